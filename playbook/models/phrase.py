"""Phrases and the context of an example: what signals, rules and word lists have in common."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StringConstraints, WithJsonSchema

from playbook.models.base import Flag, Id, Integer, Line, Model, OneOrMoreIds, Says, Term, Text
from playbook.models.story_clock import Duration

Phrase = Annotated[
    str,
    StringConstraints(pattern=r"\S", max_length=500),
    WithJsonSchema({"type": ["string", "number", "boolean"], "minLength": 1}),
    Says("phrase"),
]
"""Words to look for, in the phrase language."""


Where = Literal["reply", "sentence", "before", "after", "inside"]


class Condition(Model):
    """Something that must, or must not, stand near."""

    any: OneOrMoreIds
    """The signals of which one is enough."""
    where: Annotated[Where, Field(alias="in")] = "reply"
    """Where it stands: anywhere in the `reply`, in the same `sentence`, `before` or `after` the words, or `inside`."""


class EarlierTurn(Model):
    """Something that was said before."""

    by: Literal["customer", "us", "other"]
    """Whose side said it: `customer`, `us` or `other`."""
    text: Text
    """What was said."""
    public: Flag = False
    """Whether strangers could read it."""


class ExampleContext(Model):
    """What is known around an example. What is left out is not known."""

    channel: Term | None = None
    """The channel it goes out on."""
    role: Literal["first", "update", "ask", "solve", "close"] | None = None
    """Its place in the conversation."""
    late: Duration | None = None
    """How late it is: `13h`."""
    feeling: Term | None = None
    """What the customer feels."""
    stakes: Term | None = None
    """How much hangs on it."""
    name: Line | None = None
    """The customer's name, as far as we know it."""
    known: tuple[Line, ...] = ()
    """What they have told us already."""
    customer: Text | None = None
    """The message it answers."""
    turns: tuple[EarlierTurn, ...] = ()
    """What was said before, in order."""


class Example(Model):
    """A reply that looks alike and is not meant."""

    text: Text
    """The reply."""
    context: ExampleContext | None = None
    """What is known around it, where it matters."""


def plain_text(value: object) -> object:
    """A text written on its own as an example without a context."""
    return {"text": value} if isinstance(value, str) else value


PlainExample = Annotated[Example, BeforeValidator(plain_text), Says("group of fields, or just the text")]
"""A reply, or a reply with its context."""


class BadExample(Example):
    """A reply with the words that are meant."""

    quote: Text
    """The stretch that is meant, character for character; it occurs once in the text."""


class Measure(Model):
    """Something that is counted."""

    count: Literal["words", "outside", "capitals"]
    """What is counted: `words`; words `outside` of a word list; words in `capitals` of three letters or more that the
    list does not hold."""
    words: Id | None = None
    """The word list that does not count."""
    of: Literal["hit", "sentence", "reply"] = "reply"
    """Where it is counted: in the words that were found (`hit`), in their sentence, or in the whole reply."""
    at_least: Annotated[Integer, Field(ge=0)] | None = None
    """The fewest there may be."""
    at_most: Annotated[Integer, Field(ge=0)] | None = None
    """The most there may be."""
    percent: Flag = False
    """`true` when the numbers are percent of all words."""
