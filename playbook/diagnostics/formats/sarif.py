"""Diagnostics as SARIF 2.1.0, which code scanning and editors read.

Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from hashlib import blake2b
from typing import Any
from urllib.parse import quote

from playbook import __version__
from playbook.diagnostics.catalogue import PROBLEMS, Problem
from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.formats.json import dump
from playbook.diagnostics.place import Place, Span
from playbook.diagnostics.report import Report
from playbook.diagnostics.severity import Severity

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


_REACH = 200  # characters of a line on either side of a place that tell it from others; a line may be huge

Lines = dict[str, list[str]]


def as_sarif(report: Report) -> str:
    """The report as one SARIF log with one run, in ASCII."""
    found = {one.code for one in report.diagnostics}
    rules = [one for one in PROBLEMS if one.code in found]
    run = {
        "tool": {"driver": {"name": "playbook", "version": __version__, "rules": [_rule(one) for one in rules]}},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"ROOT": {"description": {"text": "The folder that the paths start from."}}},
        "results": list(_results(report, [one.code for one in rules])),
    }
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return dump({"$schema": schema, "version": "2.1.0", "runs": [run]})


def _rule(problem: Problem) -> dict[str, Any]:
    said = problem.name.replace("-", " ")
    return {
        "id": problem.code,
        "name": "".join(word.capitalize() for word in problem.name.split("-")),
        "shortDescription": {"text": said[0].upper() + said[1:]},
        "help": {"text": f"playbook explain {problem.code}"},
        "defaultConfiguration": {"level": _LEVELS[problem.severity]},
    }


def _results(report: Report, codes: list[str]) -> Iterable[dict[str, Any]]:
    seen: Counter[str] = Counter()
    lines = {path: text.split("\n") for path, text in report.texts.items()}
    for one in report.diagnostics:
        fingerprint = _fingerprint(one, lines)
        seen[fingerprint] += 1
        yield {
            "ruleId": one.code,
            "ruleIndex": codes.index(one.code),
            "level": _LEVELS[one.severity],
            "message": {"text": _message(one)},
            "locations": [_location(one.place, lines)] if one.place.path else [],
            "relatedLocations": [
                {"id": number, "message": {"text": related.message}, **_location(related.place, lines)}
                for number, related in enumerate(one.related, 1)
            ],
            "partialFingerprints": {"primaryLocationLineHash": f"{fingerprint}:{seen[fingerprint]}"},
        }


def _message(one: Diagnostic) -> str:
    parts = [one.message, one.label, f"Did you mean: {', '.join(one.suggestions)}" if one.suggestions else "", one.hint]
    return " ".join(f"{part[0].upper()}{part[1:]}." for part in parts if part)


def _location(place: Place, lines: Lines) -> dict[str, Any]:
    physical: dict[str, Any] = {
        "artifactLocation": {"uri": quote(place.path, errors="surrogatepass"), "uriBaseId": "ROOT"}
    }
    if place.span:
        span = place.span
        physical["region"] = {
            "startLine": span.line,
            "startColumn": span.column,
            "endLine": span.end_line,
            "endColumn": span.end_column,
            "snippet": {"text": _marked(span, lines.get(place.path, []))},
        }
    return {"physicalLocation": physical}


def _fingerprint(one: Diagnostic, lines: Lines) -> str:
    """Stays the same while the line does, wherever in the file it moves."""
    place = one.place
    column = place.span.column if place.span else 0
    near = _line(place.span, lines.get(place.path, []))[max(column - _REACH, 0) : column + _REACH].strip()
    said = f"{one.code}\0{place.path}\0{near}"
    return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _marked(span: Span, lines: list[str]) -> str:
    """The words of a place, at most those of its first line."""
    end = span.end_column - 1 if span.end_line == span.line else None
    return _line(span, lines)[span.column - 1 : end][: 2 * _REACH]


def _line(span: Span | None, lines: list[str]) -> str:
    return lines[span.line - 1] if span and span.line <= len(lines) else ""
