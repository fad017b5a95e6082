"""Replies judged by several processes are the same, and in the same order, as by one."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from playbook.etiquette.context import Context
from playbook.review import judged
from playbook.review.judged import CHUNK, FEW, Judged, judge_all
from tests.review.projects import library

TEXTS = [
    "Thank you, Sam.",
    "We can't.",
    "We can't. We can wait.",
    "You need to go.",
    "",
    "日本 you need to",
    "\ud800 \0",
]


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return library(tmp_path_factory.mktemp("project")).compiled.program


@pytest.fixture(autouse=True)
def no_threads_left() -> Iterator[None]:
    before = threading.active_count()
    yield
    assert threading.active_count() == before


def questions(count: int) -> Iterator[tuple[str, Context]]:
    for number in range(count):
        yield f"{TEXTS[number % len(TEXTS)]} {number % 13}", Context(customer="Why?" if number % 2 else "")


def test_what_is_said_of_a_reply(source: dict[str, Any]) -> None:
    (only,) = judge_all(source, [("Thanks. You need to go.", Context())])
    assert only == Judged(("thanks",), (("you-need-to", "warning", 8, 19),), 90)


def test_the_answers_do_not_depend_on_the_number_of_processes(source: dict[str, Any]) -> None:
    count = 7 * CHUNK + 13
    alone = list(judge_all(source, questions(count), 0))
    assert len(alone) == count
    assert list(judge_all(source, questions(count), 1)) == alone
    assert list(judge_all(source, questions(count), 3)) == alone


def test_nothing_to_judge(source: dict[str, Any]) -> None:
    assert list(judge_all(source, [], 3)) == []


def test_few_replies_start_no_process(source: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judged, "start", lambda *_: pytest.fail("a process was started"))
    assert len(list(judge_all(source, questions(FEW)))) == FEW


def test_where_no_process_can_be_started(source: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    alone = list(judge_all(source, questions(250), 0))
    monkeypatch.setattr(sys, "executable", "")
    assert list(judge_all(source, questions(250), 2)) == alone


@pytest.mark.parametrize("code", ["pass", "import sys; sys.stdout.write('noise')", "import time; time.sleep(0.3)"])
def test_a_worker_that_dies_or_talks_nonsense(
    source: dict[str, Any], monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    alone = list(judge_all(source, questions(900), 0))
    start = subprocess.Popen

    def other(command: list[str], **more: Any) -> Any:
        return start([command[0], "-c", code], **more)

    monkeypatch.setattr(subprocess, "Popen", other)
    assert list(judge_all(source, questions(900), 2)) == alone


def test_only_a_little_is_read_ahead(source: dict[str, Any]) -> None:
    read = 0

    def counted() -> Iterator[tuple[str, Context]]:
        nonlocal read
        for one in questions(100_000):
            read += 1
            yield one

    judging = judge_all(source, counted(), 2)
    next(judging)
    assert read <= (2 * judged.AHEAD + 2) * CHUNK
    judging.close()


def test_leaving_early_ends_the_processes(source: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    started = []
    start = subprocess.Popen

    def noted(*arguments: Any, **more: Any) -> Any:
        started.append(start(*arguments, **more))
        return started[-1]

    monkeypatch.setattr(subprocess, "Popen", noted)
    judging = judge_all(source, questions(5000), 2)
    next(judging)
    judging.close()
    assert len(started) == 2
    assert all(process.poll() is not None for process in started)


def test_the_workers_load_the_engine_and_little_else(tmp_path: Path) -> None:
    code = "import sys, playbook.review.judged; print('pydantic' in sys.modules, 'click' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.split() == ["False"] * 2
