"""The forms in which a report leaves: text for people; JSON, GitHub and SARIF for programs. Pure functions."""

from __future__ import annotations

from collections.abc import Callable

from playbook.diagnostics.formats.github import as_github
from playbook.diagnostics.formats.json import as_json
from playbook.diagnostics.formats.sarif import as_sarif
from playbook.diagnostics.formats.text import as_text
from playbook.diagnostics.report import Report

FORMATS: dict[str, Callable[[Report], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "sarif": as_sarif,
}
"""Every form by name."""
