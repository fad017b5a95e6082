"""The catalogue: facets choose without a page load, the address keeps the choice, and nobody is left with nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.choosing import Card, asking_for, cards, expected, name_of, two_that_find
from tests.browser.pages import CATALOGUE
from tests.browser.watching import Visits


def test_at_first_everything_is_there_and_nothing_is_said(visit: Visits) -> None:
    page = visit(CATALOGUE)
    assert shown(page) == titles(page)
    assert said(page) == ""
    expect(page.locator(".pb-chosen li")).to_have_count(0)
    expect(page.locator(".pb-loosen")).to_be_hidden()


def test_a_box_filters_without_a_page_load(visit: Visits) -> None:
    page = visit(CATALOGUE)
    page.evaluate("window.sameDocument = true")
    page.get_by_role("checkbox", name="Starter").check()
    assert shown(page) == expected(page, level={"starter"})
    assert page.evaluate("window.sameDocument")
    expect(page).to_have_url(visit.home + CATALOGUE + "?level=starter")


def test_a_category_without_cards_is_gone(visit: Visits) -> None:
    page = visit(CATALOGUE)
    expect(page.get_by_role("heading", name="Pet clinics")).to_be_visible()
    choose(page, "feeling", "pleased")
    assert shown(page) == expected(page, feeling={"pleased"})
    expect(page.get_by_role("heading", name="Pet clinics")).to_be_hidden()


def test_within_a_facet_any_value_counts_and_across_facets_all(visit: Visits) -> None:
    page = visit(CATALOGUE)
    choose(page, "channel", "x")
    choose(page, "channel", "facebook")
    choose(page, "level", "core")
    assert shown(page) == expected(page, channel={"x", "facebook"}, level={"core"})
    assert 0 < len(shown(page)) < len(expected(page, channel={"x", "facebook"}))


@pytest.mark.parametrize("query", ["", "?level=core", "?level=core&channel=x&channel=facebook", "?skill=late-reply"])
def test_each_box_says_how_many_there_would_be_with_it(visit: Visits, query: str) -> None:
    page = visit(CATALOGUE + query)
    chosen: Card = {}
    for part in filter(None, query.strip("?").split("&")):
        facet, value = part.split("=")
        chosen.setdefault(facet, set()).add(value)
    for facet, value, count in counts(page):
        assert count == len(expected(page, **{**chosen, facet: {value}})), (facet, value)


def test_a_reload_keeps_the_choice(visit: Visits) -> None:
    page = visit(CATALOGUE)
    choose(page, "feeling", "disappointed")
    before = shown(page)
    visit.again(page)
    assert shown(page) == before != titles(page)
    expect(page.locator('input[value="disappointed"]')).to_be_checked()


def test_back_from_a_scenario_and_forward_again_keep_the_choice(visit: Visits) -> None:
    page = visit(CATALOGUE)
    choose(page, "level", "starter")
    before = shown(page)
    page.get_by_role("link", name=before[0]).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(before[0])
    page.go_back()
    assert shown(page) == before
    page.go_forward()
    expect(page.get_by_role("heading", level=1)).to_have_text(before[0])


def test_a_link_can_carry_a_choice(visit: Visits) -> None:
    page = visit("for-trainers/coverage/")
    page.locator(".pb-matrix td a").first.click()
    expect(page.locator(".pb-chosen li").first).to_be_visible()
    assert shown(page)


def test_chips_take_back_one_choice_or_all(visit: Visits) -> None:
    page = visit(CATALOGUE + "?level=starter&channel=x")
    assert chips(page) == ["X", "Starter", "Clear all"]
    page.get_by_role("button", name="Remove Starter").click()
    assert chips(page) == ["X"]
    assert shown(page) == expected(page, channel={"x"})
    choose(page, "level", "core")
    page.get_by_role("button", name="Clear all").click()
    assert shown(page) == titles(page)
    expect(page).to_have_url(visit.home + CATALOGUE)


def test_the_number_found_is_said_aloud(visit: Visits) -> None:
    page = visit(CATALOGUE)
    status = page.locator(".pb-found__count")
    assert status.get_attribute("role") == "status"
    one, other = two_that_find(page, 1)
    choose(page, *one)
    assert said(page) == f"{len(shown(page))} scenarios"
    assert shown(page) == expected(page, **{one[0]: {one[1]}})
    choose(page, *other)
    assert said(page) == "1 scenario"
    assert len(shown(page)) == 1
    for value in (one, other):
        choose(page, *value, wanted=False)
    assert said(page) == f"{len(titles(page))} scenarios"


def test_an_empty_result_says_what_to_give_up_and_giving_it_up_works(visit: Visits) -> None:
    one, other = two_that_find(visit(CATALOGUE), 0)
    page = visit(CATALOGUE + asking_for(one, other))
    assert shown(page) == []
    assert said(page) == "0 scenarios"
    page.get_by_role("button", name=f"Without “{name_of(page, one)}”").click()
    assert shown(page) == expected(page, **{other[0]: {other[1]}}) != []
    expect(page.locator(".pb-loosen")).to_be_hidden()
    choose(page, *one)
    page.get_by_role("button", name="Show all").click()
    assert shown(page) == titles(page)


@pytest.mark.parametrize(
    "query",
    [
        "?level=expert&channel=fax",
        "?colour=red",
        "?level=__proto__&constructor=prototype",
        "?level=%3Cscript%3E&channel=%00",
        "?=&&level&level=",
        "#level=core",
    ],
)
def test_what_the_page_does_not_offer_is_passed_over(visit: Visits, query: str) -> None:
    page = visit(CATALOGUE + query)
    assert shown(page) == titles(page)
    expect(page.locator(".pb-chosen li")).to_have_count(0)


def test_a_known_value_beside_an_unknown_one_counts(visit: Visits) -> None:
    page = visit(CATALOGUE + "?level=expert&level=core&utm_source=mail")
    assert shown(page) == expected(page, level={"core"})


def choose(page: Page, facet: str, value: str, *, wanted: bool = True) -> None:
    page.locator(f'input[name="{facet}"][value="{value}"]').set_checked(wanted)


def titles(page: Page) -> list[str]:
    return [title for title, _ in cards(page)]


def shown(page: Page) -> list[str]:
    """The titles that a reader sees."""
    return [title.strip() for title in page.locator(".pb-card:visible h3").all_inner_texts()]


def counts(page: Page) -> Iterator[tuple[str, str, int]]:
    """The number beside each box."""
    for facet, value, count in page.locator(".pb-facets label").evaluate_all(
        "all => all.map(({ firstElementChild: box, lastElementChild: last }) => [box.name, box.value, last.innerText])"
    ):
        yield facet, value, int(count)


def chips(page: Page) -> list[str]:
    return [text.removesuffix("✕").strip() for text in page.locator(".pb-chosen button").all_inner_texts()]


def said(page: Page) -> str:
    return page.locator(".pb-found__count").inner_text()
