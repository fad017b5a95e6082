"""The compiled program, made ready to run: tables, automata, signals and rules as the engine asks for them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from playbook.etiquette.characters import Characters
from playbook.etiquette.tokens import Tokens

FORMAT = 2
"""The version of the program's form. An engine refuses any other."""


Step = tuple[int, int, int, int]
"""A step without a word: (kind, a, b, target)."""

Symbols = frozenset[int]
"""What a token is to the automata. Equal ones are one object, so that what follows from them is quickly looked up."""

Moves = tuple[list[int], list[tuple[int, int]]]
"""Where a token leads from a state: the targets of its symbols, and the lists of which a match can begin with it."""


@dataclass(slots=True)
class State:
    """A state of an automaton. `accepts` names the sets of phrases that are complete here. `words` says where a symbol
    leads; `lists` are (automaton, target): what that automaton matches leads there; `zero` are steps without a word."""

    accepts: list[int]
    words: dict[int, list[int]]
    lists: list[tuple[int, int]]
    zero: list[Step]
    needs: bool
    """Whether a word or a list must follow."""
    last: bool
    """Whether nothing leads on from here."""
    asks: frozenset[int] = frozenset()
    """The symbols of which a token must have one to lead on from here."""
    moves: dict[Symbols, Moves] = field(default_factory=dict)
    """What has been found before, by the symbols of a token: a memory that is emptied when it grows."""


@dataclass(slots=True)
class Automaton:
    """Phrases as one graph without loops. `reach` names for every state the sets of phrases of which one may be
    complete from there on, for automata that stand for such sets. `first` are the symbols with which a match can begin;
    `opening` says for each of them which steps without a word of the first state can lead on, so that a guard is looked
    at only there."""

    states: list[State]
    reach: list[frozenset[int]]
    first: frozenset[int]
    opening: dict[int, list[int]]
    single: bool = False
    """Whether every match is one token that `first` names, so that nothing needs to be followed."""
    plain: bool = False
    """Whether there are words only, no guards, gaps or edges: what is hidden beside a match makes no difference."""
    begins: dict[Symbols, list[Step]] = field(default_factory=dict)
    """The steps that have been found so, by the symbols of a token: another such memory."""
    decided: dict[Symbols, bool | None] = field(default_factory=dict)
    """Whether just a token with these symbols is a match, and None when that depends on what is around: another."""


@dataclass(slots=True)
class Program:
    """Everything that `evaluate` needs. Signals and rules stay as they are in the JSON.

    `sweeps` are automata that look for many sets of phrases at once, each with the number of its first set; `alone` is,
    for every set, the automaton that looks for it alone, or -1.
    """

    characters: Characters
    abbreviations: frozenset[str]
    words: dict[str, list[int]]
    prefixes: dict[str, list[tuple[str, str, int]]]
    suffixes: dict[str, list[tuple[str, str, int]]]
    automata: list[Automaton]
    sweeps: list[tuple[int, int]]
    alone: list[int]
    signals: list[dict[str, Any]]
    rules: list[dict[str, Any]]
    names: dict[str, int]
    contacts: frozenset[str]
    not_names: int
    symbols: dict[tuple[str, int], Symbols] = field(default_factory=dict)
    """The symbols of words seen before, by word and what it is where it stands: a memory that is emptied when it
    grows."""
    equal: dict[Symbols, Symbols] = field(default_factory=dict)
    """The one object for equal symbols."""
    opens: dict[Symbols, frozenset[int]] = field(default_factory=dict)
    """By the symbols of a token: the automata of which a match can begin with it."""
    opened: dict[int, set[int]] = field(default_factory=dict)
    """The same by single symbol."""
    around: dict[str, Tokens] = field(default_factory=dict)
    """The tokens of texts around replies, such as earlier turns: another such memory."""
    said: dict[str, list[str]] = field(default_factory=dict)
    """What earlier turns said, as `thread` compares it: another such memory."""
    customers: dict[tuple[str, str], Any] = field(default_factory=dict)
    """The messages that are answered, by message and name, as `evaluate.read` sees them: another such memory."""
    tops: dict[int, int] = field(default_factory=dict)
    """The automata that stand for sets of phrases, each with the number of its first set."""
    front: Any = None
    """Where all phrases begin, as `fronts` follows them."""
    fronts: dict[Any, Any] = field(default_factory=dict)
    """The one object for equal fronts: another memory that is emptied when it grows."""
    barred: dict[Any, bool] = field(default_factory=dict)
    """Whether guards let nothing pass beside a word, as `seen` found: another."""
    moves_known: int = 0
    """How many ways from front to front are remembered."""


