"""The glossary: words that a new rep may not know."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from playbook.models.base import Line, Model, Prose


class GlossaryTerm(Model):
    """A word and what it means here."""

    term: Line
    """The word."""
    means: Prose
    """What it means here, in a sentence or two."""
    also: tuple[Line, ...] = ()
    """Other words for the same thing."""


class Glossary(Model):
    """All terms, in `glossary.yml`."""

    terms: Annotated[tuple[GlossaryTerm, ...], Field(min_length=1)]
    """The terms."""
