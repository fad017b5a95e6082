"""Scenario pages, the catalogue, its categories, and home."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial

from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.models.scenario import Scenario
from playbook.models.thread import Message
from playbook.site.draft import Draft
from playbook.site.edition import Edition
from playbook.site.environment import render
from playbook.site.markdown import plain
from playbook.site.navigation import SCENARIOS
from playbook.site.page import Page, SearchEntry
from playbook.site.paths import CATALOGUE, HOME, category_path, scenario_path
from playbook.site.views.catalogue import catalogue_view, category_view
from playbook.site.views.coach import kinds_of_no
from playbook.site.views.comparison import scenarios_beside
from playbook.site.views.scenario import scenario_view
from playbook.site.views.tools import tools
from playbook.site.views.words import LEVELS

STARTERS = 3
"""How many scenarios the home page offers to begin with."""


def scenario_pages(edition: Edition) -> Iterator[Draft]:
    """A page for every scenario."""
    for document in edition.library.scenarios.values():
        path = scenario_path(edition.library, document.id)
        beside = scenarios_beside(edition, document.id)
        state = edition.state((document.id, *document.model.related, *beside))
        yield Draft(path, state, partial(_scenario, edition, document, path))


def list_pages(edition: Edition) -> Iterator[Draft]:
    """Home, the catalogue, and a page for each category that has scenarios."""
    everything = edition.state(edition.library.scenarios)
    yield Draft(HOME, everything, partial(_home, edition))
    yield Draft(CATALOGUE, everything, partial(_catalogue, edition))
    for id_, scenarios in edition.seen_in.categories.items():
        path = category_path(id_)
        yield Draft(path, edition.state(scenarios), partial(_category, edition, id_, path))


def _scenario(edition: Edition, document: Document[Scenario], path: str) -> Page:
    library, links = edition.library, edition.links(path)
    view = scenario_view(edition, document, links)
    return Page(
        path=path,
        title=view.title,
        description=view.summary,
        body=render("scenario.html", links, view=view),
        source=document.path,
        section=(SCENARIOS, library.terms.categories[document.category].name),
        wide=True,
        search=(SearchEntry("", view.title, _search_text(library, document.model)),),
        reviewed=document.model.reviewed,
    )


def _search_text(library: Library, model: Scenario) -> str:
    """What search knows of a scenario: its summary, every way of asking, and the customers' own words."""
    said = (
        entry.text
        for entry in model.thread
        if isinstance(entry, Message) and library.terms.roles[entry.sender].side == "customer"
    )
    return "\n".join((model.summary, *model.also_asked, *said, plain(model.situation)))


def _home(edition: Edition) -> Page:
    scenarios, links = edition.library.scenarios, edition.links(HOME)
    starters = edition.cards.of(_to_begin_with(edition.library)[:STARTERS], links)
    brand = edition.library.settings.brand
    there = {"no_to_yes": bool(kinds_of_no(edition.library)), "tools": bool(tools(edition.library))}
    body = render("home.html", links, brand=brand, starters=starters, count=len(scenarios), **there)
    return Page(HOME, brand.name, brand.tagline, body, wide=True)


def _to_begin_with(library: Library) -> list[str]:
    """The scenarios, the easiest level first; within a level those first that most others lead to as related."""
    levels, named = list(LEVELS), Counter(id_ for one in library.scenarios.values() for id_ in one.model.related)
    return sorted(
        library.scenarios, key=lambda id_: (levels.index(library.scenarios[id_].model.level), -named[id_], id_)
    )


def _catalogue(edition: Edition) -> Page:
    links = edition.links(CATALOGUE)
    body = render("catalogue.html", links, view=catalogue_view(edition, links))
    description = "Every situation with its thread, replies that work and replies that hurt."
    return Page(CATALOGUE, SCENARIOS, description, body, section=(SCENARIOS,), wide=True)


def _category(edition: Edition, id_: str, path: str) -> Page:
    links = edition.links(path)
    view = category_view(edition, id_, links)
    body = render("category.html", links, view=view)
    return Page(path, view.name, view.description, body, section=(SCENARIOS, view.name))
