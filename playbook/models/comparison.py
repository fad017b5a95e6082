"""The comparison: two replies from different situations that share a principle, and a question about both."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from playbook.models.base import Id, Model, Prose


class ComparedReply(Model):
    """One of the two replies that are compared."""

    scenario: Id
    """The scenario it comes from. It must train this principle."""
    reply: Id
    """The reply's id there; `close` for the scenario's public close."""


class Comparison(Model):
    """Two replies side by side, from situations as unlike as you can find, and a question that takes both to answer."""

    replies: Annotated[tuple[ComparedReply, ...], Field(min_length=2, max_length=2)]
    """Two replies from two scenarios: both good, or both bad to see what goes wrong in both."""
    ask: Prose
    """The question: `What do both do before they ask for anything?` It stands above the replies, and is read first."""
    answer: Prose
    """What the two share, in one to three sentences. The page keeps it folded until the reader has thought."""
