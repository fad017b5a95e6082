from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from playbook.library.syllables import syllables

SPOKEN = {
    1: "a the late helped times queue called friend's don't you've washed moved 14 £ - x",
    2: "table waited places didn't being doing minute harbour parcel safely something reply sorry isn't people",
    3: "courier everyone customer area telephone December whoever hospital",
    4: "apologise information delivery emergency certificate January",
    5: "opportunity unfortunately refrigerator",
}


@pytest.mark.parametrize(("count", "words"), SPOKEN.items())
def test_words_are_counted_as_they_are_said(count: int, words: str) -> None:
    said = words.split()
    assert {word: syllables(word) for word in said} == dict.fromkeys(said, count)


def test_case_accents_and_the_kind_of_apostrophe_do_not_matter() -> None:
    assert syllables("HARBOUR") == syllables("harbour")
    assert syllables("naïve") == syllables("naive")
    assert syllables("didn’t") == syllables("didn't")


@given(st.text())
@example("'s")
@example("e" * 10_000)
def test_every_text_has_a_sensible_number(word: str) -> None:
    assert 1 <= syllables(word) <= 2 * len(word) * 4 + 2
