"""Files and folders are replaced whole, or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from playbook.publish.whole import new_folder, write_whole


def fill(folder: Path, text: str) -> None:
    (folder / "a.txt").write_text(text)


def names(folder: Path) -> list[str]:
    return sorted(os.listdir(folder))


def test_a_new_folder(tmp_path: Path) -> None:
    with new_folder(tmp_path / "deep" / "site") as fresh:
        fill(fresh, "one")
        assert not (tmp_path / "deep" / "site").exists()
    assert (tmp_path / "deep" / "site" / "a.txt").read_text() == "one"
    assert names(tmp_path / "deep") == ["site"]


def test_the_old_one_goes_when_the_new_one_is_whole(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    fill(site, "old")
    (site / "stale.txt").touch()
    with new_folder(site) as fresh:
        fill(fresh, "new")
        assert (site / "a.txt").read_text() == "old"
    assert (site / "a.txt").read_text() == "new"
    assert (names(site), names(tmp_path)) == (["a.txt"], ["site"])


@pytest.mark.parametrize("failure", [KeyboardInterrupt, OSError, SystemExit])
def test_a_failure_leaves_the_old_one(tmp_path: Path, failure: type[BaseException]) -> None:
    site = tmp_path / "site"
    site.mkdir()
    fill(site, "old")
    with pytest.raises(failure), new_folder(site) as fresh:
        fill(fresh, "half")
        raise failure
    assert (site / "a.txt").read_text() == "old"
    assert names(tmp_path) == ["site"]


def test_hidden_entries_stay(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / ".git").mkdir(parents=True)
    (site / ".marker").write_text("old")
    with new_folder(site) as fresh:
        (fresh / ".marker").write_text("new")
    assert names(site) == [".git", ".marker"]
    assert (site / ".marker").read_text() == "new"


def test_a_link_to_a_folder_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "site").symlink_to("real")
    with new_folder(tmp_path / "site") as fresh:
        fill(fresh, "new")
    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "real" / "a.txt").read_text() == "new"


def test_others_may_read_what_was_written(tmp_path: Path) -> None:
    with new_folder(tmp_path / "site"):
        pass
    usual = tmp_path / "usual"
    usual.mkdir()
    assert (tmp_path / "site").stat().st_mode == usual.stat().st_mode


def test_a_file(tmp_path: Path) -> None:
    write_whole(tmp_path / "deep" / "a.txt", b"one")
    write_whole(tmp_path / "deep" / "a.txt", b"two")
    assert (tmp_path / "deep" / "a.txt").read_bytes() == b"two"
    assert names(tmp_path / "deep") == ["a.txt"]
