"""The pages of tools: an index, a page for each guide, their place in the navigation, and what search knows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from playbook.library.library import Library
from playbook.site import render_site
from playbook.site.navigation import navigation
from tests.projects import SITE, library_with
from tests.site.rendered import edition, page, tree
from tests.site.views.test_guide import DECISION, FIELDS, QUESTIONS, SHEET

LIBRARY = library_with(QUESTIONS, DECISION, **{SHEET: FIELDS})


@pytest.mark.parametrize(
    ("name", "path"),
    [("tools", "tools/index.md"), ("guide-decide", "tools/late.md"), ("guide-worksheet", "tools/steps.md")],
)
def test_the_body_of_a_page(name: str, path: str, golden: Callable[[str, str], None]) -> None:
    golden(f"{name}.html", page(path, LIBRARY).body.rstrip("\n") + "\n")


def test_the_index_leads_to_every_tool() -> None:
    links = tree("tools/index.md", LIBRARY).all("a")
    assert [(one.words, one.attributes["href"]) for one in links] == [
        ("How late?", "../tools/late/"),
        ("Which channel", "../tools/channel-chooser/"),
        ("Answer by when", "../tools/answer-by/"),
        ("What you may decide", "../tools/what-you-may-decide/"),
        ("Band-aid or root cause", "../tools/band-aid-or-root-cause/"),
        ("Two steps", "../tools/steps/"),
    ]


def test_tools_stand_between_the_coach_and_what_there_is_to_learn() -> None:
    items = navigation(edition(LIBRARY))
    titles = [item.title for item in items]
    at = titles.index("Tools")
    assert titles[at - 1 : at + 2] == ["Check a reply", "Tools", "Learn"]
    assert [(one.title, one.path) for one in items[at].children] == [
        ("All tools", "tools/index.md"),
        ("How late?", "tools/late.md"),
        ("Which channel", "tools/channel-chooser.md"),
        ("Answer by when", "tools/answer-by.md"),
        ("What you may decide", "tools/what-you-may-decide.md"),
        ("Band-aid or root cause", "tools/band-aid-or-root-cause.md"),
        ("Two steps", "tools/steps.md"),
    ]


def test_without_tools_there_is_no_section_and_no_index() -> None:
    bare = library_with("promises: {}", SITE, without=["reach", "decide_alone", "triage"])
    assert "Tools" not in [item.title for item in navigation(edition(bare))]
    assert not [one.path for one in render_site(bare).pages if one.path.startswith("tools/")]


def test_search_finds_a_guide_by_its_answers_and_each_outcome_by_itself() -> None:
    whole, unseen, unknown = page("tools/late.md", LIBRARY).search
    assert whole.anchor == "" and "Nobody saw it" in whole.text and "Read everything first." in whole.text
    assert (unseen.anchor, unseen.title) == ("step-unseen", "Say that nobody saw it")
    assert "This is {agent}." in unseen.text
    assert unknown.anchor == "step-unknown"
    (sheet,) = page("tools/steps.md", LIBRARY).search
    assert "Whose mistake?" in sheet.text


def test_every_answer_leads_to_a_step_of_the_page() -> None:
    body = tree("tools/late.md", LIBRARY)
    ids = {one.attributes.get("id") for one in body.all()}
    links = [one.attributes["href"] for one in body.all("a") if one.attributes["href"].startswith("#")]
    assert len(links) == 4
    assert {link.removeprefix("#") for link in links} <= ids


def test_a_principle_leads_to_the_tools_that_serve_it() -> None:
    links = {one.words: one.attributes["href"] for one in tree("principles/late-reply.md", LIBRARY).all("a")}
    assert links["How late?"] == "../../tools/late/"
    assert "Two steps" not in links


def test_a_page_leads_back_to_its_file() -> None:
    assert page("tools/late.md", LIBRARY).source == "content/guides/late.yml"


def test_a_page_is_made_again_only_when_what_it_shows_has_changed() -> None:
    before = render_site(LIBRARY)
    again = render_site(library_with(QUESTIONS, DECISION, **{SHEET: FIELDS}), before=before)
    old = {one.path: one for one in before.pages}
    assert all(one is old[one.path] for one in again.pages)
    changed = FIELDS.replace("What I do}", "What I do now}")
    fresh = render_site(library_with(QUESTIONS, DECISION, **{SHEET: changed}), before=before)
    (sheet,) = [one for one in fresh.pages if one.path == "tools/steps.md"]
    assert "What I do now" in sheet.body


def test_hostile_words_are_shown_and_never_run() -> None:
    nasty = QUESTIONS.replace("How late?", '"<script>alert(1)</script>"').replace("Some hours", '"<b>Some</b> & hours"')
    body = page("tools/late.md", _library(nasty)).body
    assert "<script>" not in body and "<b>Some" not in body
    assert "&lt;b&gt;Some&lt;/b&gt; &amp; hours" in body


def _library(decision: str) -> Library:
    return library_with(decision, DECISION)


def test_a_scenario_leads_to_the_tools_that_help_in_it() -> None:
    links = {one.words: one.attributes["href"] for one in tree("scenarios/social/mail-question.md", LIBRARY).all("a")}
    assert links["How late?"] == "../../../tools/late/"
    assert "Two steps" not in links
