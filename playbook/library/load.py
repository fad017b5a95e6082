"""Files on disk to a library."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from playbook.library.documents import read_document
from playbook.library.library import Library
from playbook.source.discover import discover


def load(root: Path, today: date, progress: Callable[[int, int], None] = lambda done, total: None) -> Library:
    """Read everything under `root / content` and `root / site_config`. `progress` hears (done, total)."""
    found, problems = discover(root)
    documents = []
    for done, one in enumerate(found, 1):
        documents.append(read_document(root, one))
        progress(done, len(found))
    library = Library.of(documents, today)
    return replace(library, problems=(*problems, *library.problems))
