"""Checklists: ticks stay across visits, small edits and other tabs, and no state of the storage breaks a page."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.pages import SCENARIO
from tests.browser.serving import SUB_PATH
from tests.browser.watching import Visits

LIST = "#pb-checklist"
KEY = f"playbook:{SUB_PATH}"
"""Where the browser half keeps its record."""

DAMAGED = (
    "garbage",
    "",
    "null",
    "[]",
    "7",
    '{"version":1}',
    '{"version":1,"parts":null}',
    '{"version":1,"parts":[]}',
    '{"version":1,"parts":{"checklist:list-late-reply":"oops"}}',
    '{"version":1,"parts":{"checklist:list-late-reply":{"ticks":[null,{"key":7},"x"],"lines":3}}}',
    '{"version":"one","parts":{"__proto__":{"x":1}}}',
)
"""What may stand there when another program, or a crash, has written it."""


def test_ticks_stay_after_a_reload_and_in_a_later_visit(visit: Visits) -> None:
    page = visit(SCENARIO)
    tick(page, 1, 4)
    visit.again(page)
    assert ticked(page) == [1, 4]
    later = page.context.new_page()
    visit.go(later, SCENARIO)
    assert ticked(later) == [1, 4]


def test_each_list_keeps_its_own_ticks(visit: Visits) -> None:
    page = visit(SCENARIO)
    tick(page, 0)
    visit.go(page, "checklists/late-reply/")
    assert ticked(page, "pb-checklist") == []
    tick(page, 1, within="pb-checklist")
    visit.go(page, SCENARIO)
    assert ticked(page) == [0]


def test_the_progress_stands_in_at_a_glance(visit: Visits) -> None:
    page = visit(SCENARIO)
    progress = page.locator("pb-progress")
    expect(progress).to_contain_text("0 done")
    tick(page, 0, 2, 3)
    expect(progress).to_contain_text("3 done")
    bar = page.get_by_role("progressbar")
    assert bar.get_attribute("aria-label") == f"3 of {boxes(page)} lines ticked"
    assert bar.evaluate("bar => [bar.value, bar.max]") == [3, boxes(page)]


def test_the_ticks_can_be_cleared(visit: Visits) -> None:
    page = visit(SCENARIO)
    clear = page.get_by_role("button", name="Clear the ticks")
    expect(clear).to_be_hidden()
    tick(page, 0, 1)
    clear.click()
    assert ticked(page) == []
    expect(clear).to_be_hidden()
    visit.again(page)
    assert ticked(page) == []


def test_a_tick_stays_when_the_text_of_its_line_is_edited(visit: Visits) -> None:
    page = visit(SCENARIO)
    tick(page, 2, 5)
    edit(page, 2, lambda text: text.replace("If ", "If so and ").replace(".", ", please."))
    visit.again(page)
    assert ticked(page) == [2, 5]
    assert "please" in label(page, 2)


def test_a_tick_does_not_move_to_another_line_when_its_own_is_replaced(visit: Visits) -> None:
    page = visit(SCENARIO)
    tick(page, 2, 5)
    edit(page, 2, lambda text: "If a parrot answers the phone, then ask it kindly for its name.")
    visit.again(page)
    assert ticked(page) == [5]


def test_a_tick_does_not_move_to_a_similar_line_that_was_there_and_open(visit: Visits) -> None:
    page = visit(SCENARIO)
    edit(page, 3, lambda text: label(page, 2).replace(".", " soon."))
    visit.again(page)
    tick(page, 2)
    page.unroute_all()
    edit(page, 3, lambda text: label(page, 2).replace(".", " soon."), delete=2)
    visit.again(page)
    assert ticked(page) == []


def test_a_tick_moves_with_its_line(visit: Visits) -> None:
    page = visit(SCENARIO)
    tick(page, 2)
    text = label(page, 2)
    edit(page, 0, lambda text: text, delete=0)
    visit.again(page)
    assert ticked(page) == [1]
    assert label(page, 1) == text


def test_two_tabs_agree(visit: Visits) -> None:
    visitor = visit.visitor()
    one, other = visitor.new_page(), visitor.new_page()
    visit.go(one, SCENARIO)
    visit.go(other, SCENARIO)
    tick(one, 1)
    expect(box(other, 1)).to_be_checked()
    tick(other, 3)
    expect(box(one, 3)).to_be_checked()
    expect(one.locator("pb-progress")).to_contain_text("2 done")
    box(other, 1).uncheck()
    expect(box(one, 1)).not_to_be_checked()
    assert ticked(one) == ticked(other) == [3]


def test_blocked_storage_leaves_a_page_that_works(visit: Visits) -> None:
    visit.expect("no storage here")  # the theme's own script reads it unguarded
    visitor = visit.visitor()
    visitor.add_init_script(
        "Object.defineProperty(window, 'localStorage', "
        "{ get() { throw new DOMException('no storage here', 'SecurityError') } })"
    )
    page = visitor.new_page()
    visit.go(page, SCENARIO)
    tick(page, 0, 1)
    expect(page.locator("pb-progress")).to_contain_text("2 done")
    page.get_by_role("button", name="Clear the ticks").click()
    assert ticked(page) == []


def test_full_storage_keeps_the_visit_together_and_what_was_there(visit: Visits) -> None:
    page = visit(SCENARIO)
    tick(page, 0)
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('full') } }")
    tick(page, 1)
    page.evaluate("dispatchEvent(new StorageEvent('storage', { key: null }))")
    assert ticked(page) == [0, 1], "what is on the page does not fall back to what is stored"
    visit.again(page)
    assert ticked(page) == [0]


def test_a_damaged_record_is_taken_for_an_empty_one_and_mended(visit: Visits) -> None:
    page = visit("checklists/late-reply/")
    for damaged in DAMAGED:
        remember(page, damaged)
        visit.again(page)
        assert ticked(page, "pb-checklist") == [], damaged
        tick(page, 2, within="pb-checklist")
        assert len(remembered(page)["parts"]["checklist:list-late-reply"]["ticks"]) == 1, damaged
    visit.again(page)
    assert ticked(page, "pb-checklist") == [2]


def test_a_record_of_a_newer_version_loses_nothing(visit: Visits) -> None:
    page = visit(SCENARIO)
    tick(page, 1)
    record = remembered(page)
    newer = {**record, "version": 9, "extra": True, "parts": {**record["parts"], "from-the-future": {"a": [1]}}}
    remember(page, json.dumps(newer))
    visit.again(page)
    assert ticked(page) == [1]
    tick(page, 2)
    after = remembered(page)
    assert (after["version"], after["extra"], after["parts"]["from-the-future"]) == (9, True, {"a": [1]})
    visit.again(page)
    assert ticked(page) == [1, 2]


def test_the_record_of_another_site_on_the_same_host_is_left_alone(visit: Visits) -> None:
    page = visit(SCENARIO)
    page.evaluate("localStorage.setItem('playbook:/other/', 'theirs')")
    tick(page, 1)
    page.get_by_role("button", name="Clear the ticks").click()
    assert page.evaluate("localStorage.getItem('playbook:/other/')") == "theirs"
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('playbook:')).length") == 2


def box(page: Page, number: int, within: str = LIST) -> Locator:
    return page.locator(f"{within} input").nth(number)


def boxes(page: Page) -> int:
    return page.locator(f"{LIST} input").count()


def tick(page: Page, *numbers: int, within: str = LIST) -> None:
    for number in numbers:
        box(page, number, within).check()


def ticked(page: Page, within: str = LIST) -> list[int]:
    states = page.locator(f"{within} input").evaluate_all("all => all.map(one => one.checked)")
    return [number for number, checked in enumerate(states) if checked]


def label(page: Page, number: int) -> str:
    return page.locator(f"{LIST} label").nth(number).inner_text()


def edit(page: Page, number: int, change: Callable[[str], str], *, delete: int | None = None) -> None:
    """From now on the page comes with this line's text changed, or a line deleted, as after a trainer's edit."""
    new = change(label(page, number))

    def rewritten(route: Route) -> None:
        answer = route.fetch()
        html = answer.text()
        lines = re.findall(r'<li><input type="checkbox".*?</li>', html.split('id="pb-checklist"')[1])
        key = re.search(r'data-key="(\w+)"', lines[number])
        assert key
        fresh = re.sub(r"(<label[^>]*>).*?(</label>)", rf"\g<1>{new}\2", lines[number])
        fresh = fresh.replace(key[1], f"{hash(new) & 0xFFFFFFFF:08x}") if new != label_of(lines[number]) else fresh
        html = html.replace(lines[number], fresh)
        if delete is not None:
            html = html.replace(fresh if delete == number else lines[delete], "")
        route.fulfill(response=answer, body=html)

    page.route(page.url, rewritten)


def label_of(line: str) -> str:
    """The text of a line's label as a reader sees it."""
    found = re.search(r"<label[^>]*>(.*?)</label>", line)
    assert found
    return re.sub(r"<[^>]+>", "", found[1])


def remember(page: Page, record: str) -> None:
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, record])


def remembered(page: Page) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(page.evaluate("key => localStorage.getItem(key)", KEY))
    return record
