"""What is meant by a value in the wrong form is in the right form, or nothing is said."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playbook.models import meant
from playbook.models.base import ID_PATTERN
from playbook.models.story_clock import parse_duration, parse_moment


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Monday 19:42", "Mon 19:42"),
        ("mon 7.42pm", "Mon 19:42"),
        ("Mon 7:42", "Mon 07:42"),
        ("Tues, 9 a.m.", "Tue 09:00"),
        ("Mon 12am", "Mon 00:00"),
        ("week 2, tue 10.05", "week 2 Tue 10:05"),
        ("wk2 Mon at 10h05", "week 2 Mon 10:05"),
        ("19:42", ""),
        ("Mon 19", ""),
        ("Mon 25:00", ""),
        ("Mon 13:60", ""),
        ("Noon 12:00", ""),
    ],
)
def test_moments(text: str, moment: str) -> None:
    assert meant.moment(text) == moment


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("90", "90 min"),
        ("30 minuts", "30 min"),
        ("1.5 hrs", "1h 30m"),
        ("36 hours.", "36h"),
        ("2 weeks", "14 days"),
        ("1,5 d", "36h"),
        ("24 hours", "24h"),
        ("0 min", ""),
        ("6 months", ""),
        ("1 hour 20", ""),
        ("soon", ""),
        ("9" * 50, ""),
    ],
)
def test_durations(text: str, duration: str) -> None:
    assert meant.duration(text) == duration


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("21.11.2026", "2026-11-21"),
        ("2026/11/21", "2026-11-21"),
        ("2026-1-5", "2026-01-05"),
        ("2026-11-21 10:00", "2026-11-21"),
        ("2026-11-21T10:00", "2026-11-21"),
        ("21 November 2026", "2026-11-21"),
        ("Sept. 3, 2026", "2026-09-03"),
        ("11/12/2026", ""),
        ("30.2.2026", ""),
        ("3 Foo 2026", ""),
        ("0000-01-01", ""),
    ],
)
def test_dates(text: str, day: str) -> None:
    assert meant.date(text) == day


def test_days_that_do_not_exist() -> None:
    assert meant.no_such_day("2026-02-30") == "February 2026 has 28 days"
    assert meant.no_such_day("2028-02-30") == "February 2028 has 29 days"
    assert meant.no_such_day("2026-13-01") == "months go from 01 to 12"
    assert meant.no_such_day("2026-11-21") == meant.no_such_day("tomorrow") == meant.no_such_day("0000-01-01") == ""


def test_ids_and_flags() -> None:
    assert [meant.id_(text) for text in ("Late Reply!", "café_au lait", "it's late", "—")] == [
        "late-reply",
        "cafe-au-lait",
        "its-late",
        "",
    ]
    assert [meant.flag(text) for text in ("Yes", "on", "1", "no", "OFF", "maybe")] == ["true"] * 3 + ["false"] * 2 + [
        ""
    ]


@given(st.text(max_size=60) | st.text(alphabet="0123456789.:-/ apmhdwMonJa", max_size=20))
@settings(deadline=None)
def test_whatever_is_said_is_right(text: str) -> None:
    if moment := meant.moment(text):
        parse_moment(moment)
    if duration := meant.duration(text):
        assert parse_duration(duration) > 0
    if day := meant.date(text):
        assert date.fromisoformat(day).isoformat() == day
    if id_ := meant.id_(text):
        assert re.fullmatch(ID_PATTERN, id_)
    assert meant.flag(text) in ("true", "false", "")
    assert isinstance(meant.no_such_day(text), str)
