"""On a phone every kind of page loads, everything can be hit with a thumb, and nothing scrolls sideways."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import expect

from tests.browser.pages import CATALOGUE, EVERY_KIND, SCENARIO
from tests.browser.watching import PHONE, Visits, settled

SMALLEST = {"width": 320, "height": 640}

TOO_SMALL = """
(least) => {
  const inline = (one) => getComputedStyle(one).display === "inline"; // a link in a sentence is as high as its line
  const target = (one) => one.closest(".pb-card") ?? (one.matches("input") ? one.closest("label") : null) ?? one;
  return [...document.querySelectorAll(".pb a[href], .pb button, .pb input, .pb summary, .pb label")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !(one.matches("a") && inline(one)))
    .map((one) => [one.outerHTML.slice(0, 100), target(one).getBoundingClientRect()])
    .filter(([, box]) => box.width < least || box.height < least)
    .map(([html, box]) => `${html}: ${Math.round(box.width)} × ${Math.round(box.height)}`);
}
"""


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_every_kind_of_page_loads_without_trouble_fits_and_has_large_targets(visit: Visits, kind: str) -> None:
    """The watch that `visit` keeps sees trouble: errors, requests to others, what the policy forbids."""
    if kind == "no such page":
        visit.expect("status of 404 (Not Found)")
    page = visit(EVERY_KIND[kind], viewport=SMALLEST)
    settled(page)
    expect(page.locator("h1")).to_have_count(1)
    assert page.evaluate("Boolean(customElements.get('pb-checklist'))"), "our modules did not run"
    assert page.evaluate("document.documentElement.scrollWidth") <= SMALLEST["width"]
    page.evaluate("scrollTo(500, 0)")
    assert page.evaluate("scrollX") == 0
    assert page.evaluate(TOO_SMALL, 24) == []


@pytest.mark.parametrize(
    ("address", "role", "name"),
    [("for-trainers/coverage/", "region", "Skills and channels"), ("house-rules/", "group", "Table")],
)
def test_wide_tables_scroll_inside_their_own_region(
    visit: Visits, address: str, role: Literal["region", "group"], name: str
) -> None:
    page = visit(address, viewport=SMALLEST)
    region = page.get_by_role(role, name=name)
    assert region.evaluate("region => region.scrollWidth > region.clientWidth")
    region.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    settled(page)
    page.wait_for_timeout(200)
    assert region.evaluate("region => region.scrollLeft") > 0


def test_the_numbers_of_notes_can_be_hit_and_lead_to_their_notes(visit: Visits) -> None:
    page = visit(SCENARIO, viewport=PHONE)
    number = page.locator(".pb-typed sup a").first
    box = number.bounding_box()
    assert box and box["width"] >= 24 and box["height"] >= 24
    number.click()
    expect(page.locator(".pb-notes li:target")).to_have_count(1)


def test_buttons_that_appear_later_are_large_enough_too(visit: Visits) -> None:
    page = visit(SCENARIO, viewport=PHONE)
    page.get_by_role("button", name="Copy, filling in the gaps").first.click()
    page.locator("#pb-checklist input").first.check()
    assert page.evaluate(TOO_SMALL, 24) == []
    page = visit(CATALOGUE + "?level=starter&channel=email", viewport=PHONE)
    page.get_by_role("button", name="Choose by channel, feeling, skill …").click()
    assert page.evaluate(TOO_SMALL, 24) == []
