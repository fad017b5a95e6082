"""Every no in a reply: the same in Python and in the browser, for the shared cases and for random texts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Browser

from playbook.etiquette.context import context_of
from playbook.etiquette.evaluate import evaluate
from playbook.etiquette.program import Program
from playbook.etiquette.refusals import refusals
from tests.etiquette.engine import compiled, program_of
from tests.etiquette.engine_page import Engine, engine_page
from tests.etiquette.test_same_in_browser import mutated, some_text

CASES: dict[str, Any] = json.loads((Path(__file__).parent / "cases" / "refusals.json").read_text(encoding="utf-8"))

_RUN = """async (batch) => {
  const { refusals } = await import("/etiquette/refusals.mjs");
  const { evaluate } = await import("/etiquette/evaluate.mjs");
  const { contextOf } = await import("/etiquette/context.mjs");
  const { prepare } = await import("/etiquette/program.mjs");
  const [source, texts] = JSON.parse(batch);
  const program = prepare(source);
  return JSON.stringify(texts.map(([text, context]) =>
    refusals(program, text, evaluate(program, text, contextOf(context)))
      .map((one) => [one.signals, one.start, one.end, one.from, one.to, one.instead])));
}"""


@pytest.fixture(scope="module")
def program() -> Program:
    return program_of(CASES["sources"])


@pytest.fixture(scope="module")
def engine(browser: Browser) -> Iterator[Engine]:
    with engine_page(browser) as running:
        yield running


def found(program: Program, text: str, context: dict[str, Any]) -> list[list[Any]]:
    evaluation = evaluate(program, text, context_of(context))
    return [
        [list(one.signals), one.start, one.end, one.from_, one.to, list(one.instead)]
        for one in refusals(program, text, evaluation)
    ]


@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: case["say"])
def test_the_cases(program: Program, case: dict[str, Any]) -> None:
    text = case["text"]
    assert case["refusals"] == [
        [signals, text[start:end], text[from_:to], instead]
        for signals, start, end, from_, to, instead in found(program, text, case.get("context", {}))
    ]


@pytest.mark.browser
def test_the_browser_finds_the_same(program: Program, engine: Engine) -> None:
    random = Random(7)
    texts = [(case["text"], case.get("context", {})) for case in CASES["cases"]]
    pieces = ("we can't do it", "I cannot, by policy", "not allowed.", "Hi Sam, we can't,", "\n\nwe cannot\n")
    for _ in range(400):
        parts = [some_text(random), random.choice(pieces), some_text(random), random.choice(pieces)]
        text = random.choice((" ", ", ", ". ", "")).join(parts)
        texts.append((mutated(random, text) if random.random() < 0.5 else text, {}))
    texts = [(text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass"), it) for text, it in texts]
    batch = json.dumps([compiled(CASES["sources"]).program, texts])
    theirs = json.loads(engine.page.evaluate(_RUN, batch))
    ours = [found(program, text, context) for text, context in texts]
    assert sum(map(len, ours)) > 300
    for text, one, other in zip(texts, ours, theirs, strict=True):
        assert one == other, text
