"""PB335: a way to say what can be done says no itself, or breaks a rule."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.checks.placeholders import fill
from playbook.checks.sound_rules import broken_signals, used_by
from playbook.checks.texts import short
from playbook.diagnostics.diagnostic import Diagnostic
from playbook.etiquette.context import Context
from playbook.etiquette.evaluate import evaluate
from playbook.library.library import Library

_OF_A_STRETCH = ("avoid", "prefer", "pair", "count")
"""Kinds of rule that look at words. The others look at a whole reply, and these texts are only a part of one."""


def check(library: Library) -> Iterator[Diagnostic]:
    """Texts under `instead` in which a no is found, or a rule fires that is more than a suggestion. Gaps count as
    filled in. Silent about what leans on something broken."""
    if library.proved or any(one.kind in ("signal", "words") for one in library.failed) or library.site is None:
        return
    broken = broken_signals(library)
    kinds_of_no = [id_ for id_, one in library.signals.items() if one.model.instead and id_ not in broken]
    looking = {
        id_
        for id_, one in library.rules.items()
        if one.model.kind in _OF_A_STRETCH and one.model.fewer_than is None and one.model.level != "suggestion"
        if f"rule {id_}" not in broken and not any(used in broken for used in used_by(one.model))
    }
    for signal in library.signals.values():
        for index, text in enumerate(signal.model.instead):
            done = evaluate(library.program, fill(text, library.site.model.placeholders), Context())
            faults = [f'it is "{library.signals[id_].model.title}"' for id_ in kinds_of_no if id_ in done.signals]
            faults += [f'the rule "{one.rule}" fires on it' for one in done.findings if one.rule in looking]
            if faults:
                yield Diagnostic(
                    "PB335",
                    "this says no again, or hurts" if len(faults) > 1 else _says(faults[0]),
                    signal.place("instead", index),
                    label=f'"{short(text, 40)}": {"; ".join(dict.fromkeys(faults))}',
                    hint="say only what can be done, who does it, and by when",
                    subject=signal.subject,
                )


def _says(fault: str) -> str:
    return "this says no again" if fault.startswith("it is") else "this breaks a rule"
