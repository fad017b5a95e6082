"""What every model shares: strictness, and the kinds of text, number, date and id that fields are made of."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from playbook.source.scalars import Plain


@dataclass(frozen=True, slots=True)
class Says:
    """What a kind of value is called when its field is explained to an author."""

    words: str


class Model(BaseModel):
    """A part of a content file: unknown fields are refused, values do not change, every field is described."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=False, use_attribute_docstrings=True)


_ANY_SCALAR = ["string", "number", "boolean"]  # `title: 007` is text here, whatever an editor makes of it
_TEXT_SCHEMA = WithJsonSchema({"type": _ANY_SCALAR, "minLength": 1})

Text = Annotated[str, StringConstraints(pattern=r"\S", max_length=20_000), _TEXT_SCHEMA, Says("text, shown as typed")]
"""Text that is shown exactly as typed: what a customer or a rep wrote. Line breaks count."""

Line = Annotated[str, StringConstraints(pattern=r"\S", max_length=300), _TEXT_SCHEMA, Says("text of one line")]
"""A title, label or other text of one line."""

Prose = Annotated[
    str, StringConstraints(pattern=r"\S", max_length=20_000), _TEXT_SCHEMA, Says("text with simple Markdown")
]
"""Text of ours in a small, safe Markdown: emphasis, links, lists and code. HTML is shown, never run."""

ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"


def _id(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(ID_PATTERN, value):
        raise PydanticCustomError("playbook_id", "not an id")
    return value


Id = Annotated[str, BeforeValidator(_id), WithJsonSchema({"type": "string", "pattern": f"^{ID_PATTERN}$"}), Says("id")]
"""Lower-case words joined by hyphens."""


def _term(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"[a-z0-9]+(?:[-_][a-z0-9]+)*", value):
        raise PydanticCustomError("playbook_id", "not an id")
    return value


Term = Annotated[str, BeforeValidator(_term), WithJsonSchema({"type": "string"}), Says("id from the vocabulary")]
"""An id of the vocabulary: lower-case words joined by hyphens or underscores."""


def _integer(value: object) -> object:
    if isinstance(value, Plain) and re.fullmatch(r"[-+]?[0-9]{1,9}", value):
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise PydanticCustomError("playbook_integer", "not a whole number")


Integer = Annotated[int, BeforeValidator(_integer), Says("whole number")]
"""A whole number, written without quotes."""


def _flag(value: object) -> object:
    if isinstance(value, bool):
        return value
    if isinstance(value, Plain) and value.lower() in ("true", "false"):
        return value.lower() == "true"
    raise PydanticCustomError("playbook_flag", "neither true nor false")


Flag = Annotated[bool, BeforeValidator(_flag), Says("true or false")]
"""`true` or `false`."""


def _date(value: object) -> object:
    if isinstance(value, datetime.date):
        return value
    if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("playbook_date", "not a date")


Date = Annotated[
    datetime.date,
    BeforeValidator(_date),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}),
    Says("date, such as 2026-11-21"),
]
"""A day as year-month-day, such as `2026-11-21`."""

Link = Annotated[
    str,
    StringConstraints(pattern=r"^https?://[^\s<>\"]+$", max_length=2_000),
    WithJsonSchema({"type": "string", "format": "uri", "pattern": "^https?://"}),
    Says("web address"),
]
"""A web address that begins with `https://` or `http://`."""


Role = Literal["first", "update", "ask", "solve", "close"]
"""The place of a reply in a conversation."""


def _one_or_more(value: object) -> object:
    return [value] if isinstance(value, str) else value


OneOrMoreIds = Annotated[
    tuple[Id, ...],
    BeforeValidator(_one_or_more),
    Field(min_length=1),
    Says("one or more ids"),
]
"""One id, or a list of them."""

OneOrMoreTerms = Annotated[
    tuple[Term, ...],
    BeforeValidator(_one_or_more),
    Field(min_length=1),
    Says("one or more ids from the vocabulary"),
]
"""One term, or a list of them."""
