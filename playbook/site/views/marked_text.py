"""A reply's text cut into stretches: those that carry a numbered mark, and those between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from playbook.checks.placeholders import GAP


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text as typed; `mark` is the number of the mark it carries, 0 for none."""

    text: str
    mark: int = 0


def stretches(text: str, quotes: Sequence[str]) -> tuple[Stretch, ...]:
    """`text` in stretches, the n-th quote marked n. Each quote occurs once and overlaps no other (checked before)."""
    places = sorted((text.index(quote), quote, number) for number, quote in enumerate(quotes, 1))
    found: list[Stretch] = []
    at = 0
    for start, quote, number in places:
        if start > at:
            found.append(Stretch(text[at:start]))
        found.append(Stretch(quote, number))
        at = start + len(quote)
    if at < len(text):
        found.append(Stretch(text[at:]))
    return tuple(found)


def typed(text: str) -> Markup:
    """`text` as typed, with its gaps to fill in set apart."""
    return Markup(GAP.sub(r'<span class="pb-gap">\g<0></span>', str(escape(text))))
