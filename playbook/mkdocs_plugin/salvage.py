"""What can be shown of content that has errors, when there is no earlier good version of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from playbook import checks
from playbook.diagnostics.severity import Severity
from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.models.principle import Principle


def without_errors(library: Library) -> Library | None:
    """The library without the files that have errors, and without those that then have some.

    `None` when nothing is left to show, because a file that every page needs is broken.
    """
    documents = list(library.documents())
    while True:
        rest = Library.of(documents, library.today)
        rest.take_engine(library)
        broken = {one.place.path for one in checks.run(rest) if one.severity is Severity.ERROR}
        if not broken:
            return rest if rest.site and rest.vocabulary else None
        kept = [left for one in documents if (left := _left_of(one, broken))]
        if len(kept) == len(documents) and all(one is other for one, other in zip(kept, documents, strict=True)):
            return None
        documents = kept


def _left_of(document: Document[Any], broken: set[str]) -> Document[Any] | None:
    """What is left of a document when files are broken: all of it, or nothing. A principle that compares replies loses
    its comparisons first: they name scenarios, while nearly every scenario names principles, so that one broken
    scenario would leave none."""
    if broken.isdisjoint((document.path, *_folders(document.path))):
        return document
    if isinstance(document.model, Principle) and document.model.compare:
        return replace(document, model=document.model.model_copy(update={"compare": ()}))
    return None


def _folders(path: str) -> tuple[str, ...]:
    """The folders of a file: what is wrong with one is wrong with all files in it."""
    return tuple(folder.as_posix() for folder in PurePosixPath(path).parents)
