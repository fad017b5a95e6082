"""The principle: one thing that reps learn."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from playbook.models.base import Id, Line, Model, Prose
from playbook.models.comparison import Comparison


class Principle(Model):
    """One thing that reps learn: what it is, why, what to do and not to do, and how well it is proved."""

    title: Line
    """Its name, as an instruction: `Give the true reason`."""
    summary: Line
    """The principle in one sentence."""
    why: Prose
    """Why it works, for someone who has not met it before."""
    do: Annotated[tuple[Prose, ...], Field(min_length=1)]
    """What following it looks like."""
    do_not: Annotated[tuple[Prose, ...], Field(min_length=1)]
    """What breaking it looks like."""
    evidence: tuple[Id, ...] = ()
    """The facts of `evidence.yml` that speak for it or limit it."""
    both_sides: Prose | None = None
    """Where good sources disagree, or the proof is thinner than people say: both sides, and what we do."""
    sources: tuple[Id, ...] = ()
    """Where the idea comes from: sources in `evidence.yml`."""
    related: tuple[Id, ...] = ()
    """Principles close to it."""
    compare: tuple[Comparison, ...] = ()
    """Pairs of replies that show it in different clothes. Who compares two cases sees the principle behind both."""
