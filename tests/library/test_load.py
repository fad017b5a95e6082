"""Loading a project: in order, with progress, by one process or several."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from playbook.library.library import Library
from playbook.library.load import load
from tests.projects import SCENARIO, SMALL, TODAY, small_project


def many_scenarios(root: Path, count: int) -> None:
    text = (root / SCENARIO).read_text(encoding="utf-8")
    for number in range(count):
        broken = text.replace("level: starter", "level: beginner") if number % 7 == 2 else text
        file = root / f"content/scenarios/social/copy-{number}.yml"
        file.write_text(broken.replace("related: [mail-question]", "related: [late-tweet]"), encoding="utf-8")


def test_the_small_project() -> None:
    library = load(SMALL, TODAY)
    assert (list(library.scenarios), library.problems, library.failed) == (
        ["mail-question", "late-tweet"][::-1],
        (),
        (),
    )
    assert library.scenarios["late-tweet"].text == (SMALL / SCENARIO).read_text(encoding="utf-8")
    assert len(library.scenarios["late-tweet"].digest) == 32


def test_progress_is_told_for_every_file() -> None:
    heard: list[tuple[int, int]] = []
    load(SMALL, TODAY, lambda done, total: heard.append((done, total)))
    assert heard == [(done, 10) for done in range(1, 11)]


def test_the_library_does_not_depend_on_the_number_of_processes(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    many_scenarios(root, 60)
    alone, helped = load(root, TODAY, processes=1), load(root, TODAY, processes=3)
    assert list(alone.scenarios) == list(helped.scenarios)
    assert [one.text for one in alone.documents()] == [one.text for one in helped.documents()]
    assert [one.model for one in alone.documents()] == [one.model for one in helped.documents()]
    assert alone.problems == helped.problems != ()
    place = helped.scenarios["copy-0"].place("replies", 0, "why")
    assert place == alone.scenarios["copy-0"].place("replies", 0, "why") and place.span


@pytest.mark.parametrize("processes", [1, 2])
def test_an_interrupt_in_the_progress_passes_through(tmp_path: Path, processes: int) -> None:
    root = small_project(tmp_path)
    many_scenarios(root, 60)

    def interrupt(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load(root, TODAY, interrupt, processes=processes)
    assert gc.isenabled()


def test_nothing_there(tmp_path: Path) -> None:
    assert list(load(tmp_path, TODAY).documents()) == []


def test_a_library_takes_over_the_engine_of_one_with_the_same_files(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    first = load(root, TODAY)
    again = Library.of(first.documents(), TODAY)
    again.take_engine(first)
    assert "program" not in vars(again)  # there was none to take
    assert first.program
    again.take_engine(first)
    assert again.program is first.program
    assert again.read is first.read


def test_a_library_with_another_rule_makes_its_own(tmp_path: Path) -> None:
    first = load(small_project(tmp_path), TODAY)
    assert first.program
    fewer = Library.of((one for one in first.documents() if one.kind != "rule"), TODAY)
    fewer.take_engine(first)
    assert fewer.program is not first.program
    assert fewer.program.rules == []
