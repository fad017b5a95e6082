"""Decisions: what a rep may offer without asking anybody."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from playbook.models.base import Line, Model, Prose, Says
from playbook.source.scalars import Plain


def _up_to(value: object) -> object:
    if isinstance(value, Plain) and re.fullmatch(r"[0-9]{1,9}", value):
        return int(value)
    if value == "any" or (isinstance(value, int) and not isinstance(value, bool) and value >= 0):
        return value
    raise PydanticCustomError("playbook_amount", "not an amount")


UpTo = Annotated[
    int | Literal["any"],
    BeforeValidator(_up_to),
    WithJsonSchema({"anyOf": [{"type": "integer", "minimum": 0}, {"const": "any"}]}),
    Says("whole number, or any"),
]
"""The most that something may cost: a whole number without a sign, or `any` where there is no limit."""


class Decision(Model):
    """Something a rep may decide alone. A plain sentence is enough; the fields let readers ask about an amount."""

    may: Prose
    """What they may do. The amount does not have to be in it: it follows from `up_to`."""
    offer: Line | None = None
    """What it is called in the list to choose from, such as `A new one, or the money back`."""
    up_to: UpTo | None = None
    """The most it may cost, or `any` where there is no limit. Left out where it is not about money."""
    only_if: tuple[Line, ...] = ()
    """What has to be true first, a line for each, such as `the problem itself is solved`."""
    more: Line | None = None
    """Whom to ask when it is more, such as `the lead of your shift`."""


def plain_decision(value: object) -> object:
    """A decision written as a mere sentence."""
    return {"may": value} if isinstance(value, str) else value


DecisionOrSentence = Annotated[
    Decision, BeforeValidator(plain_decision), Says("text with simple Markdown, or fields of its own")
]
"""A sentence, or the fields of a `Decision`."""
