"""The shared case files, in Python and in the browser. Spans are written as [start, words], in code points."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from playbook.etiquette.context import context_of
from playbook.etiquette.evaluate import evaluate
from tests.etiquette.engine import compiled, plain, program_of
from tests.etiquette.engine_page import Engine, engine_page

FILES = sorted((Path(__file__).parent / "cases").glob("*.json"))


def read(file: Path) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return made


def in_words(text: str, evaluation: list[Any]) -> dict[str, Any]:
    """An evaluation as the case files write it."""
    signals, findings, score = evaluation
    return {
        "signals": {id_: [[start, text[start:end]] for start, end in spans] for id_, spans in signals.items()},
        "findings": [[rule, start, text[start:end], better] for rule, _, start, end, better in findings],
        "score": score,
    }


def expected(case: dict[str, Any]) -> dict[str, Any]:
    return {"signals": case["signals"], "findings": case.get("findings", []), "score": case.get("score", 100)}


@pytest.fixture(scope="module")
def engine(browser: Browser) -> Iterator[Engine]:
    with engine_page(browser) as running:
        yield running


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_in_python(file: Path) -> None:
    made = read(file)
    program = program_of(made["sources"])
    for case in made["cases"]:
        done = plain(evaluate(program, case["text"], context_of(case.get("context", {}))))
        assert in_words(case["text"], done) == expected(case), case["say"]


@pytest.mark.browser
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_in_the_browser(file: Path, engine: Engine) -> None:
    made = read(file)
    engine.load(compiled(made["sources"]).as_text())
    done = engine.run([(case["text"], case.get("context", {})) for case in made["cases"]])
    for case, evaluation in zip(made["cases"], done, strict=True):
        assert in_words(case["text"], evaluation) == expected(case), case["say"]
