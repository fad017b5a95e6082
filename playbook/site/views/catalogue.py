"""The catalogue's view: every scenario as a card, and the facets to choose by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from playbook.models.vocabulary import Entry
from playbook.site.edition import Edition
from playbook.site.paths import Links, category_path
from playbook.site.views.cards import Card
from playbook.site.views.words import LEVELS


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value to choose: its id, its name, and how many scenarios have it."""

    id: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet: `id` is its name in the address, `title` what the reader sees."""

    id: str
    title: str
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True)
class CategoryView:
    """A category with its page and its scenarios."""

    id: str
    name: str
    description: str
    href: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class CatalogueView:
    """All categories with their cards, and the facets over all of them."""

    categories: tuple[CategoryView, ...]
    facets: tuple[Facet, ...]
    count: int


def catalogue_view(edition: Edition, links: Links) -> CatalogueView:
    """The view of the catalogue. Facets list only values that some scenario has, in the vocabulary's order."""
    terms = edition.library.terms
    counts: dict[str, Counter[str]] = {}
    for card in edition.cards.of(edition.library.scenarios, links):
        for facet, ids in card.facets:
            counts.setdefault(facet, Counter()).update(ids.split())
    facets = (
        _facet("channel", "Channel", _names(terms.channels), counts),
        _facet("feeling", "Feeling", _names(terms.feelings), counts),
        _facet("level", "Level", LEVELS, counts),
        _facet("stakes", "Stakes", _names(terms.stakes), counts),
        _facet("skill", "Skill", {id_: one.model.title for id_, one in edition.library.principles.items()}, counts),
    )
    categories = tuple(category_view(edition, id_, links) for id_ in edition.seen_in.categories)
    return CatalogueView(categories, facets, len(edition.library.scenarios))


def category_view(edition: Edition, id_: str, links: Links) -> CategoryView:
    """The view of a category that has scenarios."""
    entry = edition.library.terms.categories[id_]
    cards = edition.cards.of(edition.seen_in.categories[id_], links)
    return CategoryView(id_, entry.name, entry.description, links.to(category_path(id_)), cards)


def _names(entries: Mapping[str, Entry]) -> dict[str, str]:
    return {id_: entry.name for id_, entry in entries.items()}


def _facet(id_: str, title: str, names: Mapping[str, str], counts: Mapping[str, Counter[str]]) -> Facet:
    found = counts.get(id_, Counter())
    return Facet(id_, title, tuple(FacetValue(one, name, found[one]) for one, name in names.items() if found[one]))
