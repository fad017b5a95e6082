"""The report: all diagnostics of a run, in order, and what they amount to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.severity import Severity


@dataclass(frozen=True, slots=True)
class Report:
    """The diagnostics of a run in the order of report, and the texts of the files they speak of (path to text)."""

    diagnostics: tuple[Diagnostic, ...]
    texts: dict[str, str]
    files: int = 0

    def count(self, severity: Severity) -> int:
        """How many diagnostics have this severity."""
        return Counter(d.severity for d in self.diagnostics)[severity]

    def failed(self, *, strict: bool = False) -> bool:
        """Whether the content may not be published: errors, and with `strict` warnings too."""
        return self.count(Severity.ERROR) > 0 or (strict and self.count(Severity.WARNING) > 0)
