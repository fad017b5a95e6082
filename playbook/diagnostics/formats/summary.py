"""What a report amounts to, in a line."""

from __future__ import annotations

from playbook.diagnostics.report import Report
from playbook.diagnostics.severity import Severity

_WORDS = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.ADVICE: ("piece of advice", "pieces of advice"),
}


def summary(report: Report) -> str:
    """`3 errors, 1 warning in 2 of 61 files`, or `61 files checked: no problems`."""
    counts = [(report.count(severity), words) for severity, words in _WORDS.items()]
    said = ", ".join(say_number(count, *words) for count, words in counts if count)
    if not said:
        return f"{say_number(report.files, 'file', 'files')} checked: no problems"
    touched = len({one.place.path for one in report.diagnostics})
    if touched <= report.files:
        return f"{said} in {touched} of {say_number(report.files, 'file', 'files')}"
    return f"{said} in {say_number(touched, 'place', 'places')}"


def say_number(count: int, one: str, many: str) -> str:
    """`1 error`, `3 errors`."""
    return f"{count} {one if count == 1 else many}"
