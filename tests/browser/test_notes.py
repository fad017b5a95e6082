"""What hurts in a reply is told in few words at first; the rest is folded, and open to everybody."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.keyboard import focus_comes_to, tab_to
from tests.browser.watching import DESKTOP, PHONE, Look, Visits, settled

LUGGAGE = "scenarios/travel/lost-luggage-email-us/"
"""Its reply “The port did it” breaks more rules than any other."""

STILL: Look = {"reduced_motion": "reduce"}


def port(page: Page) -> Locator:
    return page.locator("#reply-the-port-did-it")


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_never_more_than_three_at_first(visit: Visits, size: dict[str, int]) -> None:
    page = visit(LUGGAGE, viewport=size)
    for reply in page.locator(".pb-reply--bad, .pb-reply--weak").all():
        assert 1 <= len([note for note in reply.locator(".pb-note").all() if note.is_visible()]) <= 3
    assert port(page).locator(".pb-note").count() > 3


def test_the_keyboard_unfolds_and_folds_them(visit: Visits) -> None:
    page = visit(LUGGAGE, **STILL)
    summary = port(page).locator("summary")
    folded = port(page).locator("details .pb-note")
    stop = tab_to(page, summary.inner_text())
    assert stop.seen
    page.keyboard.press("Enter")
    for note in folded.all():
        expect(note).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('details') !== null")
    page.keyboard.press("Shift+Tab")
    focus_comes_to(page, summary.inner_text())
    page.keyboard.press("Space")
    expect(folded.first).to_be_hidden()


def test_the_number_of_a_folded_note_unfolds_it(visit: Visits) -> None:
    page = visit(LUGGAGE, **STILL)
    note = port(page).locator("details .pb-note[id]").first
    expect(note).to_be_hidden()
    port(page).locator(f".pb-typed a[href='#{note.get_attribute('id')}']").click()
    expect(note).to_be_visible()
    settled(page)
    expect(note).to_be_in_viewport()


def test_a_screen_reader_hears_the_words_the_reason_and_what_to_try(visit: Visits) -> None:
    page = visit(LUGGAGE)
    spoken = port(page).aria_snapshot()
    assert 'heading "Hurts The port did it"' in spoken
    assert 'link "Note 1"' in spoken
    assert spoken.index('link "Note 1"') < spoken.index("listitem")
    assert "Try:" in spoken
    assert "more notes" in spoken
    port(page).locator("summary").click()
    assert port(page).aria_snapshot().count("listitem") == port(page).locator(".pb-note").count()


def test_without_scripting_they_unfold_as_well(visit: Visits) -> None:
    page = visit.without_scripting(LUGGAGE)
    port(page).locator("summary").click()
    for note in port(page).locator(".pb-note").all():
        expect(note).to_be_visible()


def test_on_paper_nothing_is_folded(visit: Visits) -> None:
    page = visit(LUGGAGE)
    page.emulate_media(media="print")
    settled(page)
    for note in port(page).locator(".pb-note").all():
        expect(note).to_be_visible()
        box = note.bounding_box()
        assert box and box["height"] > 20
    expect(port(page).locator("summary")).to_be_hidden()
