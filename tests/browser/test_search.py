"""Search finds a scenario by the words of a customer, and nothing that is typed into it breaks it."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, TimeoutError, expect

from tests.browser.naughty import NAUGHTY
from tests.browser.reading import search
from tests.browser.watching import Visits
from tests.site.rendered import real

SCENARIOS = real().scenarios


def test_every_scenario_is_found_by_what_a_customer_says(visit: Visits) -> None:
    page = visit()
    missed = []
    for id_, document in SCENARIOS.items():
        scenario = document.model
        asked = max(scenario.also_asked, key=lambda asked: len(words(asked) - words(scenario.title)))
        for query, number in ((" ".join(sorted(words(asked) - words(scenario.title))), 5), (asked, 10)):
            search(page, "")
            page.locator(".md-search-result__item").first.wait_for(state="detached")
            search(page, query)
            if not comes(among_the_first(page, number, id_)):
                missed.append(f"{id_} is not among the first {number} of “{query}”")
    assert missed == []


def test_a_result_leads_to_the_scenario_and_marks_the_words(visit: Visits) -> None:
    page = visit()
    search(page, "bounced rent")
    page.locator(".md-search-result__link[href*='/angry-customer/']").first.click()
    page.wait_for_url("**/scenarios/payments/angry-customer/**")
    expect(page.locator("mark[data-md-highlight]").first).to_be_visible()


def test_what_is_typed_into_the_search_never_breaks_it(visit: Visits) -> None:
    for words_of_the_theme in ("Invalid query", "QueryParseError"):  # a warning in the console, which nobody sees
        visit.expect(words_of_the_theme)
    page = visit()
    for naughty in NAUGHTY[::5]:
        search(page, naughty.text[:60])
    for query in ("*", "~", "^", "title:", "+-", '"', "title:x~9^9", "\\", "a" * 500):
        search(page, query)
    search(page, "suitcase")
    expect(page.locator(".md-search-result__link[href*='lost-luggage']").first).to_be_visible()


def among_the_first(page: Page, number: int, id_: str) -> Locator:
    """The result that leads to a scenario, if it is one of the first so many: five are seen without scrolling."""
    first = f".md-search-result__list > .md-search-result__item:nth-child(-n+{number})"
    return page.locator(f"{first} > .md-search-result__link[href*='/{id_}/']")


def comes(result: Locator) -> bool:
    """Whether the result is seen within some seconds."""
    try:
        result.wait_for(timeout=5_000)
    except TimeoutError:
        return False
    return True


def words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]{3,}", text.casefold()))
