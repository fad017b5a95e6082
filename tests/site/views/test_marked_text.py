from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from playbook.site.views.marked_text import Stretch, stretches, typed
from tests.site.markup import parsed

WORDS = st.text("ab {}<&\n", min_size=1, max_size=8)


@settings(deadline=None)
@given(st.lists(st.tuples(WORDS, st.booleans()), min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_stretches_joined_are_the_text_and_quotes_carry_their_numbers(
    parts: list[tuple[str, bool]], order: Random
) -> None:
    """Quotes of one text, in any order, each made unique by a number."""
    texts = [f"{index}{words}" for index, (words, _) in enumerate(parts)]
    quotes = [text for text, (_, quoted) in zip(texts, parts, strict=True) if quoted]
    order.shuffle(quotes)
    found = stretches("".join(texts), quotes)
    assert "".join(one.text for one in found) == "".join(texts)
    assert {one.mark: one.text for one in found if one.mark} == dict(enumerate(quotes, 1))
    assert all(one.text for one in found)


def test_a_text_without_marks_is_one_stretch() -> None:
    assert stretches("All of it.", []) == (Stretch("All of it."),)
    assert stretches("All of it.", ["All of it."]) == (Stretch("All of it.", 1),)


def test_marks_are_numbered_as_they_are_written_and_stand_where_they_occur() -> None:
    assert stretches("one two three", ["three", "one"]) == (Stretch("one", 2), Stretch(" two "), Stretch("three", 1))


@settings(deadline=None)
@given(WORDS)
def test_a_typed_text_is_shown_as_typed(text: str) -> None:
    root = parsed(typed(text))
    assert root.text == text
    assert {one.tag for one in root.all()} <= {"span"}


def test_gaps_are_set_apart() -> None:
    root = parsed(typed("Dear {name}, <b> {{ x }} {} {order number}"))
    assert [one.text for one in root.all("span")] == ["{name}", "{order number}"]
    assert all(one.attributes == {"class": "pb-gap"} for one in root.all("span"))
