from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from playbook.checks.nearest import nearest

TEXT = "Hi Nadia, your post slipped past us last night and I'm sorry. A new kettle goes out today. Sam"


def test_a_misspelt_quote_finds_the_words() -> None:
    assert nearest("sliped past us last nigt", TEXT) == "slipped past us last night"


def test_another_case_finds_the_words_as_they_stand() -> None:
    assert nearest("Slipped Past Us", TEXT) == "slipped past us"


def test_curly_and_straight_apostrophes_are_alike() -> None:
    assert nearest("I’m sorry", TEXT) == "I'm sorry"


def test_a_line_break_is_a_space() -> None:
    assert nearest("first line second", "the first line\nsecond line") == "first line\nsecond"


def test_punctuation_that_is_not_there_is_left_out() -> None:
    assert nearest("goes out today!", TEXT) in ("goes out today.", "goes out today")


def test_nothing_is_like_something_else_altogether() -> None:
    assert nearest("seven pounds of cheese", TEXT) is None


def test_a_page_is_not_looked_for() -> None:
    assert nearest("x" * 401, "x" * 500) is None


def test_a_long_text_takes_no_time() -> None:
    began = time.perf_counter()
    nearest("sliped past us last nigt", (TEXT + " ") * 210)
    nearest("ab" * 199 + "c", "ab" * 10_000)
    assert time.perf_counter() - began < 2


@given(st.text(max_size=60), st.text(max_size=200))
def test_what_is_offered_stands_in_the_text(quote: str, text: str) -> None:
    found = nearest(quote, text)
    assert found is None or found in text
