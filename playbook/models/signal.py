"""The signal: something a text contains, such as an apology or a time. Rules say what that means."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from playbook.models.base import Id, Line, Model, Text
from playbook.models.phrase import Condition, Example, Measure, Phrase, PlainExample


class Hit(Example):
    """A text in which the signal is found."""

    quotes: Annotated[tuple[Text, ...], Field(min_length=1)]
    """Everything that is found, in order, character for character."""


class SignalExamples(Model):
    """Texts that prove the signal."""

    hits: Annotated[tuple[Hit, ...], Field(min_length=1)]
    """Texts in which it is found."""
    misses: Annotated[tuple[PlainExample, ...], Field(min_length=1)]
    """Texts that look alike, in which nothing is found."""


class Signal(Model):
    """One thing that a text can contain. One signal a file."""

    title: Line
    """What is found, in a few words: `An apology`."""
    description: Line
    """What counts and what does not."""
    reads: Literal["reply", "customer"] = "reply"
    """The text it looks at: our `reply`, or the `customer`'s message."""
    phrases: tuple[Phrase, ...] = ()
    """The words to look for, in the phrase language."""
    exceptions: Annotated[tuple[Phrase, ...], Field(alias="except")] = ()
    """Words that look alike: they are taken away before the phrases are looked for."""
    without: tuple[Id, ...] = ()
    """Signals whose words are taken away first."""
    hits_of: tuple[Id, ...] = ()
    """Signals whose words count for this one too."""
    each: Literal["sentence", "reply"] | None = None
    """For a signal without words of its own: every `sentence`, or the `reply`, is a candidate for the measures."""
    only_if: tuple[Condition, ...] = ()
    """What must stand near, all of it."""
    unless: tuple[Condition, ...] = ()
    """What must not stand near, none of it."""
    measures: tuple[Measure, ...] = ()
    """What is counted; all of it must fit."""
    instead: tuple[Text, ...] = ()
    """For a signal that is a kind of no: ways to say what can be done, with gaps such as `{offer}` to fill in."""
    examples: SignalExamples
    """Texts that prove it."""
