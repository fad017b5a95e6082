"""Every text of a document as it was written, with the path where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playbook.library.documents import Document
from playbook.source.positions import Key
from playbook.source.yaml_tree import Value

Path = tuple[Key, ...]


def texts_of(document: Document[Any]) -> Iterator[tuple[Path, str]]:
    """All scalars of the document, in order; list places are numbers from 0. Nothing is left out or changed."""
    return _walk(document.tree.value, ())


def _walk(value: Value, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _walk(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _walk(inner, (*path, index))


def field_of(path: Path) -> str:
    """The name of the field in which a text stands: `why` for `replies 2, why`, `do` for `do 3`."""
    return next((key for key in reversed(path) if isinstance(key, str)), "")


def say_path(path: Path) -> str:
    """A path as an author reads it: `replies 2, marks 1, quote`. List entries count from 1."""
    words: list[str] = []
    for key in path:
        if isinstance(key, str):
            words.append(key)
        elif words:
            words[-1] += f" {key + 1}"
    return ", ".join(words)


def short(text: str, most: int = 60) -> str:
    """A text in one line of at most `most` characters, for messages and labels."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"
