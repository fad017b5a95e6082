"""Diagnostics as workflow commands, which GitHub shows beside the changed lines of a pull request."""

from __future__ import annotations

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.formats.summary import summary
from playbook.diagnostics.formats.visible import visible
from playbook.diagnostics.report import Report
from playbook.diagnostics.severity import Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def as_github(report: Report) -> str:
    """One command a diagnostic, then the summary as a plain line."""
    return "".join(f"{line}\n" for line in [*map(_command, report.diagnostics), summary(report)])


def _command(one: Diagnostic) -> str:
    properties = {"file": visible(one.place.path), **_position(one), "title": f"{one.code} {one.name}"}
    said = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items() if value)
    return f"::{_COMMANDS[one.severity]} {said}::{_data(_message(one))}"


def _position(one: Diagnostic) -> dict[str, int]:
    """GitHub takes columns only where a place begins and ends on the same line, and counts the last one in."""
    span = one.place.span
    if not span:
        return {}
    if span.line != span.end_line:
        return {"line": span.line, "endLine": span.end_line}
    last = max(span.column, span.end_column - 1)
    return {"line": span.line, "endLine": span.line, "col": span.column, "endColumn": last}


def _message(one: Diagnostic) -> str:
    lines = [one.message if not one.label else f"{one.message}: {one.label}"]
    lines += [f"Did you mean: {', '.join(one.suggestions)}"] if one.suggestions else []
    lines += [f"Help: {one.hint}"] if one.hint else []
    lines += [f"See {related.place}: {related.message}" for related in one.related]
    lines.append(f"More: playbook explain {one.code}")
    return "\n".join(map(visible, lines))


def _data(text: str) -> str:
    """The escapes that the runner undoes in a message."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """The escapes that the runner undoes in a property."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
