"""Measures: what can be counted in a stretch of text. Whole numbers only, so that both engines count alike."""

from __future__ import annotations

from typing import Any

from playbook.etiquette.phrases import Hit, Text
from playbook.etiquette.tokens import LAST_WORDLIKE, LINE, WORD


def fitting(text: Text, measure: dict[str, Any], hits: list[Hit]) -> list[Hit]:
    """The hits that have as much of something as the measure asks."""
    known: dict[Hit, bool] = {}
    kept: list[Hit] = []
    for hit in hits:
        stretch = _widened(text, measure["of"], hit)
        fits = known.get(stretch)
        if fits is None:
            fits = known[stretch] = _fits(text, measure, stretch)
        if fits:
            kept.append(hit)
    return kept


def _fits(text: Text, measure: dict[str, Any], stretch: Hit) -> bool:
    """Whether a stretch fits. Where there is nothing to count, it does not."""
    listed = text.covered(measure["list"])
    words = counted = 0
    for at in range(*stretch):
        if text.tokens.kinds[at] > LAST_WORDLIKE or text.hidden[at]:
            continue
        words += 1
        if measure["what"] == "words":
            counted += 1
        elif not listed[at]:
            counted += measure["what"] == "outside" or _shouted(text, at)
    size = words if measure["percent"] else 1
    counted *= 100 if measure["percent"] else 1
    low, high = measure["at_least"], measure["at_most"]
    return words > 0 and (low < 0 or counted >= low * size) and (high < 0 or counted <= high * size)


def sentences(text: Text) -> list[Hit]:
    """The sentences that hold a word which is not hidden, each without line breaks at its ends."""
    found: list[Hit] = []
    tokens, size = text.tokens, len(text.tokens.kinds)
    at = 0
    while at < size:
        end = tokens.limits[at]
        if any(tokens.kinds[one] <= LAST_WORDLIKE and not text.hidden[one] for one in range(at, end)):
            found.append(_without_lines(text, at, end))
        at = end
    return found


def whole(text: Text) -> Hit:
    """The text from its first token to its last, without line breaks at its ends."""
    return _without_lines(text, 0, len(text.tokens.kinds))


def _without_lines(text: Text, begin: int, end: int) -> Hit:
    kinds = text.tokens.kinds
    while begin < end and kinds[begin] == LINE:
        begin += 1
    while end > begin and kinds[end - 1] == LINE:
        end -= 1
    return (begin, end)


def _widened(text: Text, of: str, stretch: Hit) -> Hit:
    if of == "reply":
        return (0, len(text.tokens.kinds))
    if of == "sentence":
        return (text.tokens.firsts[stretch[0]], text.tokens.limits[stretch[0]])
    return stretch


def _shouted(text: Text, at: int) -> bool:
    return text.tokens.kinds[at] == WORD and text.tokens.upper[at] == 2 and len(text.tokens.texts[at]) > 2
