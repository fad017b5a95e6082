"""PB201, PB203, PB504, PB505: the ways to reach us name needs that exist, agree with themselves, and lead to us."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.checks.identifiers import contact_of, identifiers_in
from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.place import Place, Related
from playbook.diagnostics.suggest import did_you_mean
from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.models import meant
from playbook.models.reach import Reach
from playbook.models.site import Site


def check(library: Library) -> Iterator[Diagnostic]:
    """What is wrong with `reach` in `site.yml`."""
    if library.site and library.site.model.reach:
        yield from _needs(library.site, library.site.model.reach)
        yield from _contacts(library.site, library.site.model.reach)


def _needs(site: Document[Site], reach: Reach) -> Iterator[Diagnostic]:
    known: dict[str, Place] = {}
    for number, question in enumerate(reach.questions):
        for place, need in enumerate(question.answers):
            here = site.place("reach", "questions", number, "answers", place, "id")
            if known.setdefault(need.id, here) != here:
                first = (Related(known[need.id], "the first is here"),)
                hint = "give one of them another id"
                message = f'two answers have the id "{need.id}"'
                yield Diagnostic("PB203", message, here, hint=hint, subject=site.subject, related=first)
    for number, way in enumerate(reach.ways):
        said: dict[str, Place] = {}
        for field, entries in (("best_for", way.best_for), ("not_for", way.not_for)):
            for place, entry in enumerate(entries):
                here = site.place("reach", "ways", number, field, place, "need")
                if entry.need not in known:
                    yield _unknown(site, entry.need, here, list(known))
                elif said.setdefault(entry.need, here) != here:
                    yield _said_before(site, way.name, entry.need, here, said[entry.need])


def _unknown(site: Document[Site], need: str, place: Place, known: list[str]) -> Diagnostic:
    suggestions = did_you_mean(need, known)
    return Diagnostic(
        "PB201",
        f'unknown need "{need}"',
        place,
        label="no answer has this id",
        hint="" if suggestions else f"add it to the answers of a question, or use one of: {', '.join(known)}",
        subject=site.subject,
        suggestions=suggestions,
    )


def _said_before(site: Document[Site], way: str, need: str, place: Place, before: Place) -> Diagnostic:
    return Diagnostic(
        "PB504",
        f'“{way}” speaks twice of the need "{need}"',
        place,
        label="said already",
        hint="keep it once: under best_for, or under not_for",
        subject=site.subject,
        related=(Related(before, "the first is here"),),
    )


def _contacts(site: Document[Site], reach: Reach) -> Iterator[Diagnostic]:
    """Links that lead to somebody else. What looks like a real person's is reported as that already (PB308)."""
    ours = site.model.our_contacts
    links = [link for one in ours if (link := meant.contact(one))]
    for number, way in enumerate(reach.ways):
        if way.link is None or contact_of(way.link, ours):
            continue
        if any(not one.made_up for one in identifiers_in(way.link)):
            continue
        yield Diagnostic(
            "PB505",
            f"the link of “{way.name}” leads to none of our contacts",
            site.place("reach", "ways", number, "link"),
            label="not in our_contacts",
            hint="mend the link, or add its contact to our_contacts",
            subject=site.subject,
            suggestions=did_you_mean(way.link, links)[:1],
        )
