"""Tokens: the words, numbers and signs of a text, each with what phrases can ask of it, and the sentences they form."""

from __future__ import annotations

from dataclasses import dataclass, field

WORD, NUMBER, LINK, MAIL, PHONE, HANDLE, GAP, FACE, SIGN, LINE = range(10)
"""Kinds of token. `GAP` is a placeholder such as `{agent}`, `FACE` an emoji, `LINE` a line break."""

LAST_WORDLIKE = GAP
"""Kinds up to this one count as words."""


@dataclass(slots=True)
class Tokens:
    """A text in tokens, list by list. A token stands from `starts` to `ends` of the text as typed, in code points.

    `upper` is 0 for a word in lower case, 1 for one that begins with a capital, 2 for one all in capitals.
    `passable` signs (commas, quotes, brackets, emoji) do not keep a phrase from matching across them.
    `sentences` numbers the sentence of every token; `firsts` and `limits` say where that sentence begins and ends.
    """

    kinds: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    upper: list[int] = field(default_factory=list)
    passable: list[bool] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    firsts: list[int] = field(default_factory=list)
    limits: list[int] = field(default_factory=list)


def delimit(tokens: Tokens) -> None:
    """Note for every token where its sentence begins and ends."""
    size = len(tokens.kinds)
    first = 0
    for at in range(size):
        if tokens.sentences[at] != tokens.sentences[first]:
            tokens.limits += [at] * (at - first)
            first = at
        tokens.firsts.append(first)
    tokens.limits += [size] * (size - first)
