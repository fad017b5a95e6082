"""What `before` may not do: show an old page, or pass off an unchanged one as new."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playbook.library.load import load
from playbook.site import RenderedSite, render_site
from tests.projects import TODAY, small_project
from tests.site.rendered import MAIL, TWEET, pages, small

TWEETS = "content/scenarios/social/late-tweet.yml"
MAILS = "content/scenarios/social/mail-question.yml"
PRINCIPLE = "content/principles/late-reply.yml"
RULE = "content/etiquette/rules/you-need-to.yml"
LIST = "content/checklists/late-reply.yml"
EVIDENCE = "content/evidence.yml"
VOCABULARY = "content/vocabulary.yml"
GLOSSARY = "content/glossary.yml"
SITE = "site_config/site.yml"
NEW_SCENARIO = "content/scenarios/social/a-new-one.yml"
SAME_ELSEWHERE = "content/scenarios/letters/zz-same.yml"

LETTERS = "  letters: {name: By letter, description: On paper.}\n"


class Edit(NamedTuple):
    """A change to one file: `old` becomes `new`. Without `old` the file comes, with the text `new`, or goes."""

    path: str
    old: str
    new: str


COMPARE = """\
compare:
  - replies:
      - {scenario: late-tweet, reply: own-it}
      - {scenario: mail-question, reply: plain}
    ask: What do both say first?
    answer: What the customer is waiting for.
