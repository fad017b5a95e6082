"""Speed, with the project's own signals and rules: typing stays fluid, and a day of replies is read in minutes."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest

from playbook.etiquette.evaluate import evaluate
from playbook.library.library import Library
from playbook.library.load import load
from playbook.library.reply_context import reply_context
from tests.etiquette.engine_page import engine_page

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def library() -> Library:
    return load(ROOT, date.min)


@pytest.mark.browser
@pytest.mark.slow
def test_ten_thousand_characters_take_less_than_20_ms_in_the_browser(library: Library) -> None:
    """The best of many: a machine that does other things as well is no slower engine."""
    replies = " ".join(reply.text for one in library.scenarios.values() for reply in one.model.replies)
    text = (replies * 10)[:10_000]
    with engine_page() as engine:
        engine.load(library.compiled.as_text())
        assert min(engine.time(text, 40)) < 20


@pytest.mark.slow
def test_a_reply_of_200_characters_takes_less_than_2_ms(library: Library) -> None:
    moments = [
        (reply.text, reply_context(library, one, reply))
        for one in library.scenarios.values()
        for reply in one.model.replies
    ]
    size = sum(len(text) for text, _ in moments)
    took = []
    for _ in range(5):
        start = time.process_time()
        for text, context in moments:
            evaluate(library.program, text, context)
        took.append(time.process_time() - start)
    assert min(took) * 200 / size < 0.002
