"""Phrases: where automata match in a text.

An automaton is followed from one token at a time through a graph without loops, and no pair of state and place is
visited twice, so that the cost of a phrase grows with the text and never faster.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from playbook.etiquette.fronts import Guards
from playbook.etiquette.moves import begun, decide, moved
from playbook.etiquette.program import Automaton, Moves, Program, State, Symbols
from playbook.etiquette.seen import Seen, see
from playbook.etiquette.steps import MOST_PASSED, Edges, steps
from playbook.etiquette.symbols import opened_by
from playbook.etiquette.tokens import LINE, Tokens

Hit = tuple[int, int]
"""A match: its first token, and the one after its last."""

NO_ENDS: list[int] = []
UNDECIDED: Any = object()

NOWHERE: Moves = ([], [])
"""Where a hidden token leads."""


class Text:
    """Tokens with their symbols, and with some of them hidden: no phrase touches those or reaches across them."""

    def __init__(
        self,
        program: Program,
        tokens: Tokens,
        symbols: list[Symbols],
        hidden: bytearray | None,
        like: Text | None = None,
    ) -> None:
        self.program = program
        self.tokens = tokens
        self.symbols = symbols
        self._ahead: list[Symbols | None]
        self._opened: list[frozenset[int]]
        if like:  # the same tokens, others of them hidden
            self._ahead, self._opened = like._ahead, like._opened
        else:
            self._ahead = [None if tokens.passable[at] else one for at, one in enumerate(symbols)] + [frozenset()]
            self._opened = [opened_by(program, one) for one in symbols]
        self.hidden = hidden or bytearray(len(tokens.kinds))
        self._whole: Text | None = (like._whole or like) if like else None
        self._seen: Seen | None = like._seen if like else None
        self._ends: dict[tuple[int, int], list[int]] = {}
        self.edges: Edges | None = None
        self.rests: tuple[list[int], list[int]] | None = None
        self._covered: dict[int, bytearray] = {}

    @property
    def seen(self) -> Seen:
        """What fronts find in the text, nothing of it hidden."""
        if self._seen is None:
            self._seen = see(self.program, self.tokens, self.symbols)
        return self._seen

    def hits(self, number: int) -> list[Hit]:
        """Where a set of phrases matches: from left to right, the longest at each place, none inside another."""
        if number not in self.seen.sets:
            return []
        longest: dict[int, int] = {}
        for at, end, first, last in self.seen.matches.get(number, ()):
            if self.hidden.find(1, at, end) >= 0:
                continue
            if first and self._past(first, at, at) < 0:
                continue
            if last:
                end = self._past(last, end, at)
            if end > longest.get(at, 0):
                longest[at] = end
        possible = self.seen.possible.get(number)
        if not possible:
            return apart(list(longest.items()))
        for at in possible:
            if end := self._longest(number, at):
                longest[at] = end
        return apart(sorted(longest.items()))

    def _past(self, guards: Guards, at: int, start: int) -> int:
        """The place to which steps lead from one; -1 where they do not lead on."""
        for kind, a, b in guards:
            led = steps(self, kind, a, b, at, self._limit(at, start))
            if not led:
                return -1
            at = led[0]
        return at

    def _limit(self, at: int, start: int) -> int:
        """Where the sentence ends in which a phrase goes on that began at one place and has come to another."""
        tokens = self.tokens
        if at == start or at == len(tokens.kinds) or tokens.kinds[at - 1] == LINE:
            return tokens.limits[at] if at < len(tokens.kinds) else at
        return tokens.limits[at - 1]

    def _longest(self, number: int, at: int) -> int:
        """The end of the longest match of a set of phrases that begins at a token; 0 where there is none."""
        if self.hidden[at]:
            return 0
        alone = self.program.alone[number]
        if alone >= 0:
            return max(self.ends(alone, at), default=0)
        longest = 0
        for automaton, first in self.program.sweeps:
            for accepts, end in self._run(self.program.automata[automaton], at, number - first):
                if number - first in accepts:
                    longest = max(longest, end)
        return longest

    def matches(self, number: int) -> list[Hit]:
        """Where an automaton matches, in the same way."""
        found: list[Hit] = []
        reach = 0
        for at, opened in enumerate(self._opened):
            if number in opened and at >= reach and not self.hidden[at]:
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
        if self.hidden[at]:
            return NO_ENDS
        known = self._ends.get((number, at))
        if known is None:
            automaton, symbols = self.program.automata[number], self.symbols[at]
            decided = automaton.decided.get(symbols, UNDECIDED)
            if decided is UNDECIDED:
                decided = decide(self.program, automaton, symbols)
            if decided is not None:
                known = [at + 1] if decided else NO_ENDS
            elif automaton.plain and self._whole:
                known = [end for end in self._whole.ends(number, at) if self.hidden.find(1, at, end) < 0]
            else:
                known = sorted({end for _, end in self._run(automaton, at)})
            self._ends[number, at] = known
        return known

    def _run(self, automaton: Automaton, start: int, wanted: int | None = None) -> list[tuple[list[int], int]]:
        """Follow an automaton from one token on: what it accepts, and where. `wanted` is the set of phrases that is
        looked for, when it is one of several."""
        accepted: list[tuple[list[int], int]] = []
        waiting = self._began(automaton, start, accepted)
        if not waiting:
            return accepted
        tokens, symbols, hidden = self.tokens, self.symbols, self.hidden
        passable, states = tokens.passable, automaton.states
        seen = set(waiting)
        reach = automaton.reach
        for number, at in waiting:
            if wanted is not None and wanted not in reach[number]:
                continue
            state = states[number]
            if state.accepts and at > start:
                accepted.append((state.accepts, at))
            if state.last:
                continue
            limit = self._limit(at, start)
            for kind, a, b, target in state.zero:
                for end in steps(self, kind, a, b, at, limit):
                    if (target, end) not in seen:
                        seen.add((target, end))
                        waiting.append((target, end))
            place = at
            while place < limit and not hidden[place]:
                targets, lists = state.moves.get(symbols[place]) or moved(self.program, state, symbols[place])
                for target in targets:
                    if (target, place + 1) not in seen:
                        seen.add((target, place + 1))
                        if states[target].last:
                            accepted.append((states[target].accepts, place + 1))
                        elif self._leads_on(states[target], place + 1):
                            waiting.append((target, place + 1))
                for inner, target in lists:
                    for end in self.ends(inner, place):
                        if (target, end) not in seen:
                            seen.add((target, end))
                            waiting.append((target, end))
                if at == start or not passable[place] or place - at >= MOST_PASSED:
                    break
                place += 1
        return accepted

    def _began(self, automaton: Automaton, start: int, accepted: list[tuple[list[int], int]]) -> list[tuple[int, int]]:
        """The first step of an automaton: what waits after it, as pairs of state and place, each once. What is complete
        with one word is accepted, and what the next word ends does not wait: that is nearly everything."""
        states, after = automaton.states, start + 1
        waiting: list[tuple[int, int]] = []
        targets, lists = NOWHERE if self.hidden[start] else self._moves(states[0], start)
        for target in targets:
            if states[target].last:
                accepted.append((states[target].accepts, after))
            elif self._leads_on(states[target], after):
                waiting.append((target, after))
        for inner, target in lists:
            waiting += [(target, end) for end in self.ends(inner, start)]
        for kind, a, b, target in begun(automaton, self.symbols[start]):
            waiting += [(target, end) for end in steps(self, kind, a, b, start, self.tokens.limits[start])]
        return list(dict.fromkeys(waiting)) if lists or len(waiting) > len(targets) else waiting

    def _leads_on(self, state: State, place: int) -> bool:
        """Whether anything can come of a state at a place."""
        if not state.needs:
            return True
        ahead = self._ahead[place]
        if ahead is None:
            return True
        targets, lists = state.moves.get(ahead) or moved(self.program, state, ahead)
        return bool(targets or lists)

    def _moves(self, state: State, place: int) -> Moves:
        """Where a token leads from a state."""
        return state.moves.get(self.symbols[place]) or moved(self.program, state, self.symbols[place])


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
