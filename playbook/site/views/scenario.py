"""The scenario page's view: the situation, the thread with its clock, replies in pairs, and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from playbook.library.documents import Document
from playbook.library.timeline import timeline_of
from playbook.models.checklist import UseChecklist
from playbook.models.scenario import Scenario
from playbook.models.thread import Event, Message
from playbook.models.vocabulary import Channel, Entry, Feeling
from playbook.site.edition import Edition
from playbook.site.markdown import inline, prose
from playbook.site.paths import Links, principle_path, role_play_path
from playbook.site.views.cards import Card
from playbook.site.views.checklist import ListView, lists_of
from playbook.site.views.comparison import ComparisonView, comparisons_beside
from playbook.site.views.days import review_due, say_date
from playbook.site.views.evidence import SourceView, source_views
from playbook.site.views.replies import CloseView, PairView, close_of, pairs_of
from playbook.site.views.thread import EntryView, say_late, thread_entries
from playbook.site.views.tools import tools_for
from playbook.site.views.words import LEVELS

FAULTS = {
    "us": "Yes",
    "them": "No, the customer’s",
    "third-party": "No, somebody else’s",
    "nobody": "No, nobody’s",
    "unknown": "Not known yet",
}
STAGES = (
    ("respond", "Respond", "Say the first thing"),
    ("fix", "Fix", "Solve it"),
    ("exceed", "Exceed", "Make it easier than they hoped"),
    ("repeat", "Repeat", "Follow up and pass it on"),
)
WORDS_PER_MINUTE = 220


@dataclass(frozen=True, slots=True)
class StageView:
    """A stage with its steps as (what to do, why)."""

    name: str
    tagline: str
    steps: tuple[tuple[Markup, Markup], ...]


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
    tools: tuple[tuple[str, str], ...]
    pairs: tuple[PairView, ...]
    stages: tuple[StageView, ...]
    checklist: tuple[ListView, ...]
    lines: int
    close: CloseView | None
    root_cause: tuple[Markup, ...]
    next_need: str
    comparisons: tuple[ComparisonView, ...]
    discuss: tuple[Markup, ...]
    role_play: str
    related: tuple[Card, ...]
    sources: tuple[SourceView, ...]
    owner: str
    reviewed: str
    due: str
    due_says: str


def scenario_view(edition: Edition, document: Document[Scenario], links: Links) -> ScenarioView:
    """The view of one scenario. The library has no errors."""
    library, model = edition.library, document.model
    vocabulary = library.terms
    timeline = timeline_of(document, library)
    due = review_due(library, model.reviewed)
    facts = model.facts
    lists = lists_of(library, model.checklist, links)
    return ScenarioView(
        id=document.id,
        title=model.title,
        summary=model.summary,
        channel=vocabulary.channels[model.channel],
        feeling=vocabulary.feelings[model.feeling],
        stakes=vocabulary.stakes[model.stakes],
        level=LEVELS[model.level],
        minutes=_minutes(edition, model),
        situation=prose(model.situation),
        entries=thread_entries(library, model, timeline),
        late=say_late(timeline),
        customer=facts.customer.name,
        handle=facts.customer.handle or "",
        about=facts.about,
        fault=FAULTS[facts.at_fault],
        you_may=facts.you_may,
        known=facts.known,
        skills=tuple((library.principles[s].model.title, links.to(principle_path(s))) for s in model.skills),
        tools=tools_for(library, links, scenario=document.id),
        pairs=tuple(pairs_of(library, document, links)),
        stages=tuple(_stages(model)),
        checklist=lists,
        lines=sum(len(one.lines) for one in lists),
        close=close_of(library, model),
        root_cause=tuple(inline(cause) for cause in model.root_cause),
        next_need=(model.practice and model.practice.next_need) or "",
        comparisons=comparisons_beside(edition, document, links),
        discuss=tuple(inline(question) for question in model.discuss),
        role_play=links.to(role_play_path(document.id)) if model.role_play else "",
        related=edition.cards.of(model.related, links),
        sources=source_views(library, model.sources, links),
        owner=model.owner,
        reviewed=say_date(model.reviewed),
        due=due.isoformat(),
        due_says=say_date(due),
    )


def _stages(model: Scenario) -> Iterator[StageView]:
    """The stages that have steps."""
    for field, name, tagline in STAGES:
        steps = getattr(model.steps, field)
        if steps:
            yield StageView(name, tagline, tuple((inline(step.do), inline(step.because)) for step in steps))


def _minutes(edition: Edition, model: Scenario) -> int:
    """How long the page takes to read."""
    words = "\n".join(_texts(edition, model)).split()
    return max(1, round(len(words) / WORDS_PER_MINUTE))


def _texts(edition: Edition, model: Scenario) -> Iterator[str]:
    """The longer texts of the page."""
    yield from (model.title, model.summary, model.situation, *model.root_cause, *model.discuss)
    for entry in model.thread:
        if isinstance(entry, Message):
            yield entry.text
        elif isinstance(entry, Event):
            yield entry.event
    for reply in model.replies:
        yield from (reply.text, reply.why)
        for mark in reply.marks:
            yield from (mark.quote, mark.why, mark.instead or "")
    for field, _, _ in STAGES:
        for step in getattr(model.steps, field):
            yield from (step.do, step.because)
    for line in model.checklist:
        items = edition.library.checklists[line.use].model.items if isinstance(line, UseChecklist) else (line,)
        for item in items:
            yield from (item.condition, item.action)
    if model.close:
        yield from (model.close.text, model.close.why)
