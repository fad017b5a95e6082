"""The diagnostic: one problem, said so that a trainer can mend it without asking anybody."""

from __future__ import annotations

from dataclasses import dataclass

from playbook.diagnostics.catalogue import problem
from playbook.diagnostics.place import Place, Related
from playbook.diagnostics.severity import Severity


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem.

    `message` says what is wrong, `label` stands under the place itself, `hint` says what to do, and the page of
    the code (`playbook explain CODE`) says why. `subject` names what the author thinks of, such as
    `scenario missed-tweet`. `suggestions` are what the author may have meant, best first.
    """

    code: str
    message: str
    place: Place
    label: str = ""
    hint: str = ""
    subject: str = ""
    suggestions: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()

    @property
    def severity(self) -> Severity:
        """The severity that the catalogue gives to the code."""
        return problem(self.code).severity

    @property
    def name(self) -> str:
        """The readable name that the catalogue gives to the code, such as `unknown-reference`."""
        return problem(self.code).name

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Order of report: path, line, column, then code and message."""
        span = self.place.span
        line, column = (span.line, span.column) if span else (0, 0)
        return (self.place.path, line, column, self.code, self.message)
