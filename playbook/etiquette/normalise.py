"""Normalising: the text as the engine sees it, and for every character where it stands in the text as typed.

NFC first, so that `é` is one letter however it was typed; then one kind of quote, dash and case. Both follow the tables
of the program. Source: https://unicode.org/reports/tr15/
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from playbook.etiquette.characters import Characters


@dataclass(slots=True)
class Normalised:
    """A text: `typed` is NFC only, `chars` is folded as well. Character n came from `starts[n]` to `ends[n]` of the
    text as typed, in code points."""

    typed: Sequence[str]
    chars: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]


def normalise(characters: Characters, text: str) -> Normalised:
    """The text as the engine sees it. Any string will do, lone surrogates included."""
    if text.isascii():
        return Normalised(text, text.lower().replace("`", "'"), range(len(text)), range(1, len(text) + 1))
    if characters.restless.isdisjoint(text):
        return Normalised(text, characters.fold(text), range(len(text)), range(1, len(text) + 1))
    folded = characters.folded
    typed: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and text[end] in characters.joins:
            end += 1
        before = list(text[at:end])
        after = compose(characters, decompose(characters, before)) if _changes(characters, before) else before
        same = before == after
        for nth, char in enumerate(after):
            typed.append(char)
            starts.append(at + nth if same else at)
            ends.append(at + nth + 1 if same else end)
        at = end
    return Normalised(typed, [folded.get(char, char) for char in typed], starts, ends)


def _changes(characters: Characters, chars: list[str]) -> bool:
    return len(chars) > 1 or chars[0] in characters.restless


def decompose(characters: Characters, chars: list[str]) -> list[str]:
    """The parts of the characters, marks in canonical order."""
    parts: list[str] = []
    for char in chars:
        code = ord(char)
        if 0xAC00 <= code < 0xD7A4:
            rest = code - 0xAC00
            parts += [chr(0x1100 + rest // 588), chr(0x1161 + rest % 588 // 28)]
            if rest % 28:
                parts.append(chr(0x11A7 + rest % 28))
        else:
            parts += characters.parts.get(char, char)
    return _in_order(characters, parts)


def _in_order(characters: Characters, parts: list[str]) -> list[str]:
    """Marks between two base characters, sorted by their combining class; those of one class stay as they were."""
    order = characters.combining
    at = 0
    while at < len(parts):
        end = at
        while end < len(parts) and order.get(parts[end], 0):
            end += 1
        if end - at > 1:
            parts[at:end] = sorted(parts[at:end], key=lambda part: order[part])
        at = end + 1
    return parts


def compose(characters: Characters, parts: list[str]) -> list[str]:
    """Parts put together again wherever one character stands for two."""
    whole: list[str] = []
    base = -1  # where the base character stands that marks can join
    last = 0  # the combining class of the character before this one
    for part in parts:
        order = characters.combining.get(part, 0)
        if base >= 0 and (len(whole) - 1 == base or (last < order and last != 0)):
            made = _made_of(characters, whole[base], part)
            if made:
                whole[base] = made
                continue
        if order == 0:
            base = len(whole)
        whole.append(part)
        last = order
    return whole


def _made_of(characters: Characters, first: str, second: str) -> str:
    one, two = ord(first), ord(second)
    if 0x1100 <= one < 0x1113 and 0x1161 <= two < 0x1176:
        return chr(0xAC00 + ((one - 0x1100) * 21 + two - 0x1161) * 28)
    if 0xAC00 <= one < 0xD7A4 and (one - 0xAC00) % 28 == 0 and 0x11A7 < two < 0x11C3:
        return chr(one + two - 0x11A7)
    return characters.pairs.get(first + second, "")
