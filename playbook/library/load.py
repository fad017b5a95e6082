"""Files on disk to a library."""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from pydantic import BaseModel

from playbook.library.documents import MODELS, Document, Failed, read_document
from playbook.library.library import Library
from playbook.models.bind import bind
from playbook.source.discover import Found, discover
from playbook.source.workers import Clean, read_all
from playbook.source.yaml_tree import Tree


def load(
    root: Path,
    today: date,
    progress: Callable[[int, int], None] = lambda done, total: None,
    *,
    processes: int | None = None,
    kinds: Collection[str] | None = None,
) -> Library:
    """Read everything under `root / content` and `root / site_config`, or only files of some `kinds`. `progress` hears
    (done, total).

    Many files are read by several processes; `processes` says by how many, this one included. The library is the same.
    """
    found, problems = discover(root)
    found = [one for one in found if kinds is None or one.kind in kinds]
    documents: dict[int, Document[BaseModel] | Failed] = {}
    with collector_paused(), closing(read_all(root, [one.path for one in found], processes)) as reading:
        for place, clean in reading:
            documents[place] = _document(found[place], clean) if clean else read_document(root, found[place])
            progress(len(documents), len(found))
    library = Library.of((documents[place] for place in range(len(found))), today)
    return replace(library, problems=(*problems, *library.problems))


def _document(found: Found, clean: Clean) -> Document[BaseModel] | Failed:
    tree = Tree(clean.text, clean.value)
    model, problems = bind(MODELS[found.kind], tree, found.path)
    if model is None:
        return Failed(found.path, found.kind, found.id, found.category, tuple(problems))
    return Document(found.path, found.kind, found.id, found.category, clean.text, clean.digest, tree, model)


@contextmanager
def collector_paused() -> Iterator[None]:
    """Without the search for reference cycles: reading makes none, a library is kept whole until the end of a check,
    and looking for them takes half as long again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
