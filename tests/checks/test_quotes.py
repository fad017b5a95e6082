from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook.checks.quotes import _quote, check
from tests.projects import RULE, diagnostics_in, library_with, problems_in

REPLIES = """
replies:
  - id: own-it
    verdict: good
    text: |
      Your post slipped past us last night, Nadia.
      A new kettle goes out today. Write to us any time. Sam
    why: It owns the delay.
    marks:
      - {quote: QUOTE, shows: late-reply, why: The reason.}
      - {quote: OTHER, shows: late-reply, why: What happens next.}
  - id: pasted
    verdict: bad
    text: You need to contact our support team.
    why: It hands the work back.
    breaks: [you-need-to]
    better: own-it
"""


def replies(quote: str, other: str = "A new kettle") -> str:
    return REPLIES.replace("QUOTE", quote).replace("OTHER", other)


@pytest.mark.parametrize("quote", ["slipped past us", "Your post", "any time. Sam", '"last night, Nadia.\\nA new"'])
def test_a_quote_may_be_any_stretch_that_stands_there_once(quote: str) -> None:
    found = problems_in(replies(quote))
    assert found == (["PB318 10:17"] if "A new" in quote else [])


def test_a_quote_must_stand_there_character_for_character() -> None:
    assert problems_in(replies("Slipped past us")) == ["PB301 9:17"]


def test_the_nearest_words_are_offered() -> None:
    (one,) = diagnostics_in(replies("sliped past us"))
    assert one.label == 'the nearest words are "slipped past us"'
    assert one.suggestions == ("slipped past us",)
    assert one.subject == "scenario late-tweet"


def test_nothing_is_offered_when_nothing_is_like_it() -> None:
    (one,) = diagnostics_in(replies("seven pounds of cheese"))
    assert (one.label, one.suggestions) == ("nothing like it in the reply", ())


def test_a_quote_must_stand_there_only_once_and_the_second_place_is_shown() -> None:
    (one,) = diagnostics_in(replies("us"))
    assert str(one.place).endswith(":9:17")
    assert one.code == "PB302"
    assert str(one.related[0].place).endswith(":6:45")


def test_marks_may_touch_and_not_overlap() -> None:
    assert problems_in(replies("slipped past", '" us last night"')) == []
    assert problems_in(replies("slipped past us", "past us last night")) == ["PB318 10:17"]
    assert problems_in(replies("Your post slipped past us", "post")) == ["PB318 10:17"]


def test_the_mark_that_begins_later_is_the_one_reported() -> None:
    assert problems_in(replies("past us last night", "slipped past us")) == ["PB318 9:17"]


def test_a_quote_that_is_not_found_overlaps_nothing() -> None:
    assert problems_in(replies("Slipped past us", "slipped past us")) == ["PB301 9:17"]


def in_examples(bad: str, good: str) -> list[str]:
    """What this module alone says of a rule with these examples; whether the rule fires is for the engine to say."""
    library = library_with(f"examples:\n  bad: [{bad}]\n  good: [{good}]\n", RULE)
    return [f"{one.code} {one.place.span.line}:{one.place.span.column}" for one in check(library) if one.place.span]


def test_a_rule_example_quotes_its_own_text() -> None:
    assert in_examples("{text: You need to call us., quote: you need}", "Good morning.") == ["PB301 2:45"]


def test_a_repeated_stretch_that_overlaps_itself_is_not_unique() -> None:
    assert in_examples("{text: hahaha, quote: haha}", "Good morning.") == ["PB302 2:31"]


def test_a_good_example_may_look_like_a_bad_one() -> None:
    assert in_examples("{text: Please calm down., quote: calm down}", "The sea should calm down after six.") == []


def test_the_same_example_cannot_be_good_and_bad() -> None:
    assert in_examples("{text: Please calm down., quote: calm down}", "Hello., please  CALM down.") == ["PB321 3:18"]


SCENARIO = library_with().scenarios["late-tweet"]


@given(st.text(min_size=1, max_size=80), st.data())
def test_a_stretch_that_stands_there_once_is_never_reported(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = text[start:end]
    once = text.find(quote) == start and text.find(quote, start + 1) < 0
    codes = [one.code for one in _quote(SCENARIO, quote, ("title",), text, ("title",), "reply")]
    assert codes == ([] if once else ["PB302"])
