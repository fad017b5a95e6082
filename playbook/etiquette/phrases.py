"""Phrases: where automata match in a text.

An automaton is followed from one token at a time through a graph without loops, and no pair of state and place is
visited twice, so that the cost of a phrase grows with the text and never faster.
"""

from __future__ import annotations

from collections.abc import Sequence

from playbook.etiquette.program import Automaton, Program
from playbook.etiquette.tokens import FACE, HANDLE, LAST_WORDLIKE, LINE, SIGN, Tokens

(
    SENTENCE_START, SENTENCE_END, REPLY_START, REPLY_END, UP_TO, REST_OF_SENTENCE, REST_OF_CLAUSE,
    NOT_BEFORE, NOT_AFTER, BEFORE, AFTER,
) = range(11)  # fmt: skip
"""Kinds of step without a word."""

MOST_PASSED = 8
"""How many commas, quotes and emoji in a row a phrase reaches across."""

Hit = tuple[int, int]
"""A match: its first token, and the one after its last."""

_CLAUSE_ENDS = frozenset(",;:.!?…()\u2013")


class Text:
    """Tokens with their symbols, and with some of them hidden: no phrase touches those or reaches across them."""

    def __init__(self, program: Program, tokens: Tokens, symbols: list[list[int]], hidden: bytearray | None) -> None:
        self.program = program
        self.tokens = tokens
        self.symbols = symbols
        self.hidden = hidden or bytearray(len(tokens.kinds))
        self.whole = hidden is None
        self._swept: dict[int, list[Hit]] | None = None
        self._ends: dict[tuple[int, int], list[int]] = {}
        self._edges: tuple[bytearray, bytearray, int, int] | None = None
        self._rests: tuple[list[int], list[int]] | None = None
        self._covered: dict[int, bytearray] = {}

    def hits(self, number: int) -> list[Hit]:
        """Where a set of phrases matches: from left to right, the longest at each place, none inside another."""
        if number < 0:
            return []
        if not self.whole:
            return self.matches(self.program.alone[number])
        if self._swept is None:
            self._swept = self._sweep()
        return apart(self._swept.get(number, []))

    def matches(self, number: int) -> list[Hit]:
        """Where an automaton matches, in the same way."""
        found: list[Hit] = []
        reach = 0
        first = self.program.automata[number].first
        for at, symbols in enumerate(self.symbols):
            if at >= reach and not self.hidden[at] and not first.isdisjoint(symbols):
                ends = self.ends(number, at)
                if ends:
                    reach = ends[-1]
                    found.append((at, reach))
        return found

    def covered(self, number: int) -> bytearray:
        """Which tokens belong to a match of an automaton; -1 matches nothing."""
        known = self._covered.get(number)
        if known is None:
            known = self._covered[number] = covering(self, self.matches(number) if number >= 0 else [])
        return known

    def ends(self, number: int, at: int) -> list[int]:
        """The ends of all matches of an automaton that begin at one token."""
        known = self._ends.get((number, at))
        if known is None:
            automaton = self.program.automata[number]
            begun = not automaton.first.isdisjoint(self.symbols[at])
            known = sorted({end for _, end in self._run(automaton, at)}) if begun else []
            self._ends[number, at] = known
        return known

    def _sweep(self) -> dict[int, list[Hit]]:
        """For every set of phrases its longest match at each place, in order."""
        found: dict[int, list[Hit]] = {}
        for number, first in self.program.sweeps:
            automaton = self.program.automata[number]
            for at, symbols in enumerate(self.symbols):
                if automaton.first.isdisjoint(symbols):
                    continue
                for accepts, end in self._run(automaton, at):
                    for accepted in accepts:
                        hits = found.setdefault(accepted + first, [])
                        if not hits or hits[-1][0] != at:
                            hits.append((at, end))
                        elif end > hits[-1][1]:
                            hits[-1] = (at, end)
        return found

    def _run(self, automaton: Automaton, start: int) -> list[tuple[list[int], int]]:
        """Follow an automaton from one token on: what it accepts, and where."""
        tokens, symbols, hidden = self.tokens, self.symbols, self.hidden
        passable, limits, kinds, states = tokens.passable, tokens.limits, tokens.kinds, automaton.states
        size = len(kinds)
        accepted: list[tuple[list[int], int]] = []
        waiting = [(0, start)]
        seen = set(waiting)
        for number, at in waiting:
            state = states[number]
            if state.accepts and at > start:
                accepted.append((state.accepts, at))
            if at >= size:
                limit = size
            else:
                limit = limits[at] if at == start or kinds[at - 1] == LINE else limits[at - 1]
            for kind, a, b, target in state.zero:
                for end in self._steps(kind, a, b, at, limit):
                    if (target, end) not in seen:
                        seen.add((target, end))
                        waiting.append((target, end))
            words, place = state.words, at
            while place < limit and not hidden[place]:
                for symbol in symbols[place]:
                    if symbol in words:
                        for target in words[symbol]:
                            if (target, place + 1) not in seen:
                                seen.add((target, place + 1))
                                waiting.append((target, place + 1))
                for inner, target in state.lists:
                    for end in self.ends(inner, place):
                        if (target, end) not in seen:
                            seen.add((target, end))
                            waiting.append((target, end))
                if at == start or not passable[place] or place - at >= MOST_PASSED:
                    break
                place += 1
        return accepted

    def _steps(self, kind: int, a: int, b: int, at: int, limit: int) -> Sequence[int]:
        """Where a step without a word leads from a place: nowhere, to the place itself, or further on."""
        if kind == UP_TO:
            return self._up_to(a, at, limit)
        if kind == REST_OF_SENTENCE or kind == REST_OF_CLAUSE:
            return (self._rest(kind == REST_OF_CLAUSE, at, limit),)
        if kind == NOT_BEFORE or kind == BEFORE:
            return (at,) if self._stands_before(a, b, at) == (kind == BEFORE) else ()
        if kind == NOT_AFTER or kind == AFTER:
            return (at,) if self._stands_after(a, b, at, limit) == (kind == AFTER) else ()
        opens, closes, first, last = self._edges or self._find_edges()
        if kind == SENTENCE_START:
            return (at,) if opens[at] else ()
        if kind == SENTENCE_END:
            return (at,) if closes[at] else ()
        return (at,) if (at <= first if kind == REPLY_START else at > last) else ()

    def _up_to(self, most: int, at: int, limit: int) -> list[int]:
        """The places after no word, one word, and so on."""
        tokens = self.tokens
        places = [at]
        passed = 0
        while at < limit and not self.hidden[at] and len(places) <= most:
            if tokens.kinds[at] <= LAST_WORDLIKE:
                places.append(at + 1)
                passed = 0
            elif not tokens.passable[at] or passed >= MOST_PASSED:
                break
            else:
                passed += 1
            at += 1
        return places

    def _rest(self, clause: bool, at: int, limit: int) -> int:
        """The place after the last word of the sentence, or of the clause."""
        if at >= limit:
            return at
        if self._rests is None:
            self._rests = (self._find_rests(False), self._find_rests(True))
        return max(at, self._rests[clause][at])

    def _find_rests(self, clause: bool) -> list[int]:
        """For every place where the rest of its sentence or clause ends; 0 where no word follows."""
        tokens, size = self.tokens, len(self.tokens.kinds)
        rests = [0] * size
        for at in range(size - 1, -1, -1):
            stops = tokens.kinds[at] == LINE or tokens.texts[at] in _CLAUSE_ENDS
            if self.hidden[at] or (clause and stops):
                continue
            if at + 1 < tokens.limits[at]:
                rests[at] = rests[at + 1]
            if rests[at] == 0 and tokens.kinds[at] <= LAST_WORDLIKE:
                rests[at] = at + 1
        return rests

    def _stands_before(self, number: int, words: int, at: int) -> bool:
        """Whether a match lies wholly among the `words` words before a place, in its sentence."""
        tokens = self.tokens
        if at >= len(tokens.kinds):
            return False
        sentence, place = tokens.sentences[at], at - 1
        passed = 0
        while place >= 0 and words > 0 and passed < MOST_PASSED and tokens.sentences[place] == sentence:
            if any(end <= at for end in self.ends(number, place)):
                return True
            wordlike = tokens.kinds[place] <= LAST_WORDLIKE
            words -= wordlike
            passed = 0 if wordlike else passed + 1
            place -= 1
        return False

    def _stands_after(self, number: int, words: int, at: int, limit: int) -> bool:
        """Whether a match begins among the `words` words after a place, in its sentence."""
        tokens = self.tokens
        passed = 0
        while at < limit and words > 0 and passed < MOST_PASSED:
            if self.ends(number, at):
                return True
            wordlike = tokens.kinds[at] <= LAST_WORDLIKE
            words -= wordlike
            passed = 0 if wordlike else passed + 1
            at += 1
        return False

    def _find_edges(self) -> tuple[bytearray, bytearray, int, int]:
        """Where sentences open and close, looking past signs, emoji, handles before and what is hidden; and the first
        and last word of the text."""
        tokens, size = self.tokens, len(self.tokens.kinds)
        opens, closes = bytearray(size + 1), bytearray(size + 1)
        speaks = [kind not in (SIGN, FACE, LINE) and not self.hidden[at] for at, kind in enumerate(tokens.kinds)]
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
        self._edges = (opens, closes, first, last)
        return self._edges


def apart(hits: list[Hit]) -> list[Hit]:
    """Hits in order, without those that begin inside another."""
    kept: list[Hit] = []
    reach = 0
    for hit in hits:
        if hit[0] >= reach:
            kept.append(hit)
            reach = hit[1]
    return kept


def covering(text: Text, hits: Sequence[Hit]) -> bytearray:
    """Which tokens belong to one of the hits."""
    inside = bytearray(len(text.tokens.kinds))
    for begin, end in hits:
        inside[begin:end] = b"\x01" * (end - begin)
    return inside
