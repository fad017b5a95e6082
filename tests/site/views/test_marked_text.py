from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from playbook.site.views.marked_text import Stretch, cut, stretches, typed
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
    assert {one.numbers: one.text for one in found if one.marked} == {(n,): q for n, q in enumerate(quotes, 1)}
    assert all(one.text for one in found)


def test_a_text_without_marks_is_one_stretch() -> None:
    assert stretches("All of it.", []) == (Stretch("All of it."),)
    assert stretches("All of it.", ["All of it."]) == (Stretch("All of it.", True, (1,)),)


def test_marks_are_numbered_as_they_are_written_and_stand_where_they_occur() -> None:
    assert stretches("one two three", ["three", "one"]) == (
        Stretch("one", True, (2,)),
        Stretch(" two "),
        Stretch("three", True, (1,)),
    )


def test_where_spans_cross_each_number_stands_at_the_end_of_its_own() -> None:
    assert cut("one two three", [(0, 7), (4, 13)]) == (
        Stretch("one ", True),
        Stretch("two", True, (1,)),
        Stretch(" three", True, (2,)),
    )


def test_a_span_inside_another_and_two_that_end_together() -> None:
    assert cut("one two three", [(0, 13), (4, 7), (8, 13)]) == (
        Stretch("one ", True),
        Stretch("two", True, (2,)),
        Stretch(" ", True),
        Stretch("three", True, (1, 3)),
    )


@settings(deadline=None)
@given(st.text(min_size=1, max_size=12), st.lists(st.tuples(st.integers(0, 12), st.integers(1, 12)), max_size=4))
def test_any_spans_leave_the_text_as_typed_and_bear_their_number_once(text: str, places: list[tuple[int, int]]) -> None:
    spans = [(start, min(start + size, len(text))) for start, size in places if start < len(text)]
    found = cut(text, spans)
    assert "".join(one.text for one in found) == text
    assert sorted(number for one in found for number in one.numbers) == list(range(1, len(spans) + 1))


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
