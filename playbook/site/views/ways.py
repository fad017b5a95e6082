"""The ways to reach us, and the table that says which one suits what."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from playbook.checks.identifiers import contact_of
from playbook.library.library import Library
from playbook.models.reach import Question, Reach, Suits, Way
from playbook.models.story_clock import say_duration
from playbook.site.markdown import inline
from playbook.site.views.answer_by import as_text, hours_in_words, spans_of

BUTTONS = {"tel": "Call", "sms": "Text", "mailto": "E-mail"}
"""What a contact button says, by the scheme of its link; a page says `Open`."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a way suits a need, or does not: the place of the way in the list, its name, and the reason."""

    way: int
    name: str
    because: str


@dataclass(frozen=True, slots=True)
class NeedView:
    """An answer, with the ways that suit it and those that do not."""

    id: str
    says: str
    best: tuple[Reason, ...]
    worst: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question with its answers."""

    ask: str
    needs: tuple[NeedView, ...]


@dataclass(frozen=True, slots=True)
class WayView:
    """A way. `best` and `worst` are the ids of needs, and `spans` the hours, for the browser."""

    name: str
    channel: str
    public: bool
    within: str
    hours: tuple[str, ...]
    spans: str
    href: str
    button: str
    contact: str
    note: str
    best: str
    worst: str


@dataclass(frozen=True, slots=True)
class ReachView:
    """Everything that the page shows."""

    before: Markup
    questions: tuple[QuestionView, ...]
    ways: tuple[WayView, ...]


def reach_view(library: Library, reach: Reach) -> ReachView:
    """The view of a team's ways."""
    return ReachView(
        before=inline(reach.before or ""),
        questions=tuple(_question(one, reach.ways) for one in reach.questions),
        ways=tuple(_way(library, one) for one in reach.ways),
    )


def _question(question: Question, ways: tuple[Way, ...]) -> QuestionView:
    return QuestionView(
        question.ask,
        tuple(
            NeedView(
                need.id,
                need.says,
                _reasons(need.id, ways, tuple(way.best_for for way in ways)),
                _reasons(need.id, ways, tuple(way.not_for for way in ways)),
            )
            for need in question.answers
        ),
    )


def _reasons(need: str, ways: tuple[Way, ...], entries: tuple[tuple[Suits, ...], ...]) -> tuple[Reason, ...]:
    return tuple(
        Reason(number, way.name, one.because)
        for number, (way, suits) in enumerate(zip(ways, entries, strict=True))
        for one in suits
        if one.need == need
    )


def _way(library: Library, way: Way) -> WayView:
    site, channel = library.settings, library.terms.channels[way.channel]
    scheme, _, rest = (way.link or "").partition(":")
    promise = site.promises.get(way.channel)
    return WayView(
        name=way.name,
        channel=channel.name,
        public=channel.public,
        within=say_duration(promise) if promise else "",
        hours=hours_in_words(site, way.channel),
        spans=as_text(spans_of(site.hours, way.channel)),
        href=way.link or "",
        button=BUTTONS.get(scheme, "Open"),
        contact=(contact_of(way.link or "", site.our_contacts) or rest.strip("/")) if scheme != "https" else rest[2:],
        note=way.note or "",
        best=" ".join(one.need for one in way.best_for),
        worst=" ".join(one.need for one in way.not_for),
    )
