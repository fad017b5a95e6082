"""Plain scalars as YAML 1.2 core reads them, with the text kept.

Every leaf of a document is a string, because fields that are text must stay as written (`no`, `007`, `12:30`).
A plain scalar that YAML 1.2 core would read as a number, boolean or null becomes a `Plain`: a string that knows it
was not quoted, so that number fields can take it and refuse `"12"`.
"""

from __future__ import annotations

import re

# https://yaml.org/spec/1.2.2/#103-core-schema
_CORE = re.compile(
    r"(?:null|Null|NULL|~|true|True|TRUE|false|False|FALSE"
    r"|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
    r"|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
    r"|[-+]?(?:\.inf|\.Inf|\.INF)|\.nan|\.NaN|\.NAN)\Z"
)
MAY_BE_CORE = frozenset("0123456789+-.~nNtTfF")


class Plain(str):
    """A plain scalar that YAML 1.2 core reads as something other than text; the string is what was written."""

    __slots__ = ()


def plain_scalar(text: str) -> str | None:
    """The value of an unquoted scalar: `None` when nothing was written, a `Plain` when core has another type for it."""
    if not text:
        return None
    if text[0] in MAY_BE_CORE and _CORE.match(text):
        return Plain(text)
    return text
