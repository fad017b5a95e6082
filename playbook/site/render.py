"""A library to a rendered site."""

from __future__ import annotations

from functools import partial

from playbook.library.library import Library
from playbook.site.assets import SCRIPTS, STYLESHEETS, assets_of
from playbook.site.navigation import navigation
from playbook.site.page import RenderedSite
from playbook.site.pages.lessons import lesson_pages
from playbook.site.pages.scenarios import list_pages, scenario_pages
from playbook.site.pages.trainers import trainer_pages
from playbook.site.paths import Links


def render_site(library: Library, *, directory_urls: bool = True, before: RenderedSite | None = None) -> RenderedSite:
    """All pages, navigation and assets of a library without errors.

    `before` is an earlier rendering: a page that has not changed is taken from it as it is (the same object), so
    that whoever writes pages knows which to leave alone.
    """
    links_for = partial(Links, directory_urls=directory_urls)
    old = {page.path: page for page in before.pages} if before else {}
    pages = list(scenario_pages(library, links_for, old))
    for made in (list_pages(library, links_for), lesson_pages(library, links_for), trainer_pages(library, links_for)):
        pages.extend(old[page.path] if old.get(page.path) == page else page for page in made)
    pages.sort(key=lambda page: page.path)
    return RenderedSite(tuple(pages), navigation(library), assets_of(library), STYLESHEETS, SCRIPTS)
