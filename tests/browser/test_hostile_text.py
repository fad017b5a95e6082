"""Whatever a field contains is shown as typed and never runs: naughty text in every field of every kind of file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from playbook.app import check
from playbook.diagnostics.severity import Severity
from playbook.models.etiquette_rule import EtiquetteRule, Swap
from playbook.models.phrase import BadExample, Example
from playbook.models.practice import Practice
from playbook.models.principle import Principle
from playbook.models.scenario import Close, Mark, Reply, Scenario
from playbook.models.signal import Signal
from playbook.models.site import Placeholder
from playbook.models.thread import Message
from playbook.models.vocabulary import Channel, Entry
from tests.browser.building import built, made_once
from tests.browser.coaching import field, open_all, opened, write
from tests.browser.hostile import (
    COPIES,
    GAP,
    MEANS_SOMETHING,
    ORDER,
    RULE,
    SWAPPED,
    SWAPS,
    TEMPLATE,
    HostileProject,
    Planted,
    copy_path,
    fault,
    hostile_project,
    rule_path,
    said,
    signal_path,
    swap_word,
    text_fields,
)
from tests.browser.naughty import NAUGHTY
from tests.browser.pages import TOOLS
from tests.browser.reading import plain, search, seen, typed
from tests.browser.serving import serving
from tests.browser.watching import Visits, settled
from tests.projects import TODAY
from tests.site.views.test_guide import DECISION, SHEET

NOT_SHOWN = {
    "practice": "there are no exercises on the page yet",
    "allow": "for those who read the file",
    "role_play": "on sheets of its own",
    "also_asked": "in search",
    "our_contacts": "for the checks",
    "contact_reasons": "for those who write",
    "roles": "for those who write, apart from names in threads",
    "placeholders": "in the form that fills in gaps",
    "swaps": "where the words are found",
}
"""Parts of files that no page shows as text, and what they are for."""

EXACT = {(Message, "text"), (Reply, "text"), (Close, "text"), (BadExample, "text"), (Example, "text")}
"""Fields whose line breaks and spaces count."""

PAGES = {
    "content/principles/late-reply.yml": "principles/late-reply/",
    "content/principles/close-publicly.yml": "principles/close-publicly/",
    "content/checklists/late-reply.yml": "checklists/late-reply/",
    "content/evidence.yml": "evidence/",
    "content/glossary.yml": "glossary/",
    **{file: file.removeprefix("content/").replace(".yml", "/") for file in (TEMPLATE, *map(copy_path, range(COPIES)))},
    **{
        file: file.removeprefix("content/etiquette/").replace(".yml", "/")
        for file in (RULE, ORDER, SWAPS, rule_path(0))
    },
}
"""The page that shows a file."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> HostileProject:
    return hostile_project(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="module")
