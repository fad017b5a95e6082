"""A page whose review day has passed says so, on whatever day it is read."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.pages import SCENARIO
from tests.browser.watching import Visits

OVERDUE = "Review overdue"


@pytest.mark.parametrize(
    ("zone", "days"),
    [("UTC", (-30, 0, 1, 400)), ("Pacific/Kiritimati", (0, 1)), ("Pacific/Pago_Pago", (0, 1))],
)
def test_a_page_is_overdue_from_the_day_after(visit: Visits, zone: str, days: tuple[int, ...]) -> None:
    page = visit.visitor(timezone_id=zone).new_page()
    visit.go(page, SCENARIO)
    due = page.locator("pb-fresh").get_attribute("due") or ""
    for days_after in days:
        page.clock.set_fixed_time(noon(page, due, days_after))
        visit.again(page)
        says = page.locator("pb-fresh").inner_text()
        assert says.startswith("Next review by ")
        assert (OVERDUE in says) is (days_after > 0), days_after


def test_coverage_shows_which_pages_are_overdue(visit: Visits) -> None:
    page = visit.visitor().new_page()
    visit.go(page, "for-trainers/coverage/")
    days = page.locator("pb-fresh").evaluate_all("all => all.map(one => one.getAttribute('due'))")
    middle = sorted(days)[len(days) // 2]
    page.clock.set_fixed_time(noon(page, middle, 0))
    visit.again(page)
    assert page.get_by_text(OVERDUE).count() == sum(day < middle for day in days)


def noon(page: Page, day: str, days_after: int) -> float:
    """Noon of a day, in the page's own time zone, in seconds since 1970."""
    moment: float = page.evaluate(
        """([day, after]) => {
          const noon = new Date(`${day}T12:00:00`);
          return noon.setDate(noon.getDate() + after) / 1000;
        }""",
        [day, days_after],
    )
    return moment
