"""Role play: a scenario played by two people, with a third who watches."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from playbook.models.base import Line, Model, Prose, Text


class Hidden(Model):
    """Something that only the customer knows."""

    fact: Line
    """What it is, in the customer's own words: `My daughter turns six on Saturday`."""
    told: Line
    """What brings it out: `if you are asked what the bike is for`."""


class RolePlay(Model):
    """What a role-play sheet says beyond the scenario itself. The customer's part is written to whoever plays it."""

    customer: Prose
    """Who you are and what you carry into this conversation, in two to four sentences."""
    opening: Text
    """The words you begin with, as spoken."""
    hidden: Annotated[tuple[Hidden, ...], Field(min_length=1)]
    """What you keep to yourself until something brings it out."""
    softens: Prose
    """What makes you calmer."""
    hardens: Prose
    """What makes it worse."""
    rep: Prose | None = None
    """What the rep is told beyond the situation and the facts: where they sit, what is on their screen."""
    watch: Annotated[tuple[Line, ...], Field(min_length=2)]
    """What the observer ticks when it happens: things that can be seen or heard."""