def hostile_home(project: HostileProject, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(made_once(tmp_path_factory, "hostile", lambda site: built(project.root, site))) as address:
        yield address


@pytest.fixture
def home(hostile_home: str) -> str:
    return hostile_home


def test_there_are_many_naughty_texts_and_the_checks_let_them_pass(project: HostileProject) -> None:
    assert len({one.text for one in NAUGHTY}) == len(NAUGHTY) >= 120
    found = check(project.root, TODAY).report.diagnostics
    assert [one for one in found if one.severity is Severity.ERROR] == []


def test_no_field_for_text_is_forgotten(project: HostileProject) -> None:
    assert set(text_fields()) - {one.field for one in project.planted} == set(MEANS_SOMETHING)


def test_every_text_comes_into_every_field_of_a_scenario(project: HostileProject) -> None:
    titles = " ".join(project.text(copy_path(number), Scenario, "title").typed for number in range(COPIES))
    assert [one.text for one in NAUGHTY if one.text not in titles] == []


@pytest.mark.parametrize("file", PAGES)
def test_a_page_shows_every_text_of_its_file_as_typed(visit: Visits, project: HostileProject, file: str) -> None:
    page = visit(PAGES[file])
    open_all(page.locator("article").first)
    exactly, text = typed(page), seen(page)
    shown = [one for one in project.texts(file) if is_shown(one)]
    assert [one.typed for one in shown if plain(one.shown) not in text] == []
    assert [one.typed for one in shown if one.field in EXACT and one.typed not in exactly] == []
    if "scenarios" in file:
        title, about = (plain(project.text(file, Scenario, name).typed) for name in ("title", "summary"))
        assert page.title() == f"{title} - Marlow & Finch"
        assert plain(page.locator("meta[name=description]").get_attribute("content") or "") == about
    never_ran(page)


@pytest.mark.parametrize("file", [DECISION, SHEET])
def test_a_guide_shows_every_text_of_its_file_as_typed(visit: Visits, project: HostileProject, file: str) -> None:
    page = visit(f"tools/{Path(file).stem}/")
    text = plain(page.locator("article").first.text_content() or "")  # of all steps: one is seen at a time
    assert [one.typed for one in project.texts(file) if plain(one.shown) not in text] == []
    never_ran(page)


@pytest.mark.parametrize("number", range(0, COPIES, 6))
def test_the_sheets_of_a_role_play_show_every_text_as_typed(
    visit: Visits, project: HostileProject, number: int
) -> None:
    page = visit(f"trainer-pack/role-plays/{Path(copy_path(number)).stem}/")
    text = seen(page)
    played = [one for one in project.texts(copy_path(number)) if one.part == "role_play"]
    assert len(played) > 10
    assert [one.typed for one in played if plain(one.shown) not in text] == []
    never_ran(page)


@pytest.mark.parametrize("number", range(COPIES))
def test_what_a_rule_says_of_a_reply_is_shown_as_typed(visit: Visits, project: HostileProject, number: int) -> None:
    page = visit(PAGES[copy_path(number)])
    reply = page.locator("#reply-pasted")
    notes = [plain(note.inner_text()) for note in reply.locator(".pb-note").all()]
    title, message, why, better = (plain(one.shown) for one in _about(project, rule_path(number)))
    marks = [one for one in project.texts(copy_path(number)) if one.field == (Mark, "why")]
    assert len(notes) == 2, "one of the author's mark, one of the rule alone"
    assert any(title in note and any(plain(one.shown) in note for one in marks) for note in notes)
    assert any(all(words in note for words in (title, message, why, f"Try: {better}")) for note in notes)
    assert plain(page.get_by_role("link", name=title, exact=True).first.inner_text()) == title
    never_ran(page)


def test_the_coach_shows_rules_and_signals_and_what_to_try_as_typed(visit: Visits, project: HostileProject) -> None:
    page = opened(visit)
    faults = [fault(rule_path(number)) for number in range(COPIES)]
    words = [*faults, *map(swap_word, range(SWAPPED)), *map(said, range(COPIES + 1))]
    write(page, ". ".join(words))
    open_all(page.locator("pb-coach"))
    text = seen(page)
    rules = [one for number in range(COPIES) for one in _about(project, rule_path(number))]
    swaps = [one for one in project.texts(SWAPS) if one.field in {(Swap, "better"), (EtiquetteRule, "title")}]
    signals = [one for number in range(COPIES + 1) for one in project.texts(signal_path(number))]
    assert len(rules) == 4 * COPIES and len(swaps) == SWAPPED + 1 and len(signals) == 3 * (COPIES + 1)
    assert [one.typed for one in (*rules, *swaps, *signals) if plain(one.shown) not in text] == []
    kinds = [project.text(signal_path(number), Signal, "title").typed for number in range(COPIES)]
    assert sorted(page.locator(".pb-coach__works a").all_inner_texts()) == sorted(map(plain, kinds))
    ways = [one.typed for one in signals if one.field == (Signal, "instead")]
    assert set(ways) <= set(page.locator(".pb-coach__ways .pb-typed").all_text_contents())
    assert set(ways) <= set(page.locator("[aria-labelledby=no-to-yes] .pb-typed").all_text_contents())
    chosen = " ".join(map(plain, page.locator(".pb-coach__moment option").all_text_contents()))
    texts = project.texts("content/vocabulary.yml")
    channels = [plain(one.typed) for one in texts if one.field == (Channel, "name")]
    assert channels and [one for one in channels if one not in chosen] == []
    never_ran(page)


@pytest.mark.parametrize("number", range(0, COPIES + 1, 6))
def test_a_way_from_no_to_yes_is_put_in_as_typed(visit: Visits, project: HostileProject, number: int) -> None:
    page = opened(visit)
    write(page, said(number))
    open_all(page.locator(".pb-coach__yes"))
    page.locator(".pb-coach__ways").get_by_role("button").first.click()
    assert field(page).input_value() == project.text(signal_path(number), Signal, "instead").typed
    never_ran(page)


def test_the_teams_own_words_are_shown_as_typed(visit: Visits, project: HostileProject) -> None:
    brand = {one.typed for one in project.texts("site_config/site.yml") if one.part == "brand"}
    text = seen(visit())
    assert [one for one in brand if plain(one) not in text] == []
    text = ""
    for address in ("how-we-answer/", *TOOLS.values()):
        page = visit(address)
        text += " ".join((seen(page), *map(plain, page.locator(".pb-ask option").all_text_contents())))
        never_ran(page)
    rest = [one for one in project.texts("site_config/site.yml") if one.part != "brand" and is_shown(one)]
    assert len(rest) > len(NAUGHTY)
    assert [one.typed for one in rest if plain(one.shown) not in text] == []


def test_the_catalogue_shows_the_vocabulary_and_every_card_as_typed(visit: Visits, project: HostileProject) -> None:
    page = visit("scenarios/")
    text = seen(page)
    names = [one for one in project.texts("content/vocabulary.yml") if one.field[1] == "name" and is_shown(one)]
    cards = [one for one in project.planted if one.field in {(Scenario, "title"), (Scenario, "summary")}]
    skills = [one for one in project.planted if one.field == (Principle, "title")]
    assert [one.typed for one in (*names, *cards, *skills) if plain(one.shown) not in text] == []
    never_ran(page)


def test_facets_and_chips_carry_the_words_as_typed(visit: Visits, project: HostileProject) -> None:
    page = visit("scenarios/?channel=x")
    name = plain(project.text("content/vocabulary.yml", Channel, "name").typed)
    chip = page.locator(".pb-chosen button")
    assert plain(chip.inner_text()) == f"{name} ✕"
    assert plain(chip.get_attribute("aria-label") or "") == f"Remove {name}"
    never_ran(page)


def test_a_category_stands_in_headings_and_navigation_as_typed(visit: Visits, project: HostileProject) -> None:
    name, about = (
        plain(one.shown)
        for one in project.texts("content/vocabulary.yml")
        if one.field[0] is Entry and one.part == "categories"
    )
    page = visit("scenarios/social/")
    assert plain(page.locator("h1").inner_text()) == name
    assert about in seen(page)
    assert name in plain(page.locator(".md-nav--primary").evaluate("menu => menu.textContent"))
    page = visit("scenarios/social/hostile-0/")
    assert name in plain(page.locator(".md-path").inner_text())


@pytest.mark.parametrize("number", range(0, COPIES, 6))
def test_a_reply_is_copied_exactly(visit: Visits, project: HostileProject, number: int) -> None:
    page = visit(PAGES[copy_path(number)])
    copy = page.locator("#reply-own-it pb-copy")
    copy.get_by_role("button").click()
    asked = project.text("site_config/site.yml", Placeholder, "ask")
    example = project.text("site_config/site.yml", Placeholder, "example")
    assert plain(copy.locator("label").inner_text()) == plain(asked.typed)
    assert copy.locator("input").get_attribute("placeholder") == example.typed
    copy.locator("input").fill(example.typed.strip())
    copy.get_by_role("button", name="Copy the reply").click()
    expect(copy.get_by_role("status")).to_have_text("Copied.")
    reply = project.text(copy_path(number), Reply, "text").typed
    copied = page.evaluate("() => navigator.clipboard.readText()")
    assert copied == reply.replace(GAP, example.typed.strip())
    never_ran(page)


@pytest.mark.parametrize("number", range(0, COPIES, 6))
def test_search_shows_titles_and_words_of_customers_as_typed(
    visit: Visits, project: HostileProject, number: int
) -> None:
    file = copy_path(number)
    title = project.text(file, Scenario, "title")
    page = visit()
    search(page, own_word(title))
    result = page.locator(f".md-search-result__link[href*='/hostile-{number}/']").first
    expect(result).to_be_visible()
    text = plain(result.inner_text())
    asked = [one for one in project.texts(file) if one.field == (Scenario, "also_asked")]
    assert [one.typed for one in (title, *asked) if plain(one.typed) not in text] == []
    result.click()
    page.wait_for_url(f"**/hostile-{number}/?h=*")
    expect(page.locator("h1 mark")).to_have_text(own_word(title))
    assert plain(page.locator("h1").inner_text()) == plain(title.typed)
    never_ran(page)


def test_a_naughty_query_is_only_words(visit: Visits) -> None:
    for words_of_the_theme in ("Invalid query", "QueryParseError"):
        visit.expect(words_of_the_theme)
    page = visit()
    for query in ("<script>window.__pwned", "<img src=x onerror", "{{ 7*7", "javascript:", "' OR '1'='1", "مرحبا"):
        search(page, query)
        page.wait_for_timeout(50)
    never_ran(page)


@pytest.mark.parametrize("address", ["scenarios/", *[PAGES[copy_path(number)] for number in range(0, COPIES, 6)]])
def test_long_words_do_not_make_a_phone_scroll_sideways(visit: Visits, address: str) -> None:
    page = visit(address, viewport={"width": 320, "height": 700})
    settled(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def is_shown(one: Planted) -> bool:
    """Whether a page shows this text."""
    if one.field == (Practice, "next_need"):
        return True
    described = one.part in ("channels", "feelings", "stakes") and one.field[1] == "description"
    return one.part not in NOT_SHOWN and not described


def _about(project: HostileProject, file: str) -> list[Planted]:
    """What the coach shows of a rule."""
    names = ("title", "message", "why", "better")
    return [one for one in project.texts(file) if one.field in {(EtiquetteRule, name) for name in names}]


def own_word(one: Planted) -> str:
    """The word that no other text has."""
    first, last = one.typed.split()[0], one.typed.split()[-1]
    return first if first.startswith("n0") else last


def never_ran(page: Page) -> None:
    settled(page)
    assert page.evaluate("window.__pwned") is None
