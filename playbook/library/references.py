"""References: every id that a document uses, with the path where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from playbook.library.documents import Document
from playbook.models.checklist import Checklist, IfThen, UseChecklist
from playbook.models.etiquette_rule import EtiquetteRule
from playbook.models.evidence import Evidence
from playbook.models.guide import Guide
from playbook.models.phrase import Condition, ExampleContext
from playbook.models.principle import Principle
from playbook.models.scenario import Scenario
from playbook.models.signal import Signal
from playbook.models.site import Site
from playbook.models.thread import Message
from playbook.source.positions import Key

TERMS = {
    "channel": "channels",
    "category": "categories",
    "feeling": "feelings",
    "stakes": "stakes",
    "contact reason": "contact_reasons",
    "role": "roles",
}
"""Kinds of reference that the vocabulary defines, and the list that does."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One use of an id. `kind` is what it should be; two kinds joined by `or` accept either."""

    kind: str
    id: str
    path: tuple[Key, ...]


def references_of(document: Document[Any]) -> Iterator[Reference]:
    """All references of a document to other documents and to terms of the vocabulary."""
    model = document.model
    if isinstance(model, Scenario):
        yield from _of_scenario(model)
    elif isinstance(model, Principle):
        yield from _all("fact", model.evidence, "evidence")
        yield from _all("source", model.sources, "sources")
        yield from _all("principle", model.related, "related")
        yield from _of_comparisons(model)
    elif isinstance(model, Checklist):
        yield from _of_lines(model.items, "items")
    elif isinstance(model, Guide):
        yield from _of_guide(model)
    elif isinstance(model, EtiquetteRule):
        yield Reference("principle", model.principle, ("principle",))
        yield from _all("source", model.sources, "sources")
        yield from _of_rule(model)
    elif isinstance(model, Signal):
        yield from _of_signal(model)
    elif isinstance(model, Evidence):
        for id_, fact in model.facts.items():
            yield Reference("source", fact.source, ("facts", id_, "source"))
    elif isinstance(model, Site):
        for channel in model.promises:
            yield Reference("channel", channel, ("promises", channel))
        yield from _of_site(model)


def _of_scenario(model: Scenario) -> Iterator[Reference]:
    yield Reference("channel", model.channel, ("channel",))
    yield from _all("contact reason", model.contact_reason, "contact_reason")
    yield from _all("principle", model.skills, "skills")
    yield Reference("feeling", model.feeling, ("feeling",))
    yield Reference("stakes", model.stakes, ("stakes",))
    yield from _all("source", model.sources, "sources")
    for index, entry in enumerate(model.thread):
        if isinstance(entry, Message):
            yield Reference("role", entry.sender, ("thread", index, "from"))
            if entry.via:
                yield Reference("channel", entry.via, ("thread", index, "via"))
    for index, reply in enumerate(model.replies):
        path = ("replies", index)
        if reply.via:
            yield Reference("channel", reply.via, (*path, "via"))
        for place, mark in enumerate(reply.marks):
            yield Reference("principle or rule", mark.shows, (*path, "marks", place, "shows"))
        yield from _all("rule", reply.breaks, *path, "breaks")
    if model.close:
        yield Reference("channel", model.close.via, ("close", "via"))
    yield from _of_lines(model.checklist, "checklist")
    yield from _of_practice(model)
    yield from _all("scenario", model.related, "related")


def _of_practice(model: Scenario) -> Iterator[Reference]:
    if not model.practice:
        return
    for index, choice in enumerate(model.practice.choose):
        if choice.via:
            yield Reference("channel", choice.via, ("practice", "choose", index, "via"))
        for place, option in enumerate(choice.options):
            yield from _all("rule", option.breaks, "practice", "choose", index, "options", place, "breaks")
    if model.practice.converse:
        if model.practice.converse.via:
            yield Reference("channel", model.practice.converse.via, ("practice", "converse", "via"))
        for name, turn in model.practice.converse.turns.items():
            path = ("practice", "converse", "turns", name, "replies")
            for place, say in enumerate(turn.replies):
                yield from _all("rule", say.breaks, *path, place, "breaks")


def _of_comparisons(model: Principle) -> Iterator[Reference]:
    for index, comparison in enumerate(model.compare):
        for place, one in enumerate(comparison.replies):
            yield Reference("scenario", one.scenario, ("compare", index, "replies", place, "scenario"))


def _of_guide(model: Guide) -> Iterator[Reference]:
    yield from _all("principle", model.principles, "principles")
    yield from _all("scenario", model.scenarios, "scenarios")
    yield from _all("source", model.sources, "sources")
    for name, outcome in model.decide.outcomes.items() if model.decide else ():
        path = ("decide", "outcomes", name)
        yield from _of_context(outcome.moment, *path, "moment")
        yield from _all("scenario", outcome.scenarios, *path, "scenarios")


def _of_site(model: Site) -> Iterator[Reference]:
    for index, hours in enumerate(model.hours):
        yield from _all("channel", hours.channels, "hours", index, "channels")
    if model.triage and model.triage.fact:
        yield Reference("fact", model.triage.fact, ("triage", "fact"))
    if model.late_checklist:
        yield Reference("checklist", model.late_checklist, ("late_checklist",))
    for index, way in enumerate(model.reach.ways if model.reach else ()):
        yield Reference("channel", way.channel, ("reach", "ways", index, "channel"))


def _of_rule(model: EtiquetteRule) -> Iterator[Reference]:
    for field in ("signals", "needs", "first", "then"):
        yield from _all("signal", getattr(model, field), field)
    yield from _of_conditions(model.unless, "unless")
    yield from _all("stakes", model.when.stakes, "when", "stakes")
    yield from _of_context(model.examples.context, "examples", "context")
    for side, examples in (("bad", model.examples.bad), ("good", model.examples.good)):
        for index, example in enumerate(examples):
            yield from _of_context(example.context, "examples", side, index, "context")


def _of_signal(model: Signal) -> Iterator[Reference]:
    yield from _all("signal", model.without, "without")
    yield from _all("signal", model.hits_of, "hits_of")
    yield from _of_conditions(model.only_if, "only_if")
    yield from _of_conditions(model.unless, "unless")
    for index, measure in enumerate(model.measures):
        if measure.words:
            yield Reference("words", measure.words, ("measures", index, "words"))
    for side, examples in (("hits", model.examples.hits), ("misses", model.examples.misses)):
        for index, example in enumerate(examples):
            yield from _of_context(example.context, "examples", side, index, "context")


def _of_conditions(conditions: Iterable[Condition], field: str) -> Iterator[Reference]:
    for index, condition in enumerate(conditions):
        yield from _all("signal", condition.any, field, index, "any")


def _of_context(context: ExampleContext | None, *path: Key) -> Iterator[Reference]:
    if context is None:
        return
    for kind, id_ in (("channel", context.channel), ("feeling", context.feeling), ("stakes", context.stakes)):
        if id_:
            yield Reference(kind, id_, (*path, kind))


def _of_lines(entries: Iterable[UseChecklist | IfThen], *path: Key) -> Iterator[Reference]:
    for index, entry in enumerate(entries):
        if isinstance(entry, UseChecklist):
            yield Reference("checklist", entry.use, (*path, index, "use"))
        elif entry.skill:
            yield Reference("principle", entry.skill, (*path, index, "skill"))


def _all(kind: str, ids: tuple[str, ...], *path: Key) -> Iterator[Reference]:
    """A list of ids; or one that was written without a list, which then stands at `path` itself."""
    return (Reference(kind, one, (*path, index)) for index, one in enumerate(ids))
