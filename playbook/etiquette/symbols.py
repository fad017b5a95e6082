"""Symbols: what a token is to the automata. A word is itself, a form such as `apolog*`, a member of lists, a class."""

from __future__ import annotations

from collections.abc import Collection

from playbook.etiquette.program import Program
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


def symbols_of(program: Program, tokens: Tokens, theirs: Collection[str], known: Collection[str]) -> list[list[int]]:
    """The symbols of every token. `theirs` are the customer's own words, `known` the words of their known name."""
    found = []
    for at, kind in enumerate(tokens.kinds):
        text = tokens.texts[at]
        symbols = program.symbols.get(text)
        if symbols is None:
            symbols = _remembered(program, text)
        extra = []
        if kind <= LAST_WORDLIKE:
            extra.append(ANY)
        if kind == WORD:
            if tokens.upper[at] and len(text) > 1:
                extra.append(CAPITALISED)
            if tokens.upper[at] == 2:
                extra.append(CAPITALS)
            if tokens.upper[at] and len(text) < 4 and (tokens.upper[at] == 2 or len(text) == 1):
                extra.append(INITIALS)
            if text in known or (_may_be_name(program, tokens.upper[at], text, symbols) and text not in theirs):
                extra.append(NAME)
            if text in theirs:
                extra.append(THEIRS)
        elif kind == NUMBER:
            extra.append(NUMBERS)
            if text[0] in "$£€¥₹":
                extra.append(MONEY)
            elif _is_clock(text):
                extra.append(CLOCK)
        elif kind in _BY_KIND:
            extra.append(_BY_KIND[kind])
        found.append(symbols + extra if extra else symbols)
    return found


def _remembered(program: Program, text: str) -> list[int]:
    """The symbols of a word that do not depend on where it stands."""
    symbols = list(program.words.get(text, ()))
    forms = program.prefixes.get(text[0], []) + program.suffixes.get(text[-1], [])
    for prefix, suffix, symbol in forms:
        if text.startswith(prefix) and text.endswith(suffix):
            symbols.append(symbol)
    if len(program.symbols) >= MOST_REMEMBERED:
        program.symbols.clear()
    program.symbols[text] = symbols
    return symbols


def _may_be_name(program: Program, upper: int, text: str, symbols: list[int]) -> bool:
    return upper == 1 and len(text) > 1 and "'" not in text and program.not_names not in symbols


def _is_clock(text: str) -> bool:
    hours, colon, minutes = text.partition(":")
    return bool(colon) and len(hours) < 3 and len(minutes) == 2 and "." not in text and "," not in text
