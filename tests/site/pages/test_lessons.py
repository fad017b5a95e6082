from __future__ import annotations

import pytest

from playbook.site import SearchEntry
from tests.projects import SITE, library_with
from tests.site.markup import parsed
from tests.site.rendered import page, real, site_of, tree

PRINCIPLE = "content/principles/late-reply.yml"


@pytest.mark.parametrize(
    ("path", "title", "source", "section"),
    [
        ("principles/index.md", "Principles", "", "Principles"),
        ("principles/late-reply.md", "Late beats never", PRINCIPLE, "Principles"),
        ("checklists/index.md", "Checklists", "", "Checklists"),
        ("checklists/late-reply.md", "Late replies", "content/checklists/late-reply.yml", "Checklists"),
        ("rules/index.md", "Wording", "", "Wording"),
        ("rules/you-need-to.md", "You need to …", "content/etiquette/rules/you-need-to.yml", "Wording"),
        ("evidence.md", "Evidence", "content/evidence.yml", "Evidence"),
        ("glossary.md", "Glossary", "content/glossary.yml", "Glossary"),
        ("how-we-answer.md", "How we answer", "site_config/site.yml", "How we answer"),
    ],
)
def test_pages_to_learn_from(path: str, title: str, source: str, section: str) -> None:
    found = page(path)
    assert (found.title, found.source, found.section) == (title, source, ("Learn", section))
    assert found.description
    assert [one.words for one in tree(path).all("h1")] == [title]


def test_search_knows_principles_by_what_they_say_to_do() -> None:
    library = library_with("do: ['*Say* it.']\ndo_not: [Hide it.]", PRINCIPLE)
    (entry,) = page("principles/late-reply.md", library).search
    assert entry.title == "Late beats never"
    assert entry.text.endswith("\nSay it.\nHide it.")


def test_search_knows_checklists_by_their_lines_and_rules_by_their_examples() -> None:
    (checklist,) = page("checklists/late-reply.md").search
    assert checklist.text.splitlines()[1:] == [
        "the promise is broken say so in the first line",
        "you know the reason give it in a few words",
    ]
    (rule,) = page("rules/you-need-to.md").search
    assert rule.text == "This gives the customer a task.\nYou need to call us."


def test_search_finds_facts_and_terms_where_they_stand() -> None:
    assert page("evidence.md").search[1] == SearchEntry(
        "fact-close-fact", "Closing the loop", "Onlookers trust a firm more when they see the result."
    )
    assert page("glossary.md").search == (SearchEntry("term-1-thread", "Thread", "A post and the answers to it."),)


def test_a_page_without_a_glossary_has_nothing_to_edit() -> None:
    found = page("glossary.md", library_with(without=["content/glossary.yml"]))
    assert (found.source, found.search) == ("", ())


def test_how_we_answer() -> None:
    found = tree("how-we-answer.md")
    assert [[cell.words for cell in row.all("th", "td")] for row in found.all("tr")] == [
        ["Channel", "First reply within", "Who can read it"],
        ["X", "1 h", "everyone"],
        ["E-mail", "4 h", "only the customer"],
    ]
    assert [one.words for one in found.all("h2")] == [
        "Response promises",
        "Hours",
        "Our voice",
        "What you may decide alone",
        "To ask about a case of your own",
    ]


def test_where_nothing_may_be_decided_alone_the_page_does_not_say_so() -> None:
    found = tree("how-we-answer.md", library_with("decide_alone: []", SITE))
    assert "What you may decide alone" not in found.text


def test_every_search_entry_has_a_place_a_title_and_plain_text() -> None:
    for found in site_of(real()).pages:
        anchors = {entry.anchor for entry in found.search if entry.anchor}
        ids = {one.attributes.get("id") for one in parsed(found.body).all()} if anchors else set()
        assert anchors <= ids, found.path
        for entry in found.search:
            assert entry.title and entry.text
