"""What reading costs: it grows with the text and no faster, whatever a rule or a text looks like."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser

from playbook.etiquette.context import Context
from playbook.etiquette.evaluate import evaluate
from playbook.etiquette.program import Program
from tests.etiquette.engine import compiled, program_of
from tests.etiquette.engine_page import engine_page

PHRASES = {
    "gaps": "a …9 a …9 a …9 b",
    "optional": "[a] [a] [a] [a] [a] [a] [a] [a] b",
    "either": "(a|a a|a a a) (a|a a|a a a) (a|a a|a a a) b",
    "rest": "a …$ b",
    "clause": "a …, b",
    "far": "a … a … b",
    "sentence": "^ … … ?",
    "guards": "!b<9 a !b>9 !(a …9 b)<9",
    "lists": "<many> <many> <many> b",
    "forms": "[aa*] [*aa] a",
    "any": "* * * * b",
}
TEXTS: dict[str, Callable[[int], str]] = {
    "words": lambda size: "a " * size,
    "commas": lambda size: "a , " * size,
    "signs": lambda size: "," * size,
    "dots": lambda size: "a." * size,
    "hyphens": lambda size: "a-" * size,
    "digits": lambda size: "1 " * size,
    "addresses": lambda size: "a.a@a " * size,
    "brackets": lambda size: "({[" * size,
    "marks": lambda size: "a" + "\u0301\u0327" * size,
    "joiners": lambda size: "😀\u200d" * size,
    "lines": lambda size: "a\n" * size,
    "spaces": lambda size: ". " + " " * size,
    "exclaimed": lambda size: "a!" * size,
    "one word": lambda size: "a" * size,
    "links": lambda size: "https://" * size,
    "handles": lambda size: "@a" * size,
}


@pytest.fixture(scope="module")
def made() -> dict[str, Any]:
    signals = {f"signal-{id_}": {"phrases": [phrase]} for id_, phrase in PHRASES.items()}
    taken = {"except": ["a b"], "without": ["signal-far"]}
    masked = {f"masked-{id_}": {"phrases": [phrase], **taken} for id_, phrase in PHRASES.items()}
    near = {
        f"near-{where}": {"hits_of": ["signal-any"], "unless": [{"any": ["signal-gaps"], "in": where}]}
        for where in ("sentence", "before", "after", "inside")
    }
    outside = {"count": "outside", "words": "many", "at_least": 1}
    measured = {
        f"measured-{of}": {"phrases": ["a"], "measures": [{**outside, "of": of}]} for of in ("hit", "sentence", "reply")
    }
    rules = {
        "sentences": {"phrases": ["a"], "mark": "sentence", "except": ["a b"]},
        "swaps": {"kind": "prefer", "swaps": [{"phrases": ["a"], "better": "b"}]},
        "known": {"kind": "fact", "compares": "known", "signals": ["measured-hit"]},
        "contacts": {"kind": "fact", "compares": "contacts"},
    }
    words = {"many": ["a", "a a", "a a a", "a <more>"], "more": ["a", "a a", "a …3 a"]}
    return {"signals": {**signals, **masked, **near, **measured}, "rules": rules, "words": words}


@pytest.fixture(scope="module")
def program(made: dict[str, Any]) -> Program:
    return program_of(made)


@pytest.mark.slow
@pytest.mark.parametrize("name", TEXTS)
def test_four_times_the_text_costs_about_four_times_as_much(program: Program, name: str) -> None:
    def cost(size: int) -> float:
        text = TEXTS[name](size)
        took = []
        for _ in range(3):
            start = time.process_time()
            evaluate(program, text, Context(known=("a a",), limit=10))
            took.append(time.process_time() - start)
        return min(took)

    small, large = cost(100), cost(400)
    assert large < 0.02 or large < small * 9, f"{small * 1000:.1f} ms, then {large * 1000:.1f} ms"


@pytest.mark.browser
@pytest.mark.slow
def test_no_text_holds_the_browser_up(browser: Browser, made: dict[str, Any]) -> None:
    with engine_page(browser) as engine:
        engine.load(compiled(made).as_text())
        took = {name: min(engine.time(text(1000), 2)) for name, text in TEXTS.items()}
    assert {name: ms for name, ms in took.items() if ms > 2000} == {}
