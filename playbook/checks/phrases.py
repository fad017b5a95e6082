"""PB201, PB330, PB332: phrases say something, and nothing in them leads back to itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playbook.checks.texts import Path
from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.place import Place
from playbook.diagnostics.suggest import did_you_mean
from playbook.etiquette.compiler.faults import Fault
from playbook.etiquette.compiler.vocabulary import known_names
from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.source.yaml_tree import value_at


def check(library: Library) -> Iterator[Diagnostic]:
    """Everything that was left out of the library's program, at its exact place in the phrase."""
    for fault in library.compiled.faults:
        document = _document(library, fault)
        place = _place(document, fault)
        if fault.unknown:
            yield from _unknown_list(library, document, place, fault.unknown)
        else:
            code = "PB332" if fault.circular else "PB330"
            yield Diagnostic(code, fault.message, place, hint=fault.hint, subject=document.subject)


def stretch_place(document: Document[Any], path: Path, start: int, end: int) -> Place:
    """Where characters `start` to `end` of the text at `path` stand in the file."""
    value = value_at(document.tree.value, path)
    text = value if isinstance(value, str) else ""
    part, occurrence = text[start : max(end, start + 1)], 0
    at = text.find(part)
    while 0 <= at < start:
        occurrence += 1
        at = text.find(part, at + 1)
    return document.text_place(part, *path, occurrence=occurrence)


def _unknown_list(library: Library, document: Document[Any], place: Place, name: str) -> Iterator[Diagnostic]:
    if name in library.defined("words"):  # its own file is broken, and says so
        return
    suggestions = did_you_mean(name, known_names(library.words))
    yield Diagnostic(
        "PB201",
        f'unknown word list "{name}"',
        place,
        label="no word list has this id",
        hint="" if suggestions else "define it in content/etiquette/words",
        subject=document.subject,
        suggestions=suggestions,
    )


def _document(library: Library, fault: Fault) -> Document[Any]:
    kinds: dict[str, dict[str, Any]] = {"signal": library.signals, "rule": library.rules, "word list": library.words}
    document: Document[Any] = kinds[fault.kind][fault.id]
    return document


def _place(document: Document[Any], fault: Fault) -> Place:
    if fault.start is None or fault.end is None:
        return document.place(*fault.path)
    return stretch_place(document, fault.path, fault.start, fault.end)
