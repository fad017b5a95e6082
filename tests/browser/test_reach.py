"""The tools that are made of a team's settings: what a rep does with them between two customers."""

from __future__ import annotations

import itertools
import random
from typing import Unpack

import pytest
from playwright.sync_api import Locator, Page, expect

from playbook.models.site import Triage
from playbook.site.views.answer_by import WEEK, answer_by
from playbook.site.views.recurrence import likely, say_share, verdict
from tests.browser.axe import audit
from tests.browser.keyboard import tab_to
from tests.browser.pages import TOOLS
from tests.browser.serving import SUB_PATH
from tests.browser.watching import LOOKS, Look, Visits, settled

MODULES = "assets/playbook/reach"
NOON = "2026-11-20T12:00:00"
"""A Friday, by the clock of the browser."""


def opened(visit: Visits, tool: str, **look: Unpack[Look]) -> Page:
    page = visit(TOOLS[tool], **look)
    expect(page.locator("form.pb-ask")).to_be_visible()
    return page


def at_noon(visit: Visits, tool: str = "answer by") -> Page:
    """A tool, the promises for one, opened by somebody whose clock stands at Friday noon."""
    page = visit.visitor(timezone_id="Europe/London").new_page()
    page.clock.set_fixed_time(NOON)
    visit.go(page, TOOLS[tool])
    return page


def answer(page: Page) -> Locator:
    return page.locator(".pb-answer")


def ways(page: Page) -> list[str]:
    return page.locator(".pb-way h3").all_inner_texts()


class TestChannel:
    def test_without_an_answer_the_ways_stand_as_the_team_wrote_them(self, visit: Visits) -> None:
        page = opened(visit, "channel chooser")
        assert ways(page)[0] == "Call us"
        expect(answer(page)).to_be_hidden()
        expect(page.locator(".pb-way__why:visible")).to_have_count(0)

    def test_the_way_that_suits_best_comes_first_with_its_reasons(self, visit: Visits) -> None:
        page = opened(visit, "channel chooser")
        page.get_by_label("Something in writing").check()
        page.get_by_label("This week is soon enough").check()
        assert ways(page)[0] == "E-mail us"
        expect(answer(page)).to_contain_text("E-mail us: this suits best.")
        first = page.locator(".pb-way").first
        expect(first).to_contain_text("Suits best")
        expect(first).to_contain_text("They can keep it, find it again")
        expect(first.get_by_role("link", name="E-mail care@marlowfinch.example")).to_have_attribute(
            "href", "mailto:care@marlowfinch.example"
        )
        call = page.locator(".pb-way", has_text="Call us")
        expect(call).to_contain_text("Rather not")
        expect(call).to_contain_text("Nothing is kept in writing")

    def test_what_is_taken_back_brings_the_first_order_back(self, visit: Visits) -> None:
        page = opened(visit, "channel chooser")
        before = ways(page)
        page.get_by_label("Something in writing").check()
        assert ways(page) != before
        page.get_by_label("Not sure, or it does not matter").last.check()
        assert ways(page) == before
        expect(answer(page)).to_be_hidden()

    def test_where_nothing_suits_everything_it_says_so(self, visit: Visits) -> None:
        page = opened(visit, "channel chooser")
        page.get_by_label("Within the hour").check()
        page.get_by_label("Yes, and papers too").check()
        page.get_by_label("Something in writing").check()
        expect(answer(page)).to_contain_text("No way suits all of this")

    def test_it_says_where_nobody_is_there_now_and_since_a_moment(self, visit: Visits) -> None:
        page = at_noon(visit, "channel chooser")
        call = page.locator(".pb-way", has_text="Call us")
        page.get_by_label("Within the hour").check()
        expect(call).to_contain_text("By your clock, somebody is there now.")
        expect(answer(page)).to_have_text("These suit equally well: Call us, Text us.")
        page.clock.set_fixed_time("2026-11-21T20:00:00")
        page.evaluate("dispatchEvent(new Event('focus'))")
        expect(call).to_contain_text("By your clock, nobody is there before 08:00 on Monday 23 November.")
        expect(page.locator(".pb-way", has_text="Text us")).to_contain_text("nobody is there before 08:00 tomorrow.")
        expect(answer(page)).to_have_text("These suit equally well: Call us, Text us. But nobody is there now.")
        expect(page.locator(".pb-way", has_text="Come and see us").locator(".pb-way__now")).to_be_hidden()

    def test_it_is_done_with_the_keyboard(self, visit: Visits) -> None:
        page = opened(visit, "channel chooser")
        page.get_by_label("Not sure, or it does not matter").first.focus()
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowUp")
        expect(page.get_by_label("Within the hour")).to_be_checked()
        assert ways(page)[0] == "Call us"
        tab_to(page, "Call 0808 157 0142")


