"""Whatever stands in a text is shown as typed, wherever it is shown: in text, in attributes, and in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any, get_args, get_type_hints

from pydantic import BaseModel

from playbook.library.library import Library
from playbook.models.base import Says
from playbook.site import RenderedSite, render_site
from playbook.site.paths import COVERAGE, READING_EASE
from tests.site.markup import Element, parsed, problems_of
from tests.site.rendered import TWEET, pages, site_of, small

HOSTILE = "<b id=x onclick=y>\"'&"
_LETTERS = re.compile(r"\{\w+\}|[aeoX]")


@cache
def hostile() -> Library:
    """The small library with something hostile after certain letters of every text that an author writes.

    Every letter is treated alike, so a quote stays the same stretch of its reply. Gaps stay as they are. The one rule
    looks for its words as they are now.
    """
    documents = [replace(one, model=_hostile(one.model, type(one.model))) for one in small().documents()]
    (rule,) = (one for one in documents if one.kind == "rule")
    documents[documents.index(rule)] = replace(rule, model=rule.model.model_copy(update={"phrases": ("yo … to",)}))
    return Library.of(documents, small().today)


def _hostile(value: Any, hint: Any) -> Any:
    if isinstance(value, BaseModel):
        hints = get_type_hints(type(value), include_extras=True)
        changed = {
            name: _hostile(getattr(value, name), hints[name]) for name in hints if name in type(value).model_fields
        }
        return value.model_copy(update=changed)
    if isinstance(value, tuple):
        return tuple(_hostile(one, hint) for one in value)
    if isinstance(value, dict):
        return {key: _hostile(one, hint) for key, one in value.items()}
    is_text = any(one.words.startswith("text") for one in _kinds(hint))
    return worse(value) if isinstance(value, str) and is_text else value


def _kinds(hint: Any) -> Iterator[Says]:
    found = [one for one in getattr(hint, "__metadata__", ()) if isinstance(one, Says)]
    yield from found
    if not found:
        for part in get_args(hint):
            yield from _kinds(part)


def worse(text: str) -> str:
    """A text as the hostile library has it."""
    return _LETTERS.sub(lambda found: found[0] if found[0].startswith("{") else found[0] + HOSTILE, text)


def test_the_texts_are_as_bad_as_they_are_meant_to_be() -> None:
    model = hostile().scenarios["late-tweet"].model
    assert model.title == worse("The tweet we missed")
    assert HOSTILE in model.facts.customer.name
    assert all(mark.quote in reply.text for reply in model.replies for mark in reply.marks)
    assert model.skills == small().scenarios["late-tweet"].model.skills
    assert HOSTILE in hostile().terms.channels["x"].name


def test_no_text_becomes_a_tag_or_an_attribute() -> None:
    for page in render_site(hostile()).pages:
        assert problems_of(page.body) == []
        for element in parsed(page.body).all():
            assert element.attributes.get("id") != "x"
            assert "onclick" not in element.attributes


def test_every_page_has_the_elements_of_the_harmless_one() -> None:
    """Only the number of gaps may differ: a name that is no word any more cannot be one to fill in. How long texts are
    is what the page of reading ease is about, and here they are longer."""
    harmless = pages(site_of(small()))
    for page in render_site(hostile()).pages:
        if page.path == READING_EASE:
            continue
        assert _shape(parsed(page.body)) == _shape(parsed(harmless[page.path].body)), page.path


def _shape(root: Element) -> list[str]:
    return [f"{one.tag} {one.attributes.get('class', '')}" for one in root.all() if "data-gap" not in one.attributes]


def test_every_text_that_was_shown_is_shown_as_typed() -> None:
    """Each text of the harmless pages comes back with every letter as bad as in the file."""
    harmless, bad = _words(site_of(small())), _words(render_site(hostile()))
    for text in _texts(small()):
        for path in bad:
            if _squeezed(text) in harmless[path]:
                assert _squeezed(worse(text)) in bad[path], (path, text)


def _words(site: RenderedSite) -> dict[str, str]:
    """The texts of all pages that show a library, without spaces. Help pages have examples of their own."""
    return {
        page.path: _squeezed(parsed(page.body).text)
        for page in site.pages
        if not page.path.startswith("for-trainers/") or page.path == COVERAGE
    }


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _texts(library: Library) -> Iterator[str]:
    for one in library.scenarios.values():
        model = one.model
        yield from (
            model.title,
            model.summary,
            model.owner,
            model.facts.about,
            *model.facts.known,
            *model.facts.you_may,
        )
        yield from (reply.text for reply in model.replies)
        yield from (mark.instead for reply in model.replies for mark in reply.marks if mark.instead)
        yield from (
            text for entry in model.thread for text in (getattr(entry, "text", ""), getattr(entry, "event", ""))
        )
    for principle in library.principles.values():
        yield from (principle.model.title, principle.model.summary)
    for rule in library.rules.values():
        yield from (rule.model.title, rule.model.message, *(one.text for one in rule.model.examples.good))
    for source in library.sources.values():
        yield from (source.title, source.author)


def test_attributes_hold_the_text_as_typed() -> None:
    body = parsed(pages(render_site(hostile()))[TWEET].body)
    (template,) = body.one(id="reply-own-it").all("template")
    assert template.text == hostile().scenarios["late-tweet"].model.replies[0].text
    coverage = parsed(pages(render_site(hostile()))[COVERAGE].body)
    names = [one.attributes["aria-label"] for one in coverage.all("a") if "aria-label" in one.attributes]
    assert f"1 on {worse('X')}: {worse('Close in public')}" in names


def test_search_and_titles_are_text_and_not_html() -> None:
    page = pages(render_site(hostile()))[TWEET]
    assert page.title == worse("The tweet we missed")
    assert HOSTILE in page.search[0].text
    assert "&lt;" not in page.search[0].text
