"""PB404: of the answers to a choice exactly one is best."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.place import Related
from playbook.library.library import Library


def check(library: Library) -> Iterator[Diagnostic]:
    """Choices without a best answer, or with more than one."""
    for scenario in library.scenarios.values():
        for index, choice in enumerate(scenario.model.practice.choose if scenario.model.practice else ()):
            path = ("practice", "choose", index, "options")
            best = [place for place, option in enumerate(choice.options) if option.best]
            if not best:
                yield Diagnostic(
                    "PB404",
                    "no answer to this choice is best",
                    scenario.key_place(*path),
                    label="needs one with “best: true”",
                    hint="mark the one best answer",
                    subject=scenario.subject,
                )
            for second in best[1:]:
                yield Diagnostic(
                    "PB404",
                    "two answers to this choice are best",
                    scenario.place(*path, second, "best"),
                    label="a second best answer",
                    hint="keep the better one; make the other a little wrong, and say why",
                    subject=scenario.subject,
                    related=(Related(scenario.place(*path, best[0], "best"), "the first is here"),),
                )
