"""Faults: what keeps a part of the content out of the program, and the exact place of it."""

from __future__ import annotations

from dataclasses import dataclass

Key = str | int


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in a signal, a rule or a word list. `start` and `end` are characters of the text at `path`;
    without them the whole value is meant. `unknown` is the name of a word list that there is not."""

    kind: str
    id: str
    path: tuple[Key, ...]
    message: str
    hint: str = ""
    start: int | None = None
    end: int | None = None
    unknown: str = ""
    circular: bool = False
