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
from tests.browser.watching import DESKTOP, LOOKS, PHONE, Look, Visits

FRAMES = ("home", "post", "catalogue", "check a reply", "decision", "coverage")
"""Kinds of page that stand for all others where the frame is another in the dark on a desktop, or light on a phone."""

OTHER_LOOKS = ("chat", "email", "review", "call", "in-person")
"""Kinds of page that differ from `post` in their bubbles alone."""


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_every_kind_of_page_is_accessible(visit: Visits, kind: str) -> None:
    if kind == "no such page":
        visit.expect("status of 404 (Not Found)")
    page = visit(EVERY_KIND[kind], **LOOKS["light, desktop"])
    thin_out(page)
    if kind in OTHER_LOOKS:
        page.locator(".pb-pair ~ .pb-pair, .pb-compare").evaluate_all("all => all.forEach((one) => one.remove())")
    found = {"light, desktop": audit(page)}
    if kind in FRAMES:
        page.set_viewport_size(PHONE)
        found["light, phone"] = audit(page, COLOUR_RULES)
        page.set_viewport_size(DESKTOP)
        page.emulate_media(color_scheme="dark")
        found["dark, desktop"] = audit(page, COLOUR_RULES)
    page.set_viewport_size(PHONE)
    page.emulate_media(color_scheme="dark")
    found["dark, phone"] = audit(page)
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    assert {look: problems for look, problems in found.items() if problems} == {}


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
class TestAfterInteraction:
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
def test_with_the_menu_open_on_a_phone(visit: Visits, scheme: Literal["light", "dark"]) -> None:
    page = visit("principles/late-reply/", color_scheme=scheme, viewport=PHONE, reduced_motion="reduce")
    page.get_by_role("button", name="Menu", exact=True).click()
    _finds_nothing(page, "html")


def _finds_nothing(page: Page, within: str) -> None:
    assert audit(page, within=within) == []
