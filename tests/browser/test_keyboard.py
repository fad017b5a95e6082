"""Everything works with the keyboard alone, in a sensible order, and one always sees where one is."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.axe import thin_out
from tests.browser.keyboard import focus_comes_to, focused, left_out, stops, tab_to
from tests.browser.pages import CATALOGUE, COACH, DECISION, POSTERS, ROLE_PLAY, SCENARIO, TOOLS, WORKSHEET
from tests.browser.reading import shown
from tests.browser.watching import DESKTOP, PHONE, Look, Visits, settled

STILL: Look = {"reduced_motion": "reduce"}
SIZES = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])


def test_from_the_top_of_home_to_a_scenario(visit: Visits) -> None:
    page = visit()
    title = page.locator(".pb-door__go a").first.inner_text()
    tab_to(page, title)
    page.keyboard.press("Enter")
    page.wait_for_url(visit.home + "scenarios/*/*/")
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


@pytest.mark.parametrize("address", ["", SCENARIO, "principles/late-reply/", "house-rules/"])
def test_the_first_link_skips_to_the_content(visit: Visits, address: str) -> None:
    page = visit(address, **STILL)
    first = next(stops(page))
    assert first.name == "Skip to content"
    assert first.seen
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main article') !== null")


@SIZES
@pytest.mark.parametrize(
    "address",
    [
        *(SCENARIO, CATALOGUE, COACH, DECISION, WORKSHEET, "principles/late-reply/", "for-trainers/coverage/"),
        *TOOLS.values(),
        *("trainer-pack/", ROLE_PLAY, POSTERS),
    ],
)
def test_every_stop_is_seen_and_nothing_is_left_out(visit: Visits, address: str, size: dict[str, int]) -> None:
    page = visit(address, viewport=size, **STILL)
    if address == COACH:
        page.locator(".pb-coach__text").wait_for()
    if address in TOOLS.values():
        page.locator("form.pb-ask").wait_for()
    thin_out(page)
    there = list(stops(page))
    assert [stop for stop in there if not stop.seen] == []
    assert [stop.html for stop in there if not stop.name.strip()] == []
    assert [stop.position for stop in there] == sorted(stop.position for stop in there)
    assert left_out(page) == []


@SIZES
def test_on_the_way_back_the_focus_is_never_under_the_header(visit: Visits, size: dict[str, int]) -> None:
    page = visit(SCENARIO, viewport=size, **STILL)
    page.keyboard.press("End")
    page.locator("footer a").last.focus()
    back = list(stops(page, "Shift+Tab"))
    assert len(back) > 30
    assert [stop for stop in back if not stop.seen] == []


def test_a_link_to_a_part_of_the_page_does_not_hide_it_under_the_header(visit: Visits) -> None:
    page = visit(SCENARIO, **STILL)
    page.get_by_role("link", name="13 lines").click()
    heading = page.get_by_role("heading", name="Etiquette checklist").bounding_box()
    header = page.locator(".md-header").bounding_box()
    assert heading and header and heading["y"] >= header["height"]


def test_the_menu_on_a_phone_opens_and_closes(visit: Visits) -> None:
    page = visit(SCENARIO, viewport=PHONE, **STILL)
    menu = page.get_by_role("button", name="Menu", exact=True)
    expect(menu).to_have_attribute("aria-expanded", "false")
    tab_to(page, "Menu")
    page.keyboard.press("Enter")
    settled(page)
    expect(menu).to_have_attribute("aria-expanded", "true")
    focus_comes_to(page, "Close the menu")
    inside = [stop.name.strip() for stop in stops(page)]
    assert {"Home", "All scenarios", "Social posts", "Principles", "Glossary", "Publish the site"} <= set(inside)
    assert "Print" not in inside
    page.keyboard.press("Escape")
    expect(menu).to_have_attribute("aria-expanded", "false")
    focus_comes_to(page, "Menu")
    page.keyboard.press("Space")
    focus_comes_to(page, "Close the menu")
    page.keyboard.press("Enter")
    focus_comes_to(page, "Menu")
    assert "Glossary" not in [stop.name.strip() for stop in stops(page)]


def test_on_a_desktop_menu_and_search_need_no_buttons(visit: Visits) -> None:
    page = visit(SCENARIO)
    assert shown(page, ".md-header [data-opens], .pb-menu-close") == []
    expect(page.get_by_role("textbox", name="Search")).to_be_visible()


def test_a_link_in_the_menu_on_a_phone_leads_there(visit: Visits) -> None:
    page = visit(SCENARIO, viewport=PHONE, **STILL)
    page.get_by_role("button", name="Menu", exact=True).press("Enter")
    tab_to(page, "Glossary")
    page.keyboard.press("Enter")
    page.wait_for_url("**/glossary/")


def test_the_search_on_a_phone_opens_and_closes(visit: Visits) -> None:
    page = visit(SCENARIO, viewport=PHONE, **STILL)
    opener = page.locator("[data-opens=__search]")
    opener.press("Enter")
    expect(opener).to_have_attribute("aria-expanded", "true")
    focus_comes_to(page, "Search")
    page.keyboard.type("refund")
    page.locator(".md-search-result__item").first.wait_for()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.matches('.md-search-result__link')")
    page.keyboard.press("Escape")
    expect(opener).to_have_attribute("aria-expanded", "false")
    expect(opener).to_be_focused()


def test_the_search_on_a_desktop_opens_by_a_key_and_leads_to_a_page(visit: Visits) -> None:
    page = visit(**STILL)
    page.keyboard.press("/")
    page.keyboard.type("bounced rent")
    page.locator(".md-search-result__item").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/scenarios/payments/**")


def test_facets_and_chips_work(visit: Visits) -> None:
    page = visit(CATALOGUE, **STILL)
    page.get_by_role("checkbox", name="Starter").focus()
    page.keyboard.press("Space")
    page.wait_for_url("**/?level=starter")
    tab_to(page, "Remove Starter")
    page.keyboard.press("Enter")
    page.wait_for_url("**/scenarios/")
    assert focused(page).endswith("scenarios"), "the chip is gone, so the focus goes to the number found"


def test_the_facets_on_a_phone_fold_out(visit: Visits) -> None:
    page = visit(CATALOGUE, viewport=PHONE, **STILL)
    box = page.get_by_role("checkbox", name="Starter")
    expect(box).to_be_hidden()
    tab_to(page, "Choose by channel, feeling, skill …")
    page.keyboard.press("Enter")
    expect(box).to_be_visible()
    page.keyboard.press("Enter")
    expect(box).to_be_hidden()


def test_boxes_of_a_checklist_work(visit: Visits) -> None:
    page = visit(SCENARIO, **STILL)
    first = page.locator("#pb-checklist input").first
    first.focus()
    page.keyboard.press("Space")
    expect(first).to_be_checked()
    tab_to(page, "Clear the ticks")
    page.keyboard.press("Enter")
    expect(first).not_to_be_checked()
    assert page.evaluate("document.activeElement.id") == first.get_attribute("id")


def test_the_copy_form_opens_is_left_by_escape_and_is_sent_by_enter(visit: Visits) -> None:
    page = visit(SCENARIO, **STILL)
    button = page.get_by_role("button", name="Copy, filling in the gaps").first
    button.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    assert page.evaluate("document.activeElement.closest('form.pb-copy__form') !== null")
    page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    focus_comes_to(page, "Copy, filling in the gaps")
    page.keyboard.press("Enter")
    page.keyboard.type("Noor")
    page.keyboard.press("Tab")
    page.keyboard.type("Amara")
    page.keyboard.press("Enter")
    page.get_by_text("Copied.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").startswith("Noor,")
