"""Checking an edit: only the scenarios that changed, when nothing but scenarios did.

Why: the checks look at a thousand scenarios for most of a second, and a page has to be fresh sooner. What one scenario
says of itself and of other files is checked as always. What is to be said about scenarios side by side, such as a
question that two of them share, is never an error; the next whole build says it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.library.documents import Document, Failed
from playbook.library.library import Library

SIDE_BY_SIDE = frozenset({"PB315", "PB317", "PB324"})
"""Codes that can be told of all scenarios together only: asked the same, an exception from that, and replies of two
verdicts compared."""


def narrowed(library: Library, before: Library) -> Library | None:
    """The library with only the scenarios that differ from `before`, a library without errors.

    The others are known by name, like files that could not be read. `None` when more than scenarios changed, or when
    one came or went: then everything has to be checked.
    """
    if library.failed or library.problems or library.scenarios.keys() != before.scenarios.keys():
        return None
    if not _same(list(_shared(library)), list(_shared(before))):
        return None
    known = before.scenarios
    changed = {id_: one for id_, one in library.scenarios.items() if one is not known[id_]}
    rest = (one for id_, one in library.scenarios.items() if id_ not in changed)
    named = tuple(Failed(one.path, one.kind, one.id, one.category, ()) for one in rest)
    narrow = replace(library, scenarios=changed, failed=named)
    narrow.take_engine(library)
    return narrow


def to_be_told(found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """What the checks found in a narrowed library, without what it cannot know."""
    return tuple(one for one in found if one.code not in SIDE_BY_SIDE)


def _shared(library: Library) -> Iterator[Document[Any]]:
    return (one for one in library.documents() if one.kind != "scenario")


def _same(some: list[Document[Any]], others: list[Document[Any]]) -> bool:
    return len(some) == len(others) and all(one is other for one, other in zip(some, others, strict=True))
