"""The coach: what a rep sees while writing a reply, and what they can do about it."""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import Any

import pytest
from playwright.sync_api import expect

from playbook.etiquette.context import context_of
from playbook.etiquette.evaluate import evaluate
from tests.browser.coaching import (
    SEVERAL,
    STILL,
    cards,
    choose,
    field,
    heading,
    keep,
    last,
    marked,
    open_all,
    opened,
    selected,
    write,
)
from tests.browser.keyboard import focused
from tests.browser.watching import DESKTOP, PHONE, Visits
from tests.site.rendered import real

LIBRARY = real()


class TestReading:
    def test_what_is_typed_is_read_at_once(self, visit: Visits) -> None:
        page = opened(visit)
        field(page).press_sequentially("You need to")
        expect(cards(page)).to_have_count(1)
        expect(cards(page).get_by_role("link", name="An order to the customer")).to_be_visible()
        assert marked(page) == ["You need to"]
        for words in ("This gives a job to somebody", "Try:", "Why"):
            assert words in cards(page).inner_text()

    def test_what_works_is_said_with_its_principle(self, visit: Visits) -> None:
        page = opened(visit)
        write(page, "I'm sorry, Lena: a new strap leaves today, and I'll write again by 16:00.")
        works = page.locator(".pb-coach__works a")
        assert {"An apology", "A next step"} <= set(works.all_inner_texts())
        text = field(page).input_value()
        with page.expect_popup() as beside:
            works.first.click()
        beside.value.wait_for_url("**/principles/*/")
        assert field(page).input_value() == text, "nobody loses their text by looking something up"

    def test_the_title_leads_to_the_rule(self, visit: Visits) -> None:
        page = opened(visit)
        write(page, "You need to")
        with page.expect_popup() as beside:
            page.get_by_role("link", name="An order to the customer").click()
        beside.value.wait_for_url("**/rules/you-need-to/")

    def test_a_faulty_apology_is_not_praised(self, visit: Visits) -> None:
        page = opened(visit)
        write(page, "We are sorry if that upset you.")
        assert "An apology" not in page.locator(".pb-coach__works a").all_inner_texts()

    @pytest.mark.parametrize(
        ("chosen", "context"),
        [
            ({}, {"late": 0}),
            (
                {"channel": "x", "role": "first", "feeling": "furious", "late": True},
                {"public": True, "limit": 280, "link_length": 23, "role": "first", "heat": 4, "late": 60},
            ),
            (
                {"channel": "email", "role": "ask", "name": "Lena", "customer": "Where is my strap?"},
                {"public": False, "role": "ask", "late": 0, "name": "Lena", "customer": "Where is my strap?"},
            ),
        ],
    )
    @pytest.mark.parametrize("text", [SEVERAL, "🎂 Lena, you need to 👩‍👩‍👧 wait.\n\nWe can't do it.", "a" * 300])
    def test_it_says_what_python_says(
        self, visit: Visits, chosen: dict[str, Any], context: dict[str, Any], text: str
    ) -> None:
        page = opened(visit)
        choose(page, **chosen)
        found = write(page, text)["evaluation"]
        expected = evaluate(LIBRARY.program, text, context_of(context))
        assert found["findings"] == [asdict(one) for one in expected.findings]
        assert found["signals"] == {id_: [list(span) for span in spans] for id_, spans in expected.signals.items()}

    def test_the_moment_decides(self, visit: Visits) -> None:
        page = opened(visit)
        text = "Please post your phone number here, and I'll ring you by 12:00."
        write(page, text)
        assert "Private details asked for in public" not in page.locator(".pb-coach__says").inner_text()
        choose(page, channel="x")
        expect(cards(page).first).to_contain_text("Private details asked for in public")
        expect(cards(page).first).to_contain_text("Hurts")
        expect(page.locator(".pb-coach__foot")).to_contain_text(f"{len(text)} of 280 characters")
        choose(page, channel="email")
        expect(page.get_by_role("link", name="Private details asked for in public")).to_have_count(0)

    def test_ten_thousand_characters_can_be_pasted(self, visit: Visits) -> None:
        page = opened(visit)
        text = (SEVERAL + "\n") * 60
        page.evaluate("(text) => navigator.clipboard.writeText(text)", text)
        field(page).focus()
        page.keyboard.press("ControlOrMeta+V")
        expect(page.locator(".pb-coach__findings h2")).to_contain_text("things to look at")
        expect(field(page)).to_have_value(text)
        expect(cards(page)).to_have_count(3)
        box = page.locator(".pb-coach__paper").bounding_box()
        assert box and box["height"] < DESKTOP["height"], "the field scrolls, so that the findings stay near"


