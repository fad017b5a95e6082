"""The reading ease page's view: how easily each good reply reads, the hardest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from playbook.library.library import Library
from playbook.library.reading_ease import (
    FEWEST_SENTENCES,
    FEWEST_WORDS,
    GRADES,
    TOO_HARD,
    TOO_LONG,
    Reading,
    ReplyReading,
    readings_of,
    together,
)
from playbook.site.paths import Links, scenario_path

SHOWN = 12
"""Of so many replies, the hardest, the longest sentence is shown in full."""


@dataclass(frozen=True, slots=True)
class EaseView:
    """One reply. `words` is the length of its longest sentence, `sentence` that sentence."""

    title: str
    href: str
    name: str
    grade: str
    ease: int
    words: int
    sentence: str
    too_hard: bool


@dataclass(frozen=True, slots=True)
class ReadingEaseView:
    """The reading ease page. `grades` are the grades, from the easiest, with how many replies have them; `all` is the
    reading of everything together, also of what is too `short` to be measured alone."""

    grades: tuple[tuple[str, int], ...]
    replies: tuple[EaseView, ...]
    easy: int
    short: int
    all_grade: str
    all_ease: int
    fewest_words: int
    fewest_sentences: int
    too_hard: int
    too_long: int
    shown: int

    @property
    def hardest(self) -> tuple[EaseView, ...]:
        """Those that are shown with a sentence."""
        return self.replies[:SHOWN]

    @property
    def others(self) -> tuple[EaseView, ...]:
        """The rest."""
        return self.replies[SHOWN:]


def reading_ease_view(library: Library, links: Links) -> ReadingEaseView:
    """The view of the reading ease page. All numbers are computed from the replies."""
    found = [one for scenario in library.scenarios.values() for one in readings_of(library, scenario)]
    measured = sorted((one for one in found if one.reading.long_enough), key=_hardest_first)
    everything = together(one.reading for one in found)
    return ReadingEaseView(
        grades=tuple(_counted(one.reading for one in measured)),
        replies=tuple(_reply(library, one, links) for one in measured),
        easy=sum(not one.reading.too_hard for one in measured),
        short=len(found) - len(measured),
        all_grade=everything.grade,
        all_ease=round(everything.ease),
        fewest_words=FEWEST_WORDS,
        fewest_sentences=FEWEST_SENTENCES,
        too_hard=TOO_HARD,
        too_long=TOO_LONG,
        shown=SHOWN,
    )


def _hardest_first(one: ReplyReading) -> tuple[bool, float, str, str]:
    return (not one.reading.too_hard, one.reading.ease, one.scenario, one.reply)


def _counted(readings: Iterable[Reading]) -> Iterable[tuple[str, int]]:
    counts = Counter(one.grade for one in readings)
    return ((grade, counts[grade]) for _, grade in GRADES)


def _reply(library: Library, one: ReplyReading, links: Links) -> EaseView:
    model = library.scenarios[one.scenario].model
    reply = next((reply for reply in model.replies if reply.id == one.reply), None)
    anchor = f"reply-{one.reply}" if reply else "close-in-public"
    longest = one.reading.longest
    return EaseView(
        title=model.title,
        href=links.to(f"{scenario_path(library, one.scenario)}#{anchor}"),
        name=(reply.name or reply.id.replace("-", " ").capitalize()) if reply else "Public close",
        grade=one.reading.grade,
        ease=round(one.reading.ease),
        words=longest.words,
        sentence=longest.text,
        too_hard=one.reading.too_hard,
    )
