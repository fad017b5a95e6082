"""The coach: what a rep sees while writing, what it costs them, and what never happens to what they write."""

from __future__ import annotations

import re
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from playbook.etiquette.context import context_of
from playbook.etiquette.evaluate import evaluate
from playbook.library.load import load
from tests.browser.axe import audit
from tests.browser.building import PROJECT
from tests.browser.keyboard import focused, tab_to
from tests.browser.naughty import NAUGHTY
from tests.browser.pages import COACH
from tests.browser.reading import shown
from tests.browser.test_phone import TOO_SMALL
from tests.browser.watching import DESKTOP, PHONE, Look, Visits, settled
from tests.projects import TODAY

LIBRARY = load(PROJECT, TODAY)

STILL: Look = {"reduced_motion": "reduce"}

SEVERAL = (
    "Dear customer, you need to post your phone number here. We are sorry if that upset you!!! "
    "Unfortunately we can't change the name on a ticket. Calm down. I'll get back to you soon."
)
"""A reply with more to look at than anybody wants to see at once."""

LISTEN = """
() => {
  window.evaluations = [];
  document.addEventListener("pb-evaluation", (event) => window.evaluations.push(event.detail));
}
"""


def opened(visit: Visits, **look: Any) -> Page:
    page = visit(COACH, **{**STILL, **look})
    page.locator(".pb-coach__text").wait_for()
    page.evaluate(LISTEN)
    return page


