"""PB319: no field still holds what the scaffold put there for the author to replace."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.checks.texts import say_path, texts_of
from playbook.diagnostics.diagnostic import Diagnostic
from playbook.library.library import Library

PLACEHOLDER = "FILL IN"
"""The words that a new file has in every field that the author must write."""


def check(library: Library) -> Iterator[Diagnostic]:
    """Every field that is still to be filled in."""
    for document in library.documents():
        if PLACEHOLDER not in document.text:
            continue
        for path, text in texts_of(document):
            if PLACEHOLDER in text:
                yield Diagnostic(
                    "PB319",
                    f"{say_path(path)} is not filled in yet",
                    document.text_place(PLACEHOLDER, *path),
                    label="still the words of the new file",
                    hint="write the text, or delete the field if it may be left out",
                    subject=document.subject,
                )
