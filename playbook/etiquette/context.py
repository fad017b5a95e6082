"""The context: what is known around a reply. The same words mean different things late, in public or to the furious."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Turn:
    """Something said before: by the customer's side (`customer`), by us (`us`) or by somebody else (`other`)."""

    by: str
    text: str
    public: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """What is known around a reply. What is not known is left as it is here, and rules that need it stay silent.

    `limit` and `link_length` are the channel's; `late` is in minutes; `heat` is 0 calm to 4 furious; `known` are things
    that need not be asked for; `customer` is the message that is answered; `turns` are all turns before the reply.
    """

    public: bool | None = None
    limit: int | None = None
    link_length: int | None = None
    role: str | None = None
    late: int | None = None
    heat: int | None = None
    stakes: str | None = None
    name: str | None = None
    known: tuple[str, ...] = ()
    customer: str = ""
    turns: tuple[Turn, ...] = ()


def context_of(source: Mapping[str, Any]) -> Context:
    """A context from its JSON form: the same fields, those that are not known left out."""
    turns = tuple(Turn(turn["by"], turn["text"], bool(turn.get("public"))) for turn in source.get("turns") or ())
    return Context(
        public=source.get("public"),
        limit=source.get("limit"),
        link_length=source.get("link_length"),
        role=source.get("role"),
        late=source.get("late"),
        heat=source.get("heat"),
        stakes=source.get("stakes"),
        name=source.get("name"),
        known=tuple(source.get("known") or ()),
        customer=source.get("customer") or "",
        turns=turns,
    )
