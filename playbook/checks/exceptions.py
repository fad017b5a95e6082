"""Exceptions (`allow`): a check that does not apply to one scenario, with the reason. An unused one is a problem.

Those for etiquette rules are looked at in `etiquette`, where the rules are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from playbook.diagnostics.catalogue import PROBLEMS
from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.severity import Severity
from playbook.diagnostics.suggest import did_you_mean
from playbook.library.library import Library

ALLOWABLE = frozenset(
    problem.code
    for problem in PROBLEMS
    if problem.code.startswith(("PB3", "PB4")) and problem.severity is not Severity.ERROR
)
"""Codes that an author may set aside. Errors cannot be: the page would be wrong."""

_ONLY = "only warnings, advice and etiquette rules can be set aside"


def apply_exceptions(library: Library, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """`found` without what its scenario allows, and a diagnostic for each exception that nothing needed."""
    allowed = {
        (scenario.path, allowance.rule): (scenario, index)
        for scenario in library.scenarios.values()
        for index, allowance in enumerate(scenario.model.allow)
    }
    used: set[tuple[str, str]] = set()
    for diagnostic in found:
        key = (diagnostic.place.path, diagnostic.code)
        if key in allowed and diagnostic.code in ALLOWABLE:
            used.add(key)
        else:
            yield diagnostic
    for key, (scenario, index) in allowed.items():
        rule = key[1]
        if key in used or rule in library.defined("rule"):
            continue
        yield Diagnostic(
            "PB317",
            f'nothing here needs the exception for "{rule}"',
            scenario.place("allow", index, "rule"),
            hint="delete the exception" if rule in ALLOWABLE else _ONLY,
            subject=scenario.subject,
            suggestions=() if rule in ALLOWABLE else did_you_mean(rule, ALLOWABLE | library.defined("rule")),
        )
