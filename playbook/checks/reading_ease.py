"""PB336: a good reply is easy enough to read for somebody who is upset and holds a phone."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.checks.texts import short
from playbook.diagnostics.diagnostic import Diagnostic
from playbook.library.library import Library
from playbook.library.reading_ease import TOO_LONG, ReplyReading, readings_of


def check(library: Library) -> Iterator[Diagnostic]:
    """Good replies and closes that are clearly too hard. Those too short to be measured are passed over."""
    for scenario in library.scenarios.values():
        for one in readings_of(library, scenario):
            if one.reading.too_hard:
                yield Diagnostic(
                    "PB336",
                    f"this {'reply' if one.reply else 'close'} is hard to read: {_why(one)}",
                    scenario.place(*one.path),
                    label=f"longest: “{short(one.reading.longest.text)}”",
                    hint="make two sentences of the longest, and take the words that you would say aloud",
                    subject=scenario.subject,
                )


def _why(one: ReplyReading) -> str:
    words = one.reading.longest.words
    if words > TOO_LONG:
        return f"a sentence of {words} words"
    return f"a reading ease of {one.reading.ease:.0f}, {one.reading.grade}"
