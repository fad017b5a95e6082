"""Two replies side by side: read, thought about, opened, on any screen and on paper, and with the keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import audit
from tests.browser.pages import EVERY_KIND, SCENARIO
from tests.browser.watching import DESKTOP, LOOKS, PHONE, Look, Visits, settled

PAGES = {"a scenario": SCENARIO, "a principle": EVERY_KIND["principle"]}


def first_box(page: Page) -> Locator:
    return page.locator(".pb-compare").first


def answer(page: Page) -> Locator:
    return first_box(page).locator(".pb-compare__text")


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_the_answer_comes_after_thinking(visit: Visits, address: str) -> None:
    page = visit(address)
    expect(answer(page)).to_be_hidden()
    first_box(page).get_by_text("Think first, then open").click()
    expect(answer(page)).to_be_visible()
    assert "One answer" in answer(page).inner_text()


def test_with_the_keyboard_alone(visit: Visits) -> None:
    page = visit(SCENARIO)
    links = first_box(page).get_by_role("link")
    links.last.focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    page.keyboard.press("Enter")
    expect(answer(page)).to_be_visible()


def test_the_other_story_is_one_press_away_and_leads_back(visit: Visits) -> None:
    page = visit(SCENARIO)
    box = first_box(page)
    own, other = (one.inner_text() for one in box.locator("h4").all())
    assert own == page.locator("h1").inner_text()
    box.get_by_role("link", name=other).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(other)
    there = page.locator(".pb-compare", has=page.get_by_role("link", name=own))
    assert there.locator("h4").first.inner_text() == other


def test_side_by_side_on_a_desk_and_below_each_other_on_a_phone(visit: Visits) -> None:
    page = visit(SCENARIO)
    page.set_viewport_size(DESKTOP)
    settled(page)
    one, other = replies(page)
    assert other["x"] > one["x"] + one["width"]
    assert abs(one["y"] - other["y"]) < 1, "both replies begin at the same height"
    page.set_viewport_size(PHONE)
    settled(page)
    one, other = replies(page)
    assert one["x"] == other["x"]
    assert other["y"] > one["y"] + one["height"]


def test_on_paper_the_answer_is_there_and_nothing_to_press(visit: Visits) -> None:
    page = visit(SCENARIO)
    page.emulate_media(media="print")
    expect(answer(page)).to_be_visible()
    expect(first_box(page).locator("summary")).to_be_hidden()


def test_without_scripting(visit: Visits) -> None:
    page = visit.without_scripting(SCENARIO)
    first_box(page).locator("summary").click()
    expect(answer(page)).to_be_visible()


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
@pytest.mark.parametrize("address", [*PAGES.values(), "principles/own-the-fix/"], ids=[*PAGES, "two bad replies"])
def test_an_open_answer_is_accessible(visit: Visits, address: str, look: Look) -> None:
    page = visit(address, **look)
    for summary in page.locator(".pb-compare summary").all():
        summary.click()
    assert audit(page, within=".pb-compare") == []


def replies(page: Page) -> tuple[dict[str, float], dict[str, float]]:
    one, other = (bubble.bounding_box() for bubble in first_box(page).locator(".pb-bubble").all())
    assert one and other
    return dict(one), dict(other)
