"""The views of what scenarios lean on: principles, shared checklists and etiquette rules."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.models.checklist import Checklist
from playbook.models.etiquette_rule import EtiquetteRule
from playbook.models.principle import Principle
from playbook.site.edition import Edition
from playbook.site.markdown import inline, prose
from playbook.site.paths import Links, checklist_path, poster_path, principle_path, rule_path
from playbook.site.views.cards import Card
from playbook.site.views.checklist import Line, lines_of
from playbook.site.views.comparison import ComparisonView, comparisons_of
from playbook.site.views.evidence import FactView, SourceView, fact_view, source_views
from playbook.site.views.marked_text import Stretch, stretches
from playbook.site.views.tools import tools_for
from playbook.site.views.words import counted

LEVELS = {"error": "Always avoid", "warning": "Avoid", "suggestion": "Think twice"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of an index page."""

    href: str
    title: str
    summary: str
    note: str


@dataclass(frozen=True, slots=True)
class PrincipleView:
    """A principle's page."""

    title: str
    summary: str
    why: Markup
    do: tuple[Markup, ...]
    do_not: tuple[Markup, ...]
    both_sides: Markup | None
    facts: tuple[FactView, ...]
    rules: tuple[tuple[str, str], ...]
    comparisons: tuple[ComparisonView, ...]
    scenarios: tuple[Card, ...]
    related: tuple[tuple[str, str], ...]
    tools: tuple[tuple[str, str], ...]
    sources: tuple[SourceView, ...]
    poster: str


@dataclass(frozen=True, slots=True)
class ChecklistView:
    """A shared checklist's page."""

    id: str
    title: str
    summary: str
    lines: tuple[Line, ...]
    scenarios: tuple[Card, ...]
    poster: str


@dataclass(frozen=True, slots=True)
class RuleView:
    """An etiquette rule's page."""

    title: str
    level: str
    message: str
    why: Markup
    better: Markup
    principle: tuple[str, str]
    bad: tuple[tuple[Stretch, ...], ...]
    good: tuple[str, ...]
    scenarios: tuple[Card, ...]
    sources: tuple[SourceView, ...]


def principle_view(edition: Edition, document: Document[Principle], links: Links) -> PrincipleView:
    """The view of one principle, with every scenario that trains it."""
    library, model = edition.library, document.model
    rules = (one for one in library.rules.values() if one.model.principle == document.id)
    return PrincipleView(
        title=model.title,
        summary=model.summary,
        why=prose(model.why),
        do=tuple(inline(one) for one in model.do),
        do_not=tuple(inline(one) for one in model.do_not),
        both_sides=prose(model.both_sides) if model.both_sides else None,
        facts=tuple(fact_view(library, id_, links) for id_ in model.evidence),
        rules=tuple((one.model.title, links.to(rule_path(one.id))) for one in rules),
        comparisons=comparisons_of(edition, document, links),
        scenarios=edition.cards.of(edition.seen_in.principles.get(document.id, ()), links),
        related=tuple((library.principles[id_].model.title, links.to(principle_path(id_))) for id_ in model.related),
        tools=tools_for(library, links, principle=document.id),
        sources=source_views(library, model.sources, links),
        poster=links.to(poster_path("principle", document.id)),
    )


def checklist_view(edition: Edition, document: Document[Checklist], links: Links) -> ChecklistView:
    """The view of one shared checklist, with every scenario that uses it."""
    model = document.model
    lines = lines_of(edition.library, model.items, links)
    scenarios = edition.cards.of(edition.seen_in.checklists.get(document.id, ()), links)
    poster = links.to(poster_path("checklist", document.id))
    return ChecklistView(document.id, model.title, model.summary, lines, scenarios, poster)


def rule_view(edition: Edition, document: Document[EtiquetteRule], links: Links) -> RuleView:
    """The view of one etiquette rule, with every scenario whose replies break it."""
    library, model = edition.library, document.model
    principle = library.principles[model.principle].model.title
    return RuleView(
        title=model.title,
        level=LEVELS[model.level],
        message=model.message,
        why=prose(model.why),
        better=inline(model.better),
        principle=(principle, links.to(principle_path(model.principle))),
        bad=tuple(stretches(example.text, [example.quote]) for example in model.examples.bad),
        good=tuple(example.text for example in model.examples.good),
        scenarios=edition.cards.of(edition.seen_in.rules.get(document.id, ()), links),
        sources=source_views(library, model.sources, links),
    )


def principle_entries(edition: Edition, links: Links) -> tuple[Entry, ...]:
    """The lines of the principles' index, by title."""
    seen = edition.seen_in.principles
    return _by_title(
        Entry(
            links.to(principle_path(one.id)),
            one.model.title,
            one.model.summary,
            counted(len(seen.get(one.id, ())), "scenario"),
        )
        for one in edition.library.principles.values()
    )


def checklist_entries(library: Library, links: Links) -> tuple[Entry, ...]:
    """The lines of the checklists' index, by title."""
    return _by_title(
        Entry(
            links.to(checklist_path(one.id)),
            one.model.title,
            one.model.summary,
            counted(len(one.model.items), "line"),
        )
        for one in library.checklists.values()
    )


def rule_entries(library: Library, links: Links) -> tuple[Entry, ...]:
    """The lines of the rules' index, by title."""
    return _by_title(
        Entry(links.to(rule_path(one.id)), one.model.title, one.model.message, LEVELS[one.model.level])
        for one in library.rules.values()
    )


def _by_title(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: entry.title.casefold()))
