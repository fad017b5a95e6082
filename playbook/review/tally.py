"""The tally of a review: counts and a few examples. It does not grow with the number of replies."""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import dataclass, field

from playbook.review.judged import Judged
from playbook.review.replies import ExportedReply, Id
from playbook.review.rows import Skipped

MOST_EXAMPLES = 3
MOST_AGENTS = 500
MOST_SPANS = 2_000
MOST_LINES = 20
MOST_VALUES = 200
"""How much of each is kept apart. What comes after is counted together."""

WIDTH = 150
"""The most characters of an example."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """An example: a stretch of a reply (`start` to `end` of `text`) in as much of its sentence as fits."""

    line: int
    id: Id
    text: str
    start: int
    end: int


@dataclass(slots=True)
class Group:
    """What was found in some of the replies: in how many there was each signal and each rule's finding."""

    replies: int = 0
    calm: int = 0
    """Replies that give nothing to mention."""
    weighty: int = 0
    """Replies with an error or a warning."""
    signals: Counter[str] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)

    def add(self, judged: Judged) -> None:
        """Count a reply."""
        self.replies += 1
        self.calm += not judged.findings
        self.weighty += any(level != "suggestion" for _, level, _, _ in judged.findings)
        self.signals.update(judged.signals)
        self.rules.update({rule for rule, _, _, _ in judged.findings})


@dataclass(slots=True)
class Tally:
    """Everything that a report says, as it is gathered."""

    all: Group = field(default_factory=Group)
    agents: dict[str, Group] = field(default_factory=dict)
    other_agents: Group = field(default_factory=Group)
    weeks: dict[str, Group] = field(default_factory=dict)
    """By the Monday with which a week begins."""
    months: dict[str, Group] = field(default_factory=dict)
    examples: dict[str, list[Quoted]] = field(default_factory=dict)
    first: datetime.date | None = None
    last: datetime.date | None = None
    unread: Counter[tuple[str, str]] = field(default_factory=Counter)
    skipped: Counter[str] = field(default_factory=Counter)
    lines: dict[str, list[Skipped]] = field(default_factory=dict)

    def add(self, reply: ExportedReply, judged: Judged) -> None:
        """Count a reply, and keep what is quoted of it."""
        self.all.add(judged)
        if reply.agent:
            self._agent(reply.agent).add(judged)
        if reply.date:
            self._date(reply.date, judged)
        for column, value in reply.unread:
            known = (column, value) in self.unread or len(self.unread) < MOST_VALUES
            self.unread[column, value if known else "…"] += 1
        for rule, _, start, end in judged.findings:
            kept = self.examples.setdefault(rule, [])
            if len(kept) < MOST_EXAMPLES and all(one.line != reply.line for one in kept):
                kept.append(quoted(reply, start, end))

    def skip(self, row: Skipped) -> None:
        """Count a row that was not used."""
        self.skipped[row.reason] += 1
        kept = self.lines.setdefault(row.reason, [])
        if len(kept) < MOST_LINES:
            kept.append(row)

    def _agent(self, name: str) -> Group:
        if name in self.agents or len(self.agents) < MOST_AGENTS:
            return self.agents.setdefault(name, Group())
        return self.other_agents

    def _date(self, day: datetime.date, judged: Judged) -> None:
        self.first = min(self.first or day, day)
        self.last = max(self.last or day, day)
        monday = datetime.date.fromordinal(max(1, day.toordinal() - day.weekday()))
        for spans, name in ((self.weeks, monday.isoformat()), (self.months, day.isoformat()[:7])):
            if name in spans or len(spans) < MOST_SPANS:
                spans.setdefault(name, Group()).add(judged)


def quoted(reply: ExportedReply, start: int, end: int) -> Quoted:
    """A stretch of a reply in its sentence, or in the part of it that fits."""
    text = reply.text
    begin = max((text.rfind(sign, 0, start) + len(sign) for sign in _ENDS if sign in text[:start]), default=0)
    finish = min((at + 1 for sign in _ENDS if (at := text.find(sign, max(start, end - 1))) >= 0), default=len(text))
    cut = end - start > WIDTH
    end = start + WIDTH if cut else end
    room = (WIDTH - (end - start)) // 2
    before, after = text[begin:start], "" if cut else text[end:finish]
    if len(before) > room:
        before = "…" + before[len(before) - room :].partition(" ")[2]
    if cut or len(after) > room:
        after = after[:room].rpartition(" ")[0] + "…"
    shown = before + text[start:end] + after
    return Quoted(reply.line, reply.id, shown, len(before), len(before) + end - start)


_ENDS = (". ", "! ", "? ", "\n")
"""What a sentence ends with, well enough for an example."""
