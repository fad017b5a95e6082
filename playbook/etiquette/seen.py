"""What is seen in a text at first sight: fronts followed from every token.

What is not seen is not there, whatever is hidden later; what is seen still has to get past its guards, and the hidden.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from playbook.etiquette.fronts import FAR, RESTS, Guards, Move, advance, first_front
from playbook.etiquette.moves import decide
from playbook.etiquette.program import Program, Symbols
from playbook.etiquette.steps import AFTER, BEFORE, MOST_PASSED
from playbook.etiquette.tokens import LAST_WORDLIKE, LINE, Tokens

Match = tuple[int, int, Guards, Guards]
"""A stretch that matches if these guards let it: its first token, the one after its last."""

NOTHING: Symbols = frozenset()
"""What stands before the first word of a sentence, and behind its last."""


@dataclass(slots=True)
class Seen:
    """What fronts find in a text, by set of phrases and in order: matches, and tokens at which to look for one. `sets`
    are those of which there is either."""

    matches: dict[int, list[Match]] = field(default_factory=dict)
    possible: dict[int, list[int]] = field(default_factory=dict)
    sets: set[int] = field(default_factory=set)


def see(program: Program, tokens: Tokens, symbols: Sequence[Symbols]) -> Seen:
    """Follow all phrases from every token of a text."""
    passable, limits, kinds = tokens.passable, tokens.limits, tokens.kinds
    seen = Seen()
    size, certain = len(kinds), _is_plain(tokens)
    first = first_front(program)
    for start in range(size):
        move = first.moves.get(symbols[start]) or advance(program, first, symbols[start], False)
        place, passed, limit = start + 1, 0, limits[start]
        while True:
            if move.complete:
                if certain:
                    _note(program, tokens, symbols, seen, move, start, place)
                else:
                    _look_again(seen, [one[0] for one in move.complete], start)
            if move.possible:
                _look_again(seen, move.possible, start)
            front = move.front
            if front is None or passed > MOST_PASSED or place >= size:
                break
            if place >= limit:
                if kinds[place - 1] != LINE:
                    break
                limit = limits[place]
            here = symbols[place]
            if passable[place]:
                move = front.passing.get(here) or advance(program, front, here, True)
            else:
                move = front.moves.get(here) or advance(program, front, here, False)
            passed = 0 if move.goes_on else passed + 1
            place += 1
    seen.sets.update(seen.matches, seen.possible)
    return seen


def _note(
    program: Program, tokens: Tokens, symbols: Sequence[Symbols], seen: Seen, move: Move, start: int, end: int
) -> None:
    """Note what is complete, but for what the words beside it bar."""
    before = after = None
    if start == tokens.firsts[start]:
        before = NOTHING
    elif tokens.kinds[start - 1] <= LAST_WORDLIKE:
        before = symbols[start - 1]
    if end == tokens.limits[end - 1]:
        after = None if tokens.kinds[end - 1] == LINE else NOTHING
    elif tokens.kinds[end] <= LAST_WORDLIKE:
        after = symbols[end]
    for number, first, last in move.complete:
        if first and before is not None and _bars(program, BEFORE, first, before):
            continue
        if last and after is not None and _bars(program, AFTER, last, after):
            continue
        seen.matches.setdefault(number, []).append((start, end, first, last))


def _bars(program: Program, side: int, guards: Guards, beside: Symbols) -> bool:
    """Whether guards ask for something beside a match, and the one word there is not it. To hide words is no help."""
    known = program.barred.get((side, guards, beside))
    if known is None:
        asked: list[int] = []
        for kind, automaton, words in guards:
            if kind in RESTS:
                break
            if kind == side and words == 1:
                asked.append(automaton)
        known = any(decide(program, program.automata[one], beside) is False for one in asked)
        program.barred[side, guards, beside] = known
    return known


def _look_again(seen: Seen, numbers: Sequence[int], start: int) -> None:
    for number in numbers:
        starts = seen.possible.setdefault(number, [])
        if not starts or starts[-1] != start:
            starts.append(start)


def _is_plain(tokens: Tokens) -> bool:
    """Whether no sentence is long enough to tire a gap, and no row of signs too long to reach across."""
    passed = 0
    for at, passable in enumerate(tokens.passable):
        passed = passed + 1 if passable else 0
        if passed > MOST_PASSED or tokens.limits[at] - tokens.firsts[at] > FAR:
            return False
    return True
