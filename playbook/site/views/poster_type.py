"""How large the type of a poster can be, so that it fills one sheet of A4 or Letter and does not run over.

An estimate from numbers of characters: pages are made without a browser. It errs towards the smaller type, and a text
that is too long even for the smallest runs on to a second sheet rather than being cut off.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

SIZES = {"xl": 24.0, "l": 20.0, "m": 17.0, "s": 14.5, "xs": 12.0, "xxs": 10.5}
"""The sizes of type in points, the largest first; `posters.css` sets them."""

WIDTH, HEIGHT = 510, 645
"""What both papers offer inside their margins, in points, with something to spare at the foot."""

PER_CHARACTER = 0.48
"""How wide a character is on average, as a share of the type's size; words at the end of a line break count in."""

Line = tuple[float, str]
"""A line of text with its size, as a multiple of the type's size."""


def size_for(lines: Iterable[Line], gaps: float) -> str:
    """The largest size in which these lines fit, with `gaps` between them (in multiples of the type's size)."""
    known = tuple(lines)
    return next((name for name, points in SIZES.items() if _height(known, gaps, points) <= HEIGHT), "xxs")


def _height(lines: tuple[Line, ...], gaps: float, points: float) -> float:
    return points * (gaps + sum(times * 1.3 * _rows(text, times * points) for times, text in lines))


def _rows(text: str, points: float) -> int:
    return max(1, ceil(len(text) * PER_CHARACTER * points / WIDTH))
