"""Sheets, posters and cards: each can be alone on the page and on paper, and fits A4 and Letter, without a script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from playbook.site.views.pocket_cards import Deck, decks
from playbook.site.views.posters import posters
from tests.browser.keyboard import tab_to
from tests.browser.pages import POCKET_CARDS, POSTERS, ROLE_PLAY
from tests.browser.reading import seen, shown, take_article
from tests.browser.test_print import AROUND, CLICKABLE, PAPERS, on_paper, sheets
from tests.browser.watching import PHONE, Visits, settled
from tests.site.rendered import real

SECRETS = ("for my brother", "rent went out", "get rid of it", "hearing the amount", "asked to hold")
PARTS = ("rep", "observer", "customer")

WIDE, HIGH = 180, 247
"""Millimetres inside the margins of A4 and of Letter: the width of the one, the height of the other."""
PER_MILLIMETRE = 96 / 25.4


def test_a_role_play_is_three_sheets_of_paper(visit: Visits) -> None:
    page = on_paper(visit(ROLE_PLAY))
    assert [sheets(page, paper) for paper in PAPERS] == [3, 3]
    assert shown(page, CLICKABLE) == []
    assert shown(page, AROUND) == []


@pytest.mark.parametrize("part", PARTS)
def test_one_sheet_is_printed_alone_where_it_is_chosen(visit: Visits, part: str) -> None:
    page = on_paper(visit(f"{ROLE_PLAY}#{part}"))
    assert [one.get_attribute("id") for one in page.locator(".pb-sheet:visible").all()] == [part]
    assert [sheets(page, paper) for paper in PAPERS] == [1, 1]


@pytest.mark.parametrize("part", ["rep", "observer"])
def test_only_the_customer_reads_what_only_the_customer_knows(visit: Visits, part: str) -> None:
    page = visit(f"{ROLE_PLAY}#{part}")
    assert [secret for secret in SECRETS if secret in seen(page)] == []
    assert [secret for secret in SECRETS if secret in seen(on_paper(page))] == []
    page = visit(f"{ROLE_PLAY}#customer")
    assert [secret for secret in SECRETS if secret not in seen(page)] == []


def test_every_sheet_of_every_role_play_fits_its_page(visit: Visits) -> None:
    page = laid_out(visit(ROLE_PLAY))
    high = {ROLE_PLAY: heights(page, ".pb-sheet")}
    for scenario in (one for one in real().scenarios.values() if one.model.role_play):
        title = take_article(page, f"{visit.home}trainer-pack/role-plays/{scenario.id}/")
        assert title == f"Role play: {scenario.model.title}"
        high[scenario.id] = heights(page, ".pb-sheet")
    assert {id_: found for id_, found in high.items() if len(found) != 3 or min(found) < 40 or max(found) > HIGH} == {}


def test_every_poster_is_one_sheet(visit: Visits) -> None:
    page = on_paper(visit(POSTERS))
    assert [sheets(page, paper) for paper in PAPERS] == [len(posters(real()))] * 2
    assert shown(page, CLICKABLE) == []


def test_a_poster_fills_its_sheet_and_no_more(visit: Visits) -> None:
    page = laid_out(visit(POSTERS))
    high = heights(page, ".pb-poster")
    assert len(high) == len(posters(real()))
    assert all(240 <= one <= HIGH for one in high), high


@pytest.mark.parametrize("id_", ["how-stages", "principle-late-reply", "checklist-core-manners"])
def test_a_poster_is_printed_alone_where_it_is_chosen(visit: Visits, id_: str) -> None:
    page = on_paper(visit(f"{POSTERS}#{id_}"))
    assert [sheets(page, paper) for paper in PAPERS] == [1, 1]


@pytest.mark.parametrize("deck", decks(real()), ids=lambda deck: deck.id)
def test_a_deck_is_printed_alone_where_it_is_chosen(visit: Visits, deck: Deck) -> None:
    page = on_paper(visit(f"{POCKET_CARDS}#{deck.id}"))
    assert [sheets(page, paper) for paper in PAPERS] == [len(deck.sheets)] * 2


def test_pocket_cards_come_to_as_many_sheets_as_they_say(visit: Visits) -> None:
    page = on_paper(visit(POCKET_CARDS))
    assert [sheets(page, paper) for paper in PAPERS] == [sum(len(deck.sheets) for deck in decks(real()))] * 2


def test_every_card_has_the_same_size_and_nothing_runs_over(visit: Visits) -> None:
    page = laid_out(visit(POCKET_CARDS))
    cards = zip(heights(page, ".pb-cut > li"), page.locator(".pb-cut > li").all_inner_texts(), strict=True)
    assert [(high, card) for high, card in cards if round(high) != 60] == []
    over = (
        "all => all.filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)"
    )
    assert page.locator(".pb-cut > li").evaluate_all(f"{over}.map((one) => one.innerText)") == []


def test_a_poster_is_chosen_and_left_without_a_script(visit: Visits) -> None:
    page = visit.without_scripting(POSTERS)
    everything = page.locator(".pb-poster:visible").count()
    page.locator(".pb-index").get_by_role("link", name="Late beats never").click()
    assert [one.get_attribute("id") for one in page.locator(".pb-poster:visible").all()] == ["principle-late-reply"]
    expect(page.locator(".pb-index")).to_be_hidden()
    page.get_by_role("link", name="Back to all posters").click()
    assert page.locator(".pb-poster:visible").count() == everything == len(posters(real()))


def test_a_sheet_is_chosen_with_the_keyboard_and_the_link_to_it_can_be_sent(visit: Visits) -> None:
    page = visit(ROLE_PLAY, reduced_motion="reduce")
    tab_to(page, "The observer")
    page.keyboard.press("Enter")
    settled(page)
    expect(page.locator(".pb-sheet:visible")).to_have_count(1)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#observer') !== null"), "one goes on inside the sheet"
    page.keyboard.press("Space")
    expect(page.locator("#observer input").first).to_be_checked()
    page.get_by_role("button", name="Copy the link").click()
    page.get_by_text("Link copied.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").endswith("/looks-like-call/#observer")


def test_ticks_of_the_observer_stay_and_are_cleared(visit: Visits) -> None:
    page = visit(f"{ROLE_PLAY}#observer")
    page.get_by_role("checkbox", name="gives a time").check()
    visit.again(page)
    expect(page.get_by_role("checkbox", name="gives a time")).to_be_checked()
    page.get_by_role("button", name="Clear the ticks").click()
    expect(page.get_by_role("checkbox", name="gives a time")).not_to_be_checked()


def test_what_is_hidden_is_not_found_by_searching(visit: Visits) -> None:
    page = visit()
    index = page.evaluate("fetch('search/search_index.json').then((answer) => answer.text())")
    assert "Trainer pack" in index
    assert [secret for secret in SECRETS if secret in index] == []
    assert "role-plays/" not in index


def test_on_a_phone_a_chosen_sheet_is_all_there_is(visit: Visits) -> None:
    page = visit(f"{ROLE_PLAY}#rep", viewport=PHONE)
    assert [one.get_attribute("id") for one in page.locator(".pb-sheet:visible").all()] == ["rep"]
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def laid_out(page: Page) -> Page:
    """The page as it is laid out on paper, as wide as what both papers offer."""
    page.set_viewport_size({"width": int(WIDE * PER_MILLIMETRE), "height": 900})
    return on_paper(page)


def heights(page: Page, selector: str) -> list[float]:
    """How high these are, in millimetres."""
    found: list[float] = page.locator(selector).evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect().height)"
    )
    return [high / PER_MILLIMETRE for high in found]


@pytest.mark.parametrize("address", [ROLE_PLAY, POSTERS])
def test_titles_of_sheets_are_as_wide_as_their_words(visit: Visits, address: str) -> None:
    titles = visit(address).locator(".pb-sheet h2")
    wide = titles.evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight))"
    )
    assert max(wide) <= 3.1
