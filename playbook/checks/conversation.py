"""PB401, PB402, PB403, PB405: every turn of a branching conversation is reached, and every way through it ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from playbook.checks.texts import Path
from playbook.checks.ways_through import reached_from, way_back
from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.suggest import did_you_mean
from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.models.practice import Conversation, Turn
from playbook.models.scenario import Scenario

_AT: Path = ("practice", "converse")


def check(library: Library) -> Iterator[Diagnostic]:
    """Of each conversation the first kind of problem: what comes after it would mostly be its consequence."""
    for scenario in library.scenarios.values():
        practice = scenario.model.practice
        if practice is None or practice.converse is None:
            continue
        talk = practice.converse
        for look in (_unknown_turns, _unclear_turns, _unreachable_turns, _endless_paths, _one_kind_of_ending):
            found = list(look(scenario, talk))
            yield from found
            if found:
                break


def _unknown_turns(scenario: Document[Scenario], talk: Conversation) -> Iterator[Diagnostic]:
    links: list[tuple[str, Path]] = [(talk.start, (*_AT, "start"))]
    for name, turn in talk.turns.items():
        for index, say in enumerate(turn.replies):
            links.append((say.next, (*_AT, "turns", name, "replies", index, "next")))
    for target, path in links:
        if target not in talk.turns:
            suggestions = did_you_mean(target, talk.turns)
            yield Diagnostic(
                "PB401",
                f'unknown turn "{target}"',
                scenario.place(*path),
                label="no turn has this name",
                hint="" if suggestions else f"the turns are: {', '.join(list(talk.turns)[:8])}",
                subject=scenario.subject,
                suggestions=suggestions,
            )


def _unclear_turns(scenario: Document[Scenario], talk: Conversation) -> Iterator[Diagnostic]:
    for name, turn in talk.turns.items():
        if bool(turn.replies) == bool(turn.ends):
            both = bool(turn.ends)
            yield Diagnostic(
                "PB403",
                f'the turn "{name}" has replies and ends' if both else f'the turn "{name}" goes nowhere',
                scenario.key_place(*_AT, "turns", name),
                label="it cannot do both" if both else "needs “replies” or “ends”",
                hint="delete one of the two" if both else "add replies, or say how it ends: solved, eased or lost",
                subject=scenario.subject,
            )


def _unreachable_turns(scenario: Document[Scenario], talk: Conversation) -> Iterator[Diagnostic]:
    reached = reached_from(talk.start, _leads(talk))
    for name in talk.turns:
        if name not in reached:
            yield Diagnostic(
                "PB402",
                f'nothing leads to the turn "{name}"',
                scenario.key_place(*_AT, "turns", name),
                label="no learner will see it",
                hint=f"let a reply lead to it (next: {name}), or delete it",
                subject=scenario.subject,
            )


def _endless_paths(scenario: Document[Scenario], talk: Conversation) -> Iterator[Diagnostic]:
    trapped = _trapped(talk.turns)
    loop = way_back(talk.start, _leads(talk)) if talk.most_turns is None else None
    if trapped:
        yield Diagnostic(
            "PB403",
            f"no ending can be reached from {_names(trapped)}",
            scenario.key_place(*_AT, "turns", trapped[0]),
            label="there is no way out of here",
            hint="let one of its replies lead to a turn that ends",
            subject=scenario.subject,
        )
    elif loop:
        name, index = loop
        target = talk.turns[name].replies[index].next
        yield Diagnostic(
            "PB403",
            f'the conversation can come round to "{target}" for ever',
            scenario.place(*_AT, "turns", name, "replies", index, "next"),
            label="leads back",
            hint="add a limit beside start (most_turns: 8), or lead on to another turn",
            subject=scenario.subject,
        )


def _one_kind_of_ending(scenario: Document[Scenario], talk: Conversation) -> Iterator[Diagnostic]:
    kinds = {turn.ends for turn in talk.turns.values() if turn.ends}
    if len(kinds) == 1:
        yield Diagnostic(
            "PB405",
            f"every way through this conversation ends “{kinds.pop()}”",
            scenario.key_place(*_AT),
            label="nothing is at stake",
            hint="add an ending of another kind: solved, eased or lost",
            subject=scenario.subject,
        )


def _trapped(turns: Mapping[str, Turn]) -> list[str]:
    """The turns from which no ending can be reached, in the order of the file."""
    before: dict[str, list[str]] = {name: [] for name in turns}
    for name, turn in turns.items():
        for say in turn.replies:
            before[say.next].append(name)
    ahead = [name for name, turn in turns.items() if turn.ends]
    ending = set(ahead)
    while ahead:
        for name in before[ahead.pop()]:
            if name not in ending:
                ending.add(name)
                ahead.append(name)
    return [name for name in turns if name not in ending]


def _leads(talk: Conversation) -> dict[str, list[str]]:
    return {name: [say.next for say in turn.replies] for name, turn in talk.turns.items()}


def _names(names: list[str]) -> str:
    quoted = [f'"{name}"' for name in names[:4]] + (["others"] if len(names) > 4 else [])
    return " and ".join([", ".join(quoted[:-1]), quoted[-1]] if len(quoted) > 1 else quoted)
