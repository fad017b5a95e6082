"""PB308, PB309: examples hold no data that may be somebody's, and we say nothing in public that leads to a customer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playbook.checks.identifiers import Identifier, identifiers_in, may_hold, plain_contacts
from playbook.checks.outgoing import outgoing
from playbook.checks.texts import Path, say_path, texts_of
from playbook.diagnostics.diagnostic import Diagnostic
from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.models.scenario import Scenario


def check(library: Library) -> Iterator[Diagnostic]:
    """Real-looking data in any text of any file, and data of any kind in what we say well in public.

    Our own contacts (`our_contacts`) may stand everywhere. Without `site.yml` they are not known, and only cards and
    bank accounts are looked for.
    """
    ours = plain_contacts(library.site.model.our_contacts) if library.site else None
    for document in library.documents():
        if not may_hold(document.text):
            continue
        public = _public_paths(document, library)
        for path, text in texts_of(document):
            for found in dict.fromkeys(identifiers_in(text)):
                if found.kind in ("e-mail address", "telephone number") and (ours is None or found.plain in ours):
                    continue
                if path in public:
                    yield _in_public(document, path, found)
                elif not found.made_up:
                    yield _real_looking(document, path, found)


def _public_paths(document: Document[Any], library: Library) -> set[Path]:
    """Where we speak in public and mean it as an example. A bad reply may show the mistake."""
    if not isinstance(document.model, Scenario):
        return set()
    return {one.path for one in outgoing(document, library) if one.public and one.meant_well}


def _in_public(document: Document[Any], path: Path, found: Identifier) -> Diagnostic:
    return Diagnostic(
        "PB309",
        f"{say_path(path)} gives away {_a(found)} in public",
        document.text_place(found.text, *path),
        label="everyone can read this",
        hint="leave it out and ask in private; if it is ours, add it to our_contacts in site_config/site.yml",
        subject=document.subject,
    )


def _real_looking(document: Document[Any], path: Path, found: Identifier) -> Diagnostic:
    return Diagnostic(
        "PB308",
        f"{say_path(path)} has {_a(found)} that may be somebody's",
        document.text_place(found.text, *path),
        label=f"looks like a real {found.kind}",
        hint=_MADE_UP[found.kind],
        subject=document.subject,
    )


def _a(found: Identifier) -> str:
    return f"an {found.kind}" if found.kind[0] in "aeiou" else f"a {found.kind}"


_MADE_UP = {
    "e-mail address": "end it with .example, as in nadia@post.example; one of ours belongs in our_contacts",
    "telephone number": "use one that is kept free for stories: 020 7946 0123, 07700 900123 or (212) 555-0123",
    "card number": "show the last four digits only: •••• 4242",
    "bank account": "show the last four digits only: •••• 9819",
}
