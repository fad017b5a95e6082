"""The thread: what happened so far, entry by entry, on the story clock."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Discriminator, Field, Tag

from playbook.models.base import Model, Term, Text
from playbook.models.story_clock import StoryTime


class Message(Model):
    """Somebody says something."""

    sender: Annotated[Term, Field(alias="from")]
    """Who speaks: a role of the vocabulary, such as `customer` or `us`."""
    at: StoryTime
    """When, on the story clock."""
    text: Text
    """What they say, exactly as typed."""
    via: Term | None = None
    """The channel, when it is not the scenario's own (a private message in a public thread)."""


class Event(Model):
    """Something happens that is not a message: a call on hold, a missed delivery."""

    event: Text
    """What happens."""
    at: StoryTime
    """When, on the story clock."""


class ReplyDue(Model):
    """When a reply was due. Left out, it follows from the first message and the channel's promise."""

    reply_due: StoryTime
    """The moment by which a reply was promised."""


class Now(Model):
    """The moment at which the rep sits down to answer."""

    now: StoryTime
    """The moment, on the story clock."""


KINDS = ("message", "event", "reply_due", "now")


def _kind(entry: Any) -> str:
    """Which entry the author began: told by the field that only this kind has."""
    keys = entry if isinstance(entry, dict) else vars(entry) if isinstance(entry, Model) else ()
    return next((kind for kind in ("event", "reply_due", "now") if kind in keys), "message")


ThreadEntry = Annotated[
    Annotated[Message, Tag("message")]
    | Annotated[Event, Tag("event")]
    | Annotated[ReplyDue, Tag("reply_due")]
    | Annotated[Now, Tag("now")],
    Discriminator(_kind),
]
"""One entry: a message, an `event`, the moment a reply was due (`reply_due`), or `now`."""