class TestNoWall:
    def test_three_things_at_most_the_worst_first_and_the_rest_folded(self, visit: Visits) -> None:
        page = opened(visit)
        choose(page, channel="x", role="first", feeling="furious", late=True)
        write(page, SEVERAL)
        there = page.locator(".pb-finding")
        assert there.count() > 4
        expect(cards(page)).to_have_count(3)
        expect(heading(page)).to_have_text(f"{there.count()} things to look at")
        fold = page.locator(".pb-coach__findings > details").first.locator("summary").first
        assert fold.inner_text() == f"{there.count() - 3} more"
        levels = [one.get_attribute("class") or "" for one in there.all()]
        first = [re.sub(r".*--", "", one) for one in levels][:3]
        assert first == sorted(first, key=["error", "warning", "suggestion"].index)
        assert "Hurts" in cards(page).first.inner_text()
        fold.click()
        assert cards(page).count() == there.count()
        assert page.locator(".pb-coach__group:visible").count() > 1, "the rest is grouped by principle"

    def test_a_rule_that_fires_often_is_one_thing(self, visit: Visits) -> None:
        page = opened(visit)
        write(page, "You need to write by 12:00. You need to ring by 12:00. You have to wait till 12:00.")
        assert cards(page).filter(has_text="An order to the customer").count() == 1
        assert "2 times" in cards(page).filter(has_text="An order to the customer").inner_text()

    def test_nothing_is_said_to_be_missing_from_a_sentence_that_has_hardly_begun(self, visit: Visits) -> None:
        page = opened(visit)
        choose(page, channel="email", role="first", feeling="disappointed")
        write(page, "Oh no, that is not")
        expect(heading(page)).to_have_text("Nothing to look at")
        write(page, "Oh no, that is not how a birthday should begin.")
        assert "Not there yet: Nobody does anything" in cards(page).first.inner_text()

    def test_when_there_is_nothing_it_says_what_it_does_not_know(self, visit: Visits) -> None:
        page = opened(visit)
        write(page, "A new cake leaves our café at 14:00, Greta.")
        assert "Some rules need to know where it goes" in page.locator(".pb-coach__findings").inner_text()
        choose(page, channel="email", role="first")
        expect(page.get_by_text("Read it once more as the customer will")).to_be_visible()

    def test_there_is_no_score(self, visit: Visits) -> None:
        page = opened(visit)
        done = write(page, SEVERAL)
        assert "score" in done["evaluation"]
        assert not re.search(r"\b(score|points|%|/ ?100)", page.locator("pb-coach").inner_text())


