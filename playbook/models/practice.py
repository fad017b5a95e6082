"""Practice: exercises in a scenario. Every option says why; right or wrong without a reason teaches almost nothing."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from playbook.models.base import Flag, Id, Integer, Line, Model, Prose, Role, Term, Text


class Option(Model):
    """One answer of a choice."""

    text: Text
    """The answer, as a rep would write it."""
    best: Flag = False
    """`true` for the one best answer."""
    why: Prose
    """What this answer does to the customer."""
    breaks: tuple[Id, ...] = ()
    """The etiquette rules it breaks."""


class Choice(Model):
    """Find the best of several answers."""

    ask: Prose
    """The question."""
    role: Role = "update"
    """The place of the answers in the conversation: `first` (at the moment marked `now`), `update`, `ask`, `solve` or
    `close`."""
    via: Term | None = None
    """The channel they go out on, when that is not the scenario's own."""
    options: Annotated[tuple[Option, ...], Field(min_length=2)]
    """The answers; exactly one is best."""


class Say(Model):
    """One thing the rep can say in a conversation."""

    say: Text
    """The words."""
    why: Prose
    """What they do to the customer."""
    mood: Annotated[Integer, Field(ge=-3, le=3)]
    """How far the customer's mood moves: -3 to +3."""
    next: Id
    """The turn it leads to."""
    role: Role | None = None
    """Its place in the conversation. Left out, it is that of the first good reply at the start, `close` for what leads
    to a solved ending, and `update` between them."""
    breaks: tuple[Id, ...] = ()
    """The etiquette rules it breaks."""


class Turn(Model):
    """One turn of the customer, and what the rep can say to it; or an ending."""

    customer: Text
    """What the customer says."""
    replies: tuple[Say, ...] = ()
    """What the rep can say. Left out when the conversation ends here."""
    ends: Literal["solved", "eased", "lost"] | None = None
    """How it ends: `solved`, `eased` (calmer, not solved) or `lost`."""


class Conversation(Model):
    """A conversation that branches with what the rep says."""

    start: Id
    """The turn it begins with."""
    via: Term | None = None
    """The channel it is on, when that is not the scenario's own."""
    most_turns: Annotated[Integer, Field(ge=2, le=30)] | None = None
    """How many turns there may be at most; needed where turns can come round again."""
    turns: Annotated[dict[Id, Turn], Field(min_length=2)]
    """The turns by name."""


class Write(Model):
    """Write a reply of your own."""

    prompt: Prose
    """The task."""
    role: Role = "first"
    """The place of the reply in the conversation."""
    model: Id
    """The good reply of this scenario to compare with afterwards."""


class Practice(Model):
    """The exercises of a scenario."""

    choose: tuple[Choice, ...] = ()
    """Choices: the best of several answers."""
    converse: Conversation | None = None
    """A branching conversation."""
    write: Write | None = None
    """A reply of one's own."""
    spot: Id | None = None
    """A bad reply of this scenario in which to find the phrase that hurts."""
    next_need: Line | None = None
    """What the customer would need next: a question to think about before reading on."""
