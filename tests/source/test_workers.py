"""Files read by several processes are the same as read by one."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from playbook.source import workers
from playbook.source.workers import CHUNK, Clean, read_all, read_clean


@pytest.fixture
def paths(tmp_path: Path) -> list[str]:
    """A hundred files, of which every tenth has something to be said about it."""
    for number in range(100):
        value = "@broken" if number % 10 == 3 else f"text {number} é"
        (tmp_path / f"f{number}.yml").write_text(f"title: {value}\nnumber: {number}\n", encoding="utf-8")
    return [f"f{number}.yml" for number in range(100)]


@pytest.fixture(autouse=True)
def no_threads_or_processes_left() -> Iterator[None]:
    before = threading.active_count()
    yield
    assert threading.active_count() == before


def read(root: Path, paths: list[str], processes: int | None) -> list[Clean | None]:
    done = dict(read_all(root, paths, processes))
    assert sorted(done) == list(range(len(paths)))
    return [done[place] for place in range(len(paths))]


def test_a_clean_file_and_one_that_is_not(tmp_path: Path, paths: list[str]) -> None:
    clean = read_clean(tmp_path, paths[0])
    assert clean and (clean.text, clean.value) == (
        "title: text 0 é\nnumber: 0\n",
        {"title": "text 0 é", "number": "0"},
    )
    assert read_clean(tmp_path, paths[3]) is None
    assert read_clean(tmp_path, "nowhere.yml") is None


def test_the_result_does_not_depend_on_the_number_of_processes(tmp_path: Path, paths: list[str]) -> None:
    alone = read(tmp_path, paths, 1)
    assert [place for place, clean in enumerate(alone) if clean is None] == list(range(3, 100, 10))
    assert read(tmp_path, paths, 2) == read(tmp_path, paths, 4) == alone


def test_workers_are_really_used(tmp_path: Path, paths: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(root: Path, path: str) -> Clean | None:
        time.sleep(0.05)
        return read_clean(root, path)

    monkeypatch.setattr(workers, "read_clean", slow)  # here, not in the workers
    start = time.perf_counter()
    read(tmp_path, paths, 3)
    assert time.perf_counter() - start < 0.05 * len(paths)


def test_nothing_to_read(tmp_path: Path) -> None:
    assert list(read_all(tmp_path, [], 4)) == []


def test_few_files_start_no_process(tmp_path: Path, paths: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "start", lambda *_: pytest.fail("a process was started"))
    assert len(read(tmp_path, paths, None)) == 100


def test_where_no_process_can_be_started(tmp_path: Path, paths: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    alone = read(tmp_path, paths, 1)

    def refuse(*_args: Any, **_more: Any) -> None:
        raise PermissionError("no")

    with monkeypatch.context() as patch:
        patch.setattr(subprocess, "Popen", refuse)
        assert read(tmp_path, paths, 3) == alone
    monkeypatch.setattr(sys, "executable", "")
    assert read(tmp_path, paths, 3) == alone


@pytest.mark.parametrize(
    "code", ["pass", "import sys; sys.stdout.write('noise'); sys.stdout.flush()", "raise SystemExit(3)"]
)
def test_a_worker_that_dies_or_talks_nonsense(
    tmp_path: Path, paths: list[str], monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    start = subprocess.Popen

    def other(command: list[str], **more: Any) -> Any:
        return start([command[0], "-c", code], **more)

    monkeypatch.setattr(subprocess, "Popen", other)
    assert read(tmp_path, paths, 3) == read(tmp_path, paths, 1)


@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError])
def test_an_exception_in_the_middle_ends_everything(
    tmp_path: Path, paths: list[str], error: type[BaseException]
) -> None:
    reading = read_all(tmp_path, paths, 3)
    with pytest.raises(error):
        for _ in reading:
            reading.throw(error)
    with pytest.raises(StopIteration):
        next(reading)


def test_leaving_early_ends_everything(tmp_path: Path, paths: list[str]) -> None:
    reading = read_all(tmp_path, paths, 3)
    next(reading)
    reading.close()


def test_a_folder_with_the_name_of_a_library_is_not_imported(
    tmp_path: Path, paths: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "yaml.py").write_text("raise SystemExit('the wrong yaml')")
    (tmp_path / "playbook").mkdir()
    monkeypatch.chdir(tmp_path)
    assert read(tmp_path, paths, 2) == read(tmp_path, paths, 1)


def test_chunks_are_smaller_than_what_starts_a_process() -> None:
    assert CHUNK < workers.FEW
