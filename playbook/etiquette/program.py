"""The compiled program, made ready to run: tables, automata, signals and rules as the engine asks for them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from playbook.etiquette.characters import Characters
from playbook.etiquette.tokens import Tokens

FORMAT = 1
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
    moves: dict[Symbols, Moves] = field(default_factory=dict)
    """What has been found before, by the symbols of a token: a memory that is emptied when it grows."""


@dataclass(slots=True)
class Automaton:
    """Phrases as one graph without loops. `first` are the symbols with which a match can begin; `opening` says for each
    of them which steps without a word of the first state can lead on, so that a guard is looked at only there."""

    states: list[State]
    first: frozenset[int]
    opening: dict[int, list[int]]
    begins: dict[Symbols, list[Step]] = field(default_factory=dict)
    """The steps that have been found so, by the symbols of a token: another such memory."""


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
    opens: dict[Symbols, bytes] = field(default_factory=dict)
    """By the symbols of a token: of each automaton whether a match can begin with it."""
    around: dict[str, Tokens] = field(default_factory=dict)
    """The tokens of texts around replies, such as earlier turns: another such memory."""
    customers: dict[tuple[str, str], Any] = field(default_factory=dict)
    """The messages that are answered, by message and name, as `evaluate.read` sees them: another such memory."""


def prepare(source: dict[str, Any]) -> Program:
    """A program from the JSON value that the compiler made. Raises `ValueError` for another format."""
    if source["format"] != FORMAT:
        raise ValueError(f"this program has format {source['format']}, and the engine reads format {FORMAT}")
    automata = [
        Automaton([_state(state) for state in one["states"]], frozenset(one["first"]), _opening(one["opening"]))
        for one in source["automata"]
    ]
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
    )


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
