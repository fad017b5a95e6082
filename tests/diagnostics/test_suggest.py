"""Suggestions are near, and there are few of them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playbook.diagnostics.suggest import did_you_mean

IDS = st.lists(st.text(alphabet="abcde-", min_size=5, max_size=12), max_size=8, unique=True)


@given(st.text(max_size=20), IDS, st.integers(1, 5))
@settings(deadline=None)
def test_suggestions_are_candidates_and_few(word: str, candidates: list[str], most: int) -> None:
    found = did_you_mean(word, candidates, most=most)
    assert set(found) <= set(candidates)
    assert len(found) == len(set(found)) <= most


@given(IDS.filter(bool), st.data())
@settings(deadline=None)
def test_the_word_itself_comes_first(candidates: list[str], data: st.DataObject) -> None:
    word = data.draw(st.sampled_from(candidates))
    assert did_you_mean(word, candidates)[0] == word
    assert did_you_mean(word.upper().replace("-", "_"), [word]) == (word,)


@given(st.text(alphabet="abcdefghij-", min_size=6, max_size=20), st.data())
@settings(deadline=None)
def test_one_slip_of_the_finger_is_understood(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    typed = data.draw(
        st.sampled_from([word[:at] + word[at + 1 :], word[:at] + "x" + word[at:], word[:at] + "x" + word[at + 1 :]])
    )
    assert did_you_mean(typed, [word, "quite-another-thing"])[0] == word


@pytest.mark.parametrize(
    ("word", "candidates", "found"),
    [
        ("late-replay", ["late-reply", "give-a-reason", "late-reason"], "late-reply"),
        ("Late Reply", ["late-reply"], "late-reply"),
        ("titel", ["title", "summary"], "title"),
        ("form", ["from", "at", "text"], "from"),
    ],
)
def test_what_people_type(word: str, candidates: list[str], found: str) -> None:
    assert did_you_mean(word, candidates)[0] == found


def test_what_is_far_is_not_suggested() -> None:
    assert did_you_mean("mood", ["title", "summary", "level"]) == did_you_mean("x", []) == ()
