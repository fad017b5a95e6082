"""Guides in use: questions one by one, sheets that keep their words, both of them on paper and without scripting."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Unpack

import pytest
from playwright.sync_api import Page, expect

from playbook.models.guide import Guide
from playbook.site.markdown import plain as without_markup
from tests.browser.axe import audit
from tests.browser.keyboard import focus_comes_to, tab_to
from tests.browser.pages import COACH, DECISION, WORKSHEET
from tests.browser.reading import plain, seen, shown, typed
from tests.browser.serving import SUB_PATH
from tests.browser.watching import LOOKS, Look, Visits
from tests.site.rendered import real

LIBRARY = real()
GUIDES = LIBRARY.guides
KEY = f"playbook:{SUB_PATH}"
DAMAGED = ("x", "7", "[7, null]", '"step-boundary"', '["a", "b"]', '["step-what-is-asked", "gone"]', '{"path": []}')
"""What may stand there when another program, or an older guide, has written it."""

WANT = "They want something from us"


def test_one_question_is_asked_after_the_other(visit: Visits) -> None:
    page = opened(visit)
    asks(page, "What are they doing in this message?")
    answer(page, WANT)
    asks(page, "Could giving way hurt somebody?")
    answer(page, "Yes, or I am not sure")
    asks(page, "Hold, and fetch help")
    expect(page.locator(".pb-trail li")).to_have_count(2)
    expect(page.locator(".pb-trail li").first).to_contain_text(WANT)


def test_back_goes_back_and_a_given_answer_can_be_changed(visit: Visits) -> None:
    page = opened(visit)
    answer(page, WANT)
    answer(page, "No")
    asks(page, "Is it our mistake?")
    page.go_back()
    expect(page.locator("#step-would-it-hurt")).to_be_visible()
    page.go_back()
    expect(page.locator("#step-what-is-asked")).to_be_visible()
    expect(page.locator(".pb-trail li:visible")).to_have_count(0)
    page.go_forward()
    page.locator(".pb-trail a").first.click()
    asks(page, "What are they doing in this message?")


def test_the_answers_are_found_again_and_can_be_forgotten(visit: Visits) -> None:
    page = opened(visit)
    answer(page, WANT)
    answer(page, "No")
    asks(page, "Is it our mistake?")
    visit.go(page, "tools/")
    visit.go(page, DECISION)
    asks(page, "Is it our mistake?")
    page.get_by_role("button", name="Start again").click()
    asks(page, "What are they doing in this message?")
    assert kept(page) == {}
    expect(page.get_by_role("button", name="Start again")).to_be_hidden()


def test_a_link_to_an_outcome_shows_it_with_the_shortest_way_there(visit: Visits) -> None:
    page = visit(DECISION + "#step-give-way-now")
    asks(page, "Give way, at once and whole")
    expect(page.locator(".pb-trail li")).to_have_count(4)
    answers = page.locator(".pb-trail b").all_inner_texts()
    assert answers == ["They want something from us, in whatever tone", "No", "Yes, or probably", "Yes"]


def test_a_link_that_leads_nowhere_begins_at_the_beginning(visit: Visits) -> None:
    page = visit(DECISION + "#step-nowhere")
    asks(page, "What are they doing in this message?")


def test_all_questions_can_be_shown_at_once(visit: Visits) -> None:
    page = opened(visit)
    every = page.get_by_role("button", name="Show all questions")
    every.click()
    expect(every).to_have_attribute("aria-pressed", "true")
    decision = GUIDES["hold-or-give-way"].model.decide
    assert decision
    expect(page.locator(".pb-step:visible")).to_have_count(len(decision.questions) + len(decision.outcomes))
    every.click()
    expect(page.locator(".pb-step:visible")).to_have_count(1)


def test_an_example_is_copied_with_its_gaps_filled(visit: Visits) -> None:
    page = opened(visit, "#step-boundary")
    page.get_by_role("button", name="Copy, filling in the gaps").locator("visible=true").click()
    page.keyboard.type("Amara")
    page.keyboard.press("Enter")
    page.get_by_text("Copied.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").endswith("Amara")


def test_a_decision_by_keyboard(visit: Visits) -> None:
    page = visit(DECISION, reduced_motion="reduce")
    tab_to(page, "They want something from us, in whatever tone")
    page.keyboard.press("Enter")
    focus_comes_to(page, "Could giving way hurt somebody?")
    page.keyboard.press("Tab")
    focus_comes_to(page, "No")
    page.keyboard.press("Enter")
    focus_comes_to(page, "Is it our mistake?")
    tab_to(page, "Start again")
    page.keyboard.press("Enter")
    focus_comes_to(page, "What are they doing in this message?")


def test_a_damaged_record_begins_at_the_beginning(visit: Visits) -> None:
    page = opened(visit)
    for record in DAMAGED:
        stored = f'{{"version": 1, "parts": {{"guide:hold-or-give-way": {record}, "guide:five-steps": {record}}}}}'
        page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, stored])
        visit.go(page, DECISION)
        asks(page, "What are they doing in this message?")
        visit.go(page, WORKSHEET)
        expect(page.get_by_label("Their name"), record).to_have_value("")


def test_a_sheet_keeps_what_is_written_until_it_is_cleared(visit: Visits) -> None:
    page = visit(WORKSHEET)
    fill(page)
    visit.again(page)
    expect(page.get_by_label("Their name")).to_have_value("Noor")
    expect(page.get_by_label("Nobody's, or not clear yet")).to_be_checked()
    page.get_by_role("button", name="Clear the sheet").click()
    expect(page.get_by_label("Their name")).to_have_value("")
    expect(page.get_by_label("Nobody's, or not clear yet")).not_to_be_checked()
    assert kept(page) == {}
    page.get_by_role("button", name="Undo: bring it back").click()
    expect(page.get_by_label("Their name")).to_have_value("Noor")
    assert kept(page)["guide:five-steps"]["name"]["text"] == "Noor"


def test_another_tab_shows_the_same_sheet(visit: Visits) -> None:
    page = visit(WORKSHEET)
    other = page.context.new_page()
    visit.go(other, WORKSHEET)
    other.get_by_label("Their name").fill("Noor")
    expect(page.get_by_label("Their name")).to_have_value("Noor")


def test_the_notes_become_a_draft(visit: Visits) -> None:
    page = visit(WORKSHEET)
    draft = page.locator(".pb-form__draft")
    expect(draft).to_have_text("It appears here while you fill in the sheet.")
    expect(page.get_by_role("button", name="Copy", exact=True)).to_be_hidden()
    fill(page)
    expect(draft).to_have_text(
        "Noor, your coat came too small.\n\nI am sending the right one. You will hear by 14:00.\n\nAmara"
    )
    page.get_by_label("Their name").fill("")
    expect(draft).to_have_text(re.compile("^your coat came too small"))
    page.get_by_role("button", name="Copy", exact=True).click()
    page.get_by_text("Copied.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").startswith("your coat came too small.")


def test_what_is_written_is_never_read_as_html_or_as_a_gap(visit: Visits) -> None:
    page = visit(WORKSHEET)
    page.get_by_label("Their name").fill("{plan} <b>$&")
    page.get_by_label("What I am doing").fill("I do it.")
    expect(page.locator(".pb-form__draft")).to_have_text("{plan} <b>$&,\n\nI do it.")


def test_the_draft_is_handed_over_to_be_checked_once(visit: Visits) -> None:
    page = visit(WORKSHEET)
    fill(page)
    page.locator(".pb-form__check").get_by_role("link").click()
    page.wait_for_url("**/" + COACH)
    expect(page.get_by_label("Your reply")).to_have_value(re.compile("^Noor, your coat came too small"))
    assert "draft" not in kept(page)
    visit.again(page)
    expect(page.get_by_label("Your reply")).to_have_value("")


def test_a_sheet_without_a_text_of_its_own_lists_what_was_answered(visit: Visits) -> None:
    page = visit("tools/triage-kit/")
    page.get_by_label("Now and then").first.check()
    page.get_by_label("What did we learn from it this month?").fill("Nobody\nrang back.")
    expect(page.locator(".pb-form__draft")).to_have_text(
        "DO PEOPLE WANT TO BUY, AND THEN NOT BUY?\nDo we see this?\n  Now and then\n\n"
        "DO WE LOOK AFTERWARDS WHETHER THEY ARE CONTENT?\nWhat did we learn from it this month?\n"
        "  Nobody\n  rang back."
    )


def test_on_paper_a_decision_is_all_there(visit: Visits) -> None:
    page = opened(visit)
    answer(page, WANT)
    asks(page, "Could giving way hurt somebody?")
    page.emulate_media(media="print")
    text = plain(page.locator(".pb-decide").inner_text())
    assert [words for words in words_of(GUIDES["hold-or-give-way"].model) if plain(words) not in text] == []
    expect(page.locator(".pb-answers__to").first).to_be_visible()
    assert shown(page, ".pb-trail, .pb-decide__foot, button") == []


def test_on_paper_a_sheet_has_lines_to_write_on(visit: Visits) -> None:
    page = visit(WORKSHEET)
    page.emulate_media(media="print")
    lines = page.locator(".pb-field__lines span:visible")
    assert lines.count() > 12
    heights = lines.evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
    assert min(heights) > 20
    assert shown(page, "textarea, button, input, .pb-form__check") == []


def test_on_paper_what_was_written_stands_where_the_lines_were(visit: Visits) -> None:
    page = visit(WORKSHEET)
    fill(page)
    page.emulate_media(media="print")
    heard = page.locator("[data-field=heard]")
    assert heard.locator(".pb-field__written").inner_text() == "your coat came too small."
    expect(heard.locator(".pb-field__lines")).to_be_hidden()
    expect(page.locator("[data-field=wants] .pb-field__lines")).to_be_visible()
    filled = page.locator("[data-field=fault] li").evaluate_all(
        "all => all.map(one => getComputedStyle(one, '::before').boxShadow !== 'none')"
    )
    assert filled == [False, True, False]


@pytest.mark.parametrize("id_", sorted(GUIDES))
def test_a_guide_reads_completely_without_scripting(visit: Visits, id_: str) -> None:
    page = visit.without_scripting(f"tools/{id_}/")
    text, exactly = seen(page), typed(page)
    model = GUIDES[id_].model
    assert [words for words in words_of(model) if plain(words) not in text] == []
    for outcome in model.decide.outcomes.values() if model.decide else ():
        assert [say for say in outcome.say if say not in exactly] == []
    assert shown(page, "textarea, select, button, pb-copy, pb-page-tools, template") == []
    for part in model.worksheet.parts if model.worksheet else ():
        for name in part.fields:
            room = page.locator(f"[data-field={name}] .pb-field__lines span, [data-field={name}] input")
            assert room.first.is_visible(), name


def test_without_scripting_one_follows_the_answers_down_the_page(visit: Visits) -> None:
    page = visit.without_scripting(DECISION)
    page.get_by_role("link", name="They want a quarrel").click()
    page.wait_for_url("**/#step-answer-once")
    expect(page.get_by_role("heading", name="Answer once for those who read along")).to_be_in_viewport()


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_an_outcome_and_a_sheet_in_use_are_accessible(visit: Visits, look: Look) -> None:
    page = opened(visit, "#step-hold-kindly", **look)
    assert audit(page) == []
    visit.go(page, WORKSHEET)
    fill(page)
    assert audit(page) == []


def test_every_field_says_what_it_is_for(visit: Visits) -> None:
    page = visit("tools/crisis-messages/")
    for field in page.locator("textarea").all():
        assert field.evaluate("one => one.labels[0].textContent.trim()")
    one = page.get_by_role("textbox", name="Writes the messages, one hand for all channels")
    expect(one).to_be_visible()
    expect(page.get_by_role("textbox", name="Reads them before they go out")).to_have_accessible_description(
        re.compile("If nobody answers")
    )


def opened(visit: Visits, step: str = "", **look: Unpack[Look]) -> Page:
    """The page of a decision, once it asks one question after the other."""
    page = visit(DECISION + step, **look)
    expect(page.locator(".pb-step:visible")).to_have_count(1)
    return page


def asks(page: Page, heading: str) -> None:
    """Wait until one step is shown alone, with this heading: the page follows its address by an event."""
    expect(page.locator(".pb-step:visible h2")).to_have_text([re.compile(rf"{re.escape(heading)}\s*$")])


def answer(page: Page, words: str) -> None:
    page.locator(".pb-step:visible").get_by_role("link", name=re.compile(f"^{re.escape(words)}")).first.click()


def fill(page: Page) -> None:
    """Fill in what makes a draft."""
    page.get_by_label("Nobody's, or not clear yet").check()
    page.get_by_label("Their name").fill("Noor")
    page.get_by_label("What happened to them").fill("your coat came too small.")
    page.get_by_label("What I am doing").fill("I am sending the right one.")
    page.get_by_label("By when they will hear").fill("You will hear by 14:00.")
    page.get_by_label("Signed").fill("Amara")


def kept(page: Page) -> dict[str, dict[str, dict[str, object]]]:
    """What the browser remembers, by part."""
    text = page.evaluate("key => localStorage.getItem(key)", KEY)
    parts: dict[str, dict[str, dict[str, object]]] = json.loads(text)["parts"] if text else {}
    return parts


def words_of(guide: Guide) -> Iterator[str]:
    """Everything that a reader has to find on the page of a guide."""
    for question in guide.decide.questions.values() if guide.decide else ():
        yield from (question.ask, without_markup(question.why or ""), *(one.answer for one in question.answers))
    for outcome in guide.decide.outcomes.values() if guide.decide else ():
        yield from (outcome.title, *map(without_markup, outcome.do), *outcome.say, without_markup(outcome.because))
    for part in guide.worksheet.parts if guide.worksheet else ():
        yield from (part.title, without_markup(part.lead or ""))
        for field in part.fields.values():
            yield from (field.ask, without_markup(field.hint or ""), *(field.choose or ()), *(field.tick or ()))
