"""Without scripting everything is there to read, and nothing that would need it is shown."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from playbook.models.checklist import IfThen
from playbook.models.scenario import Scenario
from playbook.models.thread import Event, Message
from playbook.site.markdown import plain as without_markup
from tests.browser.pages import (
    CATALOGUE,
    COACH,
    DECISION,
    EVERY_KIND,
    POCKET_CARDS,
    POSTERS,
    ROLE_PLAY,
    SCENARIO,
    TOOLS,
    WORKSHEET,
)
from tests.browser.reading import plain, seen, shown, take_article, typed
from tests.browser.watching import Visits
from tests.site.rendered import real

LIBRARY = real()

NEEDS_SCRIPTING = (
    "pb-page-tools, pb-copy, .pb-facets, .pb-chosen, .pb-loosen, .pb-checklist__reset, progress, "
    ".md-search, [for=__search], form[data-md-component=palette], "
    ".pb-coach__moment, textarea, select, button, .pb-ask, .pb-answer, .pb-shares"
)


@pytest.fixture
def page(visit: Visits) -> Page:
    return visit.without_scripting()


def test_every_scenario_reads_completely(visit: Visits, page: Page) -> None:
    missing = {}
    visit.without_scripting(SCENARIO)
    for id_, scenario in LIBRARY.scenarios.items():
        assert take_article(page, f"{visit.home}scenarios/{scenario.category}/{id_}/") == scenario.model.title
        page.locator("details.pb-more").evaluate_all("all => all.forEach((one) => { one.open = true })")
        exactly, text = typed(page), seen(page)
        absent = [words for words in words_of(scenario.model) if plain(words) not in text]
        entries = (*scenario.model.thread, *scenario.model.replies)
        altered = [one.text for one in entries if hasattr(one, "text") and one.text not in exactly]
        if found := absent + altered + shown(page, NEEDS_SCRIPTING):
            missing[id_] = found
    assert missing == {}


@pytest.mark.parametrize("kind", ["post", "chat", "email", "review"])
def test_a_scenario_unfolds_by_hand(visit: Visits, page: Page, kind: str) -> None:
    visit.without_scripting(EVERY_KIND[kind])
    scenario = LIBRARY.scenarios[EVERY_KIND[kind].split("/")[-2]].model
    for summary in page.locator(".pb-more > summary").all():
        summary.click()
    text = seen(page)
    assert [words for words in words_of(scenario) if plain(words) not in text] == []
    assert shown(page, NEEDS_SCRIPTING) == []


def test_the_catalogue_lists_every_scenario(visit: Visits, page: Page) -> None:
    visit.without_scripting(CATALOGUE)
    listed = page.locator(".pb-card:visible h3").all_inner_texts()
    assert {document.model.title for document in LIBRARY.scenarios.values()} <= set(listed)
    assert shown(page, NEEDS_SCRIPTING) == []


def test_other_pages_show_nothing_that_needs_scripting(visit: Visits, page: Page) -> None:
    for address in (
        *("", COACH, "tools/", DECISION, WORKSHEET, "checklists/late-reply/", "for-trainers/coverage/", "house-rules/"),
        *TOOLS.values(),
        *("trainer-pack/", ROLE_PLAY, POSTERS, POCKET_CARDS, "trainer-pack/questions/"),
    ):
        visit.without_scripting(address)
        assert page.locator("h1").is_visible()
        assert shown(page, NEEDS_SCRIPTING) == [], address


def test_one_gets_from_home_to_a_scenario(visit: Visits, page: Page) -> None:
    visit.without_scripting("")
    first = page.locator(".pb-door__go a").first
    title = first.inner_text()
    first.click()
    page.wait_for_url(visit.home + "scenarios/*/*/")
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    page.get_by_role("link", name=re.compile(r"^\d+ lines$")).click()
    assert page.get_by_role("heading", name="Etiquette checklist").is_visible()


def test_the_coach_says_what_it_needs_and_what_there_is_to_read(visit: Visits, page: Page) -> None:
    visit.without_scripting(COACH)
    assert "It needs JavaScript" in seen(page)
    assert page.get_by_role("heading", name="No to yes").is_visible()
    ways = [way for one in LIBRARY.signals.values() for way in one.model.instead]
    assert ways and [way for way in ways if way not in typed(page)] == []
    page.get_by_role("link", name="the rules").click()
    page.wait_for_url(visit.home + "rules/")


def test_the_tools_say_without_scripting_what_they_would_answer(visit: Visits, page: Page) -> None:
    site = LIBRARY.settings
    assert site.reach and site.triage
    visit.without_scripting(TOOLS["channel chooser"])
    text = seen(page)
    reasons = [one.because for way in site.reach.ways for one in (*way.best_for, *way.not_for)]
    assert len(reasons) > 20 and [one for one in reasons if plain(one) not in text] == []
    visit.without_scripting(TOOLS["answer by"])
    assert page.locator("table tbody tr:visible").count() == len(site.promises)
    visit.without_scripting(TOOLS["may decide"])
    text = seen(page)
    assert [one.may for one in site.decide_alone if without_markup(one.may) not in text] == []
    visit.without_scripting(TOOLS["recurrence"])
    assert [one for one in site.triage.between if plain(one) not in seen(page)] == []


def words_of(scenario: Scenario) -> Iterator[str]:
    """Everything that a reader has to find on the page, in its order."""
    yield from (scenario.title, scenario.summary, without_markup(scenario.situation))
    for entry in scenario.thread:
        if isinstance(entry, Message):
            yield entry.text
        elif isinstance(entry, Event):
            yield entry.event
    for reply in scenario.replies:
        yield from (reply.text, without_markup(reply.why))
        for mark in reply.marks:
            yield from (mark.quote, without_markup(mark.why), mark.instead or "")
    for stage in (scenario.steps.respond, scenario.steps.fix, scenario.steps.exceed, scenario.steps.repeat):
        for step in stage:
            yield from (without_markup(step.do), without_markup(step.because))
    for line in scenario.checklist:
        shared = [line] if isinstance(line, IfThen) else LIBRARY.checklists[line.use].model.items
        for one in shared:
            yield f"If {without_markup(one.condition)}, then {without_markup(one.action)}"
    if scenario.close:
        yield from (scenario.close.text, without_markup(scenario.close.why))
    yield from map(without_markup, scenario.root_cause)
    yield from map(without_markup, scenario.discuss)
