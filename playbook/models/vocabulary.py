"""The vocabulary: the closed lists that scenarios choose from. A team adds a channel or a feeling here, not in code."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from playbook.models.base import Flag, Integer, Line, Model, Term


class Entry(Model):
    """A term with its name and description."""

    name: Line
    """The name that readers see."""
    description: Line
    """What it means, in a sentence."""


class Channel(Entry):
    """A way in which customers reach us."""

    public: Flag
    """Whether strangers can read along."""
    limit: Annotated[Integer, Field(ge=1)] | None = None
    """The most characters a message may have, where the channel has a limit."""
    link_length: Annotated[Integer, Field(ge=1)] | None = None
    """How many characters a link counts, where the channel counts links in its own way."""
    looks_like: Literal["post", "chat", "email", "call", "review", "in-person"]
    """How the thread is drawn."""


class Feeling(Entry):
    """What a customer feels."""

    heat: Annotated[Integer, Field(ge=0, le=4)]
    """How heated it is: 0 calm to 4 furious. Tone follows it."""


class Speaker(Entry):
    """Somebody who can speak in a thread."""

    side: Literal["customer", "us", "other"]
    """Whose side of the conversation it is."""


class Vocabulary(Model):
    """All closed lists, in `vocabulary.yml`."""

    channels: Annotated[dict[Term, Channel], Field(min_length=1)]
    """Channels by id."""
    categories: Annotated[dict[Term, Entry], Field(min_length=1)]
    """Categories by id: the folders under `scenarios`."""
    feelings: Annotated[dict[Term, Feeling], Field(min_length=1)]
    """Feelings by id."""
    stakes: Annotated[dict[Term, Entry], Field(min_length=1)]
    """Stakes by id, from the smallest to the greatest."""
    contact_reasons: Annotated[dict[Term, Entry], Field(min_length=1)]
    """Contact reasons by id."""
    roles: Annotated[dict[Term, Speaker], Field(min_length=1)]
    """Who can speak in a thread."""
