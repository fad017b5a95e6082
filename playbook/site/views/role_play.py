"""The role play's view: what the rep reads, what the observer ticks, and what only the customer knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil

from markupsafe import Markup, escape

from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.library.timeline import timeline_of
from playbook.models.role_play import RolePlay
from playbook.models.scenario import Scenario
from playbook.models.story_clock import say_moment
from playbook.models.vocabulary import Channel
from playbook.site.markdown import inline, prose
from playbook.site.paths import PACK, Links, scenario_path
from playbook.site.views.checklist import ListView, key_of, lists_of
from playbook.site.views.scenario import FAULTS
from playbook.site.views.thread import EntryView, say_late, thread_entries
from playbook.site.views.words import LEVELS

MOST = {"rep": 27, "observer": 27, "customer": 29}
"""How many rows of text a sheet may have in the usual type, as far as they can be counted without a browser."""

PER_ROW = 105
"""How many characters a row of a sheet holds."""

SPOKEN = ("call", "in-person")
"""How channels look on which nothing is written."""


@dataclass(frozen=True, slots=True)
class RepView:
    """The rep's brief: what somebody on duty would see, and nothing of what the customer keeps back."""

    situation: Markup
    customer: str
    handle: str
    about: str
    fault: str
    known: tuple[str, ...]
    you_may: tuple[str, ...]
    limit: str
    now: str
    promised: str
    late: str
    desk: Markup | None
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True)
class ObserverView:
    """The observer's boxes: `watch` as (key, what to see), the scenario's checklist, and the skills it trains."""

    watch: tuple[tuple[str, Markup], ...]
    checklist: tuple[ListView, ...]
    skills: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CustomerView:
    """The customer's part. `hidden` are (fact, what brings it out); `said` is what passed between them and us."""

    name: str
    who: Markup
    opening: str
    hidden: tuple[tuple[str, str], ...]
    softens: Markup
    hardens: Markup
    said: tuple[EntryView, ...]
    spoken: bool


@dataclass(frozen=True, slots=True)
class RolePlayView:
    """The page with the three sheets."""

    id: str
    title: str
    summary: str
    scenario: str
    pack: str
    channel: Channel
    level: str
    rep: RepView
    observer: ObserverView
    customer: CustomerView

    @property
    def size(self) -> str:
        """The type of the sheets on paper: `m`, or `s` where one of them would run on to a second page."""
        rep, observer, customer = self.rep, self.observer, self.customer
        desk = rep.desk.striptags() if rep.desk else ""
        lines = [line.condition + line.action for one in observer.checklist for line in one.lines]
        rows = {
            "rep": _rows(rep.situation.striptags(), desk, *rep.you_may, *_said(rep.entries)),
            "observer": _rows(*lines, *(line for _, line in observer.watch)) + len(observer.checklist),
            "customer": _rows(customer.who.striptags(), customer.opening, *_said(customer.said))
            + _rows(*(text for pair in customer.hidden for text in pair)),
        }
        return "s" if any(rows[sheet] > MOST[sheet] for sheet in rows) else "m"


def role_play_view(library: Library, document: Document[Scenario], play: RolePlay, links: Links) -> RolePlayView:
    """The view of one scenario's role play. The library has no errors."""
    model, channel = document.model, library.terms.channels[document.model.channel]
    timeline = timeline_of(document, library)
    entries = thread_entries(library, model, timeline)
    facts = model.facts
    return RolePlayView(
        id=document.id,
        title=model.title,
        summary=model.summary,
        scenario=links.to(scenario_path(library, document.id)),
        pack=links.to(PACK),
        channel=channel,
        level=LEVELS[model.level],
        rep=RepView(
            situation=prose(model.situation),
            customer=facts.customer.name,
            handle=facts.customer.handle or "",
            about=facts.about,
            fault=FAULTS[facts.at_fault],
            known=facts.known,
            you_may=facts.you_may,
            limit=f"At most {channel.limit} characters." if channel.limit else "",
            now=say_moment(timeline.now),
            promised=say_moment(timeline.due) if timeline.due is not None else "",
            late=say_late(timeline),
            desk=prose(play.rep) if play.rep else None,
            entries=entries,
        ),
        observer=ObserverView(
            watch=tuple((key_of("watch", line), escape(line)) for line in play.watch),
            checklist=lists_of(library, model.checklist, links),
            skills=tuple(library.principles[id_].model.title for id_ in model.skills),
        ),
        customer=CustomerView(
            name=facts.customer.name,
            who=prose(play.customer),
            opening=play.opening.strip(),
            hidden=tuple((one.fact, one.told) for one in play.hidden),
            softens=inline(play.softens),
            hardens=inline(play.hardens),
            said=tuple(_between_them_and_us(entries)),
            spoken=channel.looks_like in SPOKEN,
        ),
    )


def _between_them_and_us(entries: Iterable[EntryView]) -> Iterable[EntryView]:
    """The customer's lines as they were, and our answers to them."""
    return (entry for entry in entries if entry.kind == "message" and entry.side in ("customer", "us"))


def _said(entries: Iterable[EntryView]) -> Iterator[str]:
    """Each text of a thread, below a line that says who and when."""
    for entry in entries:
        yield from (entry.name or "-", entry.text)


def _rows(*texts: str) -> int:
    """About how many rows these texts take on paper."""
    return sum(max(1, ceil(len(line) / PER_ROW)) for text in texts for line in text.strip().splitlines())
