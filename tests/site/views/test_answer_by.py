from __future__ import annotations

import pytest

from playbook.models.story_clock import parse_moment, say_moment
from playbook.site.views.answer_by import Span, answer_by, late_help, promise_views, spans_of
from tests.projects import SITE, library_with
from tests.site.rendered import HERE, real, small

OFFICE = (
    "hours: [{days: d, time: t, channels: [x], open: {weekdays: [Mon, Tue, Wed, Thu, Fri], from: 08:00, to: 18:00}}]"
)


def spans(site: str, channel: str = "x") -> tuple[Span, ...]:
    return spans_of(library_with(site, SITE).settings.hours, channel)


def due(came: str, promise: int, times: tuple[Span, ...]) -> str:
    return say_moment(answer_by(parse_moment(came).minutes(1), promise, times))


@pytest.mark.parametrize(
    ("came", "answer"),
    [
        ("Mon 10:00", "Mon 11:00"),
        ("Mon 08:00", "Mon 09:00"),
        ("Mon 07:59", "Mon 09:00"),
        ("Mon 17:59", "Mon 18:59"),
        ("Mon 18:00", "Tue 09:00"),
        ("Fri 18:00", "week 2 Mon 09:00"),
        ("Sun 23:00", "week 2 Mon 09:00"),
    ],
)
def test_while_nobody_is_there_the_next_opening_counts(came: str, answer: str) -> None:
    assert due(came, 60, spans(OFFICE)) == answer


def test_a_promise_that_has_begun_goes_on_after_closing_as_on_the_clock_of_a_scenario() -> None:
    assert due("Mon 17:30", 4 * 60, spans(OFFICE)) == "Mon 21:30"


def test_without_hours_in_figures_it_counts_from_the_minute_it_came_in() -> None:
    assert spans("hours: [{days: d, time: t, channels: [x]}]") == ()
    assert due("Sun 03:00", 60, ()) == "Sun 04:00"


def test_hours_are_for_their_channels_only() -> None:
    assert spans(OFFICE, "email") == ()


def test_hours_that_go_on_after_midnight_and_into_the_next_week() -> None:
    late = "hours: [{days: d, time: t, channels: [x], open: {weekdays: [Sun], from: 20:00, to: 02:00}}]"
    (one,) = spans(late)
    assert [say_moment(one[0]), say_moment(one[1])] == ["Sun 20:00", "week 2 Mon 02:00"]
    assert due("Mon 01:00", 60, spans(late)) == "Mon 02:00"
    assert due("Mon 03:00", 60, spans(late)) == "Sun 21:00"


def test_hours_that_touch_or_overlap_are_one() -> None:
    two = """
        hours:
          - {days: d, time: t, channels: [x], open: {weekdays: [Mon], from: 08:00, to: 12:00}}
          - {days: d, time: t, channels: [x], open: {weekdays: [Mon], from: 12:00, to: 18:00}}
        """
    assert spans(two) == ((480, 1080),)


def test_day_and_night() -> None:
    always = spans("hours: [{days: d, time: t, channels: [x], open: {from: 00:00, to: 24:00}}]")
    assert due("Sun 23:59", 2, always) == "week 2 Mon 00:01"


def test_what_the_page_shows_of_a_promise() -> None:
    post, mail = promise_views(small())
    assert (post.name, post.within, post.hours) == ("X", "1 h", ("Monday to Friday, 08:00 to 18:00",))
    assert (post.morning, post.night) == ("Mon 11:00", "Mon 09:00")
    assert post.spans.split()[0] == "480-1080"
    assert (mail.minutes, mail.morning) == (240, "Mon 14:00")


def test_the_hours_in_figures_keep_what_the_hours_in_words_say() -> None:
    """“What comes in at night is answered by 09:00”, say the hours of our invented team."""
    nights = {one.id: one.night for one in promise_views(real())}
    assert nights["x"] == "Mon 09:00"


def test_help_for_late_replies_is_there_when_the_team_names_it() -> None:
    assert late_help(small(), HERE) is None
    found = late_help(library_with("late_checklist: late-reply", SITE), HERE)
    assert found and found.href == "../../checklists/late-reply/"
    assert found.lines
