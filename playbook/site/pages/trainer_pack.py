"""The trainer pack: what a trainer takes into a session, on screen and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from playbook.library.documents import Document
from playbook.models.role_play import RolePlay
from playbook.models.scenario import Scenario
from playbook.site.draft import Draft
from playbook.site.edition import Edition
from playbook.site.environment import render
from playbook.site.navigation import FOR_TRAINERS, PACK
from playbook.site.page import Page, SearchEntry
from playbook.site.paths import PACK as PACK_PATH
from playbook.site.paths import POCKET_CARDS, POSTERS, QUESTIONS, role_play_path
from playbook.site.views.pocket_cards import decks
from playbook.site.views.posters import posters
from playbook.site.views.role_play import role_play_view
from playbook.site.views.trainer_pack import pack_view, skill_views

SECTION = (FOR_TRAINERS, PACK)
GROUPS = {"how": "How we work and answer", "principles": "Principles", "checklists": "Checklists"}
"""The parts of the posters' page, in order."""

PACK_LEAD = "Everything for practising together: role plays, questions, posters and cards, and how to run a session."
QUESTIONS_LEAD = "For a team at the start of a shift, by the skill they are about. None has a right answer."
POSTERS_LEAD = "What a team should see every day without opening anything."
CARDS_LEAD = "To cut out and keep: checklists that fold, principles, and if-then cards for two people."


def pack_pages(edition: Edition) -> Iterator[Draft]:
    """The pack, its lists, posters and cards, and the sheets of every scenario that has a role play."""
    everything, no_scenario = edition.state(edition.library.scenarios), edition.state()
    yield Draft(PACK_PATH, everything, partial(_pack, edition))
    yield Draft(QUESTIONS, everything, partial(_questions, edition))
    yield Draft(POSTERS, no_scenario, partial(_posters, edition))
    yield Draft(POCKET_CARDS, no_scenario, partial(_pocket_cards, edition))
    for document in edition.library.scenarios.values():
        if document.model.role_play:
            path, state = role_play_path(document.id), edition.state((document.id,))
            yield Draft(path, state, partial(_role_play, edition, document, document.model.role_play))


def _pack(edition: Edition) -> Page:
    links = edition.links(PACK_PATH)
    cards = sum(deck.count for deck in decks(edition.library))
    view = pack_view(edition, links, posters=len(posters(edition.library)), cards=cards)
    body = render("trainer_pack.html", links, view=view, title=PACK, lead=PACK_LEAD)
    return _page(PACK_PATH, PACK, PACK_LEAD, body)


def _questions(edition: Edition) -> Page:
    links, title = edition.links(QUESTIONS), "Questions to talk about"
    skills = skill_views(edition.library, links)
    body = render("questions.html", links, skills=skills, title=title, lead=QUESTIONS_LEAD)
    return _page(QUESTIONS, title, QUESTIONS_LEAD, body)


def _posters(edition: Edition) -> Page:
    all_of_them, title = posters(edition.library), "Posters"
    found = ((name, tuple(one for one in all_of_them if one.group == id_)) for id_, name in GROUPS.items())
    groups = tuple((name, group) for name, group in found if group)
    brand = edition.library.settings.brand.name
    body = render("posters.html", edition.links(POSTERS), groups=groups, brand=brand, title=title, lead=POSTERS_LEAD)
    return _page(POSTERS, title, POSTERS_LEAD, body, wide=True)


def _pocket_cards(edition: Edition) -> Page:
    found, title = decks(edition.library), "Pocket cards"
    brand = edition.library.settings.brand.name
    links = edition.links(POCKET_CARDS)
    body = render("pocket_cards.html", links, decks=found, brand=brand, title=title, lead=CARDS_LEAD)
    return _page(POCKET_CARDS, title, CARDS_LEAD, body, wide=True)


def _page(path: str, title: str, lead: str, body: str, *, wide: bool = False) -> Page:
    return Page(path, title, lead, body, section=SECTION, wide=wide, search=(SearchEntry("", title, lead),))


def _role_play(edition: Edition, document: Document[Scenario], play: RolePlay) -> Page:
    """Search knows nothing of it: what the customer keeps back must not come up under a rep's eyes."""
    path = role_play_path(document.id)
    links = edition.links(path)
    view = role_play_view(edition.library, document, play, links)
    title, description = f"Role play: {view.title}", f"Sheets for three people: {view.summary}"
    return Page(path, title, description, render("role_play.html", links, view=view), document.path, SECTION, wide=True)
