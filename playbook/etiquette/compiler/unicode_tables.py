"""The tables of characters that both engines read, made from this Python's Unicode data.

Why tables: Python and browsers follow different versions of Unicode, and differ in thousands of characters. The tables
are made once, committed as `characters.json`, and shipped inside every compiled program; no engine asks its own runtime
what a letter is.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from typing import Any

from playbook.etiquette.characters import BREAK, DIGIT, EMOJI, IGNORED, LETTER, SPACE, SYMBOL

_EVERY = range(0x110000)

# Source: https://unicode.org/Public/emoji/, coarsened to ranges; signs that are text in most fonts are left out.
_EMOJI = (
    (0x203C, 0x203C), (0x2049, 0x2049), (0x2194, 0x2199), (0x21A9, 0x21AA), (0x231A, 0x231B), (0x2328, 0x2328),
    (0x23CF, 0x23CF), (0x23E9, 0x23F3), (0x23F8, 0x23FA), (0x25B6, 0x25B6), (0x25C0, 0x25C0), (0x25FB, 0x25FE),
    (0x2600, 0x27BF), (0x2934, 0x2935), (0x2B05, 0x2B07), (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2B55, 0x2B55),
    (0x1F000, 0x1F0FF), (0x1F170, 0x1F171), (0x1F17E, 0x1F17F), (0x1F18E, 0x1F18E), (0x1F191, 0x1F19A),
    (0x1F1E6, 0x1F1FF), (0x1F201, 0x1F251), (0x1F300, 0x1FAFF),
)  # fmt: skip

# What is never seen and never part of a word: soft hyphen, zero widths, marks of direction, variation selectors, tags.
_IGNORED = (
    (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x180B, 0x180F), (0x200B, 0x200F), (0x202A, 0x202E),
    (0x2060, 0x2064), (0x2066, 0x206F), (0x20E3, 0x20E3), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xE0000, 0xE01EF),
)  # fmt: skip

_BREAKS = "\n\r\x0b\x0c\x85\u2028\u2029"
_FOLDED = {
    "'": "\u2018\u2019\u201a\u201b\u02bc\u2032\uff07`\u00b4\u02b9",
    '"': "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u2039\u203a\uff02",
    "-": "\u2010\u2011\ufe63\uff0d",
    "\u2013": "\u2012\u2014\u2015\u2212\ufe58\u2e3a\u2e3b",
    ".": "\u3002\uff0e\uff61\u0964",
    "!": "\uff01\u00a1",
    "?": "\uff1f\u061f\u00bf",
    ",": "\uff0c\u3001\u060c",
    ":": "\uff1a",
    ";": "\uff1b\u037e\u061b",
    "(": "\uff08",
    ")": "\uff09",
}
"""What is written in several ways, by the one way in which the engine sees it: hyphens join, dashes divide."""

_HANGUL = range(0xAC00, 0xD7A4)  # composed by arithmetic, not by table
_LOOK_ALIKES = (range(0xF900, 0xFB00), range(0x2F800, 0x2FA20))  # CJK compatibility ideographs: nobody types them


def make_tables() -> dict[str, Any]:
    """All tables as one JSON value; see `characters.Characters` for what they mean."""
    singles, pairs, kept_apart = _decompositions()
    return {
        "unicode": unicodedata.unidata_version,
        "classes": _runs(((code, _class_of(code)) for code in _EVERY), SYMBOL),
        "lower": _steps({ord(c): ord(c.lower()) for c in map(chr, _EVERY) if c.lower() != c and len(c.lower()) == 1}),
        "folded": "".join(other + plain for plain, others in _FOLDED.items() for other in others),
        "singles": singles,
        "pairs": pairs,
        "kept_apart": kept_apart,
        "combining": _runs(((code, unicodedata.combining(chr(code))) for code in _EVERY), 0),
    }


@cache
def committed_tables() -> dict[str, Any]:
    """The tables that programs are compiled with."""
    text = resources.files("playbook.etiquette.compiler").joinpath("characters.json").read_text(encoding="utf-8")
    tables: dict[str, Any] = json.loads(text)
    return tables


def as_text(tables: dict[str, Any]) -> str:
    """Tables as the text of `characters.json`: one table a line."""
    lines = (f"{json.dumps(name)}:{json.dumps(table, separators=(',', ':'))}" for name, table in tables.items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _class_of(code: int) -> int:
    char, category = chr(code), unicodedata.category(chr(code))
    if char in _BREAKS:
        return BREAK
    if _within(code, _IGNORED):
        return IGNORED
    if char == "\t" or category == "Zs":
        return SPACE
    if _within(code, _EMOJI):
        return EMOJI
    if category == "Nd":
        return DIGIT
    return LETTER if category[0] in "LM" or category in ("Nl", "No") else SYMBOL


def _within(code: int, ranges: Iterable[tuple[int, int]]) -> bool:
    return any(first <= code <= last for first, last in ranges)


def _runs(values: Iterable[tuple[int, int]], left_out: int) -> list[int]:
    """Flat triples (first code point, how many, value), without the value that most have."""
    runs: list[int] = []
    for code, value in values:
        if value == left_out:
            continue
        if runs and runs[-1] == value and runs[-3] + runs[-2] == code:
            runs[-2] += 1
        else:
            runs += [code, 1, value]
    return runs


def _steps(mapping: dict[int, int]) -> list[int]:
    """Flat quadruples (first code point, how many, step, difference): `A` to `Z` is 65, 26, 1, 32."""
    steps: list[int] = []
    for code, target in mapping.items():
        if steps and steps[-1] == target - code:
            first, count, step = steps[-4:-1]
            gap = code - (first + (count - 1) * step)
            if gap == step or (count == 1 and gap == 2):
                steps[-3:-1] = [count + 1, gap]
                continue
        steps += [code, 1, 1, target - code]
    return steps


def _decompositions() -> tuple[str, str, str]:
    """Characters that stand for one other (two a piece); for two others, and are made of them (three a piece); for two
    others, and are never made again (three a piece)."""
    singles, pairs, kept_apart = [], [], []
    for code in _with_decomposition():
        char = chr(code)
        parts = "".join(chr(int(part, 16)) for part in unicodedata.decomposition(char).split())
        if len(parts) == 1:
            singles.append(char + parts)
        elif unicodedata.normalize("NFC", char) == char:
            pairs.append(char + parts)
        else:
            kept_apart.append(char + parts)
    return "".join(singles), "".join(pairs), "".join(kept_apart)


def _with_decomposition() -> Iterator[int]:
    for code in _EVERY:
        written = unicodedata.decomposition(chr(code))
        looks_alike = any(code in block for block in _LOOK_ALIKES)
        if written and not written.startswith("<") and code not in _HANGUL and not looks_alike:
            yield code
