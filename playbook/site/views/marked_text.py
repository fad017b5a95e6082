"""A reply's text cut into stretches: plain, marked with a number, or a placeholder to fill in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

PLACEHOLDER = re.compile(r"\{([a-z0-9]+(?:[-_][a-z0-9]+)*)\}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `mark` is the number of the mark it carries (0 for none), `gap` a placeholder's name."""

    text: str
    mark: int = 0
    gap: str = ""


def pieces(text: str, quotes: Sequence[str]) -> tuple[Piece, ...]:
    """`text` as pieces, the n-th quote marked n. Every quote occurs once, and quotes do not overlap (checked before)."""
    places = sorted((text.index(quote), quote, number) for number, quote in enumerate(quotes, 1) if quote in text)
    found: list[Piece] = []
    at = 0
    for start, quote, number in places:
        if start < at:
            continue
        found.extend(_with_gaps(text[at:start], 0))
        found.extend(_with_gaps(quote, number))
        at = start + len(quote)
    found.extend(_with_gaps(text[at:], 0))
    return tuple(found)


def _with_gaps(text: str, mark: int) -> Iterator[Piece]:
    at = 0
    for match in PLACEHOLDER.finditer(text):
        if match.start() > at:
            yield Piece(text[at : match.start()], mark)
        yield Piece(match[0], mark, match[1])
        at = match.end()
    if at < len(text):
        yield Piece(text[at:], mark)
