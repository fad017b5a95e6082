"""PB201, PB202, PB204, PB205, PB206: every id points at something that exists, and what exists is used."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.place import Place
from playbook.diagnostics.suggest import did_you_mean
from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.library.references import TERMS, Reference, references_of


def check(library: Library) -> Iterator[Diagnostic]:
    """Unknown ids and terms, references to oneself, unknown categories, and documents that nothing uses."""
    used: set[tuple[str, str]] = set()

    @cache
    def known(kind: str) -> set[str]:
        return set().union(*(library.defined(one) for one in kind.split(" or ")))

    for document in library.documents():
        for reference in references_of(document):
            used.update((kind, reference.id) for kind in reference.kind.split(" or "))
            if not any(library.unreadable(kind) for kind in reference.kind.split(" or ")):
                yield from _broken(document, reference, known(reference.kind))
    yield from _unknown_categories(library)
    yield from _unused(library, used)


def _broken(document: Document[Any], reference: Reference, known: set[str]) -> Iterator[Diagnostic]:
    if (reference.kind, reference.id) == (document.kind, document.id):
        message = f"{document.subject} refers to itself"
        place = document.place(*reference.path)
        yield Diagnostic("PB205", message, place, "this very page", "delete the line", document.subject)
    elif reference.id not in known:
        suggestions = did_you_mean(reference.id, known)
        yield Diagnostic(
            "PB202" if reference.kind in TERMS else "PB201",
            f'unknown {reference.kind} "{reference.id}"',
            document.place(*reference.path),
            label=f"no {reference.kind} has this id",
            hint="" if suggestions else _where_to_define(reference.kind, known),
            subject=document.subject,
            suggestions=suggestions,
        )


def _where_to_define(kind: str, known: set[str]) -> str:
    ids = ", ".join(sorted(known)[:8]) + (", …" if len(known) > 8 else "")
    home = f"content/vocabulary.yml, under {TERMS[kind]}" if kind in TERMS else _HOMES.get(kind, "content")
    return f"define it in {home}" + (f", or use one of: {ids}" if ids else "")


_HOMES = {
    "scenario": "content/scenarios/CATEGORY",
    "principle": "content/principles",
    "checklist": "content/checklists",
    "guide": "content/guides",
    "rule": "content/etiquette/rules",
    "signal": "content/etiquette/signals",
    "words": "content/etiquette/words",
    "principle or rule": "content/principles or content/etiquette/rules",
    "source": "content/evidence.yml, under sources",
    "fact": "content/evidence.yml, under facts",
}


def _unknown_categories(library: Library) -> Iterator[Diagnostic]:
    if library.unreadable("category"):
        return
    known = library.defined("category")
    for category in sorted({one.category for one in library.scenarios.values()} - known):
        suggestions = did_you_mean(category, known)
        yield Diagnostic(
            "PB206",
            f'unknown category "{category}"',
            Place(f"content/scenarios/{category}"),
            hint="" if suggestions else _where_to_define("category", known),
            suggestions=suggestions,
        )


def _unused(library: Library, used: set[tuple[str, str]]) -> Iterator[Diagnostic]:
    if library.failed:  # what a broken file uses is not known
        return
    for kind in ("principle", "checklist", "source", "fact"):  # a rule speaks for itself: the engine uses it
        for id_ in sorted(library.defined(kind)):
            if (kind, id_) not in used:
                yield Diagnostic(
                    "PB204",
                    f'nothing uses the {kind} "{id_}"',
                    library.place_of(kind, id_),
                    hint="use it in a scenario, or delete it",
                    subject=f"{kind} {id_}",
                )
