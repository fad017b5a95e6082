"""Checklists: if-then lines, in a list of their own or in a scenario."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Discriminator, Field, Tag

from playbook.models.base import Id, Line, Model, Prose


class IfThen(Model):
    """One line: in this case, do that. Lines of this form are remembered and used more than plain advice."""

    condition: Annotated[Prose, Field(alias="if")]
    """The case, such as `the post is older than a day`."""
    action: Annotated[Prose, Field(alias="then")]
    """What to do then."""
    skill: Id | None = None
    """The principle behind it."""


class UseChecklist(Model):
    """All lines of a shared checklist."""

    use: Id
    """The id of the shared checklist."""


def _kind(entry: Any) -> str:
    keys = entry if isinstance(entry, dict) else vars(entry) if isinstance(entry, Model) else ()
    return "use" if "use" in keys else "line"


ChecklistEntry = Annotated[
    Annotated[UseChecklist, Tag("use")] | Annotated[IfThen, Tag("line")],
    Discriminator(_kind),
]
"""One entry of a scenario's checklist: a shared list (`use`), or a line (`if` and `then`)."""


class Checklist(Model):
    """A checklist that many scenarios share. One checklist a file."""

    title: Line
    """The name of the list."""
    summary: Line
    """When to use it, in a sentence."""
    items: Annotated[tuple[IfThen, ...], Field(min_length=1)]
    """The lines, in the order in which they are worked through."""
