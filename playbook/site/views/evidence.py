"""Facts as readers see them: what is said, by whom, how far to trust it, and what speaks against it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from playbook.library.library import Library
from playbook.models.evidence import Source
from playbook.site.markdown import inline, prose
from playbook.site.paths import Links, fact_path, principle_path, source_path

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


@dataclass(frozen=True, slots=True)
class FactView:
    """One fact."""

    id: str
    href: str
    says: Markup
    grade: str
    about: str
    source: str
    source_href: str
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


def fact_view(library: Library, id_: str, links: Links) -> FactView:
    """The view of one fact, with the principles that cite it."""
    fact = library.facts[id_]
    source = library.sources[fact.source]
    year = fact.year or source.year
    return FactView(
        id=id_,
        href=links.to(fact_path(id_)),
        says=prose(fact.says),
        grade=fact.grade,
        about=" ".join(f"{part}." for part in (KINDS[fact.kind], fact.sample, year) if part),
        source=_by(source),
        source_href=links.to(source_path(fact.source)),
        against=inline(fact.against) if fact.against else None,
        used_by=tuple(
            (one.model.title, links.to(principle_path(one.id)))
            for one in library.principles.values()
            if id_ in one.model.evidence
        ),
    )


def sources_by_title(library: Library) -> tuple[str, ...]:
    """The ids of all publications, for the list of them."""
    return tuple(sorted(library.sources, key=lambda id_: library.sources[id_].title.casefold()))


def source_views(library: Library, ids: Iterable[str], links: Links) -> tuple[SourceView, ...]:
    """These publications."""
    return tuple(_source(id_, library.sources[id_], links) for id_ in ids)


def _source(id_: str, one: Source, links: Links) -> SourceView:
    return SourceView(id_, one.title, _by(one), one.where or "", one.link or "", links.to(source_path(id_)))


def _by(source: Source) -> str:
    return f"{source.author}, {source.year}" if source.year else source.author
