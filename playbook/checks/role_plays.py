"""PB325, PB326, PB327: a scenario can be talked about and played, and its role play says nothing twice."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.checks.texts import short
from playbook.checks.ways_of_asking import folded
from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.place import Related
from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.models.scenario import Scenario
from playbook.source.positions import Key

FEWEST = 2
"""One question is a quiz; with two, a team has something to choose from."""

Said = tuple[tuple[tuple[Key, ...], str], ...]
"""Texts with the path where each stands."""


def check(library: Library) -> Iterator[Diagnostic]:
    """Scenarios with fewer than two questions to discuss, or without a role play; and what stands there twice."""
    for scenario in library.scenarios.values():
        if len(scenario.model.discuss) < FEWEST:
            yield _few_questions(scenario)
        if scenario.model.role_play is None:
            yield Diagnostic(
                "PB326",
                "there is no role play",
                scenario.place("title"),
                label="nothing to hand to two people who want to practise this",
                hint="add role_play: who the customer is, how they begin, what they keep to themselves",
                subject=scenario.subject,
            )
        for said in _lists(scenario.model):
            yield from _twice(scenario, said)


def _few_questions(scenario: Document[Scenario]) -> Diagnostic:
    count = len(scenario.model.discuss)
    return Diagnostic(
        "PB325",
        f"discuss has {'one question' if count else 'no questions'}",
        scenario.key_place("discuss") if count else scenario.place("title"),
        label=f"a team needs {FEWEST} or more",
        hint="add open questions, none with a right answer (discuss)",
        subject=scenario.subject,
    )


def _lists(model: Scenario) -> Iterator[Said]:
    """The lists in which nothing should stand twice. A hidden fact that the rep can see already is not hidden."""
    yield tuple((("discuss", at), text) for at, text in enumerate(model.discuss))
    if model.role_play:
        seen = tuple((("facts", "known", at), text) for at, text in enumerate(model.facts.known))
        hidden = enumerate(model.role_play.hidden)
        yield (*seen, *((("role_play", "hidden", at, "fact"), one.fact) for at, one in hidden))
        yield tuple((("role_play", "watch", at), text) for at, text in enumerate(model.role_play.watch))


def _twice(scenario: Document[Scenario], said: Said) -> Iterator[Diagnostic]:
    first: dict[str, tuple[Key, ...]] = {}
    for path, text in said:
        before = first.setdefault(folded(text), path)
        if before != path and path[0] != "facts":
            yield Diagnostic(
                "PB327",
                f'"{short(text)}" stands here twice',
                scenario.place(*path),
                label="the rep knows this already" if before[0] == "facts" else "the same once more",
                hint="delete one, or write the other one that was meant",
                subject=scenario.subject,
                related=(Related(scenario.place(*before), "the first is here"),),
            )
