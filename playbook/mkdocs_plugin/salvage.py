"""What can be shown of content that has errors, when there is no earlier good version of it."""

from __future__ import annotations

from pathlib import PurePosixPath

from playbook import checks
from playbook.diagnostics.severity import Severity
from playbook.library.library import Library


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
        sound = [one for one in documents if broken.isdisjoint((one.path, *_folders(one.path)))]
        if len(sound) == len(documents):
            return None
        documents = sound


def _folders(path: str) -> tuple[str, ...]:
    """The folders of a file: what is wrong with one is wrong with all files in it."""
    return tuple(folder.as_posix() for folder in PurePosixPath(path).parents)
