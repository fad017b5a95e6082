"""The views of what scenarios lean on: principles, shared checklists and etiquette rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.models.checklist import Checklist, UseChecklist
from playbook.models.etiquette_rule import EtiquetteRule
from playbook.models.principle import Principle
from playbook.models.scenario import Scenario
from playbook.site.markdown import inline, prose
from playbook.site.paths import Links, checklist_path, principle_path, rule_path
from playbook.site.views.cards import Card, card_of
from playbook.site.views.checklist import Line, lines_of
from playbook.site.views.evidence import FactView, fact_view, source_links
from playbook.site.views.marked_text import Piece, pieces

LEVELS = {"error": "Always avoid", "warning": "Avoid", "suggestion": "Think twice"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of an index page."""

    href: str
    title: str
    summary: Markup
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
    scenarios: tuple[Card, ...]
    related: tuple[tuple[str, str], ...]
    sources: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ChecklistView:
    """A shared checklist's page."""

    id: str
    title: str
    summary: str
    lines: tuple[Line, ...]
    scenarios: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class RuleView:
    """An etiquette rule's page."""

    title: str
    level: str
    message: str
    why: Markup
    better: Markup
    principle: tuple[str, str]
    bad: tuple[tuple[Piece, ...], ...]
    good: tuple[str, ...]
    scenarios: tuple[Card, ...]
    sources: tuple[tuple[str, str], ...]


def principle_view(library: Library, document: Document[Principle], links: Links) -> PrincipleView:
    """The view of one principle, with every scenario that trains it."""
    model = document.model
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
        scenarios=_cards(library, links, lambda scenario: document.id in scenario.skills),
        related=tuple((library.principles[id_].model.title, links.to(principle_path(id_))) for id_ in model.related),
        sources=source_links(library, model.sources, links),
    )


def checklist_view(library: Library, document: Document[Checklist], links: Links) -> ChecklistView:
    """The view of one shared checklist, with every scenario that uses it."""
    model = document.model

    def uses(scenario: Scenario) -> bool:
        return any(isinstance(entry, UseChecklist) and entry.use == document.id for entry in scenario.checklist)

    lines = lines_of(library, model.items, links)
    return ChecklistView(document.id, model.title, model.summary, lines, _cards(library, links, uses))


def rule_view(library: Library, document: Document[EtiquetteRule], links: Links) -> RuleView:
    """The view of one etiquette rule, with every scenario whose replies break it."""
    model = document.model
    principle = library.principles[model.principle].model.title

    def shows(scenario: Scenario) -> bool:
        return any(document.id in reply.breaks for reply in scenario.replies)

    return RuleView(
        title=model.title,
        level=LEVELS[model.level],
        message=model.message,
        why=prose(model.why),
        better=inline(model.better),
        principle=(principle, links.to(principle_path(model.principle))),
        bad=tuple(pieces(example.text, [example.quote]) for example in model.examples.bad),
        good=tuple(example.text for example in model.examples.good),
        scenarios=_cards(library, links, shows),
        sources=source_links(library, model.sources, links),
    )


def principle_entries(library: Library, links: Links) -> tuple[Entry, ...]:
    """The lines of the principles' index, by title."""
    return tuple(
        Entry(links.to(principle_path(one.id)), one.model.title, inline(one.model.summary), _times(library, one.id))
        for one in sorted(library.principles.values(), key=lambda one: one.model.title)
    )


def checklist_entries(library: Library, links: Links) -> tuple[Entry, ...]:
    """The lines of the checklists' index, by title."""
    return tuple(
        Entry(
            links.to(checklist_path(one.id)), one.model.title, inline(one.model.summary), f"{len(one.model.items)} lines"
        )
        for one in sorted(library.checklists.values(), key=lambda one: one.model.title)
    )


def rule_entries(library: Library, links: Links) -> tuple[Entry, ...]:
    """The lines of the rules' index, by title."""
    return tuple(
        Entry(links.to(rule_path(one.id)), one.model.title, inline(one.model.message), LEVELS[one.model.level])
        for one in sorted(library.rules.values(), key=lambda one: one.model.title)
    )


def _times(library: Library, principle: str) -> str:
    count = sum(principle in one.model.skills for one in library.scenarios.values())
    return f"{count} scenario{'' if count == 1 else 's'}"


def _cards(library: Library, links: Links, wanted: Callable[[Scenario], bool]) -> tuple[Card, ...]:
    return tuple(card_of(library, one, links) for one in library.scenarios.values() if wanted(one.model))
