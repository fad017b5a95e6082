"""The timeline: when each entry of a thread happened, when a reply was due, and how late it is now.

Authors write weekdays, because a story says “Monday evening” and not a date. The thread's order tells the week: an
entry without one lies in the first week in which it does not come before the entry above it. An earlier time on the
same weekday is left alone and reported, because it is almost always a slip and hardly ever six days and 23 hours.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.models.scenario import Scenario
from playbook.models.story_clock import DAYS, MINUTES_PER_DAY, Moment
from playbook.models.thread import Message, Now, ReplyDue, ThreadEntry

_WEEK = len(DAYS) * MINUTES_PER_DAY


@dataclass(frozen=True, slots=True)
class Timeline:
    """A thread on the story clock. All moments are minutes since Monday 00:00 of the first week."""

    minutes: tuple[int, ...]
    """The moment of every entry, in the order of the thread. It never falls, except at a `reply_due`."""
    due: int | None
    """When a reply was due: as written, or the first message that waits for one plus the promise of its channel."""
    now: int
    """The moment at which the rep sits down to answer; that of the last entry where the thread does not say."""
    backwards: int | None = None
    """The index of the first entry that comes before the one above it, if there is one."""

    @property
    def late_by(self) -> int:
        """How many minutes late a reply is now; 0 when it is on time or was never due."""
        return max(0, self.now - self.due) if self.due is not None else 0


def moment_of(entry: ThreadEntry) -> Moment:
    """The moment of an entry as it was written."""
    if isinstance(entry, ReplyDue):
        return entry.reply_due
    return entry.now if isinstance(entry, Now) else entry.at


def timeline_of(scenario: Document[Scenario], library: Library) -> Timeline:
    """The timeline of a scenario, with the promises and roles of its library as far as they could be read."""
    vocabulary, site = library.vocabulary, library.site
    return resolve(
        scenario.model.thread,
        channel=scenario.model.channel,
        promises=site.model.promises if site else {},
        sides={role: speaker.side for role, speaker in vocabulary.model.roles.items()} if vocabulary else {},
    )


def resolve(
    thread: Sequence[ThreadEntry],
    *,
    channel: str = "",
    promises: Mapping[str, int] | None = None,
    sides: Mapping[str, str] | None = None,
) -> Timeline:
    """Place a thread on the clock. Never raises: an entry that runs backwards is noted and held where it stands.

    `channel` is the scenario's own. `promises` are minutes by channel; without one, a reply is due only where the
    thread says so. `sides` are `customer`, `us` or `other` by role.
    """
    minutes: list[int] = []
    clock, backwards = 0, None
    for index, entry in enumerate(thread):
        if isinstance(entry, ReplyDue):
            minutes.append(clock)  # settled below, when it is known which message waits
            continue
        wanted = _from(clock, moment_of(entry))
        if wanted < clock and backwards is None:
            backwards = index
        clock = max(clock, wanted)
        minutes.append(clock)
    waiting = _first_waiting(thread, sides or {})
    due = None
    for index, entry in enumerate(thread):
        if isinstance(entry, ReplyDue):
            since = minutes[waiting] if waiting is not None and waiting < index else minutes[index]
            minutes[index] = due = _from(since, moment_of(entry))
    if due is None and waiting is not None:
        message = thread[waiting]
        promise = (promises or {}).get((message.via if isinstance(message, Message) else None) or channel)
        due = minutes[waiting] + promise if promise is not None else None
    now = next((minutes[index] for index, entry in enumerate(thread) if isinstance(entry, Now)), clock)
    return Timeline(tuple(minutes), due, now, backwards)


def _from(clock: int, moment: Moment) -> int:
    """The minute of `moment` in its own week, or in the first week in which its day does not come before `clock`'s.

    The result is before `clock` in two cases: the author's own week is, or the day is the same and the time earlier.
    """
    if moment.week is not None:
        return moment.minutes(moment.week)
    week = clock // _WEEK + 1
    if moment.day < clock % _WEEK // MINUTES_PER_DAY:
        week += 1
    return moment.minutes(week)


def _first_waiting(thread: Sequence[ThreadEntry], sides: Mapping[str, str]) -> int | None:
    """The index of the first message of the customer's side to which we have not said anything yet."""
    waiting = None
    for index, entry in enumerate(thread):
        side = sides.get(entry.sender) if isinstance(entry, Message) else None
        if side == "us":
            waiting = None
        elif side == "customer" and waiting is None:
            waiting = index
    return waiting
