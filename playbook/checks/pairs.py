"""PB203, PB303, PB304, PB316: good and bad replies stand in pairs, and bad ones say what they break.

The exercises `write` and `spot` name replies too, so they are looked at here.
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.checks.texts import Path
from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.place import Related
from playbook.diagnostics.suggest import did_you_mean
from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.models.scenario import Scenario


def check(library: Library) -> Iterator[Diagnostic]:
    """What is wrong with the replies of a scenario as a set, and with the fields that name one of them."""
    for scenario in library.scenarios.values():
        yield from _same_ids(scenario)
        yield from _no_pair(scenario)
        yield from _better(scenario)
        yield from _breaks(scenario)
        yield from _exercises(scenario)


def _same_ids(scenario: Document[Scenario]) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for index, reply in enumerate(scenario.model.replies):
        before = first.setdefault(reply.id, index)
        if before != index:
            yield Diagnostic(
                "PB203",
                f'two replies have the id "{reply.id}"',
                scenario.place("replies", index, "id"),
                hint="give one of them another id",
                subject=scenario.subject,
                related=(Related(scenario.place("replies", before, "id"), "the first is here"),),
            )


def _no_pair(scenario: Document[Scenario]) -> Iterator[Diagnostic]:
    verdicts = {reply.verdict for reply in scenario.model.replies}
    for verdict, hint in (("good", "what to say instead"), ("bad", "the mistake that people make here")):
        if verdict not in verdicts:
            yield Diagnostic(
                "PB303",
                f"no reply is {verdict}",
                scenario.key_place("replies"),
                label=f"needs a reply with “verdict: {verdict}”",
                hint=f"add one that shows {hint}",
                subject=scenario.subject,
            )


def _better(scenario: Document[Scenario]) -> Iterator[Diagnostic]:
    good = [reply.id for reply in scenario.model.replies if reply.verdict == "good"]
    for index, reply in enumerate(scenario.model.replies):
        if reply.better is not None:
            yield from _named(scenario, reply.better, "good", ("replies", index, "better"))
        elif reply.verdict != "good" and good:
            yield Diagnostic(
                "PB304",
                f'the {reply.verdict} reply "{reply.id}" does not name the good reply to compare it with',
                scenario.place("replies", index, "verdict"),
                label="needs “better”",
                hint=f"add “better: {good[0]}”" if len(good) == 1 else f"add “better:” and one of: {', '.join(good)}",
                subject=scenario.subject,
            )


def _named(scenario: Document[Scenario], id_: str, verdict: str, path: Path) -> Iterator[Diagnostic]:
    """A field that names a reply of this scenario, which must have the verdict. Silent where none has it."""
    replies = {reply.id: reply.verdict for reply in scenario.model.replies}
    right = [known for known, has in replies.items() if has == verdict]
    if id_ not in replies:
        suggestions = did_you_mean(id_, right)
        yield Diagnostic(
            "PB201",
            f'unknown reply "{id_}"',
            scenario.place(*path),
            label="no reply of this scenario has this id",
            hint="" if suggestions else f"its {verdict} replies are: {', '.join(right) or 'none'}",
            subject=scenario.subject,
            suggestions=suggestions,
        )
    elif right and replies[id_] != verdict:
        yield Diagnostic(
            "PB304",
            f'"{path[-1]}" names the reply "{id_}", which is {replies[id_]}',
            scenario.place(*path),
            label=f"needs a {verdict} reply",
            hint=f"name one of: {', '.join(right)}",
            subject=scenario.subject,
        )


def _breaks(scenario: Document[Scenario]) -> Iterator[Diagnostic]:
    for index, reply in enumerate(scenario.model.replies):
        if reply.verdict == "bad" and not reply.breaks:
            yield Diagnostic(
                "PB316",
                f'the bad reply "{reply.id}" breaks no rule',
                scenario.place("replies", index, "verdict"),
                label="needs “breaks”",
                hint="add “breaks:” and the etiquette rules it breaks, or call the reply weak",
                subject=scenario.subject,
            )


def _exercises(scenario: Document[Scenario]) -> Iterator[Diagnostic]:
    practice = scenario.model.practice
    if practice and practice.write:
        yield from _named(scenario, practice.write.model, "good", ("practice", "write", "model"))
    if practice and practice.spot:
        yield from _named(scenario, practice.spot, "bad", ("practice", "spot"))
