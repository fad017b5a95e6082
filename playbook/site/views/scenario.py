"""The scenario page's view: the situation, the thread with its clock, replies in pairs, and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.library.timeline import Timeline, timeline_of
from playbook.models.checklist import Checklist, IfThen, UseChecklist
from playbook.models.evidence import Source
from playbook.models.scenario import Mark, Reply, Scenario
from playbook.models.story_clock import say_duration, say_moment
from playbook.models.thread import Event, Message
from playbook.models.vocabulary import Channel, Entry, Feeling
from playbook.site.markdown import inline, prose
from playbook.site.paths import Links, checklist_path, principle_path
from playbook.site.views.cards import Card, card_of
from playbook.site.views.checklist import Line, lines_of
from playbook.site.views.days import review_due, say_date
from playbook.site.views.marked_text import PLACEHOLDER, Piece, pieces

VERDICTS = {"good": "Works", "weak": "Could be better", "bad": "Hurts"}
LEVELS = {"starter": "Starter", "core": "Core", "advanced": "Advanced"}
FAULTS = {"us": "Yes", "them": "No, the customer’s", "third-party": "No, somebody else’s", "unknown": "Not known yet"}
STAGES = (
    ("respond", "Respond", "Say the first thing"),
    ("fix", "Fix", "Solve it"),
    ("exceed", "Exceed", "Make it easier than they hoped"),
    ("repeat", "Repeat", "Follow up and pass it on"),
)
SHORT = 500
"""Up to this many characters a channel is short enough for a reader to care how long a reply is."""
WORDS_PER_MINUTE = 220


@dataclass(frozen=True, slots=True)
class EntryView:
    """One entry of the thread. `kind` is `message`, `event`, `due` or `now`; `side` who speaks."""

    kind: str
    time: str
    text: str = ""
    side: str = ""
    name: str = ""
    channel: str = ""
    private: bool = False
    late: str = ""


@dataclass(frozen=True, slots=True)
class NoteView:
    """The explanation of a numbered mark."""

    number: int
    quote: str
    why: Markup
    instead: str
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class GapView:
    """Something to fill in before a reply is copied: the text to replace, what to ask for, and a first value."""

    text: str
    ask: str
    example: str


@dataclass(frozen=True, slots=True)
class ReplyView:
    """One reply as a card."""

    id: str
    name: str
    verdict: str
    says: str
    channel: str
    pieces: tuple[Piece, ...]
    text: str
    why: Markup
    notes: tuple[NoteView, ...]
    breaks: tuple[tuple[str, str], ...]
    length: str
    gaps: tuple[GapView, ...]


@dataclass(frozen=True, slots=True)
class PairView:
    """A good reply and those that are compared with it."""

    good: ReplyView
    others: tuple[ReplyView, ...]


@dataclass(frozen=True, slots=True)
class StageView:
    """A stage with its steps as (what to do, why)."""

    name: str
    tagline: str
    steps: tuple[tuple[Markup, Markup], ...]


@dataclass(frozen=True, slots=True)
class ListView:
    """A part of the checklist: a shared list with its title and link, or the scenario's own lines."""

    title: str
    href: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class CloseView:
    """The public close."""

    channel: str
    text: str
    why: Markup
    gaps: tuple[GapView, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """A publication the scenario draws on."""

    id: str
    title: str
    by: str
    link: str


@dataclass(frozen=True, slots=True)
class ScenarioView:
    """Everything the scenario page shows, in its order."""

    id: str
    title: str
    summary: str
    channel: Channel
    feeling: Feeling
    stakes: Entry
    level: str
    reasons: tuple[str, ...]
    minutes: int
    situation: Markup
    entries: tuple[EntryView, ...]
    late: str
    customer: str
    handle: str
    about: str
    fault: str
    you_may: tuple[str, ...]
    known: tuple[str, ...]
    skills: tuple[tuple[str, str], ...]
    pairs: tuple[PairView, ...]
    stages: tuple[StageView, ...]
    checklist: tuple[ListView, ...]
    lines: int
    close: CloseView | None
    root_cause: tuple[Markup, ...]
    next_need: str
    related: tuple[Card, ...]
    sources: tuple[SourceView, ...]
    owner: str
    reviewed: str
    due: date
    due_says: str


def scenario_view(library: Library, document: Document[Scenario], links: Links) -> ScenarioView:
    """The view of one scenario. The library has no errors."""
    model = document.model
    vocabulary = library.terms
    timeline = timeline_of(document, library)
    due = review_due(library, model.reviewed)
    facts = model.facts
    return ScenarioView(
        id=document.id,
        title=model.title,
        summary=model.summary,
        channel=vocabulary.channels[model.channel],
        feeling=vocabulary.feelings[model.feeling],
        stakes=vocabulary.stakes[model.stakes],
        level=LEVELS[model.level],
        reasons=tuple(vocabulary.contact_reasons[reason].name for reason in model.contact_reason),
        minutes=_minutes(model),
        situation=prose(model.situation),
        entries=tuple(_entries(library, model, timeline)),
        late=say_duration(timeline.late_by) if timeline.late_by else "",
        customer=facts.customer.name,
        handle=facts.customer.handle or "",
        about=facts.about,
        fault=FAULTS[facts.at_fault],
        you_may=facts.you_may,
        known=facts.known,
        skills=tuple((library.principles[s].model.title, links.to(principle_path(s))) for s in model.skills),
        pairs=tuple(_pairs(library, model, links)),
        stages=tuple(_stages(model)),
        checklist=(lists := tuple(_lists(library, model, links))),
        lines=sum(len(one.lines) for one in lists),
        close=_close(library, model),
        root_cause=tuple(inline(cause) for cause in model.root_cause),
        next_need=(model.practice and model.practice.next_need) or "",
        related=tuple(card_of(library, library.scenarios[id_], links) for id_ in model.related),
        sources=tuple(_source(id_, library.sources[id_]) for id_ in model.sources),
        owner=model.owner,
        reviewed=say_date(model.reviewed),
        due=due,
        due_says=say_date(due),
    )


def _minutes(model: Scenario) -> int:
    shown = model.model_dump(exclude={"practice", "also_asked", "sources", "allow"})
    return max(1, round(len(str(shown).split()) / WORDS_PER_MINUTE))


def _entries(library: Library, model: Scenario, timeline: Timeline) -> Iterator[EntryView]:
    """The thread in time order, with the moment a reply was due set in where it falls."""
    placed = [
        (minute, 1, _entry(library, model, entry, minute))
        for entry, minute in zip(model.thread, timeline.minutes, strict=True)
        if isinstance(entry, Message | Event)
    ]
    if timeline.due is not None:
        placed.append((timeline.due, 0, EntryView("due", say_moment(timeline.due))))
    if timeline.now is not None:
        late = say_duration(timeline.late_by) if timeline.late_by else ""
        placed.append((timeline.now, 2, EntryView("now", say_moment(timeline.now), late=late)))
    yield from (view for _, _, view in sorted(placed, key=lambda one: one[:2]))


def _entry(library: Library, model: Scenario, entry: Message | Event, minute: int) -> EntryView:
    if isinstance(entry, Event):
        return EntryView("event", say_moment(minute), entry.event)
    role = library.terms.roles[entry.sender]
    channel = library.terms.channels[entry.via or model.channel]
    name = model.facts.customer.name if role.side == "customer" else role.name
    moved = channel.name if entry.via and entry.via != model.channel else ""
    return EntryView("message", say_moment(minute), entry.text, role.side, name, moved, not channel.public)


def _pairs(library: Library, model: Scenario, links: Links) -> Iterator[PairView]:
    views = {reply.id: _reply(library, model, reply, links) for reply in model.replies}
    for reply in model.replies:
        if reply.verdict == "good":
            others = (other for other in model.replies if other.better == reply.id and other.verdict != "good")
            yield PairView(views[reply.id], tuple(views[other.id] for other in others))


def _reply(library: Library, model: Scenario, reply: Reply, links: Links) -> ReplyView:
    channel = library.terms.channels[reply.via or model.channel]
    short = channel.limit is not None and channel.limit <= SHORT
    count = f"{len(reply.text)} of {channel.limit} characters" if short else ""
    return ReplyView(
        id=reply.id,
        name=reply.name or reply.id.replace("-", " ").capitalize(),
        verdict=reply.verdict,
        says=VERDICTS[reply.verdict],
        channel=channel.name if reply.via and reply.via != model.channel else "",
        pieces=pieces(reply.text, [mark.quote for mark in reply.marks]),
        text=reply.text,
        why=prose(reply.why),
        notes=tuple(_note(library, number, mark, links) for number, mark in enumerate(reply.marks, 1)),
        breaks=tuple((library.rules[rule].model.title, links.shown(library, rule)) for rule in reply.breaks),
        length=count,
        gaps=tuple(_gaps(library, model, reply.text)),
    )


def _note(library: Library, number: int, mark: Mark, links: Links) -> NoteView:
    shown = library.rules.get(mark.shows) or library.principles[mark.shows]
    href = links.shown(library, mark.shows)
    return NoteView(number, mark.quote, inline(mark.why), mark.instead or "", shown.model.title, href)


def _gaps(library: Library, model: Scenario, text: str) -> Iterator[GapView]:
    """The placeholders of a text, and the customer's name, which is somebody else's next time."""
    name = model.facts.customer.name
    if name in text:
        yield GapView(name, "The customer’s name", name)
    for placeholder in dict.fromkeys(PLACEHOLDER.findall(text)):
        known = library.settings.placeholders[placeholder]
        yield GapView(f"{{{placeholder}}}", known.ask, known.example)


def _stages(model: Scenario) -> Iterator[StageView]:
    for field, name, tagline in STAGES:
        steps = getattr(model.steps, field)
        yield StageView(name, tagline, tuple((inline(step.do), inline(step.because)) for step in steps))


def _lists(library: Library, model: Scenario, links: Links) -> Iterator[ListView]:
    own: list[IfThen] = []
    for entry in model.checklist:
        if isinstance(entry, UseChecklist):
            shared: Checklist = library.checklists[entry.use].model
            yield ListView(shared.title, links.to(checklist_path(entry.use)), lines_of(library, shared.items, links))
        else:
            own.append(entry)
    if own:
        yield ListView("For this situation", "", lines_of(library, own, links))


def _close(library: Library, model: Scenario) -> CloseView | None:
    if not model.close:
        return None
    channel = library.terms.channels[model.close.via].name
    return CloseView(channel, model.close.text, prose(model.close.why), tuple(_gaps(library, model, model.close.text)))


def _source(id_: str, source: Source) -> SourceView:
    return SourceView(id_, source.title, f"{source.author}, {source.year}" if source.year else source.author, source.link or "")


def search_text(library: Library, document: Document[Scenario]) -> str:
    """What search knows of a scenario: its summary, every way of asking, and the customers' own words."""
    model = document.model
    said = (
        entry.text
        for entry in model.thread
        if isinstance(entry, Message) and library.terms.roles[entry.sender].side == "customer"
    )
    return "\n".join((model.summary, *model.also_asked, *said, model.situation))

