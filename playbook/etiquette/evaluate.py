"""Evaluating: a program, a reply and its context to what the reply contains and what to say about it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from playbook.etiquette.context import Context
from playbook.etiquette.phrases import Text
from playbook.etiquette.program import Program
from playbook.etiquette.reader import MOST_AROUND, tokenise, tokens_around
from playbook.etiquette.rules import fired
from playbook.etiquette.signals import Reading
from playbook.etiquette.thread import text_of
from playbook.etiquette.tokens import WORD, Tokens

COSTS = {"error": 25, "warning": 10, "suggestion": 3}
"""What a finding takes from a score of 100."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to say about a stretch of a reply. `start` and `end` are code points of the text as typed."""

    rule: str
    level: str
    start: int
    end: int
    title: str
    message: str
    why: str
    better: str


@dataclass(frozen=True)
class Evaluation:
    """What to say about a reply, and a score of 0 to 100."""

    findings: list[Finding]
    score: int
    _reading: Reading

    @cached_property
    def signals(self) -> dict[str, list[tuple[int, int]]]:
        """What the reply contains: spans by signal, only signals that hit. Those that no rule has asked for are looked
        for now, which is a third of all the work."""
        reading, tokens = self._reading, self._reading.reply.tokens
        return {
            signal["id"]: [(tokens.starts[begin], tokens.ends[end - 1]) for begin, end in reading.hits(number)]
            for number, signal in enumerate(reading.program.signals)
            if signal["reads"] == "reply" and reading.hits(number)
        }


def evaluate(program: Program, text: str, context: Context) -> Evaluation:
    """Read a reply. Any string will do; the same program, text and context give the same answer in both engines."""
    reading = read(program, text, context)
    findings = [
        Finding(rule["id"], rule["level"], start, end, rule["title"], rule["message"], rule["why"], better)
        for rule in program.rules
        for start, end, better in fired(rule, reading, context)
    ]
    findings.sort(key=lambda one: (one.start, one.end, one.rule))
    score = max(0, 100 - sum(COSTS[finding.level] for finding in findings))
    return Evaluation(findings, score, reading)


def read(program: Program, text: str, context: Context) -> Reading:
    """The reply and the customer's message in tokens, ready to be asked for signals."""
    customer, theirs, known = _answered(program, context.customer, context.name or "")
    tokens = tokenise(program.characters, program.abbreviations, text)
    return Reading(program, text_of(program, tokens, theirs, known), customer)


def _answered(program: Program, message: str, name: str) -> tuple[Text, set[str], set[str]]:
    """The customer's message, the words of it, and those of their name: the same for all replies to it."""
    found = program.customers.get((message, name))
    if found is None:
        if len(program.customers) >= MOST_AROUND:
            program.customers.clear()
        tokens = tokens_around(program, message)
        known = _words(tokens_around(program, name))
        found = text_of(program, tokens, set(), known), _words(tokens), known
        program.customers[message, name] = found
    return found


def _words(tokens: Tokens) -> set[str]:
    return {word for at, word in enumerate(tokens.texts) if tokens.kinds[at] == WORD}