"""
NEW_LIST = "title: New\nsummary: A\nitems: [{if: a, then: b}]\n"
TEXT_OF_MAIL = (Path(__file__).parent.parent / "small" / MAILS).read_text(encoding="utf-8")

EDITS = {
    "a comment": Edit(TWEETS, "title:", "# New.\ntitle:"),
    "a reply": Edit(TWEETS, "A new kettle goes out today", "A new kettle goes out tomorrow"),
    "a title": Edit(TWEETS, "title: The tweet", "title: The post"),
    "a summary": Edit(MAILS, "which filter fits.\nlevel", "which filter to take.\nlevel"),
    "a level": Edit(TWEETS, "level: starter", "level: advanced"),
    "a channel": Edit(MAILS, "channel: email", "channel: x"),
    "a feeling": Edit(MAILS, "feeling: calm", "feeling: disappointed"),
    "a skill": Edit(TWEETS, "skills: [late-reply, close-publicly]", "skills: [late-reply]"),
    "a reason": Edit(MAILS, "contact_reason: [question]", "contact_reason: [slow_or_no_response]"),
    "the clock": Edit(TWEETS, "now: Tue 10:05", "now: Tue 11:05"),
    "an owner": Edit(MAILS, "owner: Mail team", "owner: Letters team"),
    "a review": Edit(MAILS, "reviewed: 2026-10-20", "reviewed: 2026-11-20"),
    "what a reply breaks": Edit(MAILS, "    breaks: [you-need-to]\n", ""),
    "a list that is used": Edit(TWEETS, "  - use: late-reply\n", ""),
    "what is related": Edit(MAILS, "related: [late-tweet]", ""),
    "practice": Edit(TWEETS, "What will Nadia need", "What does Nadia need"),
    "a principle's title": Edit(PRINCIPLE, "title: Late beats never", "title: Better late"),
    "a principle's reason": Edit(PRINCIPLE, "Silence looks like a choice.", "Silence speaks."),
    "a comparison": Edit(PRINCIPLE, "summary:", f"{COMPARE}summary:"),
    "a principle's evidence": Edit(PRINCIPLE, "evidence: [late-fact]", "evidence: [close-fact]"),
    "a rule's title": Edit(RULE, "title: You need to …", "title: Giving orders"),
    "a rule's level": Edit(RULE, "level: warning", "level: error"),
    "a rule's principle": Edit(RULE, "principle: late-reply", "principle: close-publicly"),
    "a list's title": Edit(LIST, "title: Late replies", "title: For late replies"),
    "a list's line": Edit(LIST, "you know the reason", "you know why"),
    "a fact": Edit(EVIDENCE, "Any answer was worth", "Every answer was worth"),
    "a source": Edit(EVIDENCE, "title: On late posts", "title: About late posts"),
    "a channel's name": Edit(VOCABULARY, "name: X,", "name: Posts,"),
    "a feeling's name": Edit(VOCABULARY, "name: calm,", "name: quiet,"),
    "a category's name": Edit(VOCABULARY, "name: In public", "name: In the open"),
    "a role's name": Edit(VOCABULARY, "name: Tern,", "name: Us,"),
    "a glossary term": Edit(GLOSSARY, "term: Thread", "term: Post"),
    "no glossary": Edit(GLOSSARY, "", ""),
    "the brand": Edit(SITE, "name: Tern", "name: Gull"),
    "the colours": Edit(SITE, "#0b5d6b", "#0b5d6c"),
    "a promise": Edit(SITE, "x: 60 min", "x: 2 hours"),
    "the review period": Edit(SITE, "review_after: 180 days", "review_after: 90 days"),
    "a placeholder": Edit(SITE, "example: Sam", "example: Kim"),
    "a new scenario": Edit(NEW_SCENARIO, "", TEXT_OF_MAIL),
    "a scenario of the same text elsewhere": Edit(SAME_ELSEWHERE, "", TEXT_OF_MAIL),
    "a new principle": Edit("content/principles/new.yml", "", "title: New\nsummary: A\nwhy: B\ndo: [C]\ndo_not: [D]\n"),
    "a new rule": Edit(
        "content/etiquette/rules/new.yml",
        "",
        "title: New\nprinciple: late-reply\nlevel: error\nmessage: A\nwhy: B\nbetter: C\n"
        "examples: {bad: [{text: D, quote: D}], good: [E]}\n",
    ),
    "a new list": Edit("content/checklists/new.yml", "", NEW_LIST),
    "a list of the same text elsewhere": Edit("content/checklists/same.yml", "", NEW_LIST),
}


def project(folder: Path, edits: Sequence[str]) -> Path:
    """The small project after these edits, which come in any order."""
    root = small_project(folder)
    vocabulary = root / VOCABULARY
    text = vocabulary.read_text(encoding="utf-8")
    vocabulary.write_text(text.replace("feelings:\n", f"{LETTERS}feelings:\n"), encoding="utf-8")
    for name in edits:
        path, old, new = EDITS[name]
        file = root / path
        if old:
            text = file.read_text(encoding="utf-8")
            assert old in text
            file.write_text(text.replace(old, new), encoding="utf-8")
        elif new:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(new, encoding="utf-8")
        else:
            file.unlink()
    return root


def site_of(edits: Sequence[str], before: RenderedSite | None = None) -> RenderedSite:
    with tempfile.TemporaryDirectory() as folder:
        library = load(project(Path(folder), edits), TODAY)
    assert not library.failed
    return render_site(library, before=before)


def check_against_a_full_rendering(new: RenderedSite, full: RenderedSite, old: RenderedSite) -> None:
    """The rendering after an edit equals a full one, and a page is another object exactly where it is another page."""
    assert new == full
    was = pages(old)
    for page in new.pages:
        assert (page is was.get(page.path)) == (page == was.get(page.path))


@pytest.mark.parametrize("name", EDITS)
def test_after_any_edit_the_pages_are_those_of_a_full_rendering(name: str) -> None:
    old, full = site_of([]), site_of([name])
    check_against_a_full_rendering(site_of([name], before=old), full, old)
    check_against_a_full_rendering(site_of([], before=full), old, full)


@pytest.mark.parametrize("kind", ["scenario", "list"])
def test_after_a_file_moved_too(kind: str) -> None:
    """Its bytes are the same, and its pages and the links to it are not."""
    one, other = f"a new {kind}", f"a {kind} of the same text elsewhere"
    old, full = site_of([one]), site_of([other])
    check_against_a_full_rendering(site_of([other], before=old), full, old)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sets(st.sampled_from(sorted(set(EDITS) - {"a glossary term"})), max_size=6), min_size=2, max_size=4))
def test_after_any_series_of_edits_too(steps: list[set[str]]) -> None:
    old = site_of([])
    for step in steps:
        edits = [name for name in EDITS if name in step]
        new = site_of(edits, before=old)
        check_against_a_full_rendering(new, site_of(edits), old)
        old = new


def test_twice_the_same_library_gives_equal_pages() -> None:
    one, other = render_site(small()), render_site(small())
    assert one == other
    again = render_site(small(), before=one)
    assert all(new is old for new, old in zip(again.pages, one.pages, strict=True))


def changed(edit: str) -> set[str]:
    old = site_of([])
    was: Mapping[str, object] = pages(old)
    return {page.path for page in site_of([edit], before=old).pages if page is not was.get(page.path)}


def test_an_edited_reply_changes_its_page_alone() -> None:
    assert changed("a reply") == {TWEET}


def test_an_edited_reply_changes_the_pages_that_compare_it() -> None:
    old, full = site_of(["a comparison"]), site_of(["a comparison", "a reply"])
    new = site_of(["a comparison", "a reply"], before=old)
    check_against_a_full_rendering(new, full, old)
    was = pages(old)
    assert {page.path for page in new.pages if page is not was[page.path]} == {TWEET, MAIL, "principles/late-reply.md"}


def test_what_is_compared_stays_fresh_where_nothing_else_connects_the_two() -> None:
    """In the small project each scenario is related to the other; here neither is."""
    apart = ["a comparison", "what is related"]
    old = site_of(apart)
    new = site_of([*apart, "a reply"], before=old)
    check_against_a_full_rendering(new, site_of([*apart, "a reply"]), old)
    assert pages(new)[MAIL] is not pages(old)[MAIL]


def test_an_edited_comment_changes_nothing() -> None:
    assert changed("a comment") == set()


def test_an_edited_title_changes_every_page_with_the_card() -> None:
    assert changed("a title") == {
        TWEET,
        MAIL,  # related
        "index.md",
        "scenarios/index.md",
        "scenarios/social/index.md",
        "principles/late-reply.md",
        "principles/close-publicly.md",
        "checklists/late-reply.md",
        "rules/you-need-to.md",
        "for-trainers/coverage.md",
        "evidence.md",  # its source
        "trainer-pack.md",
        "trainer-pack/questions.md",
        "trainer-pack/role-plays/late-tweet.md",
    }


def test_an_edited_principle_changes_every_page_that_shows_it() -> None:
    assert changed("a principle's reason") == {"principles/late-reply.md"}
    assert changed("a principle's title") >= {TWEET, MAIL, "principles/index.md", "rules/you-need-to.md", "evidence.md"}


def test_a_rendering_with_other_addresses_is_of_no_use() -> None:
    files = render_site(small(), directory_urls=False)
    assert render_site(small(), before=files) == render_site(small())


def test_pages_are_in_the_order_of_their_paths() -> None:
    paths = [page.path for page in render_site(small()).pages]
    assert paths == sorted(set(paths))
