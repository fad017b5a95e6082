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
from playbook.diagnostics.place import Place
from playbook.diagnostics.report import Report
from playbook.diagnostics.severity import Severity

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


def as_sarif(report: Report) -> str:
    """The report as one SARIF log with one run, in ASCII."""
    rules = [one for one in PROBLEMS if one.code in {found.code for found in report.diagnostics}]
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
    for one in report.diagnostics:
        fingerprint = _fingerprint(one, report.texts)
        seen[fingerprint] += 1
        yield {
            "ruleId": one.code,
            "ruleIndex": codes.index(one.code),
            "level": _LEVELS[one.severity],
            "message": {"text": _message(one)},
            "locations": [_location(one.place, report.texts)] if one.place.path else [],
            "relatedLocations": [
                {"id": number, "message": {"text": related.message}, **_location(related.place, report.texts)}
                for number, related in enumerate(one.related, 1)
            ],
            "partialFingerprints": {"primaryLocationLineHash": f"{fingerprint}:{seen[fingerprint]}"},
        }


def _message(one: Diagnostic) -> str:
    parts = [one.message, one.label, f"Did you mean: {', '.join(one.suggestions)}" if one.suggestions else "", one.hint]
    return " ".join(f"{part[0].upper()}{part[1:]}." for part in parts if part)


def _location(place: Place, texts: dict[str, str]) -> dict[str, Any]:
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
            "snippet": {"text": _line(place, texts)},
        }
    return {"physicalLocation": physical}


def _fingerprint(one: Diagnostic, texts: dict[str, str]) -> str:
    """Stays the same while the line does, wherever in the file it moves."""
    said = f"{one.code}\0{one.place.path}\0{_line(one.place, texts).strip()}"
    return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _line(place: Place, texts: dict[str, str]) -> str:
    lines = texts.get(place.path, "").split("\n")
    return lines[place.span.line - 1] if place.span and place.span.line <= len(lines) else ""
