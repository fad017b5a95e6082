"""Stamps: whether a file is still the one that was read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

Stamp = tuple[int, int, int, int]
"""Change times in nanoseconds (content, inode), size and inode: equal for a file that nobody touched."""

Stamps = dict[str, Stamp]
"""Stamps by path."""


def stamp_of(file: str | os.PathLike[str]) -> Stamp | None:
    """The stamp of a file, or `None` when there is none."""
    try:
        return _stamp(os.stat(file))
    except OSError:
        return None


def stamps_of(roots: Iterable[str]) -> Stamps:
    """The stamp of every file at or below `roots`, hidden ones excepted."""
    return {path: stamp for root in roots for path, stamp in _below(root)}


def changed(before: Stamps, now: Stamps) -> set[str]:
    """The files that came, went or were written."""
    return {path for path in before.keys() | now.keys() if before.get(path) != now.get(path)}


def _below(root: str) -> Iterator[tuple[str, Stamp]]:
    try:
        entries = list(os.scandir(root))
    except NotADirectoryError:
        stamp = stamp_of(root)
        if stamp:
            yield root, stamp
        return
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        try:
            if entry.is_dir():
                yield from _below(entry.path)
            else:
                yield entry.path, _stamp(entry.stat())
        except OSError:  # it went away meanwhile, or is a link that points at nothing
            continue


def _stamp(status: os.stat_result) -> Stamp:
    return (status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)
