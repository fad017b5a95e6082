"""The coach: private, fluid, and for everybody, also when something goes wrong."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.axe import audit
from tests.browser.coaching import (
    SEVERAL,
    cards,
    choose,
    field,
    heading,
    keep,
    last,
    open_all,
    opened,
    selected,
    write,
)
from tests.browser.keyboard import focused, tab_to
from tests.browser.naughty import NAUGHTY
from tests.browser.pages import COACH
from tests.browser.reading import shown
from tests.browser.test_phone import TOO_SMALL
from tests.browser.watching import LOOKS, Look, Visits, settled


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
        visit.again(page)
        page.locator(".pb-coach__text").wait_for()
        expect(field(page)).to_have_value("")

    def test_hostile_text_is_shown_as_typed_and_never_runs(self, visit: Visits) -> None:
        page = opened(visit)
        for text in NAUGHTY:
            quoted = f"You need to {text} {{agent}} we can't {text}"
            field(page).fill(quoted)
            page.wait_for_function("() => !document.querySelector('pb-coach').reading")
            mirror, typed, inside = page.evaluate("""() => [
              document.querySelector(".pb-coach__marks").textContent,
              document.querySelector(".pb-coach__text").value,
              document.querySelectorAll(".pb-coach__marks :not(mark), .pb-coach q *").length,
            ]""")
            assert mirror == typed + "\n"
            assert inside == 0

    def test_a_reason_with_markup_is_text(self, visit: Visits) -> None:
        page = opened(visit)
        write(page, "You need to sign it by 12:00, Lena.")
        keep(page, "An order to the customer", "<img src=x onerror=alert(1)>")
        page.get_by_text("1 kept as it is").click()
        expect(page.get_by_text("Kept, because <img src=x onerror=alert(1)>")).to_be_visible()

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
        assert page.evaluate("said") == [f"{heading(page).inner_text()}."]
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
        page.wait_for_function("() => !document.querySelector('pb-coach').reading")
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
        expect(field(page)).to_have_value("You need to wait, Lena. What I can do today is book.")

    @pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
    def test_axe_finds_nothing_when_it_has_much_to_say(self, visit: Visits, look: Look) -> None:
        page = opened(visit, **look)
        choose(page, channel="x", role="first", feeling="furious", late=True)
        write(page, SEVERAL)
        open_all(page.locator("pb-coach"))
        cards(page).first.get_by_role("button", name=re.compile("Keep it, because …")).click()
        assert audit(page, within="pb-coach") == []
        assert page.evaluate(TOO_SMALL, 24) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= look["viewport"]["width"]

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

    @pytest.mark.parametrize(
        "broken",
        ["delete window.Worker", "window.Worker = class extends Worker { constructor() { super('/nowhere.mjs') } }"],
        ids=["no workers", "a worker that does not come"],
    )
    def test_without_a_worker_it_reads_in_the_page(self, visit: Visits, broken: str) -> None:
        visit.expect("nowhere.mjs")
        visit.expect("404")
        page = visit.visitor().new_page()
        page.add_init_script(broken)
        visit.go(page, COACH)
        field(page).press_sequentially("You need to")
        expect(cards(page)).to_have_count(1)
        assert page.workers == []

    def test_it_reads_beside_the_page(self, visit: Visits) -> None:
        page = opened(visit)
        assert "reading-worker.mjs" in [worker.url.rpartition("/")[2] for worker in page.workers]

    def test_two_on_a_page_do_not_mix_their_answers(self, visit: Visits) -> None:
        page = opened(visit)
        page.evaluate("""() => {
          const other = document.createElement("pb-coach");
          other.setAttribute("label", "Another reply");
          document.querySelector(".pb-coach-page").append(other);
        }""")
        page.get_by_role("textbox", name="Another reply").wait_for()
        page.evaluate("""() => {
          const [one, other] = document.querySelectorAll("pb-coach");
          one.value = "You need to";
          other.value = "We are sorry if";
          one.value = "You have to";
        }""")
        for nth, title in enumerate(("An order to the customer", "An apology with an if")):
            expect(page.locator("pb-coach").nth(nth).locator(".pb-finding")).to_have_count(1)
            expect(page.locator("pb-coach").nth(nth).locator(".pb-finding")).to_contain_text(title)

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