def field(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Your reply")


def write(page: Page, text: str) -> dict[str, Any]:
    """Put a text into the field, and wait until it has been read."""
    field(page).fill(text)
    page.wait_for_function("(text) => window.evaluations.at(-1)?.text === text", arg=text)
    return last(page)


def last(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate("window.evaluations.at(-1)")
    return found


def cards(page: Page) -> Locator:
    return page.locator(".pb-finding:visible")


def marked(page: Page) -> list[str]:
    return page.locator(".pb-coach__marks mark").all_text_contents()


def heading(page: Page) -> str:
    return page.locator(".pb-coach__findings h2").inner_text()


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
        works.first.click()
        page.wait_for_url("**/principles/*/")

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
        assert field(page).input_value() == text
        assert cards(page).count() == 3
        box = page.locator(".pb-coach__paper").bounding_box()
        assert box and box["height"] < DESKTOP["height"], "the field scrolls, so that the findings stay near"


class TestNoWall:
    def test_three_things_at_most_the_worst_first_and_the_rest_folded(self, visit: Visits) -> None:
        page = opened(visit)
        choose(page, channel="x", role="first", feeling="furious", late=True)
        write(page, SEVERAL)
        there = page.locator(".pb-finding")
        assert there.count() > 4 and cards(page).count() == 3
        assert heading(page) == f"{there.count()} things to look at"
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
        choose(page, role="first")
        write(page, "Oh no, Greta, that is not how a birthday should begin.")
        expect(cards(page).filter(has_text="Nobody does anything")).to_have_count(1)
        assert marked(page) == []


class TestKeeping:
    def test_a_thing_is_kept_for_a_reason_and_looked_at_again(self, visit: Visits) -> None:
        page = opened(visit)
        write(page, "You need to sign it by 12:00, Lena.")
        keep(page, "An order to the customer", "the law asks for it")
        assert heading(page) == "Nothing to look at"
        assert marked(page) == []
        page.get_by_text("1 kept as it is").click()
        expect(page.get_by_text("Kept, because the law asks for it")).to_be_visible()
        page.get_by_role("button", name="Look again at: An order to the customer").click()
        assert heading(page) == "1 thing to look at"
        assert focused(page).startswith("Keep it, because …")
        assert marked(page) == ["You need to"]

    def test_it_stays_kept_while_the_rest_changes_and_nothing_else_is(self, visit: Visits) -> None:
        page = opened(visit)
        write(page, "You need to sign it by 12:00, Lena.")
        keep(page, "An order to the customer", "the law asks for it")
        write(page, "Lena, thank you. You need to sign it by 12:00.")
        assert heading(page) == "Nothing to look at"
        write(page, "Lena, thank you. You need to sign it by 12:00. You have to.")
        assert marked(page) == ["You have to"]

    def test_a_reason_is_needed(self, visit: Visits) -> None:
        page = opened(visit)
        write(page, "You need to sign it by 12:00, Lena.")
        card = cards(page).first
        card.get_by_role("button", name="Keep it, because …").click()
        card.get_by_role("button", name="Keep it", exact=True).click()
        card.get_by_label("Keep it, because", exact=True).fill("   ")
        card.get_by_role("button", name="Keep it", exact=True).click()
        assert heading(page) == "1 thing to look at"
        page.keyboard.press("Escape")
        assert card.locator("form").count() == 0
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
        assert field(page).input_value() == expected

    def test_every_no_is_listed(self, visit: Visits) -> None:
        page = opened(visit)
        write(page, "We can't do that. Thank you. I'm unable to refund it. Refunds are not available.")
        listed = page.locator(".pb-coach__yes summary").all_inner_texts()
        assert len(listed) == 3 and "We can't do that" in listed[0]
        write(page, "I can't believe that happened either, Lena. A new key is at the desk.")
        assert not page.locator(".pb-coach__yes").is_visible()

    def test_it_works_where_the_browser_cannot_type_for_us(self, visit: Visits) -> None:
        page = opened(visit)
        page.evaluate("() => { document.execCommand = () => false }")
        write(page, "We can't change the name on a ticket.")
        open_all(page.locator(".pb-coach__yes"))
        page.get_by_role("button", name="Replace the sentence: What I can do today is {offer}.").click()
        assert field(page).input_value() == "What I can do today is {offer}."
        page.wait_for_function("window.evaluations.at(-1).text.startsWith('What I can do')")

    def test_home_has_a_door_to_it(self, visit: Visits) -> None:
        page = visit(**STILL)
        page.get_by_role("link", name="No to yes").click()
        page.wait_for_url("**/check-a-reply/#no-to-yes")
        assert page.get_by_role("heading", name="No to yes", exact=True).is_visible()


class TestPrivacy:
    def test_nothing_is_asked_for_or_kept_while_one_writes(self, visit: Visits) -> None:
        page = opened(visit)
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        choose(page, channel="x", role="first", feeling="furious", late=True, name="Lena", customer="Help")
        write(page, SEVERAL)
        keep(page, page.locator(".pb-finding a").first.inner_text(), "I know them")
        page.wait_for_timeout(1500)
        assert asked == []
        places = "[JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie, location.href]"
        kept = page.evaluate(places)
        assert not [one for one in kept if "Lena" in one or "need to" in one or "know them" in one]
        assert kept[3] == visit.home + COACH
        page.reload()
        page.locator(".pb-coach__text").wait_for()
        assert field(page).input_value() == ""

    def test_hostile_text_is_shown_as_typed_and_never_runs(self, visit: Visits) -> None:
        page = opened(visit)
        for text in NAUGHTY:
            quoted = f"You need to {text} {{agent}} we can't {text}"
            field(page).fill(quoted)
            page.wait_for_function("() => !document.querySelector('pb-coach').waiting")
            mirror = page.locator(".pb-coach__marks").evaluate("one => one.textContent")
            assert mirror == field(page).input_value() + "\n"
            assert page.locator(".pb-coach__marks :not(mark), .pb-coach q *").count() == 0

    def test_a_reason_with_markup_is_text(self, visit: Visits) -> None:
        page = opened(visit)
        write(page, "You need to sign it by 12:00, Lena.")
        keep(page, "An order to the customer", "<img src=x onerror=alert(1)>")
        page.get_by_text("1 kept as it is").click()
        assert page.get_by_text("Kept, because <img src=x onerror=alert(1)>").is_visible()

    def test_other_pages_load_nothing_of_it(self, visit: Visits) -> None:
        page = visit.visitor().new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        visit.go(page, "rules/you-need-to/")
        settled(page)
        assert asked and not [url for url in asked if "/coach" in url or "etiquette" in url]


class TestForEverybody:
    def test_a_screen_reader_hears_one_short_thing_when_one_pauses(self, visit: Visits) -> None:
        page = opened(visit)
        assert page.locator("pb-coach [role=status], pb-coach [aria-live], pb-coach [role=alert]").count() == 1
        page.evaluate("""() => {
          window.said = [];
          const status = document.querySelector("pb-coach [role=status]");
          new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true, subtree: true });
        }""")
        field(page).press_sequentially("You need to write now, Lena!!! Calm down.", delay=20)
        page.wait_for_timeout(1800)
        assert page.evaluate("said") == [f"{heading(page)}."]
        field(page).press_sequentially(" Yes", delay=20)
        page.wait_for_timeout(1500)
        assert len(page.evaluate("said")) == 1, "what has not changed is not said again"

    def test_the_focus_stays_where_one_writes(self, visit: Visits) -> None:
        page = opened(visit)
        field(page).press_sequentially(SEVERAL, delay=2)
        assert page.evaluate("document.activeElement.matches('.pb-coach__text')")
        assert page.evaluate("document.activeElement.selectionStart") == len(SEVERAL)

    def test_all_of_it_with_the_keyboard_alone(self, visit: Visits) -> None:
        page = opened(visit)
        tab_to(page, "Your reply")
        page.keyboard.type("You need to wait, Lena. We can't do it.")
        page.wait_for_function("() => !document.querySelector('pb-coach').waiting")
        tab_to(page, "Show in your text: You need to")
        page.keyboard.press("Enter")
        assert selected(page) == "You need to"
        tab_to(page, "Keep it, because …: An order to the customer")
        page.keyboard.press("Enter")
        page.keyboard.type("it is the law")
        page.keyboard.press("Enter")
        assert "to look at" in focused(page), "the thing is gone, so the focus goes to the number left"
        tab_to(page, "We can't do it")
        if page.locator(".pb-coach__yes details:not([open])").count():
            page.keyboard.press("Enter")
        tab_to(page, "Replace the sentence: What I can do today is {offer}.")
        page.keyboard.press("Enter")
        page.keyboard.type("book")
        assert field(page).input_value() == "You need to wait, Lena. What I can do today is book."

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
    def test_axe_finds_nothing_when_it_has_much_to_say(self, visit: Visits, scheme: str, size: dict[str, int]) -> None:
        page = opened(visit, color_scheme=scheme, viewport=size)
        choose(page, channel="x", role="first", feeling="furious", late=True)
        write(page, SEVERAL)
        open_all(page.locator("pb-coach"))
        cards(page).first.get_by_role("button", name=re.compile("Keep it, because …")).click()
        settled(page)
        assert audit(page, within="pb-coach") == []
        assert page.evaluate(TOO_SMALL, 24) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]

    def test_on_paper_there_is_the_reply_and_what_was_found(self, visit: Visits) -> None:
        page = opened(visit)
        write(page, SEVERAL)
        page.emulate_media(media="print")
        assert shown(page, "pb-coach button, pb-coach textarea, pb-coach select") == []
        behind = page.locator(".pb-coach__marks")
        assert behind.inner_text().strip() == SEVERAL
        assert "rgba(0, 0, 0, 0)" not in behind.evaluate("one => getComputedStyle(one).color")
        assert cards(page).count() >= 3

    def test_the_text_can_be_copied_and_gaps_are_named(self, visit: Visits) -> None:
        page = opened(visit)
        write(page, "Hi Lena, 🎂 write to {agent} by {time}, {agent}.\nSee you.")
        page.get_by_role("button", name="Copy the reply").click()
        expect(page.locator("pb-coach [role=status]")).to_have_text("Copied. Still to fill in: {agent}, {time}.")
        assert page.evaluate("navigator.clipboard.readText()") == field(page).input_value()


class TestTrouble:
    @pytest.mark.parametrize("part", ["etiquette.json", "coach.json"])
    def test_rules_that_do_not_arrive(self, visit: Visits, part: str) -> None:
        visit.expect("")
        page = visit.visitor().new_page()
        page.route(f"**/{part}", lambda route: route.abort())
        visit.go(page, COACH)
        expect(page.get_by_text("The coach could not be loaded.")).to_be_visible()
        assert shown(page, "pb-coach form, pb-coach textarea") == []

    def test_a_moment_can_be_given_from_outside(self, visit: Visits) -> None:
        """Practice will: the element alone, with the context that an exercise fixes."""
        page = opened(visit)
        page.evaluate("""() => {
          const coach = document.createElement("pb-coach");
          coach.setAttribute("context", JSON.stringify({ public: true, role: "first", late: 780 }));
          coach.setAttribute("label", "Your answer");
          document.querySelector("pb-coach").replaceWith(coach);
        }""")
        answer = page.get_by_role("textbox", name="Your answer")
        answer.fill("Please post your phone number here.")
        expect(cards(page).first).to_contain_text("Private details asked for in public")
        assert last(page)["context"] == {"public": True, "role": "first", "late": 780}
        page.evaluate("() => { document.querySelector('pb-coach').context = { public: false } }")
        expect(page.get_by_role("link", name="Private details asked for in public")).to_have_count(0)


def choose(page: Page, **moment: Any) -> None:
    if "name" in moment or "customer" in moment:
        page.get_by_text("Their name and message").click()
    for name, value in moment.items():
        control = page.locator(f".pb-coach__moment [name={name}]")
        if name == "late":
            control.check()
        elif name in ("name", "customer"):
            control.fill(value)
        else:
            control.select_option(value)


def keep(page: Page, title: str, reason: str) -> None:
    card = cards(page).filter(has_text=title).first
    card.get_by_role("button", name="Keep it, because …").click()
    card.get_by_label("Keep it, because", exact=True).fill(reason)
    page.keyboard.press("Enter")


def open_all(within: Locator) -> None:
    within.evaluate("one => { for (const fold of one.querySelectorAll('details')) fold.open = true }")


def selected(page: Page) -> str:
    found: str = page.evaluate(
        "() => { const one = document.activeElement; return one.value.slice(one.selectionStart, one.selectionEnd) }"
    )
    return found


def test_the_code_of_the_coach_is_in_small_modules() -> None:
    folder = Path(PROJECT) / "playbook" / "site" / "web" / "coach"
    lengths = {file.name: len(file.read_text(encoding="utf-8").splitlines()) for file in folder.glob("*.mjs")}
    assert {name: length for name, length in lengths.items() if length > 250} == {}
