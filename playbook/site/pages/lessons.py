"""What scenarios lean on: principles, checklists, etiquette rules, evidence, glossary, and how we answer."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.library.library import Library
from playbook.models.story_clock import say_duration
from playbook.site.environment import render
from playbook.site.markdown import inline, plain
from playbook.site.navigation import LEARN
from playbook.site.page import Page, SearchEntry
from playbook.site.paths import (
    CHECKLISTS, EVIDENCE, GLOSSARY, PRINCIPLES, PROMISES, RULES, LinksFor, checklist_path, principle_path, rule_path,
)  # fmt: skip
from playbook.site.views import learning
from playbook.site.views.evidence import GRADES, fact_view, source_entries
from playbook.site.views.glossary import glossary_entries

PRINCIPLES_LEAD = "What every good reply has in common: what to do, why it works, and how well that is proved."
CHECKLISTS_LEAD = "If this, then that: short lists to keep at hand. Ticks stay in this browser."
RULES_LEAD = "Words that hurt and words that help, each with the reason and a better way to say it."


def lesson_pages(library: Library, links_for: LinksFor) -> Iterator[Page]:
    """All pages of the Learn section."""
    yield from _principles(library, links_for)
    yield from _checklists(library, links_for)
    yield from _rules(library, links_for)
    yield _evidence(library, links_for)
    yield _glossary(library, links_for)
    yield _promises(library, links_for)


def _index(
    path: str, title: str, lead: str, entries: tuple[learning.Entry, ...], links_for: LinksFor
) -> Page:
    body = render("index_page.html", links_for(path), title=title, lead=lead, entries=entries)
    return Page(path, title, lead, body, section=(LEARN, title))


def _principles(library: Library, links_for: LinksFor) -> Iterator[Page]:
    entries = learning.principle_entries(library, links_for(PRINCIPLES))
    yield _index(PRINCIPLES, "Principles", PRINCIPLES_LEAD, entries, links_for)
    for document in library.principles.values():
        path = principle_path(document.id)
        view = learning.principle_view(library, document, links_for(path))
        body = render("principle.html", links_for(path), view=view)
        text = "\n".join((view.summary, *map(plain, (document.model.why, *document.model.do, *document.model.do_not))))
        entry = SearchEntry("", view.title, text)
        yield Page(path, view.title, view.summary, body, document.path, (LEARN, "Principles"), search=(entry,))


def _checklists(library: Library, links_for: LinksFor) -> Iterator[Page]:
    entries = learning.checklist_entries(library, links_for(CHECKLISTS))
    yield _index(CHECKLISTS, "Checklists", CHECKLISTS_LEAD, entries, links_for)
    for document in library.checklists.values():
        path = checklist_path(document.id)
        view = learning.checklist_view(library, document, links_for(path))
        body = render("checklist.html", links_for(path), view=view)
        text = "\n".join(f"{plain(item.condition)} {plain(item.action)}" for item in document.model.items)
        entry = SearchEntry("", view.title, f"{view.summary}\n{text}")
        yield Page(path, view.title, view.summary, body, document.path, (LEARN, "Checklists"), search=(entry,))


def _rules(library: Library, links_for: LinksFor) -> Iterator[Page]:
    entries = learning.rule_entries(library, links_for(RULES))
    yield _index(RULES, "Wording", RULES_LEAD, entries, links_for)
    for document in library.rules.values():
        path = rule_path(document.id)
        view = learning.rule_view(library, document, links_for(path))
        body = render("rule.html", links_for(path), view=view)
        text = "\n".join((view.message, *(example.text for example in document.model.examples.bad)))
        entry = SearchEntry("", view.title, text)
        yield Page(path, view.title, view.message, body, document.path, (LEARN, "Wording"), search=(entry,))


def _evidence(library: Library, links_for: LinksFor) -> Page:
    links = links_for(EVIDENCE)
    facts = tuple(fact_view(library, id_, links) for id_ in library.facts)
    body = render("evidence.html", links, facts=facts, sources=source_entries(library), grades=GRADES)
    entries = tuple(
        SearchEntry(f"fact-{id_}", library.sources[fact.source].title, plain(fact.says))
        for id_, fact in library.facts.items()
    )
    source = library.evidence.path if library.evidence else ""
    description = "What is known, how well, and what speaks against it."
    return Page(EVIDENCE, "Evidence", description, body, source, (LEARN, "Evidence"), search=entries)


def _glossary(library: Library, links_for: LinksFor) -> Page:
    terms = glossary_entries(library)
    body = render("glossary.html", links_for(GLOSSARY), terms=terms)
    entries = tuple(SearchEntry(term.anchor, term.term, term.means.striptags()) for term in terms)
    source = library.glossary.path if library.glossary else ""
    return Page(
        GLOSSARY, "Glossary", "Words that come up in the first weeks.", body, source, (LEARN, "Glossary"), search=entries
    )


def _promises(library: Library, links_for: LinksFor) -> Page:
    site = library.settings
    channels = library.terms.channels
    body = render(
        "promises.html",
        links_for(PROMISES),
        promises=tuple(
            (channels[id_].name, say_duration(minutes), channels[id_].public) for id_, minutes in site.promises.items()
        ),
        hours=site.hours,
        voice=tuple(inline(one) for one in site.voice),
        decide=tuple(inline(one) for one in site.decide_alone),
    )
    source = library.site.path if library.site else ""
    description = "Response promises, hours, voice, and what you may decide alone."
    return Page(PROMISES, "How we answer", description, body, source, (LEARN, "How we answer"))
