"""On paper: first one card with what one needs at the desk, then everything else, and nothing to click."""

from __future__ import annotations

import re
from typing import Literal

import pytest
from playwright.sync_api import Page

from tests.browser.pages import EVERY_KIND, SCENARIO
from tests.browser.reading import plain, shown, typed
from tests.browser.watching import Visits, settled

PAPERS = ("Letter", "A4")

CLICKABLE = "button, select, textarea, summary, form, input:not([type=checkbox]), pb-copy, pb-page-tools, pb-progress"
AROUND = ".md-header, .md-tabs, .md-sidebar, .md-footer, .md-path, .md-top, .md-content__button, .md-skip, .md-search"

SCENARIOS = {kind: EVERY_KIND[kind] for kind in ("post", "chat", "email", "review", "call", "in-person")}


@pytest.mark.parametrize("address", SCENARIOS.values(), ids=SCENARIOS)
def test_the_card_is_the_first_page_and_fits_on_it(visit: Visits, address: str) -> None:
    page = on_paper(visit(address))
    assert style(page, ".pb-print-card", "breakAfter") == "page"
    page.locator(".pb-print-card").evaluate("card => card.parentElement.replaceChildren(card)")
    assert [sheets(page, paper) for paper in PAPERS] == [1, 1]


def test_everything_else_follows_on_a_few_sheets(visit: Visits) -> None:
    page = on_paper(visit(SCENARIO))
    assert [3 <= sheets(page, paper) <= 6 for paper in PAPERS] == [True, True]


@pytest.mark.parametrize(
    "kind", ["home", "checklist", "hand-written", "check a reply", "answer by", "may decide", "recurrence"]
)
def test_a_short_page_takes_one_sheet(visit: Visits, kind: str) -> None:
    assert sheets(on_paper(visit(EVERY_KIND[kind])), "A4") == 1


def test_the_card_says_what_one_needs(visit: Visits) -> None:
    page = on_paper(visit(SCENARIO))
    first = page.locator(".pb-scenario > :visible").first
    assert first.get_attribute("class") == "pb-print-card"
    card = plain(first.inner_text())
    assert plain(typed(page)[0]) in card, "the first thing typed is the model reply"
    for part in ("The tweet we missed", "Priya", "cracked switch", "Our fault? Yes", "You may:", "13 h 23 min late"):
        assert part in card, part
    for heading in ("A reply that works", "Checklist", "What to do", "Respond:", "Fix:", "Exceed:", "Repeat:"):
        assert heading in card, heading


@pytest.mark.parametrize("address", [SCENARIO, EVERY_KIND["checklist"]])
def test_ticked_boxes_are_empty_on_paper(visit: Visits, address: str) -> None:
    page = visit(address)
    for box in page.locator(".pb-lines input").all():
        box.check()
    on_paper(page)
    assert page.locator("input:visible").count() == 0
    lines = page.locator(".pb-print-card__boxes li:visible, .pb-lines li:visible").all()
    assert len(lines) > 3
    for line in lines:
        drawn = line.evaluate(
            """line => {
              const box = getComputedStyle(line, "::before");
              return [box.content, box.borderTopStyle, parseFloat(box.width) > 5, box.backgroundColor];
            }"""
        )
        assert drawn == ['""', "solid", True, "rgba(0, 0, 0, 0)"]


@pytest.mark.parametrize(
    "kind",
    [
        *("post", "catalogue", "check a reply", "checklist", "principle", "evidence", "home", "coverage"),
        *("hand-written", "decision", "worksheet"),
    ],
)
def test_nothing_to_click_and_nothing_around_is_printed(visit: Visits, kind: str) -> None:
    page = on_paper(visit(EVERY_KIND[kind]))
    assert page.locator("h1:visible, .pb-print-card__title:visible").count() == 1
    assert shown(page, CLICKABLE) == []
    assert shown(page, AROUND) == []


def test_all_replies_with_their_reasons_are_printed(visit: Visits) -> None:
    page = visit(SCENARIO)
    reasons = [plain(text) for text in page.locator(".pb-reply__why, .pb-notes li").all_inner_texts()]
    verdicts = page.locator(".pb-verdict").all_inner_texts()
    on_paper(page)
    printed = plain(page.locator(".pb-scenario").inner_text())
    assert len(reasons) > 10
    assert [text for text in reasons if text not in printed] == []
    assert page.locator(".pb-verdict:visible").all_inner_texts() == verdicts


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_ink_on_white_paper_also_in_the_dark(visit: Visits, scheme: Literal["light", "dark"]) -> None:
    page = on_paper(visit(SCENARIO, color_scheme=scheme))
    assert style(page, "body", "backgroundColor") in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")
    for selector in (".pb-print-card__reply", ".pb-bubble", ".pb-reply h3", ".pb-scenario h2", ".pb-notes li"):
        colour = style(page, selector, "color")
        assert max(map(int, re.findall(r"\d+", colour)[:3])) < 120, f"{selector} is {colour}"
    for selector in (".pb-bubble", ".pb-reply", "mark"):
        colour = style(page, selector, "backgroundColor")
        assert colour in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"), f"{selector} is on {colour}"


def on_paper(page: Page) -> Page:
    page.emulate_media(media="print")
    settled(page)
    return page


def sheets(page: Page, paper: str) -> int:
    """How many sheets of paper the page takes."""
    data = page.pdf(format=paper)
    return len(re.findall(rb"/Type\s*/Page\b", data))


def style(page: Page, selector: str, name: str) -> str:
    value: str = page.locator(selector).first.evaluate("(one, name) => getComputedStyle(one)[name]", name)
    return value