class TestMarks:
    def test_they_cover_exactly_the_words_also_behind_emoji(self, visit: Visits) -> None:
        page = opened(visit)
        write(page, "🎂👩‍👩‍👧 é 𝐀 You need to write by 12:00 🦜, you have to.")
        assert marked(page) == ["You need to", "you have to"]
        mirror = page.locator(".pb-coach__marks").evaluate("one => one.textContent")
        assert mirror == field(page).input_value() + "\n"

    def test_both_layers_lie_on_each_other(self, visit: Visits) -> None:
        page = opened(visit, viewport=PHONE)
        write(page, f"{SEVERAL}\n\n\t{SEVERAL}\n" + "w" * 200)
        same = page.evaluate(
            """() => {
              const [one, other] = [".pb-coach__marks", ".pb-coach__text"].map((name) => document.querySelector(name));
              const names = ["fontFamily", "fontSize", "fontWeight", "lineHeight", "letterSpacing", "paddingLeft",
                "paddingTop", "borderTopWidth", "whiteSpace", "overflowWrap", "tabSize", "width", "textIndent"];
              const [a, b] = [getComputedStyle(one), getComputedStyle(other)];
              return [names.filter((name) => a[name] !== b[name]), other.scrollHeight - one.clientHeight];
            }"""
        )
        assert same == [[], 0]

    def test_they_move_along_before_the_next_reading(self, visit: Visits) -> None:
        page = opened(visit)
        write(page, "Hm. You need to write by 12:00.")
        page.evaluate("""() => {
          const area = document.querySelector(".pb-coach__text");
          area.setRangeText("Well 🎂, ", 0, 0);
          area.dispatchEvent(new InputEvent("input"));
          window.atOnce = [...document.querySelectorAll(".pb-coach__marks mark")].map((one) => one.textContent);
        }""")
        assert page.evaluate("window.atOnce") == ["You need to"]

    def test_the_cursor_takes_hold_of_the_words(self, visit: Visits) -> None:
        page = opened(visit)
        write(page, "🎂 You need to write by 12:00, and you need to ring by 13:00.")
        for expected in ("You need to", "you need to", "You need to"):
            cards(page).first.get_by_role("button", name="Show in your text: You need to").click()
            assert selected(page) == expected

    def test_what_is_missing_is_no_fault_of_the_words(self, visit: Visits) -> None:
        page = opened(visit)
        choose(page, role="first", feeling="disappointed")
        write(page, "Oh no, Greta, that is not how a birthday should begin.")
        expect(cards(page).filter(has_text="Nobody does anything")).to_have_count(1)
        assert marked(page) == []


class TestKeeping:
    def test_a_thing_is_kept_for_a_reason_and_looked_at_again(self, visit: Visits) -> None:
        page = opened(visit)
        write(page, "You need to sign it by 12:00, Lena.")
        keep(page, "An order to the customer", "the law asks for it")
        expect(heading(page)).to_have_text("Nothing to look at")
        assert marked(page) == []
        page.get_by_text("1 kept as it is").click()
        expect(page.get_by_text("Kept, because the law asks for it")).to_be_visible()
        page.get_by_role("button", name="Look again at: An order to the customer").click()
        expect(heading(page)).to_have_text("1 thing to look at")
        assert focused(page).startswith("Keep it, because …")
        assert marked(page) == ["You need to"]

    def test_it_stays_kept_while_the_rest_changes_and_nothing_else_is(self, visit: Visits) -> None:
        page = opened(visit)
        write(page, "You need to sign it by 12:00, Lena.")
        keep(page, "An order to the customer", "the law asks for it")
        write(page, "You need to sign it by 12:00, Lena. Thank you for that.")
        expect(heading(page)).to_have_text("Nothing to look at")
        write(page, "You need to sign it by 12:00, Lena. Thank you for that. You have to.")
        assert marked(page) == ["You have to"]

    def test_it_is_forgotten_with_the_reply_it_was_about(self, visit: Visits) -> None:
        page = opened(visit)
        for begin_anew in ("", "Tom, your parcel leaves today. You need to sign it by 12:00."):
            write(page, "You need to sign it by 12:00, Lena.")
            keep(page, "An order to the customer", "the law asks for it")
            write(page, begin_anew)
            write(page, "You need to sign it by 12:00, Lena.")
            expect(heading(page)).to_have_text("1 thing to look at")

    def test_the_next_reply_starts_clean_and_undo_brings_the_text_back(self, visit: Visits) -> None:
        page = opened(visit)
        choose(page, channel="x", role="first", feeling="furious", late=True, name="Lena", customer="Help")
        text = "You need to sign it by 12:00, Lena. 🎂"
        write(page, text)
        page.get_by_role("button", name="Next reply").click()
        page.wait_for_function("() => window.evaluations.at(-1).text === ''")
        assert last(page)["context"] == {"public": True, "limit": 280, "link_length": 23, "late": 0}
        expect(field(page)).to_be_focused()
        page.keyboard.press("ControlOrMeta+Z")
        expect(field(page)).to_have_value(text)

    def test_a_reason_is_needed(self, visit: Visits) -> None:
        page = opened(visit)
        write(page, "You need to sign it by 12:00, Lena.")
        card = cards(page).first
        card.get_by_role("button", name="Keep it, because …").click()
        card.get_by_role("button", name="Keep it", exact=True).click()
        card.get_by_label("Keep it, because", exact=True).fill("   ")
        card.get_by_role("button", name="Keep it", exact=True).click()
        expect(heading(page)).to_have_text("1 thing to look at")
        page.keyboard.press("Escape")
        expect(card.locator("form")).to_have_count(0)
        assert focused(page).startswith("Keep it, because …")