def prepare(source: dict[str, Any]) -> Program:
    """A program from the JSON value that the compiler made. Raises `ValueError` for another format."""
    if source["format"] != FORMAT:
        raise ValueError(f"this program has format {source['format']}, and the engine reads format {FORMAT}")
    automata = [
        Automaton([_state(state) for state in one["states"]], [], frozenset(one["first"]), _opening(one["opening"]))
        for one in source["automata"]
    ]
    opened: dict[int, set[int]] = {}
    for number, one in enumerate(automata):
        one.single = _is_single(automata, one)
        one.plain = _is_plain(automata, one)
        for symbol in one.first:
            opened.setdefault(symbol, set()).add(number)
        for state in one.states:
            state.asks = frozenset(state.words).union(*(automata[inner].first for inner, _ in state.lists))
    tops = {number: first for number, first in source["sweeps"]}
    tops |= {number: nth for nth, number in enumerate(source["alone"]) if number >= 0}
    for number in tops:
        automata[number].reach = _reach(automata[number].states)
    prefixes: dict[str, list[tuple[str, str, int]]] = {}
    suffixes: dict[str, list[tuple[str, str, int]]] = {}
    for prefix, suffix, symbol in source["affixes"]:
        if prefix:
            prefixes.setdefault(prefix[0], []).append((prefix, suffix, symbol))
        else:
            suffixes.setdefault(suffix[-1], []).append((prefix, suffix, symbol))
    return Program(
        characters=Characters(source["characters"]),
        abbreviations=frozenset(source["abbreviations"]),
        words=source["words"],
        prefixes=prefixes,
        suffixes=suffixes,
        automata=automata,
        sweeps=[(number, first) for number, first in source["sweeps"]],
        alone=source["alone"],
        signals=source["signals"],
        rules=source["rules"],
        names={signal["id"]: number for number, signal in enumerate(source["signals"])},
        contacts=frozenset(source["contacts"]),
        not_names=source["not_names"],
        opened=opened,
        tops=tops,
    )


def _reach(states: list[State]) -> list[frozenset[int]]:
    found: list[frozenset[int] | None] = [None] * len(states)
    waiting = [0]
    while waiting:
        state = states[waiting[-1]]
        targets = {target for some in state.words.values() for target in some}
        targets.update([target for _, target in state.lists], [step[3] for step in state.zero])
        unknown = [target for target in targets if found[target] is None]
        waiting += unknown
        if not unknown:
            found[waiting.pop()] = frozenset(state.accepts).union(*[found[target] or () for target in targets])
    return [one or frozenset() for one in found]


def _is_single(automata: list[Automaton], one: Automaton) -> bool:
    start = one.states[0]
    targets = {target for some in start.words.values() for target in some} | {target for _, target in start.lists}
    return (
        not (start.accepts or start.zero)
        and all(one.states[target].last for target in targets)
        and all(_is_single(automata, automata[inner]) for inner, _ in start.lists)
    )


def _is_plain(automata: list[Automaton], one: Automaton) -> bool:
    inner = {number for state in one.states for number, _ in state.lists}
    return not any(state.zero for state in one.states) and all(_is_plain(automata, automata[one]) for one in inner)


def _opening(source: list[list[int]]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for nth, first in enumerate(source):
        for symbol in first:
            found.setdefault(symbol, []).append(nth)
    return found


def _state(source: list[Any]) -> State:
    accepts, words, lists, zero = source
    leads: dict[int, list[int]] = {}
    for at in range(0, len(words), 2):
        leads.setdefault(words[at], []).append(words[at + 1])
    return State(
        accepts,
        leads,
        [(lists[at], lists[at + 1]) for at in range(0, len(lists), 2)],
        [(step[0], step[1], step[2], step[3]) for step in zero],
        needs=not (accepts or zero),
        last=not (words or lists or zero),
    )
