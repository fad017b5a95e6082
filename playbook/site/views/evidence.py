"""Facts as readers see them: what is said, by whom, how far to trust it, and what speaks against it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.models.evidence import Source
from playbook.site.markdown import inline, prose
from playbook.site.paths import Links, fact_path, principle_path, rule_path, scenario_path, source_path

KINDS = {
    "experiment": "Experiment",
    "field-study": "Field study",
    "meta-analysis": "Meta-analysis",
    "survey": "Survey",
    "vendor-survey": "Survey by a vendor",
    "author-claim": "Author’s claim",
}
GRADES = {
    "strong": "Several good studies agree.",
    "fair": "One good study, or several weaker ones.",
    "weak": "Small, old, or paid for by someone who sells.",
    "claim": "Somebody says so; no source was found.",
}


KNOWN_FROM = {
    "publication": "We have read it, or its authors’ summary.",
    "report": "We know it from a report about it.",
    "memory": "Written from memory, not looked up yet.",
}
NOT_KNOWN = "We do not know."


@dataclass(frozen=True, slots=True)
class FactView:
    """One fact. `about` is what was measured, in a line; `sample` is empty for a claim, which measured nothing.
    `doubt` is what has to be said of how we know its source."""

    id: str
    href: str
    says: Markup
    grade: str
    kind: str
    about: str
    year: str
    sample: str
    source: str
    source_href: str
    link: str
    doubt: str
    against: Markup | None
    used_by: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """One publication: `link` is where it can be read, `href` its place on the evidence page."""

    id: str
    title: str
    by: str
    where: str
    link: str
    href: str
    known_from: str


@dataclass(frozen=True, slots=True)
class CitedView:
    """A publication with everything that names it, kind by kind: what they are called, and their titles and links."""

    source: SourceView
    places: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


def fact_view(library: Library, id_: str, links: Links) -> FactView:
    """The view of one fact, with the principles that cite it."""
    fact = library.facts[id_]
    source = library.sources[fact.source]
    year = str(fact.year or source.year or "")
    return FactView(
        id=id_,
        href=links.to(fact_path(id_)),
        says=prose(fact.says),
        grade=fact.grade,
        kind=KINDS[fact.kind],
        about=" ".join(f"{part}." for part in (KINDS[fact.kind], fact.sample, year) if part),
        year=year or NOT_KNOWN,
        sample=fact.sample or ("" if fact.grade == "claim" else NOT_KNOWN),
        source=_by(source),
        source_href=links.to(source_path(fact.source)),
        link=source.link or "",
        doubt=KNOWN_FROM[source.known_from] if source.known_from in ("report", "memory") else "",
        against=inline(fact.against) if fact.against else None,
        used_by=tuple(
            (one.model.title, links.to(principle_path(one.id)))
            for one in library.principles.values()
            if id_ in one.model.evidence
        ),
    )


def grades_view(library: Library) -> tuple[tuple[str, str, int], ...]:
    """Every grade with what it means, and how many facts have it."""
    counted: Counter[str] = Counter(fact.grade for fact in library.facts.values())
    return tuple((grade, says, counted[grade]) for grade, says in GRADES.items())


def sources_by_title(library: Library) -> tuple[str, ...]:
    """The ids of all publications, for the list of them."""
    return tuple(sorted(library.sources, key=lambda id_: library.sources[id_].title.casefold()))


def source_views(library: Library, ids: Iterable[str], links: Links) -> tuple[SourceView, ...]:
    """These publications."""
    return tuple(_source(id_, library.sources[id_], links) for id_ in ids)


def cited_views(library: Library, links: Links) -> tuple[CitedView, ...]:
    """All publications by title, each with the facts from it and the pages that name it."""
    places = _places(library, links)
    return tuple(
        CitedView(source, tuple((kind, tuple(named[source.id])) for kind, named in places if source.id in named))
        for source in source_views(library, sources_by_title(library), links)
    )


def _places(library: Library, links: Links) -> list[tuple[str, dict[str, list[tuple[str, str]]]]]:
    """By kind of page, for each publication the titles and links of those that name it."""
    kinds: tuple[tuple[str, Mapping[str, Document[Any]], Callable[[str], str]], ...] = (
        ("Principles", library.principles, principle_path),
        ("Wording", library.rules, rule_path),
        ("Scenarios", library.scenarios, lambda id_: scenario_path(library, id_)),
    )
    found = []
    for kind, documents, path_of in kinds:
        named: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for id_, document in documents.items():
            for source in dict.fromkeys(document.model.sources):
                named[source].append((document.model.title, links.to(path_of(id_))))
        found.append((kind, named))
    return found


def _source(id_: str, one: Source, links: Links) -> SourceView:
    known_from = KNOWN_FROM[one.known_from] if one.known_from else ""
    return SourceView(id_, one.title, _by(one), one.where or "", one.link or "", links.to(source_path(id_)), known_from)


def _by(source: Source) -> str:
    return f"{source.author}, {source.year}" if source.year else source.author
