"""PB331: every phrase is proved by an example of its own file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playbook.checks.texts import Path
from playbook.diagnostics.diagnostic import Diagnostic
from playbook.etiquette.compiler.compile import compile_phrases
from playbook.etiquette.context import Context
from playbook.etiquette.evaluate import read
from playbook.etiquette.fronts import forget
from playbook.etiquette.program import prepare
from playbook.library.documents import Document
from playbook.library.etiquette import example_context, sources_of
from playbook.library.library import Library
from playbook.models.phrase import ExampleContext


def check(library: Library) -> Iterator[Diagnostic]:
    """Phrases that match in none of the examples that should show them."""
    if library.proved or library.compiled.faults or library.failed:
        return
    owners = list(_phrases(library))
    if not owners:
        return
    program = prepare(compile_phrases(sources_of(library), [phrase for _, _, phrase in owners]))
    proved: set[int] = set()
    for document in _documents(library):
        numbers = {number for number, (owner, _, _) in enumerate(owners) if owner is document}
        for text, context in _texts(library, document):
            reading = read(program, text, context)
            proved |= {number for number in numbers - proved if reading.reply.hits(number)}
    forget(program)
    for number, (document, path, _) in enumerate(owners):
        if number not in proved:
            yield Diagnostic(
                "PB331",
                "no example of this file shows this phrase",
                document.place(*path),
                hint="add an example that it finds, or delete it",
                subject=document.subject,
            )


def _documents(library: Library) -> list[Document[Any]]:
    return [*library.signals.values(), *library.rules.values()]


def _phrases(library: Library) -> Iterator[tuple[Document[Any], Path, str]]:
    for document in _documents(library):
        for index, phrase in enumerate(document.model.phrases):
            yield document, ("phrases", index), phrase
    for rule in library.rules.values():
        for place, swap in enumerate(rule.model.swaps):
            for index, phrase in enumerate(swap.phrases):
                yield rule, ("swaps", place, "phrases", index), phrase


def _texts(library: Library, document: Document[Any]) -> Iterator[tuple[str, Context]]:
    """The texts in which a phrase should show."""
    examples = document.model.examples
    shared: ExampleContext | None = getattr(examples, "context", None)
    for example in examples.hits if document.kind == "signal" else examples.bad:
        yield example.text, example_context(library, example.context, shared)