class TestAnswerBy:
    def ask(self, page: Page, channel: str, day: str, time: str) -> Locator:
        page.get_by_label("It came in on").select_option(label=channel)
        page.get_by_label("Day").select_option(day)
        page.get_by_label("Time").fill(time)
        return answer(page)

    def test_by_when(self, visit: Visits) -> None:
        page = at_noon(visit)
        for channel, day, time, *says in (
            ("X", "0", "11:30", "Answer by 12:30 today."),
            ("X", "0", "11.30 am", "That is in 30 min."),
            ("X", "1", "22:00", "It is late: the answer was due 09:00 today.", "the promise counts from 08:00 today"),
            ("X", "1", "19:42", "It is late: the answer was due 20:42 yesterday.", "That was 15 h 18 min ago."),
            ("Review site", "0", "10", "Answer by 10:00 tomorrow.", "No hours are set down for this channel"),
            ("E-mail", "4", "09:00", "It is late: the answer was due 13:00 on Monday 16 November."),
        ):
            found = self.ask(page, channel, day, time)
            for part in says:
                expect(found, f"{channel}, {day} days ago, {time}").to_contain_text(part)

    def test_a_promise_that_ends_after_closing_says_so(self, visit: Visits) -> None:
        page = at_noon(visit)
        page.clock.set_fixed_time("2026-11-20T18:00:00")
        found = self.ask(page, "E-mail", "0", "17:30")
        expect(found).to_contain_text("Answer by 21:30 today.")
        expect(found).to_contain_text("We close before that, at 20:00: answer before you leave, or hand it over.")

    def test_when_it_is_late_there_is_a_way_to_the_checklist(self, visit: Visits) -> None:
        page = at_noon(visit)
        link = page.get_by_role("link", name="You are late: what to do now")
        expect(link).to_be_hidden()
        self.ask(page, "X", "1", "19:42")
        link.click()
        page.wait_for_url("**/checklists/late-reply/")

    def test_a_time_that_cannot_be(self, visit: Visits) -> None:
        page = at_noon(visit)
        field = page.get_by_label("Time")
        for time, says in (
            ("teatime", "Write the time with hours and minutes, such as 19:42 or 7.42 pm."),
            ("25:00", "Write the time with hours and minutes, such as 19:42 or 7.42 pm."),
            ("23:00", "That is still to come. Is it the right day?"),
        ):
            found = self.ask(page, "X", "0", time)
            expect(found, time).to_be_hidden()
            expect(field).to_have_attribute("aria-invalid", "true")
            expect(field).to_have_accessible_description(says)
            field.fill("10:00")
            expect(field).not_to_have_attribute("aria-invalid", "true")
            expect(found).to_be_visible()

    def test_the_browser_reckons_as_the_site_does(self, visit: Visits) -> None:
        page = opened(visit, "answer by")
        chance = random.Random(4)
        cases = []
        for _ in range(400):
            edges = sorted(chance.sample(range(0, WEEK, 15), chance.choice((0, 2, 6, 14))))
            spans = [list(pair) for pair in zip(edges[::2], edges[1::2], strict=True)]
            if spans and chance.random() < 0.3:
                spans[-1][1] = WEEK + chance.randrange(0, spans[0][0] + 1)
            cases.append([chance.randrange(WEEK), chance.choice((1, 60, 1440)), spans])
        told = page.evaluate(
            f"""async (cases) => {{
              const {{ answerBy }} = await import("{visit.home}{MODULES}/hours.mjs");
              return cases.map((one) => answerBy(...one));
            }}""",
            cases,
        )
        assert told == [answer_by(came, promise, [(a, b) for a, b in spans]) for came, promise, spans in cases]


class TestMayDecide:
    def test_what_it_says(self, visit: Visits) -> None:
        page = opened(visit, "may decide")
        offers = page.get_by_label("I want to offer")
        options = offers.locator("option").all_inner_texts()
        for offer, worth, *says in (
            ("A gift or credit", "20", "You may.", "£20 is within £25.", "Only if the problem itself is solved."),
            ("A gift or credit", "£25", "You may."),
            ("A gift or credit", "25.01", "Ask your lead first.", "£25.01 is more than the £25"),
            ("A gift or credit", "1,000", "Ask your lead first.", "£1000 is more"),
            ("A gift or credit", "", "Up to £25 you may.", "Only if the problem itself is solved."),
            ("A refund of a wrong charge", "900", "You may.", "sets no limit", "Only if the mistake is plainly ours."),
            ("A repeat check at a pet clinic", "", "You may.", "not more than seven days ago"),
            ("A repeat check at a pet clinic", "60", "Ask your lead first.", "nothing about money"),
            ("Something that is not on the list", "1", "Ask your lead first.", "not on the list"),
            ("A second parcel by the fastest delivery", "9", "Read the line below.", "names no amount"),
        ):
            offers.select_option(label=next(one for one in options if one.startswith(offer)))
            page.get_by_label("Worth").fill(worth)
            for part in says:
                expect(answer(page), f"{offer}: {worth}").to_contain_text(part)

    def test_its_own_line_is_marked(self, visit: Visits) -> None:
        page = opened(visit, "may decide")
        page.get_by_label("I want to offer").select_option(label="Bank charges or fares")
        expect(page.locator(".pb-decision--chosen")).to_contain_text("Bank charges or fares that our mistake caused")

    def test_an_amount_that_is_none(self, visit: Visits) -> None:
        page = opened(visit, "may decide")
        page.get_by_label("I want to offer").select_option(label="Bank charges or fares")
        field = page.get_by_label("Worth")
        for worth in ("lots", "-5", "1.2.3"):
            field.fill("40")
            expect(field).not_to_have_attribute("aria-invalid", "true")
            field.fill(worth)
            expect(field, worth).to_have_accessible_description("Write the amount in figures, such as 40 or 39.50.")
            expect(answer(page), worth).to_be_hidden()


