"""The etiquette rule: what a reply should not do (or should), and why. The engine that reads replies builds on it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from playbook.models.base import Id, Line, Model, Prose, Text


class BadExample(Model):
    """A reply that breaks the rule."""

    text: Text
    """The reply."""
    quote: Text
    """The stretch that breaks the rule, character for character; it occurs once in the text."""


class RuleExamples(Model):
    """Replies that break the rule, and replies that look alike and do not."""

    bad: Annotated[tuple[BadExample, ...], Field(min_length=1)]
    """Replies that break it."""
    good: Annotated[tuple[Text, ...], Field(min_length=1)]
    """Replies that do not."""


class EtiquetteRule(Model):
    """One rule of etiquette. One rule a file."""

    title: Line
    """The rule in a few words."""
    principle: Id
    """The principle it belongs to."""
    level: Literal["error", "warning", "suggestion"]
    """How much it matters in a reply."""
    message: Line
    """What the words do, said kindly to the person who wrote them."""
    why: Prose
    """The reason, with its source where there is one."""
    better: Prose
    """Better wording. The page calls it “Try”."""
    sources: tuple[Id, ...] = ()
    """Where the reason comes from: sources in `evidence.yml`."""
    examples: RuleExamples
    """Examples of both sides."""
