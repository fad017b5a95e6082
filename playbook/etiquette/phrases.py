"""Phrases: where automata match in a text.

An automaton is followed from one token at a time through a graph without loops, and no pair of state and place is
visited twice, so that the cost of a phrase grows with the text and never faster.
"""

from __future__ import annotations

from collections.abc import Sequence

from playbook.etiquette.program import Automaton, Moves, Program, State, Step, Symbols
from playbook.etiquette.steps import MOST_PASSED, Edges, steps
from playbook.etiquette.symbols import opened_by
from playbook.etiquette.tokens import LINE, Tokens

Hit = tuple[int, int]
"""A match: its first token, and the one after its last."""

NOWHERE: Moves = ([], [])
"""Where a hidden token leads."""

MOST_MOVES = 2_000
"""How many different symbols of tokens a state remembers before it forgets them all."""


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
        self._opened: list[bytes]
        if like:  # the same tokens, others of them hidden
            self._ahead, self._opened = like._ahead, like._opened
        else:
            self._ahead = [None if tokens.passable[at] else one for at, one in enumerate(symbols)] + [frozenset()]
            self._opened = [opened_by(program, one) for one in symbols]
        self.hidden = hidden or bytearray(len(tokens.kinds))
        self._swept: dict[int, list[Hit]] | None = None
        self._ends: dict[tuple[int, int], list[int]] = {}
        self.edges: Edges | None = None
        self.rests: tuple[list[int], list[int]] | None = None
        self._covered: dict[int, bytearray] = {}

    def hits(self, number: int) -> list[Hit]:
        """Where a set of phrases matches: from left to right, the longest at each place, none inside another."""
        if number < 0:
            return []
        alone = self.program.alone[number]
        if alone >= 0:
            return self.matches(alone)
        if self._swept is None:
            self._swept = self._sweep()
        return apart(self._swept.get(number, []))

    def matches(self, number: int) -> list[Hit]:
        """Where an automaton matches, in the same way."""
        found: list[Hit] = []
        reach = 0
        for at, opened in enumerate(self._opened):
            if opened[number] and at >= reach and not self.hidden[at]:
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
            found = self._run(self.program.automata[number], at) if self._opened[at][number] else ()
            known = self._ends[number, at] = sorted({end for _, end in found})
        return known

    def _sweep(self) -> dict[int, list[Hit]]:
        """For every set of phrases its longest match at each place, in order."""
        found: dict[int, list[Hit]] = {}
        for number, first in self.program.sweeps:
            automaton = self.program.automata[number]
            for at, opened in enumerate(self._opened):
                if not opened[number]:
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
        accepted: list[tuple[list[int], int]] = []
        waiting = self._began(automaton, start, accepted)
        if not waiting:
            return accepted
        tokens, symbols, hidden = self.tokens, self.symbols, self.hidden
        passable, limits, kinds, states = tokens.passable, tokens.limits, tokens.kinds, automaton.states
        size = len(kinds)
        seen = set(waiting)
        for number, at in waiting:
            state = states[number]
            if state.accepts and at > start:
                accepted.append((state.accepts, at))
            if state.last:
                continue
            limit = size
            if at < size:
                limit = limits[at] if at == start or kinds[at - 1] == LINE else limits[at - 1]
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


def begun(automaton: Automaton, symbols: Symbols) -> list[Step]:
    """The steps without a word of the first state that can lead on from a token with these symbols."""
    known = automaton.begins.get(symbols)
    if known is None:
        zero = automaton.states[0].zero
        found = {nth for symbol in symbols for nth in automaton.opening.get(symbol, ())} if zero else ()
        if len(automaton.begins) >= MOST_MOVES:
            automaton.begins.clear()
        known = automaton.begins[symbols] = [zero[nth] for nth in sorted(found)]
    return known


def moved(program: Program, state: State, symbols: Symbols) -> Moves:
    """Where a token with these symbols leads from a state. The state remembers it."""
    targets = {target for symbol in symbols if symbol in state.words for target in state.words[symbol]}
    lists = [(inner, target) for inner, target in state.lists if opened_by(program, symbols)[inner]]
    if len(state.moves) >= MOST_MOVES:
        state.moves.clear()
    found = state.moves[symbols] = (sorted(targets), lists)
    return found


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
