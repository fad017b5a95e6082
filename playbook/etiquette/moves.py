"""Moves: where a token leads from a state of an automaton, worked out once for all tokens that are alike."""

from __future__ import annotations

from playbook.etiquette.program import Automaton, Moves, Program, State, Step, Symbols
from playbook.etiquette.symbols import opened_by

MOST_MOVES = 2_000
"""How many different symbols of tokens a state remembers before it forgets them all."""


def decide(program: Program, automaton: Automaton, symbols: Symbols) -> bool | None:
    """Whether an automaton matches a token with these symbols, just that; None when it depends on what is around. The
    automaton remembers it."""
    found: bool | None = False
    if not automaton.first.isdisjoint(symbols):
        state = automaton.states[0]
        targets, lists = state.moves.get(symbols) or moved(program, state, symbols)
        inner = [decide(program, program.automata[number], symbols) for number, _ in lists]
        targets = targets + [target for (_, target), one in zip(lists, inner, strict=True) if one]
        if None in inner or begun(automaton, symbols) or any(not automaton.states[one].last for one in targets):
            found = None
        else:
            found = bool(targets)
    if len(automaton.decided) >= MOST_MOVES:
        automaton.decided.clear()
    automaton.decided[symbols] = found
    return found


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
    lists = [(inner, target) for inner, target in state.lists if inner in opened_by(program, symbols)]
    if len(state.moves) >= MOST_MOVES:
        state.moves.clear()
    found = state.moves[symbols] = (sorted(targets), lists)
    return found
