"""The report of a project in a form that is short enough to compare: a line for each diagnostic."""

from __future__ import annotations

from pathlib import Path

from playbook.checks import run
from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.severity import Severity
from playbook.library.load import load
from tests.projects import TODAY


def report(root: Path) -> str:
    """Everything that is reported about the project at `root`, in order; advice is left out."""
    found = run(load(root, TODAY))
    return "".join(f"{in_short(one)}\n" for one in found if one.severity is not Severity.ADVICE)


def in_short(one: Diagnostic) -> str:
    """`CODE path:line:column-line:column message | label | hint | suggestions`, and the related places."""
    span = one.place.span
    place = f"{one.place}-{span.end_line}:{span.end_column}" if span else one.place.path
    meant = ", ".join(one.suggestions)
    related = "".join(f" | {other.place}: {other.message}" for other in one.related)
    return f"{one.code} {place} {one.message} | {one.label} | {one.hint} | {meant}{related}"
