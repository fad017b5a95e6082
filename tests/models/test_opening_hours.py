from __future__ import annotations

import pytest

from tests.projects import SITE, diagnostics_in, library_with, problems_in


def hours(open_: str) -> str:
    return f"hours: [{{days: Every day, time: all day, channels: [x], open: {open_}}}]"


def test_hours_may_be_in_words_only() -> None:
    (one,) = library_with("hours: [{days: Mondays, time: in the morning}]", SITE).settings.hours
    assert (one.channels, one.open) == ((), None)


def test_hours_in_figures() -> None:
    opening = library_with(hours("{weekdays: [Sat], from: 08:30, to: 24:00}"), SITE).settings.hours[0].open
    assert opening and (opening.weekdays, opening.start, opening.to) == (("Sat",), 510, 1440)


def test_without_weekdays_they_are_for_every_day() -> None:
    opening = library_with(hours("{from: 08:30, to: 20:00}"), SITE).settings.hours[0].open
    assert opening and len(opening.weekdays) == 7


@pytest.mark.parametrize(
    ("written", "meant"), [("8:30", "08:30"), ("8.30 pm", "20:30"), ("8 am", "08:00"), ("25:00", ""), ("early", "")]
)
def test_a_time_in_another_form_is_reported_with_what_was_meant(written: str, meant: str) -> None:
    (one,) = diagnostics_in(hours(f'{{from: "{written}", to: "20:00"}}'), SITE)
    assert (one.code, one.suggestions) == ("PB106", (meant,) if meant else ())


def test_a_day_that_is_none() -> None:
    (one,) = diagnostics_in(hours("{weekdays: [Monday], from: 08:00, to: 20:00}"), SITE)
    assert (one.code, one.suggestions) == ("PB104", ("Mon",))


def test_an_end_is_needed() -> None:
    assert [one[:5] for one in problems_in(hours("{from: 08:00}"), SITE)] == ["PB102"]


def test_the_channels_of_hours_come_from_the_vocabulary() -> None:
    change = "hours: [{days: Every day, time: all day, channels: [emial]}]"
    (one,) = diagnostics_in(change, SITE)
    assert (one.code, one.suggestions) == ("PB202", ("email",))
