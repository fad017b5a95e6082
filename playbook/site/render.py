"""A library to a rendered site."""

from __future__ import annotations

from playbook.library.library import Library
from playbook.site.assets import SCRIPTS, STYLESHEETS, assets_of
from playbook.site.draft import Draft
from playbook.site.edition import Edition
from playbook.site.navigation import navigation
from playbook.site.page import Page, RenderedSite, State
from playbook.site.pages.coach import coach_pages
from playbook.site.pages.lessons import lesson_pages
from playbook.site.pages.reach import team_tool_pages
from playbook.site.pages.scenarios import list_pages, scenario_pages
from playbook.site.pages.tools import tool_pages
from playbook.site.pages.trainer_pack import pack_pages
from playbook.site.pages.trainers import trainer_pages


def render_site(library: Library, *, directory_urls: bool = True, before: RenderedSite | None = None) -> RenderedSite:
    """All pages, navigation and assets of a library without errors.

    `before` is an earlier rendering: a page that has not changed is taken from it as it is (the same object), so
    that whoever writes pages knows which to leave alone.
    """
    edition = Edition(library, directory_urls=directory_urls)
    families = (
        *(scenario_pages, list_pages, coach_pages, tool_pages, team_tool_pages, lesson_pages),
        *(pack_pages, trainer_pages),
    )
    drafts = sorted((draft for family in families for draft in family(edition)), key=lambda draft: draft.path)
    old = {page.path: page for page in before.pages} if before else {}
    states = before.states if before else {}
    pages = tuple(_made(draft, old.get(draft.path), states.get(draft.path)) for draft in drafts)
    states = {draft.path: draft.state for draft in drafts}
    assets = assets_of(library, directory_urls=directory_urls)
    return RenderedSite(pages, navigation(edition), assets, STYLESHEETS, SCRIPTS, states)


def _made(draft: Draft, old: Page | None, state: State | None) -> Page:
    """The page of a draft; the old one where it is equal."""
    if old is not None and draft.state == state:
        return old
    page = draft.make()
    return old if old is not None and old == page else page
