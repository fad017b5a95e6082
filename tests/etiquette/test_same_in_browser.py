"""Thousands of random and mutated texts through both engines: every signal, span and finding is the same."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from playbook.etiquette.context import context_of
from playbook.etiquette.evaluate import evaluate
from playbook.etiquette.program import Program, prepare
from tests.etiquette.engine import compiled, plain
from tests.etiquette.engine_page import Engine, engine_page

CASES = Path(__file__).parent / "cases"
BATCHES, IN_A_BATCH = 40, 120

PIECES = (
    "Hi", "Sam", "Priya,", "we’re", "We", "SO SORRY", "sorry", "sorry if", "apologise", "you need to",
    "you have to", "not", "never", "DM us", "so that we can find your booking,", "because it fell,",
    "https://a.example/b?c", "a@b.example", "0808 157 0142", "+44 20 7946 0118", "4pm", "by 16:00", "£30",
    "{agent}", "^SK", "\nKind regards,\nSam", "– Tom", "😅", "👩🏽‍🚀", "🇬🇧", "cafe\u0301", "café",
    "\u1100\u1161\u11a8", "각", "\ud800", "\udc00x", "\u202esorry", "so\u200brry", "مرحبا", "שלום", "。", "！",
    "—", "--", "-", "…", "...", "“hi”", "a.m.", "4 p.m. We", "Mr.", "(", ")", "[", "]", ":)", "@sam_x",
    "#1", "&", "%", "order number", "What is the order number?", "soon", "soon.", "K", "Å", "ﬀ", "straße",
    "STRASSE", "İ", "𝐀𝐁", "𝟏𝟐", "x\u0315\u0300", "\u0344", "\ufeff", "\t", "\u3000", "can't", "`",
    "a.example/dm.", "http://", "a.b.c.d.e.f.g.h", "3\ufe0f\u20e3", "\x00", "\x85", "\u2028", "\r\n", "\n\n",
    "I love it", "utilise", "in order to", "!", "?", ".", "?!", ",",
)  # fmt: skip

KNOWN: dict[str, list[Any]] = {
    "public": [True, False],
    "limit": [1, 20, 60],
    "link_length": [1, 23],
    "role": ["first", "update", "ask", "solve", "close"],
    "late": [0, 90],
    "heat": [0, 2, 4],
    "stakes": ["low", "high"],
    "name": ["Sam", "Priya Rao", "é", "", "\ud800"],
    "known": [["order number"], ["photo of the switch", "date"], [""]],
}
"""What a context may hold, with the values it may have."""


def some_text(random: Random) -> str:
    """Pieces, single characters of all planes, and ASCII, with and without spaces between."""
    parts = []
    for _ in range(random.choice((0, 1, 3, 8, 25))):
        kind = random.random()
        if kind < 0.8:
            parts.append(random.choice(PIECES))
        elif kind < 0.9:
            parts.append(chr(random.choice((random.randrange(0x110000), random.randrange(0x3000)))))
        else:
            parts.append(chr(random.randrange(0x80)))
    text = random.choice((" ", " ", "")).join(parts)
    # a high and a low surrogate beside each other are one character, as they are in JavaScript
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def mutated(random: Random, text: str) -> str:
    """The text with a stretch of it taken out, doubled or moved."""
    begin, end = sorted((random.randrange(len(text) + 1), random.randrange(len(text) + 1)))
    return random.choice((text[:begin] + text[end:], text[:end] + text[begin:], text[end:] + text[:end]))


def some_context(random: Random) -> dict[str, Any]:
    context: dict[str, Any] = {name: random.choice(values) for name, values in KNOWN.items() if random.random() < 0.5}
    if random.random() < 0.5:
        context["customer"] = some_text(random)
    if random.random() < 0.3:
        turns = range(random.randrange(3))
        context["turns"] = [
            {"by": random.choice(("us", "customer")), "text": some_text(random), "public": random.random() < 0.5}
            for _ in turns
        ]
    return context


def some_batch(random: Random) -> list[tuple[str, dict[str, Any]]]:
    batch: list[tuple[str, dict[str, Any]]] = []
    for _ in range(IN_A_BATCH // 2):
        text, context = some_text(random), some_context(random)
        batch.append((text, context))
        again = mutated(random, text).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
        said = {"by": "us", "text": text, "public": True}
        batch.append((again, context if random.random() < 0.5 else {**context, "turns": [said]}))
    return batch


def _everything() -> str:
    """One program with all signals and rules of the case files."""
    made: dict[str, Any] = {"signals": {}, "rules": {}, "words": {}, "contacts": []}
    for file in sorted(CASES.glob("*.json")):
        sources = json.loads(file.read_text(encoding="utf-8"))["sources"]
        for kind in ("signals", "rules", "words"):
            made[kind] |= sources.get(kind, {})
        made["contacts"] += sources.get("contacts", [])
    done = compiled(made)
    assert not done.faults
    return done.as_text()


@pytest.fixture(scope="module")
def source() -> str:
    return _everything()


@pytest.fixture(scope="module")
def program(source: str) -> Program:
    return prepare(json.loads(source))


@pytest.fixture(scope="module")
def engine(browser: Browser, source: str) -> Iterator[Engine]:
    with engine_page(browser) as running:
        running.load(source)
        yield running


@pytest.mark.browser
@pytest.mark.slow
@settings(
    max_examples=BATCHES,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(seed=st.integers(0, 2**32))
def test_both_engines_say_the_same(program: Program, engine: Engine, seed: int) -> None:
    batch = some_batch(Random(seed))
    ours = [plain(evaluate(program, text, context_of(context))) for text, context in batch]
    theirs = engine.run(batch)
    different = [(one, our, their) for one, our, their in zip(batch, ours, theirs, strict=True) if our != their]
    assert not different, different[0]
