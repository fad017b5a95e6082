"""The thread's view: who said what, when, where the promise fell, and where the rep stands now."""

from __future__ import annotations

from dataclasses import dataclass

from playbook.library.library import Library
from playbook.library.timeline import Timeline
from playbook.models.scenario import Scenario
from playbook.models.story_clock import say_duration, say_moment
from playbook.models.thread import Event, Message


@dataclass(frozen=True, slots=True)
class EntryView:
    """One entry of the thread. `kind` is `message`, `event`, `due` or `now`; `side` who speaks; `channel` is empty for
    the scenario's own."""

    kind: str
    time: str
    text: str = ""
    side: str = ""
    name: str = ""
    channel: str = ""
    private: bool = False
    late: str = ""


def thread_entries(library: Library, model: Scenario, timeline: Timeline) -> tuple[EntryView, ...]:
    """The thread in time order, with the moment a reply was due set in where it falls, and now after all that was."""
    placed = [
        (minute, 1, _entry(library, model, entry, minute))
        for entry, minute in zip(model.thread, timeline.minutes, strict=True)
        if isinstance(entry, Message | Event)
    ]
    if timeline.due is not None:
        placed.append((timeline.due, 0, EntryView("due", say_moment(timeline.due))))
    placed.append((timeline.now, 2, EntryView("now", say_moment(timeline.now), late=say_late(timeline))))
    return tuple(view for _, _, view in sorted(placed, key=lambda one: one[:2]))


def say_late(timeline: Timeline) -> str:
    """`13 h 23 min late`; empty for a reply that is on time."""
    return f"{say_duration(timeline.late_by)} late" if timeline.late_by else ""


def _entry(library: Library, model: Scenario, entry: Message | Event, minute: int) -> EntryView:
    if isinstance(entry, Event):
        return EntryView("event", say_moment(minute), entry.event)
    role = library.terms.roles[entry.sender]
    channel = library.terms.channels[entry.via or model.channel]
    name = model.facts.customer.name if role.side == "customer" else role.name
    moved = channel.name if entry.via and entry.via != model.channel else ""
    return EntryView("message", say_moment(minute), entry.text, role.side, name, moved, not channel.public)
