"""axe finds nothing, on any kind of page, light and dark, phone and desktop, before and after readers do things.

There are no exceptions: what the theme lacks is mended in `theme-repairs.mjs` and `theme_repairs.css`.
"""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Page

from tests.browser.axe import COLOUR_RULES, audit, thin_out
from tests.browser.choosing import asking_for, two_that_find
from tests.browser.pages import CATALOGUE, EVERY_KIND, SCENARIO
from tests.browser.watching import DESKTOP, PHONE, Look, Visits, settled

STILL: Look = {"reduced_motion": "reduce"}
"""Colours that are changing would be measured half-way."""

Scheme = Literal["light", "dark"]


@pytest.mark.parametrize("address", EVERY_KIND.values(), ids=EVERY_KIND)
def test_every_kind_of_page_is_accessible(visit: Visits, address: str) -> None:
    if address == EVERY_KIND["no such page"]:
        visit.expect("status of 404 (Not Found)")
    page = visit(address, **STILL)
    thin_out(page)
    for size in (DESKTOP, PHONE):
        page.set_viewport_size(size)
        page.emulate_media(color_scheme="light")
        settled(page)
        assert audit(page) == [], f"light, {size['width']} wide"
        page.emulate_media(color_scheme="dark")
        settled(page)
        assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
        assert audit(page, COLOUR_RULES) == [], f"dark, {size['width']} wide"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
class TestAfterInteraction:
    @pytest.fixture
    def look(self, scheme: Scheme, size: dict[str, int]) -> Look:
        return {"color_scheme": scheme, "viewport": size, **STILL}

    def test_with_the_copy_form_open(self, visit: Visits, look: Look) -> None:
        page = visit(SCENARIO, **look)
        page.get_by_role("button", name="Copy, filling in the gaps").first.click()
        _finds_nothing(page, ".pb-pair")

    def test_with_boxes_ticked(self, visit: Visits, look: Look) -> None:
        page = visit("checklists/late-reply/", **look)
        page.get_by_role("checkbox").nth(1).check()
        _finds_nothing(page, "pb-checklist")

    def test_with_facets_chosen(self, visit: Visits, look: Look) -> None:
        page = visit(CATALOGUE + "?level=core&channel=x", **look)
        _finds_nothing(page, "pb-catalogue")

    def test_with_nothing_found(self, visit: Visits, look: Look) -> None:
        page = visit(CATALOGUE + asking_for(*two_that_find(visit(CATALOGUE), 0)), **look)
        assert page.get_by_text("No scenario has all of this").is_visible()
        _finds_nothing(page, "pb-catalogue")

    def test_with_the_search_open(self, visit: Visits, look: Look) -> None:
        page = visit("glossary/", **look)
        page.keyboard.press("/")
        page.keyboard.type("refund")
        page.locator(".md-search-result__item").first.wait_for()
        _finds_nothing(page, ".md-header")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_with_the_menu_open_on_a_phone(visit: Visits, scheme: Scheme) -> None:
    page = visit("principles/late-reply/", color_scheme=scheme, viewport=PHONE, **STILL)
    page.get_by_role("button", name="Menu", exact=True).click()
    _finds_nothing(page, "html")


def _finds_nothing(page: Page, within: str) -> None:
    settled(page)
    assert audit(page, within=within) == []
