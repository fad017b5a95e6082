"""What scenarios lean on: principles, checklists, etiquette rules, evidence, glossary, and how we answer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from playbook.library.documents import Document
from playbook.models.checklist import Checklist
from playbook.models.etiquette_rule import EtiquetteRule
from playbook.models.principle import Principle
from playbook.models.story_clock import say_duration
from playbook.site import paths
from playbook.site.draft import Draft
from playbook.site.edition import Edition
from playbook.site.environment import render
from playbook.site.markdown import inline, plain
from playbook.site.navigation import LEARN
from playbook.site.page import Page, SearchEntry
from playbook.site.paths import checklist_path, principle_path, rule_path
from playbook.site.views import learning
from playbook.site.views.decisions import decision_views
from playbook.site.views.evidence import cited_views, fact_view, grades_view
from playbook.site.views.glossary import glossary_entries
from playbook.site.views.team_tools import tools_of

PRINCIPLES_LEAD = "What every good reply has in common: what to do, why it works, and how well that is proved."
CHECKLISTS_LEAD = "If this, then that: short lists to keep at hand. Ticks stay in this browser."
RULES_LEAD = "Words that hurt and words that help, each with the reason and a better way to say it."


def lesson_pages(edition: Edition) -> Iterator[Draft]:
    """All pages of the Learn section."""
    library, seen_in = edition.library, edition.seen_in
    everything, no_scenario = edition.state(library.scenarios), edition.state()
    yield Draft(paths.PRINCIPLES, everything, partial(_principles, edition))
    yield Draft(paths.CHECKLISTS, no_scenario, partial(_checklists, edition))
    yield Draft(paths.RULES, no_scenario, partial(_rules, edition))
    for principle in library.principles.values():
        compared = (one.scenario for pair in principle.model.compare for one in pair.replies)
        state = edition.state(dict.fromkeys((*seen_in.principles.get(principle.id, ()), *compared)))
        yield Draft(principle_path(principle.id), state, partial(_principle, edition, principle))
    for checklist in library.checklists.values():
        state = edition.state(seen_in.checklists.get(checklist.id, ()))
        yield Draft(checklist_path(checklist.id), state, partial(_checklist, edition, checklist))
    for rule in library.rules.values():
        state = edition.state(seen_in.rules.get(rule.id, ()))
        yield Draft(rule_path(rule.id), state, partial(_rule, edition, rule))
    yield Draft(paths.EVIDENCE, everything, partial(_evidence, edition))
    yield Draft(paths.GLOSSARY, no_scenario, partial(_glossary, edition))
    yield Draft(paths.PROMISES, no_scenario, partial(_promises, edition))


def _principles(edition: Edition) -> Page:
    entries = learning.principle_entries(edition, edition.links(paths.PRINCIPLES))
    return _index(edition, paths.PRINCIPLES, "Principles", PRINCIPLES_LEAD, entries)


def _checklists(edition: Edition) -> Page:
    entries = learning.checklist_entries(edition.library, edition.links(paths.CHECKLISTS))
    return _index(edition, paths.CHECKLISTS, "Checklists", CHECKLISTS_LEAD, entries)


def _rules(edition: Edition) -> Page:
    entries = learning.rule_entries(edition.library, edition.links(paths.RULES))
    return _index(edition, paths.RULES, "Wording", RULES_LEAD, entries)


def _index(edition: Edition, path: str, title: str, lead: str, entries: tuple[learning.Entry, ...]) -> Page:
    body = render("index_page.html", edition.links(path), title=title, lead=lead, entries=entries)
    return Page(path, title, lead, body, section=(LEARN, title))


def _principle(edition: Edition, document: Document[Principle]) -> Page:
    path, model = principle_path(document.id), document.model
    links = edition.links(path)
    view = learning.principle_view(edition, document, links)
    asked = (pair.ask for pair in model.compare)
    text = "\n".join((view.summary, *map(plain, (model.why, *model.do, *model.do_not, *asked))))
    return Page(
        path,
        view.title,
        view.summary,
        render("principle.html", links, view=view),
        document.path,
        (LEARN, "Principles"),
        search=(SearchEntry("", view.title, text),),
    )


def _checklist(edition: Edition, document: Document[Checklist]) -> Page:
    path = checklist_path(document.id)
    links = edition.links(path)
    view = learning.checklist_view(edition, document, links)
    lines = (f"{plain(item.condition)} {plain(item.action)}" for item in document.model.items)
    return Page(
        path,
        view.title,
        view.summary,
        render("checklist.html", links, view=view),
        document.path,
        (LEARN, "Checklists"),
        search=(SearchEntry("", view.title, "\n".join((view.summary, *lines))),),
    )


def _rule(edition: Edition, document: Document[EtiquetteRule]) -> Page:
    path = rule_path(document.id)
    links = edition.links(path)
    view = learning.rule_view(edition, document, links)
    text = "\n".join((view.message, *(example.text for example in document.model.examples.bad)))
    return Page(
        path,
        view.title,
        view.message,
        render("rule.html", links, view=view),
        document.path,
        (LEARN, "Wording"),
        search=(SearchEntry("", view.title, text),),
    )


def _evidence(edition: Edition) -> Page:
    library, links = edition.library, edition.links(paths.EVIDENCE)
    facts = tuple(fact_view(library, id_, links) for id_ in library.facts)
    grades, sources = grades_view(library), cited_views(library, links)
    body = render("evidence.html", links, facts=facts, sources=sources, grades=grades)
    entries = tuple(
        SearchEntry(f"fact-{id_}", library.sources[fact.source].title, plain(fact.says))
        for id_, fact in library.facts.items()
    )
    source = library.evidence.path if library.evidence else ""
    description = "What is known, how well, and what speaks against it."
    return Page(paths.EVIDENCE, "Evidence", description, body, source, (LEARN, "Evidence"), search=entries)


def _glossary(edition: Edition) -> Page:
    library = edition.library
    terms = glossary_entries(library)
    body = render("glossary.html", edition.links(paths.GLOSSARY), terms=terms)
    entries = tuple(SearchEntry(term.anchor, term.term, plain(term.means)) for term in terms)
    source = library.glossary.path if library.glossary else ""
    description = "Words that come up in the first weeks."
    return Page(paths.GLOSSARY, "Glossary", description, body, source, (LEARN, "Glossary"), search=entries)


def _promises(edition: Edition) -> Page:
    library, site, channels = edition.library, edition.library.settings, edition.library.terms.channels
    body = render(
        "promises.html",
        edition.links(paths.PROMISES),
        promises=tuple(
            (channels[id_].name, say_duration(minutes), channels[id_].public) for id_, minutes in site.promises.items()
        ),
        hours=site.hours,
        voice=tuple(inline(one) for one in site.voice),
        decide=decision_views(site),
        tools=tools_of(site),
    )
    source = library.site.path if library.site else ""
    description = "Response promises, hours, voice, and what you may decide alone."
    return Page(paths.PROMISES, "How we answer", description, body, source, (LEARN, "How we answer"))
