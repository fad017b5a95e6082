"""PB310, PB111: the story clock of a thread runs forward and stops at one `now`."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.place import Place, Related
from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.library.timeline import moment_of, timeline_of
from playbook.models.scenario import Scenario
from playbook.models.thread import Now, ReplyDue


def check(library: Library) -> Iterator[Diagnostic]:
    """Threads without a clear end, and entries that come before the one above them."""
    for scenario in library.scenarios.values():
        unclear = list(_no_single_now(scenario))
        yield from unclear
        backwards = timeline_of(scenario, library).backwards
        if backwards is not None and not unclear:
            yield _runs_backwards(scenario, backwards)


def _no_single_now(scenario: Document[Scenario]) -> Iterator[Diagnostic]:
    thread = scenario.model.thread
    now = next((index for index, entry in enumerate(thread) if isinstance(entry, Now)), None)
    if now is None:
        yield Diagnostic(
            "PB111",
            "the thread does not say when the rep answers",
            scenario.key_place("thread"),
            label="needs “now”",
            hint="add a last entry such as “- now: Tue 10:05”",
            subject=scenario.subject,
        )
        return
    after = next((index for index in range(now + 1, len(thread)) if not isinstance(thread[index], ReplyDue)), None)
    if after is not None:
        second = isinstance(thread[after], Now)
        yield Diagnostic(
            "PB111",
            "the thread says “now” twice" if second else "the thread goes on after “now”",
            scenario.place("thread", after),
            label="a second “now”" if second else "comes after “now”",
            hint="keep one of them" if second else "move “now” to the end of the thread",
            subject=scenario.subject,
            related=(Related(scenario.key_place("thread", now, "now"), "“now” stands here"),),
        )


def _runs_backwards(scenario: Document[Scenario], index: int) -> Diagnostic:
    thread = scenario.model.thread
    before = max(place for place in range(index) if not isinstance(thread[place], ReplyDue))
    said, earlier = moment_of(thread[index]).text, moment_of(thread[before]).text
    return Diagnostic(
        "PB310",
        f"the clock runs backwards: {said} comes after {earlier}",
        _place(scenario, index),
        label=f"earlier than {earlier}",
        hint="mend the time or the order of the thread; for a later week write it before the day: week 2 Mon 10:05",
        subject=scenario.subject,
        related=(Related(_place(scenario, before), "the entry above it"),),
    )


def _place(scenario: Document[Scenario], index: int) -> Place:
    return scenario.place("thread", index, "now" if isinstance(scenario.model.thread[index], Now) else "at")
