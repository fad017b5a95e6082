"""Steps without a word: where a phrase may go on at the start or end of a sentence, after a gap, or past a guard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from playbook.etiquette.tokens import FACE, HANDLE, LAST_WORDLIKE, LINE, SIGN

if TYPE_CHECKING:  # a text follows its phrases with these steps
    from playbook.etiquette.phrases import Text

(
    SENTENCE_START, SENTENCE_END, REPLY_START, REPLY_END, UP_TO, REST_OF_SENTENCE, REST_OF_CLAUSE,
    NOT_BEFORE, NOT_AFTER, BEFORE, AFTER,
) = range(11)  # fmt: skip
"""Kinds of step without a word."""

GAPS = (UP_TO, REST_OF_SENTENCE, REST_OF_CLAUSE)
"""Steps that take words which nothing asks for."""

MOST_PASSED = 8
"""How many commas, quotes and emoji in a row a phrase reaches across."""

Edges = tuple[bytearray, bytearray, int, int]
"""At which places a sentence opens and closes, and the first and the last word of the text."""

_CLAUSE_ENDS = frozenset(",;:.!?…()\u2013")


def steps(text: Text, kind: int, a: int, b: int, at: int, limit: int) -> Sequence[int]:
    """Where a step without a word leads from a place: nowhere, to the place itself, or further on. `limit` is where the
    sentence ends."""
    if kind == UP_TO:
        return _up_to(text, a, at, limit)
    if kind in (REST_OF_SENTENCE, REST_OF_CLAUSE):
        return (_rest(text, kind == REST_OF_CLAUSE, at, limit),)
    if kind in (NOT_BEFORE, BEFORE):
        return (at,) if _stands_before(text, a, b, at) == (kind == BEFORE) else ()
    if kind in (NOT_AFTER, AFTER):
        return (at,) if _stands_after(text, a, b, at, limit) == (kind == AFTER) else ()
    if text.edges is None:
        text.edges = find_edges(text)
    opens, closes, first, last = text.edges
    if kind == SENTENCE_START:
        return (at,) if opens[at] else ()
    if kind == SENTENCE_END:
        return (at,) if closes[at] else ()
    return (at,) if (at <= first if kind == REPLY_START else at > last) else ()


def _up_to(text: Text, most: int, at: int, limit: int) -> list[int]:
    """The places after no word, one word, and so on."""
    tokens = text.tokens
    places = [at]
    passed = 0
    while at < limit and not text.hidden[at] and len(places) <= most:
        if tokens.kinds[at] <= LAST_WORDLIKE:
            places.append(at + 1)
            passed = 0
        elif not tokens.passable[at] or passed >= MOST_PASSED:
            break
        else:
            passed += 1
        at += 1
    return places


def _rest(text: Text, clause: bool, at: int, limit: int) -> int:
    """The place after the last word of the sentence, or of the clause."""
    if at >= limit:
        return at
    if text.rests is None:
        text.rests = (find_rests(text, False), find_rests(text, True))
    return max(at, text.rests[clause][at])


def find_rests(text: Text, clause: bool) -> list[int]:
    """For every place where the rest of its sentence or clause ends; 0 where no word follows."""
    tokens, size = text.tokens, len(text.tokens.kinds)
    rests = [0] * size
    for at in range(size - 1, -1, -1):
        stops = tokens.kinds[at] == LINE or tokens.texts[at] in _CLAUSE_ENDS
        if text.hidden[at] or (clause and stops):
            continue
        if at + 1 < tokens.limits[at]:
            rests[at] = rests[at + 1]
        if rests[at] == 0 and tokens.kinds[at] <= LAST_WORDLIKE:
            rests[at] = at + 1
    return rests


def _stands_before(text: Text, number: int, words: int, at: int) -> bool:
    """Whether a match lies wholly among the `words` words before a place, in its sentence."""
    tokens = text.tokens
    if at >= len(tokens.kinds):
        return False
    place, passed = at - 1, 0
    while place >= tokens.firsts[at] and words > 0 and passed < MOST_PASSED:
        ends = text.ends(number, place)
        if ends and ends[0] <= at:
            return True
        wordlike = tokens.kinds[place] <= LAST_WORDLIKE
        words -= wordlike
        passed = 0 if wordlike else passed + 1
        place -= 1
    return False


def _stands_after(text: Text, number: int, words: int, at: int, limit: int) -> bool:
    """Whether a match begins among the `words` words after a place, in its sentence."""
    tokens = text.tokens
    passed = 0
    while at < limit and words > 0 and passed < MOST_PASSED:
        if text.ends(number, at):
            return True
        wordlike = tokens.kinds[at] <= LAST_WORDLIKE
        words -= wordlike
        passed = 0 if wordlike else passed + 1
        at += 1
    return False


def find_edges(text: Text) -> Edges:
    """Where sentences open and close, looking past signs, emoji, handles before and what is hidden."""
    tokens, size = text.tokens, len(text.tokens.kinds)
    opens, closes = bytearray(size + 1), bytearray(size + 1)
    speaks = [kind not in (SIGN, FACE, LINE) and not text.hidden[at] for at, kind in enumerate(tokens.kinds)]
    first, last, opened = size, -1, False
    for at in range(size):
        opened = opened or tokens.firsts[at] == at
        opens[at] = opened
        if not speaks[at]:
            continue
        last = at
        if tokens.kinds[at] == HANDLE:
            continue
        opened = False
        first = min(first, at)
    silent = True
    for at in range(size - 1, -1, -1):
        silent = silent or tokens.limits[at] == at + 1
        closes[at + 1] = silent
        silent = silent and not speaks[at]
    return (opens, closes, first, last)
