"""How well signals find what people find: precision, recall and F1 on labelled replies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from playbook.etiquette.evaluate import Evaluation, evaluate
from playbook.etiquette.program import Program
from playbook.workbench.labelled import LabelledReply


@dataclass(slots=True)
class Score:
    """Of one signal: how often it is rightly found (`hits`), found where it is not (`false_alarms`), and missed."""

    known: bool
    """Whether the project has such a signal."""
    hits: int = 0
    false_alarms: int = 0
    missed: int = 0

    @property
    def positives(self) -> int:
        """In how many replies it is."""
        return self.hits + self.missed

    @property
    def precision(self) -> float:
        """How much of what it finds is there."""
        return self.hits / max(1, self.hits + self.false_alarms)

    @property
    def recall(self) -> float:
        """How much of what is there it finds."""
        return self.hits / max(1, self.positives)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.hits / max(1, 2 * self.hits + self.false_alarms + self.missed)


@dataclass(slots=True)
class Part:
    """What was measured on one part of a set. `alarms` are rules by level that fired on replies marked as good, with in
    how many; `disturbed` are good replies by the levels that fired on them."""

    replies: int = 0
    good: int = 0
    scores: dict[str, Score] = field(default_factory=dict)
    alarms: dict[str, Counter[str]] = field(default_factory=dict)
    disturbed: Counter[str] = field(default_factory=Counter)

    def add(self, reply: LabelledReply, found: Evaluation, known: set[str]) -> None:
        """Count a reply. `known` are the signals that there are."""
        self.replies += 1
        for signal, there in reply.labels.items():
            score = self.scores.setdefault(signal, Score(signal in known))
            said = signal in found.signals
            score.hits += there and said
            score.missed += there and not said
            score.false_alarms += said and not there
        if reply.good:
            self.good += 1
            for level, rule in {(one.level, one.rule) for one in found.findings}:
                self.alarms.setdefault(level, Counter())[rule] += 1
            self.disturbed.update({one.level for one in found.findings})

    @property
    def macro(self) -> float | None:
        """The mean F1 of all signals that occur; one that the project does not have counts as nothing found."""
        all_ = [score.f1 for score in self.scores.values() if score.positives]
        return sum(all_) / len(all_) if all_ else None


@dataclass(frozen=True, slots=True)
class Miss:
    """A reply in which a signal was found and should not be (`spans` say where), or should be and was not."""

    reply: LabelledReply
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured, part by part, and what went wrong with the signal that was asked for."""

    parts: dict[str, Part]
    misses: tuple[Miss, ...]


def measure(program: Program, replies: Iterable[LabelledReply], signal: str | None = None) -> Measured:
    """Measure all signals, or one, on labelled replies."""
    parts: dict[str, Part] = {}
    misses: list[Miss] = []
    for reply in replies:
        found = evaluate(program, reply.text, reply.context)
        if signal:
            there = reply.labels.get(signal)
            reply = replace(reply, labels={} if there is None else {signal: there})
            spans = tuple(found.signals.get(signal, ()))
            if there is not None and there != bool(spans):
                misses.append(Miss(reply, spans))
        parts.setdefault(reply.split, Part()).add(reply, found, set(program.names))
    return Measured(parts, tuple(misses))
