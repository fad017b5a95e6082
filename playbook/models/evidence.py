"""Evidence: facts with their source, how far to trust them, and what speaks against them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from playbook.models.base import Id, Integer, Line, Link, Model, Prose


class Source(Model):
    """A publication."""

    title: Line
    """Its title."""
    author: Line
    """Who wrote or published it."""
    year: Annotated[Integer, Field(ge=1900, le=2100)] | None = None
    """The year it appeared, where known."""
    where: Line | None = None
    """Journal, site or publisher."""
    link: Link | None = None
    """Where it can be read."""
    known_from: Literal["publication", "report", "memory"] | None = None
    """How we know it: we have read the `publication`, or at least its authors' summary; a `report` about it; or it was
    written down from `memory` and still has to be looked up. The evidence page says so."""


class Fact(Model):
    """One finding or claim."""

    says: Prose
    """The fact, with its figures."""
    source: Id
    """The publication it comes from."""
    year: Annotated[Integer, Field(ge=1900, le=2100)] | None = None
    """The year of the data, where it differs from the publication's."""
    sample: Line | None = None
    """Who or what was measured, and how many."""
    kind: Literal["experiment", "field-study", "meta-analysis", "survey", "vendor-survey", "author-claim"]
    """What kind of proof it is."""
    grade: Literal["strong", "fair", "weak", "claim"]
    """How far to trust it. `claim`: somebody says so and no source was found."""
    against: Prose | None = None
    """What speaks against it, or limits it."""


class Evidence(Model):
    """All sources and facts, in `evidence.yml`."""

    sources: Annotated[dict[Id, Source], Field(min_length=1)]
    """Publications by id."""
    facts: Annotated[dict[Id, Fact], Field(min_length=1)]
    """Facts by id."""
