"""From trees to automata: phrases that begin alike share their beginning, those that end alike their end.

The graph is made by following sets of places (the textbook's subset construction) and then merging what is the same.
It has no loops, because the language has none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from playbook.etiquette import steps
from playbook.etiquette.compiler.tree import Either, Node, Reference, Several, Step, Word

MOST_STATES = 60_000
"""The largest automaton. All phrases of a large project together need some ten thousand."""

MOST_OF_ONE = 2_000
"""The largest automaton of a single phrase."""

WORD, LIST, ZERO = range(3)
Label = tuple[int, ...]
"""What leads from one place to the next: (WORD, symbol), (LIST, automaton) or (ZERO, kind, a, b)."""

State = list[object]
"""A state as in the program: [[set, …], [symbol, target, …], [automaton, target, …], [[kind, a, b, target], …]]. The
first list names the sets of phrases of which one is complete here."""


_Followed = tuple[tuple[int, ...], dict[Label, int]]
"""A state on the way: the sets that are complete in it, and where every label leads."""

_GUARDS = {
    (False, True): steps.NOT_BEFORE,
    (False, False): steps.NOT_AFTER,
    (True, True): steps.BEFORE,
    (True, False): steps.AFTER,
}
"""The kind of step for a guard, by whether it wants its words and whether it looks back."""


class TooManyStates(Exception):
    """The phrases have so many ways to match that their automaton would not fit."""


@dataclass(slots=True)
class Names:
    """What the builder asks for: the labels of a word, in a row, and of a reference; the words of a bracket that are
    one symbol together; and the automaton of a guard."""

    word: Callable[[Word], Sequence[Sequence[Label]]]
    together: Callable[[Either], tuple[Sequence[Label], Sequence[Node]]]
    reference: Callable[[Reference], Sequence[Label]]
    guard: Callable[[Node], int]


@dataclass(slots=True)
class _Places:
    """A graph with steps that need nothing (`free`), as it is built from trees."""

    free: list[list[int]] = field(default_factory=list)
    steps: list[list[tuple[Label, int]]] = field(default_factory=list)

    def new(self) -> int:
        self.free.append([])
        self.steps.append([])
        return len(self.free) - 1


def build(sets: Sequence[Iterable[Node]], names: Names, most: int = MOST_STATES) -> list[State]:
    """The automaton that matches what any tree of any set says. State 0 is its start. Raises `TooManyStates`."""
    places = _Places()
    start = places.new()
    ends: dict[int, int] = {}
    for number, trees in enumerate(sets):
        end = places.new()
        ends[end] = number
        for tree in trees:
            places.free[_add(places, start, tree, names)].append(end)
    return _merged(_followed(places, start, ends, most))


def _add(places: _Places, at: int, node: Node, names: Names) -> int:
    """Add what a node says after a place; the place after it."""
    if isinstance(node, Several):
        for part in node.parts:
            at = _add(places, at, part, names)
        return at
    end = places.new()
    if isinstance(node, Either):
        labels, others = names.together(node)
        places.steps[at] += [(label, end) for label in labels]
        for choice in others:
            places.free[_add(places, at, choice, names)].append(end)
        if node.optional:
            places.free[at].append(end)
        return end
    if isinstance(node, Word):
        return _row(places, at, names.word(node))
    if isinstance(node, Reference):
        labels = names.reference(node)
    elif isinstance(node, Step):
        labels = ((ZERO, node.kind, node.number, 0),)
    else:
        kind = _GUARDS[node.wanted, node.before]
        labels = ((ZERO, kind, names.guard(node.inner), node.words),)
    places.steps[at] += [(label, end) for label in labels]
    return end


def _row(places: _Places, at: int, row: Sequence[Sequence[Label]]) -> int:
    for labels in row:
        end = places.new()
        places.steps[at] += [(label, end) for label in labels]
        at = end
    return at


def _reach(places: _Places, here: Iterable[int]) -> frozenset[int]:
    """The places that are reached from some without needing anything."""
    found: set[int] = set()
    waiting = list(here)
    while waiting:
        at = waiting.pop()
        if at not in found:
            found.add(at)
            waiting += places.free[at]
    return frozenset(found)


def _followed(places: _Places, start: int, ends: dict[int, int], most: int) -> list[_Followed]:
    """States that stand for sets of places: from each of them a label leads to one state only."""
    first = _reach(places, (start,))
    numbers = {first: 0}
    waiting = [first]
    states: list[_Followed] = []
    for here in waiting:
        targets: dict[Label, set[int]] = {}
        for place in here:
            for label, target in places.steps[place]:
                targets.setdefault(label, set()).add(target)
        leads: dict[Label, int] = {}
        for label in sorted(targets):
            there = _reach(places, targets[label])
            if there not in numbers:
                numbers[there] = len(numbers)
                waiting.append(there)
                if len(numbers) > most:
                    raise TooManyStates
            leads[label] = numbers[there]
        states.append((tuple(sorted(ends[place] for place in here if place in ends)), leads))
    return states


def _merged(states: list[_Followed]) -> list[State]:
    """States that accept and lead alike made one, from the ends backwards; numbered anew from the start."""
    same: dict[object, int] = {}
    merged: dict[int, int] = {}
    for number in _ends_first(states):
        accepts, leads = states[number]
        key = (accepts, tuple((label, merged[target]) for label, target in leads.items()))
        merged[number] = same.setdefault(key, number)
    order = {merged[0]: 0}
    waiting = [merged[0]]
    made: list[State] = []
    for number in waiting:
        accepts, leads = states[number]
        words: list[int] = []
        lists: list[int] = []
        zero: list[list[int]] = []
        for label, target in leads.items():
            there = merged[target]
            if there not in order:
                order[there] = len(order)
                waiting.append(there)
            if label[0] == WORD:
                words += [label[1], order[there]]
            elif label[0] == LIST:
                lists += [label[1], order[there]]
            else:
                zero.append([*label[1:], order[there]])
        made.append([list(accepts), words, lists, zero])
    return made


def _ends_first(states: list[_Followed]) -> list[int]:
    """The states, every one after all that it leads to."""
    order: list[int] = []
    done: set[int] = set()
    waiting = [(0, False)]
    while waiting:
        number, left = waiting.pop()
        if left:
            order.append(number)
        elif number not in done:
            done.add(number)
            waiting.append((number, True))
            waiting += [(target, False) for target in states[number][1].values() if target not in done]
    return order
