"""What the engine knows of characters: the shipped tables, made ready to ask."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

SYMBOL, LETTER, DIGIT, SPACE, BREAK, IGNORED, EMOJI = range(7)
"""The classes of characters. Marks that combine count as letters; what is not assigned is a symbol."""


class Characters:
    """The tables of a program, made ready.

    `lower` maps upper-case letters, `folded` those and the several ways of writing quotes and dashes to the one the
    engine sees; both are one character to one. `parts` are full canonical decompositions, `pairs` compositions, and
    `joins` the characters that can change with the one before them.
    """

    def __init__(self, tables: dict[str, Any]) -> None:
        self.lower = _lower(tables["lower"])
        self.folded = self.lower | dict(_groups(tables["folded"], 2))
        self._folding = str.maketrans(self.folded)
        self.combining = _by_character(tables["combining"])
        self.pairs: dict[str, str] = {first + second: whole for whole, first, second in _groups(tables["pairs"], 3)}
        self.parts = _parts(tables)
        jamo = {chr(code) for code in (*range(0x1161, 0x1176), *range(0x11A8, 0x11C3))}
        marks_inside = {char for char, parts in self.parts.items() if parts[0] in self.combining}
        self.joins = {*self.combining, *(pair[1] for pair in self.pairs), *jamo, *marks_inside}
        self.restless = self.joins | {char for char, _ in _groups(tables["singles"], 2)}
        self.restless |= {char for char, _, _ in _groups(tables["kept_apart"], 3)}
        self._low = bytearray(0x10000)
        self._starts: list[int] = []
        self._runs: list[tuple[int, int]] = []
        for first, count, value in _groups(tables["classes"], 3):
            if first < 0x10000:
                self._low[first : first + count] = bytes([value]) * min(count, 0x10000 - first)
            else:
                self._starts.append(first)
                self._runs.append((first + count, value))

    def fold(self, text: str) -> str:
        """The text with every character folded."""
        return text.translate(self._folding)

    def classes_of(self, chars: Sequence[str]) -> Sequence[int]:
        """The class of every character of a text."""
        codes = list(map(ord, chars))
        if codes and max(codes) >= 0x10000:
            return list(map(self.class_of, chars))
        return list(map(self._low.__getitem__, codes))

    def class_of(self, char: str) -> int:
        """The class of a character: `LETTER`, `DIGIT` …"""
        code = ord(char)
        if code < 0x10000:
            return self._low[code]
        at = bisect_right(self._starts, code) - 1
        if at < 0 or code >= self._runs[at][0]:
            return SYMBOL
        return self._runs[at][1]


def _groups(flat: Any, size: int) -> list[Any]:
    """A flat list or text in groups of `size`."""
    return [tuple(flat[at : at + size]) for at in range(0, len(flat), size)]


def _lower(steps: list[int]) -> dict[str, str]:
    return {
        chr(first + step * nth): chr(first + step * nth + difference)
        for first, count, step, difference in _groups(steps, 4)
        for nth in range(count)
    }


def _by_character(runs: list[int]) -> dict[str, int]:
    return {chr(first + nth): value for first, count, value in _groups(runs, 3) for nth in range(count)}


def _parts(tables: dict[str, Any]) -> dict[str, str]:
    """Every character that has parts, with all of them: a part may have parts itself."""
    direct: dict[str, str] = dict(_groups(tables["singles"], 2))
    for name in ("pairs", "kept_apart"):
        direct |= {whole: first + second for whole, first, second in _groups(tables[name], 3)}

    def full(char: str) -> str:
        return "".join(map(full, direct[char])) if char in direct else char

    return {char: full(char) for char in direct}
