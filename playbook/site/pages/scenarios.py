"""Scenario pages, the catalogue, its categories, and home."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b

from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.models.scenario import Scenario
from playbook.site.environment import render
from playbook.site.navigation import SCENARIOS
from playbook.site.page import Page, SearchEntry
from playbook.site.paths import CATALOGUE, HOME, LinksFor, category_path, scenario_path
from playbook.site.views.cards import card_of
from playbook.site.views.catalogue import catalogue_view, category_view
from playbook.site.views.scenario import scenario_view, search_text

LEVELS = ("starter", "core", "advanced")
STARTERS = 3
"""How many scenarios the home page offers to begin with."""


def scenario_pages(library: Library, links_for: LinksFor, old: dict[str, Page]) -> Iterator[Page]:
    """A page for every scenario; taken from `old` where nothing it shows has changed."""
    shared = _shared_state(library)
    for document in library.scenarios.values():
        path = scenario_path(library, document.id)
        state = f"{document.digest} {shared} {links_for(path).to(HOME)}"
        kept = old.get(path)
        yield kept if kept and kept.state == state else _scenario(library, document, links_for, state)


def _shared_state(library: Library) -> str:
    """What scenario pages take from other files: all of those, and what cards show of other scenarios."""
    state = blake2b(digest_size=16)
    for document in library.documents():
        model = document.model
        if isinstance(model, Scenario):
            card = (model.title, model.summary, model.level, model.channel, model.feeling, model.stakes, model.skills)
            state.update(repr((document.id, document.category, card, model.thread)).encode())
        else:
            state.update(document.digest.encode())
    return state.hexdigest()


def _scenario(library: Library, document: Document[Scenario], links_for: LinksFor, state: str) -> Page:
    path = scenario_path(library, document.id)
    view = scenario_view(library, document, links_for(path))
    return Page(
        path=path,
        title=view.title,
        description=view.summary,
        body=render("scenario.html", links_for(path), view=view),
        source=document.path,
        section=(SCENARIOS, library.terms.categories[document.category].name),
        wide=True,
        search=(SearchEntry("", view.title, search_text(library, document)),),
        reviewed=document.model.reviewed,
        state=state,
    )


def list_pages(library: Library, links_for: LinksFor) -> Iterator[Page]:
    """Home, the catalogue, and a page for each category."""
    yield _home(library, links_for)
    view = catalogue_view(library, links_for(CATALOGUE))
    body = render("catalogue.html", links_for(CATALOGUE), view=view)
    description = "Every situation with its thread, replies that work and replies that hurt."
    yield Page(CATALOGUE, SCENARIOS, description, body, section=(SCENARIOS,), wide=True)
    for category in view.categories:
        path = category_path(category.id)
        one = category_view(library, category.id, links_for(path))
        body = render("category.html", links_for(path), view=one)
        yield Page(path, one.name, one.description, body, section=(SCENARIOS, one.name))


def _home(library: Library, links_for: LinksFor) -> Page:
    in_order = sorted(library.scenarios.values(), key=lambda one: (LEVELS.index(one.model.level), one.id))
    cards = [card_of(library, one, links_for(HOME)) for one in in_order[:STARTERS]]
    brand = library.settings.brand
    body = render("home.html", links_for(HOME), brand=brand, starters=cards, count=len(in_order))
    return Page(HOME, brand.name, brand.tagline, body, wide=True)
