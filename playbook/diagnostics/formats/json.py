"""Diagnostics as JSON, for programs.

```
{
  "schema": 1,                        grows with every change that could break a reader
  "summary": {"files": 61, "errors": 3, "warnings": 1, "advice": 0},
  "diagnostics": [
    {
      "code": "PB201",                see `playbook explain PB201`
      "name": "unknown-reference",
      "severity": "error",            error, warning or advice
      "message": "…",                 what is wrong
      "label": "…",                   what stands under the place
      "hint": "…",                    what to do
      "subject": "…",                 what the author thinks of, such as "scenario missed-tweet"
      "suggestions": ["…"],           what the author may have meant, best first
      "place": {"path": "…", "line": 3, "column": 7, "end_line": 3, "end_column": 12},
      "related": [{"message": "…", "place": {…}}]
    }
  ]
}
```

All keys are always there; texts may be empty. Lines and columns count from 1, columns in code points, the end is
exclusive; all four are `null` for a place that is a whole file. Paths have forward slashes.
"""

from __future__ import annotations

import json
from typing import Any

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.formats.visible import without_surrogates
from playbook.diagnostics.place import Place
from playbook.diagnostics.report import Report
from playbook.diagnostics.severity import Severity

SCHEMA = 1


def as_json(report: Report) -> str:
    """The report as one JSON object in ASCII, ending with a line break."""
    summary = {
        "files": report.files,
        "errors": report.count(Severity.ERROR),
        "warnings": report.count(Severity.WARNING),
        "advice": report.count(Severity.ADVICE),
    }
    diagnostics = [_diagnostic(one) for one in report.diagnostics]
    return dump({"schema": SCHEMA, "summary": summary, "diagnostics": diagnostics})


def dump(value: dict[str, Any]) -> str:
    """JSON that every reader takes: ASCII, and no half of a surrogate pair (file names can hold one)."""
    return json.dumps(without_surrogates(value), indent=2) + "\n"


def _diagnostic(one: Diagnostic) -> dict[str, Any]:
    return {
        "code": one.code,
        "name": one.name,
        "severity": one.severity.value,
        "message": one.message,
        "label": one.label,
        "hint": one.hint,
        "subject": one.subject,
        "suggestions": list(one.suggestions),
        "place": _place(one.place),
        "related": [{"message": related.message, "place": _place(related.place)} for related in one.related],
    }


def _place(place: Place) -> dict[str, Any]:
    span = place.span
    line, column, end_line, end_column = (
        (span.line, span.column, span.end_line, span.end_column) if span else (None, None, None, None)
    )
    return {"path": place.path, "line": line, "column": column, "end_line": end_line, "end_column": end_column}
