from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from playbook.site.views.days import MONTHS, review_due, say_date
from tests.projects import SITE, library_with


def test_a_day_in_words() -> None:
    assert say_date(date(2026, 11, 21)) == "21 November 2026"
    assert say_date(date(2027, 1, 3)) == "3 January 2027"


@settings(deadline=None)
@given(st.dates(min_value=date(1000, 1, 1)))
def test_the_words_say_the_day_exactly(day: date) -> None:
    number, month, year = say_date(day).split()
    assert date(int(year), MONTHS.index(month) + 1, int(number)) == day


def test_a_review_is_due_after_the_time_that_the_team_sets() -> None:
    reviewed = date(2026, 11, 2)
    assert review_due(library_with(), reviewed) == date(2027, 5, 1)
    assert review_due(library_with("review_after: 10 days", SITE), reviewed) == reviewed + timedelta(days=10)
