"""By when a message has to be answered: the promise of its channel, counted from when somebody is there.

The twin of `web/reach/hours.mjs`, which reckons with the reader's own clock. Minutes count from Monday 00:00.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from playbook.library.library import Library
from playbook.models.checklist import IfThen
from playbook.models.opening_hours import Hours
from playbook.models.site import Site
from playbook.models.story_clock import DAYS, MINUTES_PER_DAY, say_duration, say_moment
from playbook.site.markdown import inline
from playbook.site.paths import Links, checklist_path

Span = tuple[int, int]
"""The beginning and the end of a time in which somebody is there. The end may lie in the next week."""

WEEK = 7 * MINUTES_PER_DAY
MORNING, NIGHT = 10 * 60, 6 * MINUTES_PER_DAY + 23 * 60
"""The examples: Monday at 10:00, and Sunday at 23:00."""


@dataclass(frozen=True, slots=True)
class PromiseView:
    """What is promised on a channel. `minutes` and `spans` are for the browser; `morning` and `night` are examples."""

    id: str
    name: str
    public: bool
    within: str
    minutes: int
    spans: str
    hours: tuple[str, ...]
    morning: str
    night: str


@dataclass(frozen=True, slots=True)
class LateHelp:
    """The checklist for a reply that is late: its title, its page, and its lines."""

    title: str
    href: str
    lines: tuple[tuple[str, str], ...]


def spans_of(hours: Sequence[Hours], channel: str) -> tuple[Span, ...]:
    """When somebody is there on a channel, in order, joined where they touch; none when the hours are in words only."""
    found: list[Span] = []
    for opening in (one.open for one in hours if one.open and channel in one.channels):
        length = (opening.to - opening.start) % MINUTES_PER_DAY or MINUTES_PER_DAY
        starts = (DAYS.index(day) * MINUTES_PER_DAY + opening.start for day in opening.weekdays)
        found += [(start, start + length) for start in starts]
    joined: list[Span] = []
    for start, end in sorted(found):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def as_text(spans: Sequence[Span]) -> str:
    """Times in which somebody is there, for the browser."""
    return " ".join(f"{start}-{end}" for start, end in spans)


def answer_by(came: int, promise: int, spans: Sequence[Span]) -> int:
    """When the promise ends. What comes in while nobody is there counts from the next opening; a promise that has begun
    goes on."""
    if not spans or any(start <= at < end for start, end in spans for at in (came, came + WEEK)):
        return came + promise
    return min(start + (WEEK if start < came else 0) for start, _ in spans) + promise


def promise_views(library: Library) -> tuple[PromiseView, ...]:
    """The promises, in the order of `site.yml`."""
    return tuple(_promise(library, id_, minutes) for id_, minutes in library.settings.promises.items())


def _promise(library: Library, id_: str, minutes: int) -> PromiseView:
    site, channel = library.settings, library.terms.channels[id_]
    spans = spans_of(site.hours, id_)
    return PromiseView(
        id_,
        channel.name,
        channel.public,
        say_duration(minutes),
        minutes,
        as_text(spans),
        hours_in_words(site, id_),
        say_moment(answer_by(MORNING, minutes, spans) % WEEK),
        say_moment(answer_by(NIGHT, minutes, spans) % WEEK),
    )


def hours_in_words(site: Site, channel: str) -> tuple[str, ...]:
    """The hours of a channel as readers say them."""
    return tuple(f"{one.days}, {one.time}" for one in site.hours if channel in one.channels)


def late_help(library: Library, links: Links) -> LateHelp | None:
    """The checklist that the team has chosen for late replies, if it has."""
    document = library.checklists.get(library.settings.late_checklist or "")
    if document is None:
        return None
    lines: tuple[IfThen, ...] = document.model.items
    said = tuple((inline(line.condition), inline(line.action)) for line in lines)
    return LateHelp(document.model.title, links.to(checklist_path(document.id)), said)
