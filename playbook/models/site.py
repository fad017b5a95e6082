"""`site_config/site.yml`: what is different in every team."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from playbook.models.base import Id, Integer, Line, Model, Prose, Says, Term
from playbook.models.decision import DecisionOrSentence
from playbook.models.goals import Goals
from playbook.models.opening_hours import Hours
from playbook.models.reach import Reach
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
    """From this share on, the cause has to be mended."""
    between: tuple[Line, ...] = ()
    """What to ask where a share lies between the two."""
    fact: Id | None = None
    """The fact of `content/evidence.yml` that says where the thresholds come from."""


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
    late_checklist: Id | None = None
    """The checklist to go through when a reply is later than promised."""
    decide_alone: tuple[DecisionOrSentence, ...] = ()
    """What a rep may decide without asking anybody: sentences, or fields with an amount to ask about."""
    currency: Annotated[str, Field(pattern=r"^\S{1,4}$"), Says("sign of a currency, such as £")] | None = None
    """The sign before an amount, such as `£`."""
    reach: Reach | None = None
    """Where customers can reach us."""
    triage: Triage | None = None
    """The thresholds of the triage kit."""
    our_contacts: tuple[Line, ...] = ()
    """E-mail addresses, phone numbers and web addresses of our own, which may stand in replies."""
    coverage: Goals | None = None
    """How much the library should hold; the coverage page shows how far it is."""
