"""Text made safe to print: what cannot be seen is shown as `<U+202E>`, and widths are those of a terminal."""

from __future__ import annotations

import unicodedata
from typing import Any

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_JOINERS = "\u200c\u200d"  # they shape Persian words and join emoji; between such characters they are not hidden


def visible(text: str) -> str:
    """`text` on one line, with control, direction and other hidden characters spelled out and tabs as spaces."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(visible_character(text, index) for index in range(len(text)))


def visible_character(text: str, index: int) -> str:
    """How the character at `index` is shown."""
    character = text[index]
    if character == "\t":
        return " "
    if unicodedata.category(character) not in _HIDDEN:
        return character
    if character in _JOINERS and not text[index - 1 : index].isascii() and not text[index + 1 : index + 2].isascii():
        return character
    return f"<U+{ord(character):04X}>"


def width(shown: str) -> int:
    """How many columns of a terminal a visible text takes: East Asian characters two, combining marks none."""
    if shown.isascii():
        return len(shown)
    return sum(_width(character) for character in shown)


def _width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def without_surrogates(value: Any) -> Any:
    """A value for JSON with every lone surrogate replaced, however deep it stands."""
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, list):
        return [without_surrogates(one) for one in value]
    if isinstance(value, dict):
        return {key: without_surrogates(one) for key, one in value.items()}
    return value
