"""PB301, PB321: the examples of signals and rules do what they say, character for character."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from playbook.checks.nearest import nearest
from playbook.checks.sound_rules import broken_signals, used_by
from playbook.checks.texts import Path, short
from playbook.diagnostics.diagnostic import Diagnostic
from playbook.etiquette.evaluate import evaluate, read
from playbook.library.documents import Document
from playbook.library.etiquette import example_context
from playbook.library.library import Library
from playbook.models.etiquette_rule import EtiquetteRule
from playbook.models.phrase import Example
from playbook.models.signal import Signal

Span = tuple[int, int]


def check(library: Library) -> Iterator[Diagnostic]:
    """Examples in which something else is found than they say. Silent about what leans on something broken."""
    if library.proved or any(one.kind in ("signal", "words") for one in library.failed) or library.vocabulary is None:
        return
    broken = broken_signals(library)
    for signal in library.signals.values():
        if signal.id not in broken:
            yield from _signal(library, signal)
    for rule in library.rules.values():
        if f"rule {rule.id}" not in broken and not any(id_ in broken for id_ in used_by(rule.model)):
            yield from _rule(library, rule)


def spans_of_signal(library: Library, signal: Document[Signal], example: Example) -> list[Span]:
    """Where a signal is found in an example."""
    context = example_context(library, example.context)
    number = library.program.names[signal.id]
    if signal.model.reads == "customer":
        reading = read(library.program, "", replace(context, customer=example.text))
        tokens = reading.customer.tokens
    else:
        reading = read(library.program, example.text, context)
        tokens = reading.reply.tokens
    return [(tokens.starts[begin], tokens.ends[end - 1]) for begin, end in reading.hits(number)]


def _signal(library: Library, signal: Document[Signal]) -> Iterator[Diagnostic]:
    for index, hit in enumerate(signal.model.examples.hits):
        path: Path = ("examples", "hits", index)
        found = spans_of_signal(library, signal, hit)
        yield from _compared(signal, hit.text, hit.quotes, found, path)
    for index, miss in enumerate(signal.model.examples.misses):
        for start, end in spans_of_signal(library, signal, miss):
            path = ("examples", "misses", index, "text")
            yield _mismatch(signal, path, "the signal is found in a text that should miss it", miss.text, start, end)


def _compared(
    document: Document[Any], text: str, quotes: Sequence[str], found: list[Span], path: Path
) -> Iterator[Diagnostic]:
    """What differs between the quotes of an example and what was found in it."""
    left = list(found)
    at = 0
    for index, quote in enumerate(quotes):
        place = document.place(*path, "quotes", index)
        start = text.find(quote, at)
        if start < 0:
            near = nearest(quote, text)
            yield Diagnostic(
                "PB301",
                "the quote does not occur in the example",
                place,
                label=f'the nearest words are "{short(near)}"' if near else "",
                hint="copy the words out of the text, character for character, in their order",
                subject=document.subject,
            )
            return
        at = start + len(quote)
        if (start, at) in left:
            left.remove((start, at))
            continue
        crossing = [span for span in left if span[0] < at and start < span[1]]
        for span in crossing:
            left.remove(span)
        said = f'found here is "{short(text[slice(*crossing[0])])}"' if crossing else "nothing is found here"
        hint = "mend the phrases, or quote exactly what they find"
        message = "the signal is not found where the example says"
        yield Diagnostic("PB321", message, place, label=said, hint=hint, subject=document.subject)
    for start, end in left:
        yield _mismatch(document, (*path, "text"), "the signal is found where no quote says so", text, start, end)


def _rule(library: Library, rule: Document[EtiquetteRule]) -> Iterator[Diagnostic]:
    examples = rule.model.examples
    for index, bad in enumerate(examples.bad):
        found = _findings(library, rule, bad)
        start = bad.text.find(bad.quote)
        if start < 0 or (start, start + len(bad.quote)) in found:  # a quote that does not occur is reported elsewhere
            continue
        said = " and ".join(f'"{short(bad.text[slice(*span)], 40)}"' for span in found[:2])
        yield Diagnostic(
            "PB321",
            "the rule fires elsewhere in this bad example" if found else "the rule does not fire on this bad example",
            rule.place("examples", "bad", index, "quote"),
            label=f"it marks {said}" if found else "nothing is found here",
            hint="mend the phrases, quote what they find, or give the example the context that the rule asks for",
            subject=rule.subject,
        )
    for index, good in enumerate(examples.good):
        for start, end in _findings(library, rule, good)[:1]:
            path = ("examples", "good", index, "text")
            yield _mismatch(rule, path, "the rule fires on a good example", good.text, start, end)


def _findings(library: Library, rule: Document[EtiquetteRule], example: Example) -> list[Span]:
    context = example_context(library, example.context, rule.model.examples.context)
    found = evaluate(library.program, example.text, context).findings
    return [(one.start, one.end) for one in found if one.rule == rule.id]


def _mismatch(document: Document[Any], path: Path, message: str, text: str, start: int, end: int) -> Diagnostic:
    part = text[start:end]
    occurrence, at = 0, text.find(part)
    while 0 <= at < start:
        occurrence, at = occurrence + 1, text.find(part, at + 1)
    return Diagnostic(
        "PB321",
        message,
        document.text_place(part, *path, occurrence=occurrence),
        label=f'"{short(part, 40)}" is found',
        hint="mend the phrases, or the example",
        subject=document.subject,
    )
