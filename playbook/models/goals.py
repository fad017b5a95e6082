"""Coverage goals: how much a library should hold. Every one may be left out; a small team may have none."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from playbook.models.base import Integer, Model

AtLeast = Annotated[Integer, Field(ge=1, le=10_000)]
"""The smallest number that is enough."""


class Each(Model):
    """The fewest scenarios for each of a kind. What nobody has used yet counts as none."""

    principle: AtLeast | None = None
    """The fewest scenarios that train each principle."""
    category: AtLeast | None = None
    """The fewest scenarios in each category."""
    channel: AtLeast | None = None
    """The fewest scenarios on each channel."""
    contact_reason: AtLeast | None = None
    """The fewest scenarios for each contact reason."""
    level: AtLeast | None = None
    """The fewest scenarios of each level."""
    feeling: AtLeast | None = None
    """The fewest scenarios with each feeling."""
    stakes: AtLeast | None = None
    """The fewest scenarios with each of the stakes."""
    at_fault: AtLeast | None = None
    """The fewest scenarios for each answer to whose fault it is, so that some customers are wrong."""


class EveryScenario(Model):
    """What every single scenario has at least."""

    good_replies: AtLeast | None = None
    """The fewest good replies."""
    bad_replies: AtLeast | None = None
    """The fewest bad replies."""
    ways_of_asking: AtLeast | None = None
    """The fewest entries in `also_asked`."""


class Goals(Model):
    """How much the library should hold. A goal that is missed is advice, and keeps nothing from being built."""

    scenarios: AtLeast | None = None
    """The fewest scenarios in all."""
    public_percent: Annotated[Integer, Field(ge=1, le=100)] | None = None
    """The smallest share of scenarios on a public channel, in percent."""
    conversations: AtLeast | None = None
    """The fewest scenarios whose practice has a conversation (`converse`)."""
    each: Each | None = None
    """The fewest scenarios for each of a kind."""
    every_scenario: EveryScenario | None = None
    """What every single scenario has at least."""