class TestRecurrence:
    def fill(self, page: Page, orders: str, *rows: tuple[str, str]) -> None:
        page.get_by_label("Orders in it").fill(orders)
        for number, (reason, cases) in enumerate(rows):
            if number >= page.get_by_label("What went wrong").count():
                page.get_by_role("button", name="Add another reason").click()
            page.get_by_label("What went wrong").nth(number).fill(reason)
            page.get_by_label("How often").nth(number).fill(cases)

    def rows(self, page: Page) -> list[list[str]]:
        lines = page.locator(".pb-shares tbody tr").all()
        return [line.locator("th, td").all_inner_texts()[:4] for line in lines]

    def test_several_reasons_sorted_by_share(self, visit: Visits) -> None:
        page = opened(visit, "recurrence")
        self.fill(page, "1,000", ("late", "120"), ("wrong size", "12"), ("broken", "300"))
        assert self.rows(page) == [
            ["broken", "300", "30 %", "Fix the cause"],
            ["late", "120", "12 %", "Your judgement"],
            ["wrong size", "12", "1.2 %", "Mend the single case"],
        ]
        expect(answer(page)).to_have_text("broken: 30 %. Fix the cause.")

    def test_few_cases_come_with_a_warning_and_many_without(self, visit: Visits) -> None:
        page = opened(visit, "recurrence")
        self.fill(page, "10", ("late", "3"))
        expect(page.locator(".pb-shares")).to_contain_text("Probably between 11 and 60 %. That is too wide to be sure")
        self.fill(page, "10000", ("late", "3000"))
        expect(page.locator(".pb-shares")).to_contain_text("Probably between 29 and 31 %.")
        expect(page.locator(".pb-shares")).not_to_contain_text("too wide")

    def test_what_cannot_be_gets_one_kind_sentence_beside_its_field(self, visit: Visits) -> None:
        page = opened(visit, "recurrence")
        for orders, cases, field, says in (
            ("many", "3", "Orders in it", "Write a whole number without a minus sign, such as 240."),
            ("0", "3", "Orders in it", "A share needs at least one order."),
            ("200", "a few", "How often", "Write a whole number without a minus sign, such as 14."),
            ("200", "-3", "How often", "Write a whole number without a minus sign, such as 14."),
            ("200", "201", "How often", "That is more than all 200 orders. Which of the two is right?"),
        ):
            self.fill(page, "200", ("late", "3"))
            expect(page.locator(".pb-ask__problem:visible")).to_have_count(0)
            expect(page.locator(".pb-shares")).to_be_visible()
            self.fill(page, orders, ("late", cases))
            expect(page.get_by_label(field), f"{cases} of {orders}").to_have_accessible_description(says)
            expect(page.locator(".pb-ask__problem:visible")).to_have_count(1)
            expect(page.locator(".pb-shares")).to_be_hidden()

    def test_it_is_kept_in_this_browser_until_it_is_cleared(self, visit: Visits) -> None:
        page = opened(visit, "recurrence")
        page.get_by_label("Period").fill("last week")
        self.fill(page, "200", ("late", "50"), ("broken", "4"))
        visit.again(page)
        expect(page.locator(".pb-shares caption")).to_have_text("last week: 200 orders, the largest share first")
        assert [row[0] for row in self.rows(page)] == ["late", "broken"]
        page.get_by_role("button", name="Clear everything").click()
        expect(page.locator(".pb-shares")).to_be_hidden()
        assert page.evaluate("document.activeElement.name") == "period"
        visit.again(page)
        expect(page.get_by_label("What went wrong")).to_have_count(1)
        expect(page.get_by_label("What went wrong")).to_have_value("")

    def test_a_damaged_record_is_taken_for_an_empty_one(self, visit: Visits) -> None:
        page = opened(visit, "recurrence")
        for damaged in ("7", '"x"', "[]", '{"rows": 3}', '{"rows": [null, 7, {"cases": {}}]}'):
            record = f'{{"version":1,"parts":{{"recurrence":{damaged}}}}}'
            page.evaluate("([key, text]) => localStorage.setItem(key, text)", [f"playbook:{SUB_PATH}", record])
            visit.again(page)
            self.fill(page, "10", ("late", "1"))
            assert self.rows(page)[-1][:3] == ["late", "1", "10 %"], damaged

    def test_a_reason_is_removed_and_the_focus_stays_near(self, visit: Visits) -> None:
        page = opened(visit, "recurrence")
        self.fill(page, "200", ("late", "50"), ("broken", "4"))
        page.get_by_role("button", name="Remove this reason").first.click()
        assert [row[0] for row in self.rows(page)] == ["broken"]
        assert page.evaluate("document.activeElement.value") == "broken"

    def test_two_tabs_agree(self, visit: Visits) -> None:
        visitor = visit.visitor()
        one, other = visitor.new_page(), visitor.new_page()
        for page in (one, other):
            visit.go(page, TOOLS["recurrence"])
            page.locator("form.pb-ask").wait_for()
        self.fill(one, "200", ("late", "50"))
        expect(other.get_by_label("What went wrong")).to_have_value("late")
        assert self.rows(other) == [["late", "50", "25 %", "Fix the cause"]]

    def test_on_paper_there_is_a_sheet_to_fill_in_or_what_was_filled_in(self, visit: Visits) -> None:
        page = opened(visit, "recurrence")
        page.emulate_media(media="print")
        settled(page)
        expect(page.locator(".pb-worksheet")).to_be_visible()
        expect(page.locator("form.pb-ask")).to_be_hidden()
        page.emulate_media(media="screen")
        expect(page.locator(".pb-worksheet")).to_be_hidden()
        self.fill(page, "200", ("late", "50"))
        page.emulate_media(media="print")
        settled(page)
        expect(page.locator(".pb-shares table")).to_be_visible()
        expect(page.locator(".pb-worksheet")).to_be_hidden()

    def test_the_browser_reckons_as_the_site_does(self, visit: Visits) -> None:
        page = opened(visit, "recurrence")
        sizes = (1, 3, 7, 20, 200, 240, 999, 12345)
        pairs = sorted({(min(cases, orders), orders) for cases, orders in itertools.product((0, 1, 2, *sizes), sizes)})
        limits = [(5, 20), (0, 100), (3, 3)]
        told = page.evaluate(
            f"""async ([pairs, limits]) => {{
              const {{ likely, sayShare, verdict }} = await import("{visit.home}{MODULES}/share.mjs");
              return pairs.map(([a, b]) => [likely(a, b), sayShare(a, b),
                limits.map(([under, over]) => verdict(a, b, {{ under, over }}))]);
            }}""",
            [pairs, limits],
        )
        rules = [Triage(band_aid_under=under, root_cause_over=over) for under, over in limits]
        for (cases, orders), (interval, share, kinds) in zip(pairs, told, strict=True):
            assert interval == pytest.approx(likely(cases, orders))
            assert share == say_share(cases, orders)
            assert kinds == [verdict(cases, orders, rule) for rule in rules]


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
class TestAccessibleInUse:
    @pytest.mark.parametrize("tool", TOOLS)
    def test_with_an_answer_and_with_a_problem(self, visit: Visits, tool: str, look: Look) -> None:
        page = opened(visit, tool, **look)
        USES[tool](page)
        settled(page)
        expect(answer(page)).to_be_visible()
        assert audit(page, within="article") == []
        assert page.evaluate("document.documentElement.scrollWidth") <= look["viewport"]["width"]
        for field in page.locator("form.pb-ask input:not([type=radio])").all():
            field.fill("nonsense")
        assert audit(page, within="article") == []


def _channel(page: Page) -> None:
    page.get_by_label("Within the hour").check()
    page.get_by_label("Yes, and papers too").check()


def _answer_by(page: Page) -> None:
    page.get_by_label("It came in on").select_option(label="X")
    page.get_by_label("Day").select_option("1")
    page.get_by_label("Time").fill("10:00")


def _may_decide(page: Page) -> None:
    page.get_by_label("I want to offer").select_option(label="A gift or credit")
    page.get_by_label("Worth").fill("40")


def _recurrence(page: Page) -> None:
    page.get_by_label("Orders in it").fill("20")
    page.get_by_label("What went wrong").fill("late")
    page.get_by_label("How often").fill("3")


USES = {"channel chooser": _channel, "answer by": _answer_by, "may decide": _may_decide, "recurrence": _recurrence}
