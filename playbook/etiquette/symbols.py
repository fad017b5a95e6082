"""Symbols: what a token is to the automata. A word is itself, a form such as `apolog*`, a member of lists, a class."""

from __future__ import annotations

from collections.abc import Collection

from playbook.etiquette.program import Program, Symbols
from playbook.etiquette.tokens import (
    FACE,
    GAP,
    HANDLE,
    LAST_WORDLIKE,
    LINE,
    LINK,
    MAIL,
    NUMBER,
    PHONE,
    WORD,
    Tokens,
)  # fmt: skip

CLASSES = (
    "*", "number", "clock", "money", "capitalised", "capitals", "initials", "name", "customer-word",
    "handle", "link", "email", "phone", "emoji", "gap", "line",
)  # fmt: skip
"""The classes of tokens that phrases can name; the place of a class is its symbol."""

ANY, NUMBERS, CLOCK, MONEY, CAPITALISED, CAPITALS, INITIALS, NAME, THEIRS = range(9)
_BY_KIND = {HANDLE: 9, LINK: 10, MAIL: 11, PHONE: 12, FACE: 13, GAP: 14, LINE: 15}

MOST_REMEMBERED = 20_000
"""How many different words a program remembers before it forgets them all."""


def symbols_of(program: Program, tokens: Tokens, theirs: Collection[str], known: Collection[str]) -> list[Symbols]:
    """The symbols of every token. `theirs` are the customer's own words, `known` the words of their known name."""
    found = []
    for at, kind in enumerate(tokens.kinds):
        text, upper = tokens.texts[at], tokens.upper[at]
        classes = 0
        if kind <= LAST_WORDLIKE:
            classes |= 1 << ANY
        if kind == WORD:
            if upper and len(text) > 1:
                classes |= 1 << CAPITALISED
            if upper == 2:
                classes |= 1 << CAPITALS
            if upper and len(text) < 4 and (upper == 2 or len(text) == 1):
                classes |= 1 << INITIALS
            if text in known or (_may_be_name(program, upper, text) and text not in theirs):
                classes |= 1 << NAME
            if text in theirs:
                classes |= 1 << THEIRS
        elif kind == NUMBER:
            classes |= 1 << NUMBERS
            if text[0] in "$£€¥₹":
                classes |= 1 << MONEY
            elif _is_clock(text):
                classes |= 1 << CLOCK
        elif kind in _BY_KIND:
            classes |= 1 << _BY_KIND[kind]
        found.append(_remembered(program, text, classes))
    return found


def _remembered(program: Program, text: str, classes: int) -> Symbols:
    """The symbols of a word that is of some classes where it stands: a bit for each class."""
    known = program.symbols.get((text, classes))
    if known is not None:
        return known
    symbols = {*program.words.get(text, ()), *(one for one in range(len(CLASSES)) if classes >> one & 1)}
    for prefix, suffix, symbol in program.prefixes.get(text[0], []) + program.suffixes.get(text[-1], []):
        if text.startswith(prefix) and text.endswith(suffix):
            symbols.add(symbol)
    if len(program.symbols) >= MOST_REMEMBERED:
        program.symbols.clear()
        program.equal.clear()
        program.opens.clear()
    found = frozenset(symbols)
    program.symbols[text, classes] = found = program.equal.setdefault(found, found)
    return found


def opened_by(program: Program, symbols: Symbols) -> frozenset[int]:
    """The automata of which a match can begin with a token with these symbols."""
    known = program.opens.get(symbols)
    if known is None:
        opens = program.opened
        known = program.opens[symbols] = frozenset[int]().union(*[opens[one] for one in symbols if one in opens])
    return known


def _may_be_name(program: Program, upper: int, text: str) -> bool:
    return upper == 1 and len(text) > 1 and "'" not in text and program.not_names not in _remembered(program, text, 0)


def _is_clock(text: str) -> bool:
    hours, colon, minutes = text.partition(":")
    return bool(colon) and len(hours) < 3 and len(minutes) == 2 and "." not in text and "," not in text
