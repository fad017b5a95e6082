"""The evidence page: sieved by grade without a script, and every fact can be reached by its address."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import audit
from tests.browser.pages import EVERY_KIND
from tests.browser.watching import LOOKS, Look, Visits, settled
from tests.site.rendered import real

EVIDENCE = EVERY_KIND["evidence"]
FACTS = real().facts


def shown(page: Page) -> list[str]:
    """The ids of the facts that can be seen, in order."""
    ids: list[str] = page.locator(".pb-fact:visible").evaluate_all("all => all.map((one) => one.id)")
    return [id_.removeprefix("fact-") for id_ in ids]


def choice(page: Page, name: str) -> Locator:
    return page.get_by_role("radio", name=re.compile(f"^{name}"))


def of_grade(grade: str) -> list[str]:
    return [id_ for id_, fact in FACTS.items() if fact.grade == grade]


def test_all_facts_are_shown_at_first(visit: Visits) -> None:
    assert shown(visit(EVIDENCE)) == list(FACTS)


@pytest.mark.parametrize("scripting", [True, False], ids=["with scripting", "without"])
def test_a_chosen_grade_stays_and_the_rest_comes_back(visit: Visits, scripting: bool) -> None:
    page = visit(EVIDENCE) if scripting else visit.without_scripting(EVIDENCE)
    choice(page, "Claim").check()
    assert shown(page) == of_grade("claim")
    choice(page, "All").check()
    assert shown(page) == list(FACTS)


def test_the_keyboard_chooses(visit: Visits) -> None:
    page = visit(EVIDENCE)
    choice(page, "All").focus()
    page.keyboard.press("ArrowDown")
    assert shown(page) == of_grade("strong")
    page.keyboard.press("ArrowDown")
    assert shown(page) == of_grade("fair")


def test_a_fact_that_a_link_leads_to_is_shown_whatever_is_chosen(visit: Visits) -> None:
    page = visit("principles/late-reply/")
    page.get_by_role("link", name="Source and limits").first.click()
    page.wait_for_url("**/evidence/#fact-late-claim")
    choice(page, "Strong").check()
    assert shown(page) == [id_ for id_ in FACTS if id_ == "late-claim" or FACTS[id_].grade == "strong"]


def test_one_gets_from_a_fact_to_what_uses_it(visit: Visits) -> None:
    page = visit(EVIDENCE)
    fact = page.locator("#fact-late-claim")
    fact.get_by_role("link", name="Late beats never").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Late beats never")


def test_on_paper_the_grades_are_explained_and_there_is_nothing_to_choose(visit: Visits) -> None:
    page = visit(EVIDENCE)
    page.emulate_media(media="print")
    settled(page)
    assert page.locator("input:visible").count() == 0
    assert page.get_by_text("Somebody says so; no source was found.").is_visible()
    assert shown(page) == list(FACTS)


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_a_sieved_page_is_accessible(visit: Visits, look: Look) -> None:
    page = visit(EVIDENCE, **look)
    choice(page, "Weak").check()
    assert audit(page) == []
