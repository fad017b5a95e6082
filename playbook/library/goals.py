"""Coverage goals: what a team wants its library to hold, and how far the library is. Every number is counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import get_args

from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.models.goals import Goals
from playbook.models.scenario import Facts, Level, Scenario

AT_FAULT = {
    "us": "ours",
    "them": "the customer’s",
    "third-party": "somebody else’s",
    "nobody": "nobody’s",
    "unknown": "not known",
}
"""Whose fault it can be, in words."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are of one thing: of a principle by its id, of a scenario's good replies, or of all scenarios."""

    id: str
    name: str
    reached: int


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal of the team. `path` is where it stands below `coverage` in `site.yml`; `says` is the goal in words,
    `state` how far it is, and `counts` are what has to reach `wanted`."""

    path: tuple[str, ...]
    wanted: int
    says: str
    state: str
    counts: tuple[Count, ...]

    @property
    def short(self) -> tuple[Count, ...]:
        """What is below the goal, the furthest first."""
        return tuple(sorted((one for one in self.counts if one.reached < self.wanted), key=lambda one: one.reached))

    @property
    def met(self) -> bool:
        """Whether nothing is below the goal."""
        return not self.short


@dataclass(frozen=True, slots=True)
class _Kind:
    """What scenarios are counted by: what one and several of it are called, all there are (id to name), and which of
    them a scenario has."""

    one: str
    several: str
    names: Mapping[str, str]
    of: Callable[[Document[Scenario]], Iterable[str]]


def goals_of(library: Library) -> tuple[Goal, ...]:
    """The goals that the team has set, in the order of the model. Only for a library without errors."""
    goals = library.settings.coverage
    return tuple(_goals(library, goals)) if goals else ()


def _goals(library: Library, goals: Goals) -> Iterator[Goal]:
    scenarios = library.scenarios.values()
    total = len(scenarios)
    if goals.scenarios:
        yield _total(("scenarios",), goals.scenarios, "in all", total)
    if goals.public_percent:
        channels = library.terms.channels
        public = sum(one.model.channel in channels and channels[one.model.channel].public for one in scenarios)
        share = 100 * public // total if total else 0
        says = f"at least {goals.public_percent} % of the scenarios on a public channel"
        counts: tuple[Count, ...] = (Count("", "public scenarios", share),)
        yield Goal(("public_percent",), goals.public_percent, says, f"{share} %: {public} of {total}", counts)
    if goals.conversations:
        practices = (one.model.practice for one in scenarios)
        talks = sum(practice is not None and practice.converse is not None for practice in practices)
        yield _total(("conversations",), goals.conversations, "with a conversation to practise", talks)
    for key, kind in _kinds(library).items():
        wanted = getattr(goals.each, key, None)
        if wanted:
            yield _each(library, key, kind, wanted)
    for key, (several, count) in _PARTS.items():
        wanted = getattr(goals.every_scenario, key, None)
        if wanted:
            counts = tuple(Count(one.id, one.model.title, count(one.model)) for one in scenarios)
            yield _of_many(("every_scenario", key), wanted, f"{several} in every scenario", "scenarios", counts)


def _total(path: tuple[str, ...], wanted: int, what: str, reached: int) -> Goal:
    says = f"at least {wanted} {_scenarios(wanted)} {what}"
    return Goal(path, wanted, says, f"{reached} {_scenarios(reached)}", (Count("", "scenarios", reached),))


def _scenarios(number: int) -> str:
    return "scenario" if number == 1 else "scenarios"


def _each(library: Library, key: str, kind: _Kind, wanted: int) -> Goal:
    reached = dict.fromkeys(kind.names, 0)
    for scenario in library.scenarios.values():
        for id_ in set(kind.of(scenario)) & set(reached):
            reached[id_] += 1
    counts = tuple(Count(id_, name, reached[id_]) for id_, name in kind.names.items())
    return _of_many(("each", key), wanted, f"{_scenarios(wanted)} {kind.one}", kind.several, counts)


def _of_many(path: tuple[str, ...], wanted: int, what: str, several: str, counts: tuple[Count, ...]) -> Goal:
    enough = sum(one.reached >= wanted for one in counts)
    return Goal(path, wanted, f"at least {wanted} {what}", f"{enough} of {len(counts)} {several}", counts)


def _kinds(library: Library) -> dict[str, _Kind]:
    """What `each` can count by, by its field."""
    terms = library.terms
    levels = {level: level for level in get_args(Level)}
    faults = {id_: AT_FAULT[id_] for id_ in get_args(Facts.model_fields["at_fault"].annotation)}
    titles = {id_: one.model.title for id_, one in library.principles.items()}

    def named(entries: Mapping[str, object]) -> dict[str, str]:
        return {id_: getattr(entry, "name", id_) for id_, entry in entries.items()}

    return {
        "principle": _Kind("for each principle", "principles", titles, lambda one: one.model.skills),
        "category": _Kind("in each category", "categories", named(terms.categories), lambda one: [one.category]),
        "channel": _Kind("on each channel", "channels", named(terms.channels), lambda one: [one.model.channel]),
        "contact_reason": _Kind(
            "for each contact reason",
            "contact reasons",
            named(terms.contact_reasons),
            lambda one: one.model.contact_reason,
        ),
        "level": _Kind("of each level", "levels", levels, lambda one: [one.model.level]),
        "feeling": _Kind("with each feeling", "feelings", named(terms.feelings), lambda one: [one.model.feeling]),
        "stakes": _Kind("with each of the stakes", "stakes", named(terms.stakes), lambda one: [one.model.stakes]),
        "at_fault": _Kind(
            "for each answer to “whose fault is it”", "answers", faults, lambda one: [one.model.facts.at_fault]
        ),
    }


_PARTS: dict[str, tuple[str, Callable[[Scenario], int]]] = {
    "good_replies": ("good replies", lambda model: sum(reply.verdict == "good" for reply in model.replies)),
    "bad_replies": ("bad replies", lambda model: sum(reply.verdict == "bad" for reply in model.replies)),
    "ways_of_asking": ("ways of asking", lambda model: len(model.also_asked)),
}
"""What `every_scenario` can count, by its field: what it is called, and how it is counted."""
