"""A reply's text cut into stretches: those that numbered notes are about, and those between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

from playbook.checks.placeholders import GAP

Span = tuple[int, int]
"""Where a stretch of a text begins and ends."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text as typed. `numbers` are those of the notes that end with it."""

    text: str
    marked: bool = False
    numbers: tuple[int, ...] = ()


def stretches(text: str, quotes: Sequence[str]) -> tuple[Stretch, ...]:
    """`text` in stretches, the n-th quote marked n. Each quote occurs once (checked before)."""
    starts = [text.index(quote) for quote in quotes]
    return cut(text, [(start, start + len(quote)) for start, quote in zip(starts, quotes, strict=True)])


def cut(text: str, spans: Sequence[Span]) -> tuple[Stretch, ...]:
    """`text` in stretches, the n-th span marked n. Where spans cross, each ends in a stretch that bears its number."""
    edges = sorted({0, len(text), *(edge for span in spans for edge in span)})
    found = []
    for start, end in pairwise(edges):
        marked = any(span[0] <= start and end <= span[1] for span in spans)
        numbers = tuple(number for number, span in enumerate(spans, 1) if span[1] == end)
        found.append(Stretch(text[start:end], marked, numbers))
    return tuple(found)


def typed(text: str) -> Markup:
    """`text` as typed, with its gaps to fill in set apart."""
    return Markup(GAP.sub(r'<span class="pb-gap">\g<0></span>', str(escape(text))))
