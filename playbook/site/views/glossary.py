"""Glossary terms with anchors to link to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from playbook.library.library import Library
from playbook.site.markdown import inline


@dataclass(frozen=True, slots=True)
class TermView:
    """One term."""

    anchor: str
    term: str
    means: Markup
    also: tuple[str, ...]


def glossary_entries(library: Library) -> tuple[TermView, ...]:
    """All terms in alphabetical order; none when there is no glossary."""
    if not library.glossary:
        return ()
    terms = sorted(library.glossary.model.terms, key=lambda one: one.term.casefold())
    return tuple(
        TermView(f"term-{number}-{_slug(one.term)}".rstrip("-"), one.term, inline(one.means), one.also)
        for number, one in enumerate(terms, 1)
    )


def _slug(term: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", term.casefold()))
