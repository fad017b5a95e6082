"""The report of a review for a coach, as values: what works, what comes up, what would help whom, what changes."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from playbook.etiquette.evaluate import COSTS
from playbook.library.library import Library
from playbook.review.tally import Group, Quoted, Tally

FEWEST = 5
"""With fewer replies of somebody, a share says nothing."""

MOST_WEEKS_SHOWN = 16
"""A longer time is shown by month."""


@dataclass(frozen=True, slots=True)
class Share:
    """In how many of some replies there is something: a signal or a rule's finding."""

    id: str
    title: str
    count: int
    of: int

    @property
    def percent(self) -> int:
        """The share in whole percent."""
        return round(100 * self.count / self.of) if self.of else 0


@dataclass(frozen=True, slots=True)
class Topic:
    """A rule that came up: its share, what it says, and examples."""

    share: Share
    level: str
    message: str
    better: str
    examples: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Agent:
    """Somebody who wrote replies: what they do well, and what would help most."""

    name: str
    replies: int
    well: tuple[Share, ...]
    helps: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """A week or a month: its replies, and how many of them give nothing, or something weighty, to mention."""

    name: str
    replies: int
    calm: Share
    weighty: Share


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that a coach reads."""

    replies: int
    calm: Share
    works: tuple[Share, ...]
    topics: tuple[Topic, ...]
    agents: tuple[Agent, ...]
    unnamed_agents: int
    trend: tuple[Span, ...]
    first: datetime.date | None
    last: datetime.date | None
    tally: Tally


def wanted(library: Library) -> tuple[str, ...]:
    """The signals that a good reply has: those that rules ask for."""
    asked: set[str] = set()
    avoided: set[str] = set()
    for document in library.rules.values():
        rule = document.model
        asked.update(rule.needs, rule.first)
        if rule.kind == "require" or rule.compares == "name":
            asked.update(rule.signals)
        elif rule.kind in ("avoid", "pair", "count"):
            avoided.update(rule.signals)
    read = (id_ for id_, one in library.signals.items() if one.model.reads == "reply")
    return tuple(sorted(id_ for id_ in read if id_ in asked - avoided))


def report_of(tally: Tally, library: Library) -> Report:
    """The report of what was counted."""
    good = wanted(library)
    whole = tally.all
    topics = sorted(whole.rules, key=lambda id_: (-whole.rules[id_], id_))
    return Report(
        replies=whole.replies,
        calm=Share("", "", whole.calm, whole.replies),
        works=_signals(whole, good, library),
        topics=tuple(_topic(id_, tally, library) for id_ in topics),
        agents=tuple(
            _agent(name, group, good, library)
            for name, group in sorted(tally.agents.items(), key=lambda one: one[0].casefold())
        ),
        unnamed_agents=tally.other_agents.replies,
        trend=_trend(tally),
        first=tally.first,
        last=tally.last,
        tally=tally,
    )


def _signals(group: Group, ids: Sequence[str], library: Library) -> tuple[Share, ...]:
    shares = [Share(id_, library.signals[id_].model.title, group.signals[id_], group.replies) for id_ in ids]
    return tuple(sorted(shares, key=lambda share: (-share.count, share.title)))


def _topic(id_: str, tally: Tally, library: Library) -> Topic:
    rule = library.rules[id_].model
    share = Share(id_, rule.title, tally.all.rules[id_], tally.all.replies)
    return Topic(share, rule.level, rule.message, rule.better, tuple(tally.examples.get(id_, ())))


def _agent(name: str, group: Group, good: Sequence[str], library: Library) -> Agent:
    """With few replies only their number: two sentences about three replies would be unfair."""
    if group.replies < FEWEST:
        return Agent(name, group.replies, (), ())
    weight = {id_: count * COSTS[library.rules[id_].model.level] for id_, count in group.rules.items()}
    first = sorted(weight, key=lambda id_: (-weight[id_], id_))[:2]
    helps = tuple(Share(id_, library.rules[id_].model.title, group.rules[id_], group.replies) for id_ in first)
    well = tuple(share for share in _signals(group, good, library)[:2] if share.count)
    return Agent(name, group.replies, well, helps)


def _trend(tally: Tally) -> tuple[Span, ...]:
    by_month = len(tally.months) > 1 and len(tally.weeks) > MOST_WEEKS_SHOWN
    spans = tally.months if by_month else tally.weeks
    if len(spans) < 2:
        return ()
    return tuple(_span(name if by_month else f"week of {name}", spans[name]) for name in sorted(spans))


def _span(name: str, group: Group) -> Span:
    calm = Share("", "", group.calm, group.replies)
    return Span(name, group.replies, calm, Share("", "", group.weighty, group.replies))
