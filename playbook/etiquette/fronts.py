"""Fronts: where all phrases have got to together, and where each token leads from there.

From one token on, a front is all automata followed at once (the textbook's subset construction, made on demand and
remembered). Most tokens lead nowhere after a word or two, which a look into a memory tells.

Nothing is known here of what is hidden, and guards and edges of sentences are not looked at: they are handed on with
what is complete. Where they stand in the midst of a phrase, or a phrase goes on after the rest of a sentence, only that
it may match is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from playbook.etiquette.moves import decide
from playbook.etiquette.program import Program, Symbols
from playbook.etiquette.steps import AFTER, NOT_AFTER, REST_OF_CLAUSE, REST_OF_SENTENCE, UP_TO
from playbook.etiquette.symbols import ANY, opened_by

MOST_MOVES = 100_000
"""How many ways from a front to the next a program remembers before it forgets them all."""

RESTS = (REST_OF_SENTENCE, REST_OF_CLAUSE)

FAR = 40
"""A gap of so many words, or more, is taken to reach to the end of its sentence."""

Guards = tuple[tuple[int, int, int], ...]
"""Steps without a word, one after the other, that must lead on from a place: (kind, a, b)."""

Back = tuple[tuple[int, int], ...]
"""Where to go on when the automaton of a list is complete: (automaton, state), the innermost last."""

Thread = tuple[int, int, Back, Guards | None]
"""A place in an automaton that waits for a word: automaton, state, where to go on afterwards, and the guards at its
start. None says that there are others on the way."""

Gap = tuple[Thread, int]
"""A thread to which any of the next so many words lead; 0 stands for all up to the end of the sentence."""

Complete = tuple[int, Guards, Guards]
"""A set of phrases of which one is complete, with the guards at its start and at its end."""


@dataclass(frozen=True, slots=True)
class Move:
    """Where a token leads from a front: to the next front, if there is one. `possible` are the sets of phrases that
    have to be looked for; `goes_on` is false for a token that was only passed over."""

    front: Front | None
    complete: tuple[Complete, ...]
    possible: tuple[int, ...]
    goes_on: bool


NOWHERE = Move(None, (), (), False)

BARRED: Guards = ((-1, -1, -1),)
"""Guards that let nothing pass."""


@dataclass(slots=True, eq=False)
class Front:
    """Threads and gaps. `waits` are the threads with the symbols of which a token must have one for each to go on,
    `asks` those of all; `possible` are sets of phrases of which one may begin with anything."""

    threads: frozenset[Thread]
    gaps: frozenset[Gap]
    waits: list[tuple[frozenset[int], Thread]]
    asks: frozenset[int]
    possible: frozenset[int]
    idle: Move | None = None
    """Where a word leads that no thread asks for."""
    moves: dict[Symbols, Move] = field(default_factory=dict)
    passing: dict[Symbols, Move] = field(default_factory=dict)
    """As `moves`, for tokens that phrases reach across."""


def first_front(program: Program) -> Front:
    """Where all phrases begin."""
    if program.front is None or program.moves_known >= MOST_MOVES:
        forget(program)
        step = _Step(program, started=False)
        for automaton in program.tops:
            step.arrive(automaton, 0, (), ())
        program.front = step.made(frozenset(step.threads), frozenset(step.gaps))
    first: Front = program.front
    return first


def forget(program: Program) -> None:
    """Forget all fronts. They lead round to one another, so each is emptied: nobody may come by to collect them."""
    for front in (program.front, *program.fronts.values()):
        if front:
            front.moves.clear()
            front.passing.clear()
            front.idle = None
    program.front, program.moves_known = None, 0
    program.fronts.clear()
    program.barred.clear()


def advance(program: Program, front: Front, symbols: Symbols, passable: bool) -> Move:
    """Where a token with these symbols leads from a front, which remembers it."""
    if passable or front.possible or not front.asks.isdisjoint(symbols):
        found = _stepped(program, front, symbols, passable)
    elif ANY not in symbols or not front.gaps:
        found = NOWHERE
    else:
        if front.idle is None:
            front.idle = _stepped(program, front, symbols, False)
        found = front.idle
    moves = front.passing if passable else front.moves
    moves[symbols] = found
    program.moves_known += 1
    return found


def _stepped(program: Program, front: Front, symbols: Symbols, passable: bool) -> Move:
    step = _Step(program, opening=front is program.front)
    step.possible |= front.possible
    if not front.asks.isdisjoint(symbols):
        for asks, thread in front.waits:
            if not asks.isdisjoint(symbols):
                step.take(thread, symbols)
    if ANY in symbols:
        for gap in front.gaps:
            step.spend(gap)
    goes_on = bool(step.threads or step.gaps or step.complete or step.possible)
    return Move(step.front(front if passable else None), tuple(step.complete), tuple(step.possible), goes_on)


class _Step:
    """One step of a front in the making. Before it has `started`, no token is taken and nothing is complete. It is
    `opening` when it takes the first token of a phrase."""

    def __init__(self, program: Program, *, started: bool = True, opening: bool = False) -> None:
        self.program = program
        self.started = started
        self.opening = opening
        self.threads: set[Thread] = set()
        self.gaps: set[Gap] = set()
        self.complete: set[Complete] = set()
        self.possible: set[int] = set()

    def take(self, thread: Thread, symbols: Symbols) -> None:
        """Go on from a thread with a token."""
        automaton, number, back, guards = thread
        if self.opening and guards and ANY in symbols:
            guards = self._answered(guards, symbols)
            if guards is BARRED:
                return
        state = self.program.automata[automaton].states[number]
        for symbol in state.words.keys() & symbols:
            for target in state.words[symbol]:
                self.arrive(automaton, target, back, guards)
        if not state.lists:
            return
        opened = opened_by(self.program, symbols)
        for inner, target in state.lists:
            if inner not in opened:
                continue
            if self.program.automata[inner].single:
                self.arrive(automaton, target, back, guards)
            else:
                self._enter(inner, (*back, (automaton, target)), guards, symbols)

    def spend(self, gap: Gap) -> None:
        """Let a gap take a word."""
        thread, words = gap
        self.arrive(*thread)
        if words != 1:
            self.gaps.add((thread, words and words - 1))

    def _enter(self, automaton: int, back: Back, guards: Guards | None, symbols: Symbols) -> None:
        """Take a token as the first of a list's automaton. Unless the phrase begins with it, guards there stand in the
        midst of a phrase."""
        within = _Step(self.program, started=False)
        within.arrive(automaton, 0, back, guards)
        for thread in within.threads:
            self.take(thread if self.opening or thread[3] == guards else (*thread[:3], None), symbols)
        if ANY in symbols:
            for thread, words in within.gaps:
                self.spend((thread if self.opening or thread[3] == guards else (*thread[:3], None), words))
        self.possible |= within.possible

    def _answered(self, guards: Guards, symbols: Symbols) -> Guards:
        """The guards at the start of a phrase without those that its first word answers; `BARRED` where one says no."""
        left: list[tuple[int, int, int]] = []
        for kind, number, words in guards:
            stands = (
                decide(self.program, self.program.automata[number], symbols) if kind in (AFTER, NOT_AFTER) else None
            )
            if stands is None or (words > 1 and not stands):
                left.append((kind, number, words))
            elif stands != (kind == AFTER):
                return BARRED
        return tuple(left)

    def arrive(self, automaton: int, number: int, back: Back, first: Guards | None, last: Guards = ()) -> None:
        """Come to a state: what is complete there, and what is reached from it without a word. `first` are the guards
        at the start of the phrase, `last` those passed since the last token."""
        state = self.program.automata[automaton].states[number]
        if state.asks and any(kind in RESTS for kind, _, _ in last):
            self._lose(automaton, number, back)
        elif state.asks:
            thread = (automaton, number, back, None if last else first)
            if thread in self.threads and not last:
                return
            self.threads.add(thread)
        if state.accepts and self.started:
            self._complete(automaton, state.accepts, back, first, last)
        for kind, a, b, target in state.zero:
            if kind == UP_TO:
                self.arrive(automaton, target, back, first, last)
                if a:
                    thread = (automaton, target, back, None if last else first)
                    self.gaps.add((thread, a if a < FAR else 0))
            elif self.started:
                self.arrive(automaton, target, back, first, (*last, (kind, a, b)))
            elif kind in RESTS:
                self._lose(automaton, target, back)
            else:
                self.arrive(automaton, target, back, None if first is None else (*first, (kind, a, b)))

    def _lose(self, automaton: int, number: int, back: Back) -> None:
        """Give up a way that goes on at a place far ahead: what it may lead to is possible."""
        top, state = back[0] if back else (automaton, number)
        offset = self.program.tops[top]
        self.possible.update([one + offset for one in self.program.automata[top].reach[state]])

    def _complete(self, automaton: int, accepts: Sequence[int], back: Back, first: Guards | None, last: Guards) -> None:
        if back:
            self.arrive(*back[-1], back[:-1], first, last)
            return
        offset = self.program.tops[automaton]
        if first is None:
            self.possible.update([number + offset for number in accepts])
        else:
            self.complete.update([(number + offset, first, last) for number in accepts])

    def front(self, passed: Front | None) -> Front | None:
        """The front of what was reached, and of a front that was passed over; none when that is nothing."""
        threads, gaps = self.threads, self.gaps
        if passed:
            threads, gaps = threads | passed.threads, gaps | passed.gaps
        if not threads and not gaps:
            return None
        bare = {one[:3] for one in threads if one[3] == ()}
        threads = {one for one in threads if one[3] == () or one[:3] not in bare}
        key = (frozenset(threads), frozenset(gaps))
        known: Front | None = self.program.fronts.get(key)
        if known is None:
            known = self.program.fronts[key] = self.made(*key)
        return known

    def made(self, threads: frozenset[Thread], gaps: frozenset[Gap]) -> Front:
        """A new front."""
        automata = self.program.automata
        waits = [(automata[one[0]].states[one[1]].asks, one) for one in threads]
        asks = frozenset[int]().union(*[one for one, _ in waits])
        return Front(threads, gaps, waits, asks, frozenset(() if self.started else self.possible))