class TestNoToYes:
    def test_a_way_takes_the_place_of_the_sentence_and_undo_brings_it_back(self, visit: Visits) -> None:
        page = opened(visit)
        before = "🎂 Hi Lena, we can't change the name on a ticket. It leaves at 9:40."
        write(page, before)
        panel = page.locator(".pb-coach__yes")
        assert panel.locator("summary").all_inner_texts() == ["we can't change the name on a ticket"]
        open_all(panel)
        panel.get_by_role("button", name="Replace the sentence: What I can do today is {offer}.").click()
        after = field(page).input_value()
        assert after == "🎂 Hi Lena, what I can do today is {offer}. It leaves at 9:40."
        assert selected(page) == "{offer}", "one goes on by filling in the gap"
        page.keyboard.type("book a new one")
        expect(panel).to_be_hidden()
        seen = []
        while field(page).input_value() != before and len(seen) < 30:
            page.keyboard.press("ControlOrMeta+Z")
            seen.append(field(page).input_value())
        assert seen[-2:] == [after, before], "one step takes back the whole sentence"
        expect(panel).to_be_visible()

    def test_a_way_can_stand_beside_the_no(self, visit: Visits) -> None:
        page = opened(visit)
        write(page, "We can't change the name on a ticket.\n\nLena")
        panel = page.locator(".pb-coach__yes")
        open_all(panel)
        panel.get_by_role("button", name="Add after the sentence: What I can do today is {offer}.").click()
        expected = "We can't change the name on a ticket. What I can do today is {offer}.\n\nLena"
        expect(field(page)).to_have_value(expected)

    def test_every_no_is_listed(self, visit: Visits) -> None:
        page = opened(visit)
        write(page, "We can't do that. Thank you. I'm unable to refund it. Refunds are not available.")
        listed = page.locator(".pb-coach__yes summary").all_inner_texts()
        assert len(listed) == 3 and "We can't do that" in listed[0]
        write(page, "I can't believe that happened either, Lena. A new key is at the desk.")
        expect(page.locator(".pb-coach__yes")).to_be_hidden()

    def test_it_works_where_the_browser_cannot_type_for_us(self, visit: Visits) -> None:
        page = opened(visit)
        page.evaluate("() => { document.execCommand = () => false }")
        write(page, "We can't change the name on a ticket.")
        open_all(page.locator(".pb-coach__yes"))
        page.get_by_role("button", name="Replace the sentence: What I can do today is {offer}.").click()
        expect(field(page)).to_have_value("What I can do today is {offer}.")
        page.wait_for_function("() => window.evaluations.at(-1).text.startsWith('What I can do')")

    def test_home_has_a_door_to_it(self, visit: Visits) -> None:
        page = visit(**STILL)
        page.get_by_role("link", name="No to yes").click()
        page.wait_for_url("**/check-a-reply/#no-to-yes")
        expect(page.get_by_role("heading", name="No to yes", exact=True)).to_be_visible()
