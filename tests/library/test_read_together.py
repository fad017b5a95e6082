"""Texts read by several processes are read as by one."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from playbook.etiquette.context import Context
from playbook.library.library import Library
from playbook.library.read_together import Found, find, find_together
from tests.site.rendered import small

TEXTS = [(f"Hello {number}. You need to wait.", Context(public=True, name="Nadia")) for number in range(50)]


@pytest.fixture(autouse=True)
def no_threads_or_processes_left() -> Iterator[None]:
    before = threading.active_count()
    yield
    assert threading.active_count() == before


def found(library: Library, processes: int) -> Found:
    return find_together(library.compiled.program, library.program, TEXTS, processes)


def test_the_result_does_not_depend_on_the_number_of_processes() -> None:
    alone = find(small().program, TEXTS)
    assert [one.rule for some in alone for one in some] == ["you-need-to"] * 50
    assert found(small(), 1) == found(small(), 3) == alone


def test_other_processes_really_read(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []

    def counted(_program: Any, texts: Any) -> Found:
        read.append(len(texts))
        return find(small().program, texts)

    monkeypatch.setattr("playbook.library.read_together.find", counted)  # here, not in the others
    assert len(found(small(), 2)) == 50
    assert read == [25]


def test_no_texts() -> None:
    assert find_together(small().compiled.program, small().program, [], 4) == []


@pytest.mark.parametrize(
    "code", ["pass", "import sys; sys.stdout.write('noise'); sys.stdout.flush()", "raise SystemExit(3)"]
)
def test_a_process_that_dies_or_talks_nonsense(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    start = subprocess.Popen

    def other(command: list[str], **more: Any) -> Any:
        return start([command[0], "-c", code], **more)

    monkeypatch.setattr(subprocess, "Popen", other)
    assert found(small(), 3) == find(small().program, TEXTS)


def test_where_no_process_can_be_started(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: Any, **_more: Any) -> None:
        raise PermissionError("no")

    monkeypatch.setattr(subprocess, "Popen", refuse)
    assert found(small(), 3) == find(small().program, TEXTS)
