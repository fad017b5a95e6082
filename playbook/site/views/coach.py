"""The view of the coach's page: what a rep can say of the moment, and the kinds of no with ways to yes."""

from __future__ import annotations

from dataclasses import dataclass

from playbook.library.library import Library
from playbook.models.vocabulary import Channel, Feeling

ROLES = (
    ("first", "My first answer"),
    ("ask", "I need to ask them something"),
    ("update", "An update while we work on it"),
    ("solve", "The solution"),
    ("close", "A last word, now that it is solved"),
)
"""The role of a reply in the conversation, in plain words, in the order in which they come."""


@dataclass(frozen=True, slots=True)
class KindOfNo:
    """A signal that is a kind of no, and ways to say what can be done."""

    title: str
    description: str
    instead: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CoachView:
    """What the coach's page offers. `incomplete` when some rules could not be read."""

    channels: tuple[tuple[str, Channel], ...]
    feelings: tuple[tuple[str, Feeling], ...]
    kinds_of_no: tuple[KindOfNo, ...]
    rules: int
    incomplete: bool
    roles: tuple[tuple[str, str], ...] = ROLES


def coach_view(library: Library) -> CoachView:
    """The view for a library, also for one without rules, or with rules that could not be read."""
    broken = library.compiled.faults or any(one.kind in ("signal", "rule", "words") for one in library.failed)
    return CoachView(
        channels=tuple(library.terms.channels.items()),
        feelings=tuple(library.terms.feelings.items()),
        kinds_of_no=kinds_of_no(library),
        rules=len(library.rules),
        incomplete=bool(broken),
    )


def kinds_of_no(library: Library) -> tuple[KindOfNo, ...]:
    """The signals that are kinds of no, by title."""
    models = (one.model for one in library.signals.values())
    found = (KindOfNo(one.title, one.description, one.instead) for one in models if one.instead)
    return tuple(sorted(found, key=lambda one: one.title.casefold()))
