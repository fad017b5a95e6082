"""PB301, PB302, PB318, PB321: a quote stands in its text once, and marks and examples do not cross."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playbook.checks.nearest import nearest
from playbook.checks.texts import Path, short
from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.place import Related
from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.models.etiquette_rule import EtiquetteRule
from playbook.models.scenario import Scenario


def check(library: Library) -> Iterator[Diagnostic]:
    """Quotes of marks and of rule examples that do not point at one stretch of their text."""
    for scenario in library.scenarios.values():
        for index in range(len(scenario.model.replies)):
            yield from _marks(scenario, index)
    for rule in library.rules.values():
        for index, example in enumerate(rule.model.examples.bad):
            path = ("examples", "bad", index)
            yield from _quote(rule, example.quote, (*path, "quote"), example.text, (*path, "text"), "example")
        yield from _good_and_bad(rule)


def _marks(scenario: Document[Scenario], reply_index: int) -> Iterator[Diagnostic]:
    reply = scenario.model.replies[reply_index]
    text_path = ("replies", reply_index, "text")
    found: list[tuple[int, int, Path]] = []
    for index, mark in enumerate(reply.marks):
        path = ("replies", reply_index, "marks", index, "quote")
        problems = list(_quote(scenario, mark.quote, path, reply.text, text_path, "reply"))
        yield from problems
        if not problems:
            start = reply.text.index(mark.quote)
            found.append((start, start + len(mark.quote), path))
    yield from _overlaps(scenario, found)


def _quote(
    document: Document[Any], quote: str, path: Path, text: str, text_path: Path, what: str
) -> Iterator[Diagnostic]:
    first = text.find(quote)
    if first < 0:
        near = nearest(quote, text)
        yield Diagnostic(
            "PB301",
            f"the quote does not occur in the {what}",
            document.place(*path),
            label=f'the nearest words are "{short(near)}"' if near else f"nothing like it in the {what}",
            hint=f"copy the words out of the {what}, character for character",
            subject=document.subject,
            suggestions=(near,) if near else (),
        )
    elif text.find(quote, first + 1) >= 0:
        yield Diagnostic(
            "PB302",
            f"the quote occurs more than once in the {what}",
            document.place(*path),
            label="which of them is meant?",
            hint="quote a few words more, until they stand there once",
            subject=document.subject,
            related=(Related(document.text_place(quote, *text_path, occurrence=1), "it occurs again here"),),
        )


def _overlaps(scenario: Document[Scenario], found: list[tuple[int, int, Path]]) -> Iterator[Diagnostic]:
    reach, holder = 0, None
    for start, end, path in sorted(found):
        if holder is not None and start < reach:
            yield Diagnostic(
                "PB318",
                "two marks cover the same words",
                scenario.place(*path),
                label="begins inside another mark",
                hint="quote words that no other mark quotes, or make one mark of the two",
                subject=scenario.subject,
                related=(Related(scenario.place(*holder), "the other mark"),),
            )
        if end > reach:
            reach, holder = end, path


def _good_and_bad(rule: Document[EtiquetteRule]) -> Iterator[Diagnostic]:
    """The same reply as a good and as a bad example. Good ones may share words with bad ones: the best look alike."""
    examples = rule.model.examples
    bad = {(_folded(example.text), example.context): index for index, example in enumerate(examples.bad)}
    for index, good in enumerate(examples.good):
        same = bad.get((_folded(good.text), good.context))
        if same is not None:
            yield Diagnostic(
                "PB321",
                "the same reply is a good and a bad example",
                rule.place("examples", "good", index),
                label="good or bad?",
                hint="delete one of the two, or reword the good one until the rule does not mean it",
                subject=rule.subject,
                related=(Related(rule.place("examples", "bad", same, "text"), "it is bad here"),),
            )


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
