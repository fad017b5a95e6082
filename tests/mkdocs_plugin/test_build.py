"""`playbook build`: the old site stays until the new one is whole."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from playbook.app import Refused
from playbook.cli.build import build
from playbook.mkdocs_plugin import build as building
from playbook.mkdocs_plugin.build import Built, build_site
from tests.mkdocs_plugin.building import configure, project
from tests.projects import SCENARIO

BROKEN = {SCENARIO: "related: [mail-questoin]"}


def entries(folder: Path) -> list[str]:
    return sorted(os.listdir(folder))


def old_site(root: Path) -> Path:
    (root / "site").mkdir()
    (root / "site" / "index.html").write_text("old")
    return root / "site"


def test_what_was_built(tmp_path: Path) -> None:
    root = project(tmp_path)
    built = build_site(root / "mkdocs.yml")
    assert isinstance(built, Built)
    assert (built.folder, built.scenarios) == (root / "site", 2)
    assert built.pages == len(list((root / "site").rglob("index.html")))
    assert built.size == sum(file.stat().st_size for file in (root / "site").rglob("*") if file.is_file())


def test_the_new_site_takes_the_place_of_the_old(tmp_path: Path) -> None:
    root = project(tmp_path)
    (old_site(root) / "stale.html").touch()
    before = entries(root)
    assert isinstance(build_site(root / "mkdocs.yml"), Built)
    assert "stale.html" not in entries(root / "site")
    assert entries(root) == before


@pytest.mark.parametrize(
    ("changes", "strict"), [(BROKEN, False), ({SCENARIO: "reviewed: 2999-01-01"}, True)], ids=["errors", "strict"]
)
def test_a_failure_leaves_the_old_site(tmp_path: Path, changes: dict[str, str], strict: bool) -> None:
    root = project(tmp_path, changes)
    site = old_site(root)
    before = entries(root)
    assert isinstance(build_site(root / "mkdocs.yml", strict=strict), Refused)
    assert (site / "index.html").read_text() == "old"
    assert (entries(site), entries(root)) == (["index.html"], before)


def test_stopping_it_leaves_the_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(config: object) -> None:
        raise KeyboardInterrupt

    root = project(tmp_path)
    site = old_site(root)
    before = entries(root)
    monkeypatch.setattr(building, "build", stopped)
    with pytest.raises(KeyboardInterrupt):
        build_site(root / "mkdocs.yml")
    assert (entries(site), entries(root)) == (["index.html"], before)


@pytest.mark.parametrize("place", ["..", ".", "content", "notes", "mkdocs.yml"])
def test_a_folder_that_is_no_site_is_left_alone(tmp_path: Path, place: str) -> None:
    root = project(tmp_path)
    (root / "notes").mkdir()
    (root / "notes" / "letter.txt").write_text("Dear")
    assert isinstance(build_site(root / "mkdocs.yml", root / place), Refused)
    assert (root / "notes" / "letter.txt").exists() and (root / "mkdocs.yml").is_file()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("site_name: [", "MkDocs encountered an error parsing the configuration file"),
        ("site_name: Tern\ndocs_dir: content/pages\ntheme: none-such", "nothing was built"),
        ("site_name: Tern\ndocs_dir: content/pages\ntheme: material", "does not use the plugin"),
        (None, "does not exist"),
    ],
)
def test_a_broken_configuration(tmp_path: Path, text: str | None, said: str) -> None:
    root = project(tmp_path)
    (root / "mkdocs.yml").unlink()
    if text:
        (root / "mkdocs.yml").write_text(text)
    refused = build_site(root / "mkdocs.yml")
    assert isinstance(refused, Refused)
    assert said in refused.message


def test_a_page_that_is_not_utf8(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = project(tmp_path)
    (root / "content/pages/latin.md").write_bytes("# Größe".encode("latin-1"))
    assert isinstance(build_site(root / "mkdocs.yml"), Refused)
    assert "latin.md" in capsys.readouterr().err


def test_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = project(tmp_path)
    monkeypatch.chdir(root / "content")
    done = CliRunner().invoke(build, ["--strict", "--site-dir", str(tmp_path / "public")], standalone_mode=False)
    assert (done.return_value, done.exception) == (0, None)
    assert "2 of them scenarios" in done.stdout
    assert str(tmp_path / "public") in done.stdout


def test_the_command_when_the_content_is_broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = project(tmp_path, BROKEN)
    monkeypatch.chdir(root)
    done = CliRunner().invoke(build, [], standalone_mode=False)
    assert done.return_value == 1
    assert "error[PB201]" in done.stderr
    assert "unchanged" in done.stderr


def test_chatter_stays_away(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build_site(project(tmp_path) / "mkdocs.yml")
    assert tuple(capsys.readouterr()) == ("", "")


def test_warnings_are_said_in_our_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = project(tmp_path)
    configure(root, theme={"name": "material", "font": {"text": "Roboto"}})
    build_site(root / "mkdocs.yml")
    assert capsys.readouterr().err.startswith("warning: theme.font loads fonts from Google")
