"""`site_config/site.yml`: what is different in every team."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from playbook.models.base import Integer, Line, Model, Prose, Says, Term
from playbook.models.goals import Goals
from playbook.models.story_clock import Duration

Colour = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$"), Says("colour, such as #0b6e4f")]
"""A colour as `#` and six hexadecimal digits."""


class Brand(Model):
    """How the site presents itself."""

    name: Line
    """The name of the company or team."""
    tagline: Line
    """One sentence under the name on the home page."""
    colour: Colour
    """The accent on a light background. Contrast with white is checked."""
    colour_dark: Colour
    """The accent on a dark background. Contrast with the dark page is checked."""


class Hours(Model):
    """When somebody answers."""

    days: Line
    """The days, such as `Monday to Friday`."""
    time: Line
    """The hours, such as `08:00 to 20:00`."""
    note: Line | None = None
    """What happens outside them."""


class Placeholder(Model):
    """A gap in a reply, filled in before it is copied."""

    ask: Line
    """What to ask the rep for."""
    example: Line
    """What it looks like when filled in."""


class Triage(Model):
    """The thresholds of the triage kit, in percent of orders."""

    band_aid_under: Annotated[Integer, Field(ge=0, le=100)]
    """Below this share, mending single cases is enough."""
    root_cause_over: Annotated[Integer, Field(ge=0, le=100)]
    """Above this share, the cause has to be mended."""


class Site(Model):
    """What is different in every team."""

    brand: Brand
    """How the site presents itself."""
    voice: Annotated[tuple[Prose, ...], Field(min_length=1)]
    """How the team sounds, a line for each trait."""
    hours: Annotated[tuple[Hours, ...], Field(min_length=1)]
    """When somebody answers."""
    promises: dict[Term, Duration]
    """The longest a customer waits for a first reply, by channel."""
    review_after: Duration
    """How long a page counts as fresh after its review, such as `180 days`."""
    placeholders: dict[Term, Placeholder] = Field(default_factory=dict)
    """The gaps that replies may have, by name."""
    decide_alone: tuple[Prose, ...] = ()
    """What a rep may decide without asking anybody."""
    triage: Triage | None = None
    """The thresholds of the triage kit."""
    our_contacts: tuple[Line, ...] = ()
    """E-mail addresses, phone numbers and web addresses of our own, which may stand in replies."""
    coverage: Goals | None = None
    """How much the library should hold; the coverage page shows how far it is."""
