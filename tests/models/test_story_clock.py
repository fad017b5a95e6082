"""Times as people write them, there and back."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playbook.models.story_clock import MINUTES_PER_DAY, parse_duration, parse_moment, say_duration, say_moment


@given(st.integers(0, 99 * 7 * MINUTES_PER_DAY - 1))
@settings(deadline=None)
def test_a_moment_there_and_back(minutes: int) -> None:
    moment = parse_moment(say_moment(minutes))
    assert moment.minutes(moment.week or 1) == minutes
    assert moment.text == say_moment(minutes)


@given(st.integers(1, MINUTES_PER_DAY - 1) | st.integers(1, 9999 * 24).map(lambda hours: hours * 60))
@settings(deadline=None)
def test_a_span_there_and_back(minutes: int) -> None:
    assert parse_duration(say_duration(minutes)) == minutes


@given(st.integers(MINUTES_PER_DAY, 9999 * MINUTES_PER_DAY))
@settings(deadline=None)
def test_beyond_a_day_a_span_is_said_to_the_hour(minutes: int) -> None:
    assert 0 <= minutes - parse_duration(say_duration(minutes)) < 60


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("30 min", 30),
        ("2h 10m", 130),
        ("1 day", 1440),
        ("2 days 4 h", 3120),
        ("1hour", 60),
        ("10 minutes", 10),
        ("2h10m", 130),
    ],
)
def test_spans(text: str, minutes: int) -> None:
    assert parse_duration(text) == minutes


@pytest.mark.parametrize(
    "text", ["", " ", "0 min", "90", "min", "1.5 h", "two hours", "2 weeks", "-5 min", "5 min ago", "5mi"]
)
def test_what_is_no_span(text: str) -> None:
    with pytest.raises(ValueError):
        parse_duration(text)


@pytest.mark.parametrize(
    "text", ["", "Mon", "19:42", "Mon 24:00", "Mon 19:60", "mon 19:42", "Mon 9:42", "week 0 Mon 19:42", "Mon  19:42"]
)
def test_what_is_no_moment(text: str) -> None:
    with pytest.raises(ValueError):
        parse_moment(text)


@given(st.text(max_size=30))
@settings(deadline=None)
def test_any_text_is_a_time_or_refused(text: str) -> None:
    for parse in (parse_moment, parse_duration):
        with suppress(ValueError):
            parse(text)  # type: ignore[operator]
