"""Where customers can reach us: the ways, and which of them suits what a case needs."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints, WithJsonSchema

from playbook.models.base import Id, Line, Model, Prose, Says, Term

CONTACT_PATTERN = r"^(?:tel:\+?[0-9]{3,20}|sms:\+?[0-9]{3,20}|mailto:[^\s@<>\"]+@[^\s@<>\"]+|https://[^\s<>\"]+)$"

ContactLink = Annotated[
    str,
    StringConstraints(pattern=CONTACT_PATTERN, max_length=300),
    WithJsonSchema({"type": "string", "pattern": "^(tel:|sms:|mailto:|https://)"}),
    Says("address of a contact, such as tel:+448081570142"),
]
"""What a contact button opens: a call (`tel:`), a text (`sms:`), an e-mail (`mailto:`) or a page (`https://`)."""


class Need(Model):
    """An answer to a question: something that a case may need."""

    id: Id
    """Its name, by which the ways refer to it."""
    says: Line
    """The answer, as a rep would give it."""


class Question(Model):
    """A short question about the case."""

    ask: Line
    """The question."""
    answers: Annotated[tuple[Need, ...], Field(min_length=2)]
    """The answers to choose from. One that no way mentions is fine: it says that this does not matter."""


class Suits(Model):
    """What a way does, or fails to do, for one need."""

    need: Id
    """The need: an id from the answers."""
    because: Line
    """Why, in a sentence."""


class Way(Model):
    """A way to reach us."""

    name: Line
    """What it is called, such as `Call us`."""
    channel: Term
    """The channel it is on. Its promise and its hours are shown."""
    link: ContactLink | None = None
    """What its button opens. Its contact has to be one of `our_contacts`. Left out where there is nothing to open."""
    best_for: tuple[Suits, ...] = ()
    """What it is good for. The way with the most of what a case needs comes first."""
    not_for: tuple[Suits, ...] = ()
    """What it is not made for. A way comes last when a case needs one of these."""
    note: Line | None = None
    """What else to know before sending somebody there."""


class Reach(Model):
    """Where customers can reach us, for the tool that chooses a channel."""

    before: Prose | None = None
    """What to think of before any choice."""
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]
    """Two or three short questions."""
    ways: Annotated[tuple[Way, ...], Field(min_length=1)]
    """The ways. Of two that suit equally well, the first one here comes first."""
