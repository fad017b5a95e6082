"""What is seen in a text at first sight: fronts followed from every token.

What is not seen is not there, whatever is hidden later; what is seen still has to get past its guards, and the hidden.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from playbook.etiquette.fronts import FAR, Guards, Move, advance, first_front
from playbook.etiquette.program import Program, Symbols
from playbook.etiquette.steps import MOST_PASSED
from playbook.etiquette.tokens import LINE, Tokens

Match = tuple[int, int, Guards, Guards]
"""A stretch that matches if these guards let it: its first token, the one after its last."""


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
            if move.complete or move.possible:
                _note(seen, move, start, place, certain)
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


def _note(seen: Seen, move: Move, start: int, end: int, certain: bool) -> None:
    for number, first, last in move.complete:
        if certain:
            seen.matches.setdefault(number, []).append((start, end, first, last))
    for number in move.possible if certain else {*move.possible, *(one[0] for one in move.complete)}:
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
