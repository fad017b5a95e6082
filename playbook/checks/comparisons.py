"""PB201, PB322, PB323, PB324: what a principle compares exists, trains it, and is two of a kind.

Why PB324 is no error: it takes both scenarios to tell, and after an edit only those that changed are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from playbook.checks.texts import Path
from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.suggest import did_you_mean
from playbook.library.compared import CLOSE, verdicts_of
from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.models.principle import Principle


class Side(NamedTuple):
    """One of the two replies, its verdict and the path where the file names it."""

    scenario: str
    reply: str
    verdict: str
    path: Path


def check(library: Library) -> Iterator[Diagnostic]:
    """What is wrong with the comparisons of each principle. Silent about scenarios that could not be read."""
    for principle in library.principles.values():
        for index, comparison in enumerate(principle.model.compare):
            first, second = comparison.replies
            if first.scenario == second.scenario:
                yield _same_scenario(principle, first.scenario, ("compare", index, "replies", 1, "scenario"))
                continue
            sides = []
            for place, one in enumerate(comparison.replies):
                path = ("compare", index, "replies", place)
                yield from _side(library, principle, one.scenario, one.reply, path)
                verdict = _verdict(library, one.scenario, one.reply)
                sides.append(Side(one.scenario, one.reply, verdict, path))
            yield from _unlike(principle, *sides)


def _same_scenario(principle: Document[Principle], id_: str, path: Path) -> Diagnostic:
    return Diagnostic(
        "PB322",
        f'both replies are from the scenario "{id_}"',
        principle.place(*path),
        label="the first reply is from here too",
        hint="take the second from another scenario that trains this principle",
        subject=principle.subject,
    )


def _side(
    library: Library, principle: Document[Principle], scenario: str, reply: str, path: Path
) -> Iterator[Diagnostic]:
    """An unknown reply, or a scenario that trains something else. An unknown scenario is told with all references."""
    known = library.scenarios.get(scenario)
    if known is None:
        return
    if principle.id not in known.model.skills:
        yield Diagnostic(
            "PB323",
            f'the scenario "{scenario}" does not train the principle "{principle.id}"',
            principle.place(*path, "scenario"),
            label="its “skills” do not name this principle",
            hint=f'name another scenario, or add "{principle.id}" to the skills of this one',
            subject=principle.subject,
        )
    verdicts = verdicts_of(known.model)
    if reply not in verdicts:
        suggestions = did_you_mean(reply, verdicts)
        missing = "it has no public close" if reply == CLOSE else "no reply of this scenario has this id"
        yield Diagnostic(
            "PB201",
            f'unknown reply "{reply}" of the scenario "{scenario}"',
            principle.place(*path, "reply"),
            label=missing,
            hint="" if suggestions else f"use one of: {', '.join(verdicts)}",
            subject=principle.subject,
            suggestions=suggestions,
        )


def _verdict(library: Library, scenario: str, reply: str) -> str:
    known = library.scenarios.get(scenario)
    return verdicts_of(known.model).get(reply, "") if known else ""


def _unlike(principle: Document[Principle], first: Side, second: Side) -> Iterator[Diagnostic]:
    """Two replies of different verdicts: a contrast, which every scenario has of its own."""
    if first.verdict and second.verdict and first.verdict != second.verdict:
        yield Diagnostic(
            "PB324",
            f'"{first.reply}" is {first.verdict} and "{second.reply}" is {second.verdict}',
            principle.place(*second.path, "reply"),
            label=f"the other reply is {first.verdict}",
            hint="compare two good replies, or two bad ones",
            subject=principle.subject,
        )
