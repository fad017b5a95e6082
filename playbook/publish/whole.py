"""Files and folders that are replaced whole: whoever looks finds the old or the new one, never a part."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp


def write_whole(path: Path, data: bytes) -> None:
    """Write a file, and its folder if need be."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(data)
    os.replace(part, path)


@contextmanager
def new_folder(path: Path) -> Iterator[Path]:
    """An empty folder beside `path` to fill, which takes its place at the end.

    When the block raises, also for Ctrl-C, what is at `path` stays as it is. Hidden entries of the old folder, such
    as `.git`, move into the new one. Raises `OSError` when the folder cannot be made or put in place.
    """
    path = path.resolve()  # a link to a folder stays a link
    path.parent.mkdir(parents=True, exist_ok=True)
    work = Path(mkdtemp(prefix=f"{path.name}.", dir=path.parent))
    fresh = work / "new"
    try:
        fresh.mkdir()  # with the usual rights; `work` itself is for our eyes only
        yield fresh
        if path.exists():
            _exchange(fresh, path, work / "old")
        else:
            os.rename(fresh, path)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _exchange(fresh: Path, path: Path, old: Path) -> None:
    os.rename(path, old)
    try:
        os.rename(fresh, path)
    except BaseException:
        os.rename(old, path)
        raise
    for entry in old.iterdir():
        if entry.name.startswith(".") and not (path / entry.name).exists():
            os.rename(entry, path / entry.name)
