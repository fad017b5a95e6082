"""The view of what to say: replies with numbered notes, in pairs, and what to fill in before one is copied."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from playbook.checks.length import length_on
from playbook.checks.placeholders import GAP, fill
from playbook.etiquette.evaluate import Finding
from playbook.library.documents import Document
from playbook.library.findings import read_scenario
from playbook.library.library import Library
from playbook.models.scenario import Reply, Scenario
from playbook.models.vocabulary import Channel
from playbook.site.markdown import prose
from playbook.site.paths import Links
from playbook.site.views.notes import Notes, notes_of

VERDICTS = {"good": "Works", "weak": "Could be better", "bad": "Hurts"}


@dataclass(frozen=True, slots=True)
class GapView:
    """Something to fill in before a reply is copied: the text to replace, what to ask for, and a first value."""

    text: str
    ask: str
    example: str


@dataclass(frozen=True, slots=True)
class ReplyView:
    """One reply as a card. `channel` is empty for the scenario's own, `length` where the channel has no limit."""

    id: str
    name: str
    verdict: str
    says: str
    channel: str
    text: str
    why: Markup
    notes: Notes
    length: str
    gaps: tuple[GapView, ...]


@dataclass(frozen=True, slots=True)
class PairView:
    """A good reply and those that are compared with it."""

    good: ReplyView
    others: tuple[ReplyView, ...]


@dataclass(frozen=True, slots=True)
class CloseView:
    """The public close."""

    channel: str
    text: str
    why: Markup
    gaps: tuple[GapView, ...]


def pairs_of(library: Library, scenario: Document[Scenario], links: Links) -> Iterator[PairView]:
    """Every good reply with the others that name it as the better one."""
    model = scenario.model
    found = {said.at: findings for said, findings in read_scenario(library, scenario)}
    views = [_reply(library, model, reply, found["replies", at], links) for at, reply in enumerate(model.replies)]
    for good, view in zip(model.replies, views, strict=True):
        if good.verdict == "good":
            compared = zip(model.replies, views, strict=True)
            others = (one for other, one in compared if other.verdict != "good" and other.better == good.id)
            yield PairView(view, tuple(others))


def close_of(library: Library, model: Scenario) -> CloseView | None:
    """The public close, if the scenario has one."""
    close = model.close
    if close is None:
        return None
    channel = library.terms.channels[close.via].name
    return CloseView(channel, close.text, prose(close.why), _gaps(library, model, close.text))


def _reply(library: Library, model: Scenario, reply: Reply, findings: Sequence[Finding], links: Links) -> ReplyView:
    channel = library.terms.channels[reply.via or model.channel]
    return ReplyView(
        id=reply.id,
        name=reply.name or reply.id.replace("-", " ").capitalize(),
        verdict=reply.verdict,
        says=VERDICTS[reply.verdict],
        channel=channel.name if reply.via and reply.via != model.channel else "",
        text=reply.text,
        why=prose(reply.why),
        notes=notes_of(library, reply, findings, links),
        length=_length(library, channel, reply.text),
        gaps=_gaps(library, model, reply.text) if reply.verdict == "good" else (),
    )


def _length(library: Library, channel: Channel, text: str) -> str:
    """`140 of 280 characters`, counted as the channel does and with its gaps filled in."""
    if channel.limit is None:
        return ""
    return f"{length_on(channel, fill(text, library.settings.placeholders))} of {channel.limit} characters"


def _gaps(library: Library, model: Scenario, text: str) -> tuple[GapView, ...]:
    """The placeholders of a text to copy, and the customer's name, which is somebody else's next time."""
    name = model.facts.customer.name
    found = []
    if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text):
        found.append(GapView(name, "The customer’s name", name))
    return (*found, *gaps_in(library, text))


def gaps_in(library: Library, text: str) -> tuple[GapView, ...]:
    """The placeholders of a text to copy."""
    known = library.settings.placeholders
    gaps = dict.fromkeys(GAP.findall(text))
    return tuple(GapView(f"{{{gap}}}", known[gap].ask, known[gap].example) for gap in gaps)
