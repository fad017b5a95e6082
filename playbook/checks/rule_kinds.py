"""PB333: a rule has the fields that its kind needs and no others; a signal has something to look for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.library.documents import Document
from playbook.library.library import Library

_WORDS = ("phrases", "signals")
_NEEDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "avoid": (_WORDS,),
    "prefer": (("swaps",),),
    "require": (("signals",),),
    "pair": (_WORDS, ("needs",)),
    "order": (("first",), ("then",)),
    "count": (_WORDS, ("more_than", "fewer_than")),
    "fact": (("compares",),),
    "thread": (("looks_at",),),
}
"""What a rule of each kind needs: one of every group."""

_MAY: dict[str, tuple[str, ...]] = {
    "avoid": ("except", "unless"),
    "prefer": ("except", "unless"),
    "require": ("all",),
    "pair": ("except", "unless", "in"),
    "order": (),
    "count": ("except", "unless"),
    "fact": ("signals", "phrases"),
    "thread": ("signals", "needs", "more_than"),
}
"""What else it may have."""

_KIND_FIELDS = (
    "phrases", "signals", "except", "unless", "swaps", "all", "needs", "in", "first", "then", "more_than", "fewer_than",
    "compares", "looks_at",
)  # fmt: skip
_OF_COMPARED = {"name": ("signals",), "known": ("signals",)}
_OF_LOOKED_AT = {"public-turns": ("more_than",), "promise": ("signals", "needs")}


def check(library: Library) -> Iterator[Diagnostic]:
    """Rules whose fields do not go with their kind, signals that look for nothing, measures without a number."""
    for rule in library.rules.values():
        yield from _rule(rule)
    for signal in library.signals.values():
        written = signal.tree.positions.keys
        if not any(field in written for field in ("phrases", "hits_of", "each")):
            message = "this signal looks for nothing"
            yield _lacks(signal, message, "add phrases, or hits_of, or each with measures")
        for index, measure in enumerate(signal.model.measures):
            if measure.at_least is None and measure.at_most is None:
                message = "this measure has no number to compare with"
                yield _lacks(signal, message, "add at_least or at_most", "measures", index)
            elif measure.count == "outside" and not measure.words:
                yield _lacks(signal, "outside of which list?", "add words: and the id of a list", "measures", index)


def _rule(rule: Document[Any]) -> Iterator[Diagnostic]:
    kind, written = rule.model.kind, rule.tree.positions.keys
    needed = [*_NEEDS[kind]]
    needed += [(field,) for field in _OF_COMPARED.get(rule.model.compares or "", ())]
    needed += [(field,) for field in _OF_LOOKED_AT.get(rule.model.looks_at or "", ())]
    for group in needed:
        if not any(field in written for field in group):
            message = f'a rule of the kind "{kind}" needs {" or ".join(group)}'
            yield _lacks(rule, message, "add it, or choose another kind")
    fits = {field for group in _NEEDS[kind] for field in group} | set(_MAY[kind])
    for field in _KIND_FIELDS:
        if field in written and field not in fits:
            yield Diagnostic(
                "PB333",
                f'a rule of the kind "{kind}" does not look at {field}',
                rule.key_place(field),
                label="has no effect",
                hint="delete it, or choose another kind",
                subject=rule.subject,
            )


def _lacks(document: Document[Any], message: str, hint: str, *path: str | int) -> Diagnostic:
    place = document.place(*path) if path else document.key_place("kind" if document.kind == "rule" else "title")
    return Diagnostic("PB333", message, place, hint=hint, subject=document.subject)
