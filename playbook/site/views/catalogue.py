"""The catalogue's view: every scenario as a card, and the facets to choose by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from playbook.library.library import Library
from playbook.models.vocabulary import Entry
from playbook.site.paths import Links, category_path
from playbook.site.views.cards import Card, card_of


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


def catalogue_view(library: Library, links: Links) -> CatalogueView:
    """The view of the catalogue. Facets list only values that some scenario has, in the vocabulary's order."""
    cards = {id_: card_of(library, document, links) for id_, document in library.scenarios.items()}
    counts: dict[str, Counter[str]] = {}
    for card in cards.values():
        for facet, ids in card.facets:
            counts.setdefault(facet, Counter()).update(ids.split())
    terms = library.terms
    skills = {id_: one.model.title for id_, one in library.principles.items()}
    levels = {"starter": "Starter", "core": "Core", "advanced": "Advanced"}
    facets = (
        _facet("channel", "Channel", _names(terms.channels), counts),
        _facet("feeling", "Feeling", _names(terms.feelings), counts),
        _facet("level", "Level", levels, counts),
        _facet("stakes", "Stakes", _names(terms.stakes), counts),
        _facet("skill", "Skill", skills, counts),
    )
    return CatalogueView(tuple(_categories(library, cards, links)), facets, len(cards))


def category_view(library: Library, category: str, links: Links) -> CategoryView:
    """The view of one category's page."""
    documents = [one for one in library.scenarios.values() if one.category == category]
    cards = {one.id: card_of(library, one, links) for one in documents}
    return next(one for one in _categories(library, cards, links) if one.id == category)


def _categories(library: Library, cards: Mapping[str, Card], links: Links) -> list[CategoryView]:
    by_category: dict[str, list[Card]] = {}
    for id_, card in cards.items():
        by_category.setdefault(library.scenarios[id_].category, []).append(card)
    return [
        CategoryView(id_, entry.name, entry.description, links.to(category_path(id_)), tuple(by_category[id_]))
        for id_, entry in library.terms.categories.items()
        if id_ in by_category
    ]


def _names(entries: Mapping[str, Entry]) -> dict[str, str]:
    return {id_: entry.name for id_, entry in entries.items()}


def _facet(id_: str, title: str, names: Mapping[str, str], counts: Mapping[str, Counter[str]]) -> Facet:
    found = counts.get(id_, Counter())
    return Facet(id_, title, tuple(FacetValue(one, name, found[one]) for one, name in names.items() if found[one]))
