"""Which signals and rules can be believed: those without a fault of their own that lean on nothing with one."""

from __future__ import annotations

from playbook.checks import rule_kinds
from playbook.etiquette.compiler.compile import leans_on
from playbook.library.library import Library
from playbook.models.etiquette_rule import EtiquetteRule


def sound_rules(library: Library) -> set[str]:
    """The rules that can be believed; none where a file is broken that any of them may lean on."""
    if any(one.kind in ("signal", "words", "vocabulary", "site") for one in library.failed) or not library.vocabulary:
        return set()
    broken = broken_signals(library) | {one.subject for one in rule_kinds.check(library)}
    return {
        id_
        for id_, rule in library.rules.items()
        if rule.subject not in broken and library.signals.keys() - broken >= set(used_by(rule.model))
    }


def used_by(rule: EtiquetteRule) -> list[str]:
    """The signals that a rule names."""
    named = [*rule.signals, *rule.needs, *rule.first, *rule.then]
    return named + [id_ for condition in rule.unless for id_ in condition.any]


def broken_signals(library: Library) -> set[str]:
    """Signals (and `rule …`) with a fault of their own, and signals that lean on one; all where a list has a fault."""
    faults = library.compiled.faults
    if any(fault.kind == "word list" for fault in faults):
        return {*library.signals, *(f"rule {id_}" for id_ in library.rules)}
    broken = {fault.id if fault.kind == "signal" else f"rule {fault.id}" for fault in faults}
    broken |= {
        id_
        for id_, document in library.signals.items()
        if any(other not in library.signals for _, other in leans_on(document.model))
    }
    grown = -1
    while grown != len(broken):
        grown = len(broken)
        broken |= {
            id_
            for id_, document in library.signals.items()
            if any(other in broken for _, other in leans_on(document.model))
        }
    return broken
