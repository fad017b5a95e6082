"""The stretch of a text that is most like a given one: what somebody meant to quote.

Why not difflib over every window: a text has up to 20,000 characters, and that would take minutes. Pairs of
neighbouring characters are counted in a window that slides over the text once; only the best places are compared well.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from heapq import nsmallest
from itertools import pairwise

LONGEST_QUOTE = 400
"""Longer quotes are not looked for: nobody mistypes a page, and the comparison is quadratic."""

ALIKE = 0.6
"""How alike (0 to 1) two stretches must be before one is offered for the other."""

_SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\n": " ", "\u00a0": " "})


def nearest(quote: str, text: str) -> str | None:
    """The whole words of `text` that are most like `quote`, as they stand there; `None` if nothing is alike."""
    quote = quote.strip()
    if not 2 <= len(quote) <= LONGEST_QUOTE or len(text) < 2:
        return None
    wanted, plain = _fold(quote), _fold(text)
    exact = plain.find(wanted)
    if exact >= 0:
        return text[exact : exact + len(quote)]
    best_ratio, best = ALIKE, None
    for start in _likely_starts(wanted, plain):
        for stretch in _whole_words(text, start, start + len(wanted)):
            ratio = SequenceMatcher(None, wanted, _fold(stretch), autojunk=False).ratio()
            if ratio > best_ratio:
                best_ratio, best = ratio, stretch
    return best


def _fold(text: str) -> str:
    """Small letters and plain punctuation, character for character, so that positions stay the same."""
    lowered = "".join(small if len(small := char.lower()) == 1 else char for char in text)
    return lowered.translate(_SAME)


def _likely_starts(wanted: str, plain: str, most: int = 3) -> list[int]:
    """Where windows begin that share the most pairs of characters with `wanted`, best first."""
    scores: list[tuple[int, int]] = []
    missing = Counter(pairwise(wanted))
    shared = 0
    width = len(wanted) - 1
    for end, pair in enumerate(pairwise(plain)):
        missing[pair] -= 1
        shared += missing[pair] >= 0
        start = end - width + 1
        if start > 0:
            gone = (plain[start - 1], plain[start])
            shared -= missing[gone] >= 0
            missing[gone] += 1
        scores.append((-shared, max(start, 0)))
    return list(dict.fromkeys(start for _, start in nsmallest(most, scores)))


def _whole_words(text: str, start: int, end: int) -> Iterator[str]:
    """The stretch moved to the beginnings and ends of words near its own: nine tries at most."""
    begins = {at for pattern in _EDGES for at in _near(text, pattern, start, end_of_match=False)}
    ends = {at for pattern in _EDGES for at in _near(text, pattern, end, end_of_match=True)}
    lefts = sorted(begins, key=lambda at: (abs(at - start), at))[:3]
    rights = sorted(ends, key=lambda at: (abs(at - end), at))[:3]
    yield from (text[left:right] for left in lefts for right in rights if left < right)


_EDGES = (re.compile(r"\S+"), re.compile(r"\w+"))  # with the punctuation that clings to a word, and without


def _near(text: str, pattern: re.Pattern[str], at: int, *, end_of_match: bool) -> Iterator[int]:
    """Where words begin (or end) within 60 characters of `at`."""
    low = max(0, at - 60)
    for match in pattern.finditer(text, low, at + 60):
        edge = match.end() if end_of_match else match.start()
        if not (edge == low > 0 or edge == at + 60):
            yield edge
