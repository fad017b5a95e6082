from __future__ import annotations

import tempfile
from pathlib import Path

from playbook.checks import run
from playbook.library.load import load
from tests.projects import RULE, TODAY, diagnostics_in, problems_in, small_project

SIGNAL = "content/etiquette/signals/apologises.yml"
WORDS = "content/etiquette/words/must.yml"
APOLOGY = """
title: An apology
description: We say sorry.
phrases: ["[very] sorry"]
examples:
  hits: [{text: I am very sorry., quotes: [very sorry]}]
  misses: [Here it is.]
"""


def test_a_mistake_is_shown_where_it_stands_in_the_phrase() -> None:
    (one,) = diagnostics_in('phrases:\n  - "!not<2 you (need|have to"\n', RULE)
    assert (str(one.place), one.code, one.message) == (f"{RULE}:2:17", "PB330", "“(” is never closed")
    assert one.hint == "add “)”"
    assert one.subject == "rule you-need-to"


def test_a_mistake_is_shown_in_a_plain_text_and_on_its_own_line() -> None:
    assert problems_in("phrases:\n  - you need to\n  - you must (now\n", RULE)[:1] == ["PB330 3:14"]


def test_an_unknown_list_has_suggestions() -> None:
    (one,) = diagnostics_in("phrases: [you <numbr> to]\n", RULE)
    assert (one.code, str(one.place)) == ("PB201", f"{RULE}:1:15")
    assert one.suggestions == ("number",)


def test_lists_that_lead_to_each_other_are_told_in_both_and_nowhere_else() -> None:
    other = {"content/etiquette/words/should.yml": "title: Should\nwords: [should, <must>]\n"}
    found = found_with({WORDS: "title: Must\nwords: [must, <should>]\n", **other, RULE: "phrases: [you <must>]\n"})
    assert sorted(found) == [f"PB332 {WORDS}:2:15", "PB332 content/etiquette/words/should.yml:2:17"]


def test_signals_that_lead_to_each_other() -> None:
    second = "content/etiquette/signals/second.yml"
    assert found_with({
        SIGNAL: APOLOGY + "without: [second]\n", second: APOLOGY + "without: [apologises]\n",
    }) == [f"PB332 {second}:7:11"]  # fmt: skip


def test_an_unknown_signal_and_term() -> None:
    found = found_with({SIGNAL: APOLOGY + "unless: [{any: apologise, in: sentence}]\n"})
    assert found == [f"PB201 {SIGNAL}:7:16"]


def test_a_broken_list_has_no_consequences() -> None:
    found = found_with({WORDS: "words: [must]\n", RULE: "phrases: [you <must>]\n"})
    assert found == [f"PB102 {WORDS}:1:1"]


def found_with(changes: dict[str, str]) -> list[str]:
    """All problems of the small project with these files, as `CODE path:line:column`."""
    with tempfile.TemporaryDirectory() as folder:
        made = {path: text.removeprefix("\n") for path, text in changes.items()}
        return [f"{one.code} {one.place}" for one in run(load(small_project(Path(folder), made), TODAY))]
