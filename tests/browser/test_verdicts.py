"""Good and bad are told apart without colour: by words first, and by an order that never changes."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Page

from tests.browser.pages import SCENARIO
from tests.browser.watching import DESKTOP, PHONE, Visits

WORDS = {"good": "Works", "weak": "Could be better", "bad": "Hurts"}


def test_each_reply_says_what_it_is_in_its_heading(visit: Visits) -> None:
    page = visit(SCENARIO)
    for verdict, words in WORDS.items():
        replies = page.locator(f".pb-reply--{verdict}").all()
        assert replies, verdict
        for reply in replies:
            assert reply.get_by_role("heading").inner_text().startswith(words)
            assert reply.locator(".pb-verdict svg").get_attribute("aria-hidden") == "true"


def test_the_words_are_in_the_accessible_names(visit: Visits) -> None:
    page = visit(SCENARIO)
    outline = page.locator("article.md-content__inner").aria_snapshot()
    for words in WORDS.values():
        assert f'heading "{words}' in outline


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_good_reply_stands_first(visit: Visits, size: dict[str, int]) -> None:
    page = visit(SCENARIO, viewport=size)
    for pair in page.locator(".pb-pair").all():
        boxes = [reply.bounding_box() for reply in pair.locator(".pb-reply").all()]
        good, *others = [(box["y"], box["x"]) for box in boxes if box]
        assert pair.locator(".pb-reply").first.get_attribute("class") == "pb-reply pb-reply--good"
        assert all(good < other for other in others)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_with_colours_forced_by_the_system_everything_keeps_its_shape(
    visit: Visits, scheme: Literal["light", "dark"]
) -> None:
    page = visit(SCENARIO, forced_colors="active", color_scheme=scheme)
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    page.get_by_role("button", name="Copy, filling in the gaps").first.click()
    for selector in (
        ".pb-reply",
        ".pb-bubble",
        ".pb-glance",
        ".pb-card",
        ".pb-chips li",
        ".pb-copy__form input",
        "mark",
    ):
        assert edged(page, selector), f"{selector} has no edge"
    for selector in (".pb-verdict", ".pb-late", ".pb-lines label", ".pb-reply__name", "mark", "mark sup a"):
        assert contrast(page, selector) >= 4.5, selector
    box = page.locator("#pb-checklist input").first
    assert box.evaluate("box => getComputedStyle(box).appearance") in ("auto", "checkbox")
    box.check()
    assert box.is_checked()
    icons = page.locator(".pb-icon:visible").evaluate_all(
        "all => all.map(one => getComputedStyle(one).fill === getComputedStyle(one.parentElement).color)"
    )
    assert all(icons)


def edged(page: Page, selector: str) -> bool:
    """Whether one sees where the thing ends: it has a border on some side, of a width that shows."""
    edge: bool = page.locator(selector).first.evaluate(
        """one => {
          const style = getComputedStyle(one);
          return ["Top", "Right", "Bottom", "Left"].some((side) =>
            style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) >= 1);
        }"""
    )
    return edge


def contrast(page: Page, selector: str) -> float:
    """The contrast of a text with the page, as WCAG counts it."""
    ratio: float = page.locator(selector).first.evaluate(
        """one => {
          const light = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255)
            .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
            .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
          const background = (it) => {
            const colour = getComputedStyle(it).backgroundColor;
            return colour !== "rgba(0, 0, 0, 0)" || !it.parentElement ? colour : background(it.parentElement);
          };
          const [a, b] = [light(getComputedStyle(one).color), light(background(one))].sort();
          return (b + 0.05) / (a + 0.05);
        }"""
    )
    return ratio
