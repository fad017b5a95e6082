"""PB503: the library holds what the team wants it to hold (`coverage` in `site.yml`)."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.library.goals import Goal, goals_of
from playbook.library.library import Library

NAMED = 6
"""So many of what is short are named; the coverage page lists all."""


def check(library: Library) -> Iterator[Diagnostic]:
    """Goals that are missed, once each. Where a file is broken nothing can be counted, so nothing is said."""
    if library.site is None or library.vocabulary is None or library.failed:
        return
    for goal in goals_of(library):
        if not goal.met:
            yield Diagnostic(
                "PB503",
                f"goal not reached: {goal.says}",
                library.site.place("coverage", *goal.path),
                label=f"{goal.state} so far",
                hint=_hint(goal),
                subject=library.site.subject,
            )


def _hint(goal: Goal) -> str:
    if len(goal.path) == 1:
        return "write more scenarios, or set the goal that your team wants to reach"
    short = [f"{one.name} ({one.reached})" for one in goal.short]
    more = f" and {len(short) - NAMED} more" if len(short) > NAMED else ""
    return f"still short: {', '.join(short[:NAMED])}{more}"
