"""A page whose review day has passed says so, on whatever day it is read."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.pages import SCENARIO
from tests.browser.watching import Visits

OVERDUE = "Review overdue"


@pytest.mark.parametrize(
    ("days_after", "zone", "overdue"),
    [
        (-30, "UTC", False),
        (0, "UTC", False),
        (1, "UTC", True),
        (400, "UTC", True),
        (0, "Pacific/Kiritimati", False),
        (0, "Pacific/Pago_Pago", False),
    ],
)
def test_a_page_is_overdue_from_the_day_after(visit: Visits, days_after: int, zone: str, overdue: bool) -> None:
    due = visit(SCENARIO).locator("pb-fresh").get_attribute("due")
    page = visit.visitor(timezone_id=zone).new_page()
    page.clock.set_fixed_time(noon(page, due or "", days_after))
    visit.go(page, SCENARIO)
    says = page.locator("pb-fresh").inner_text()
    assert says.startswith("Next review by ")
    assert (OVERDUE in says) is overdue


def test_coverage_shows_which_pages_are_overdue(visit: Visits) -> None:
    days = visit("for-trainers/coverage/").locator("pb-fresh").evaluate_all("all => all.map(one => one.getAttribute('due'))")
    middle = sorted(days)[len(days) // 2]
    page = visit.visitor().new_page()
    page.clock.set_fixed_time(noon(page, middle, 0))
    visit.go(page, "for-trainers/coverage/")
    assert page.get_by_text(OVERDUE).count() == sum(day < middle for day in days)


def noon(page: Page, day: str, days_after: int) -> float:
    """Noon of a day, in the page's own time zone, in seconds since 1970."""
    moment: float = page.evaluate(
        "([day, after]) => { const noon = new Date(`${day}T12:00:00`); return noon.setDate(noon.getDate() + after) / 1000 }",
        [day, days_after],
    )
    return moment
