"""Pages of the small project, as pages and as trees."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from playbook.library.library import Library
from playbook.library.load import load
from playbook.site import Page, RenderedSite, render_site
from playbook.site.edition import Edition
from playbook.site.paths import Links
from tests.projects import SMALL, TODAY
from tests.site.markup import Element, parsed, problems_of

CONTENT = Path(__file__).parent.parent.parent
TWEET = "scenarios/social/late-tweet.md"
MAIL = "scenarios/social/mail-question.md"

HERE = Links("a/b/")
"""Links as seen from some page two folders deep."""


@cache
def small() -> Library:
    """The small project as it is."""
    return load(SMALL, TODAY)


@cache
def real() -> Library:
    """The content of this repository."""
    return load(CONTENT, TODAY)


def site_of(library: Library) -> RenderedSite:
    """The site of a library; rendered once for those that are asked for again and again."""
    if library is small():
        return _small_site()
    return _real_site() if library is real() else render_site(library)


@cache
def _small_site() -> RenderedSite:
    return render_site(small())


@cache
def _real_site() -> RenderedSite:
    return render_site(real())


def pages(site: RenderedSite) -> dict[str, Page]:
    """The pages of a site by path."""
    return {page.path: page for page in site.pages}


def page(path: str, library: Library | None = None) -> Page:
    """One page of a library; of the small one if none is given."""
    return pages(site_of(library or small()))[path]


def tree(path: str, library: Library | None = None) -> Element:
    """One page's body, which has to be good HTML."""
    body = page(path, library).body
    assert problems_of(body) == []
    return parsed(body)


def edition(library: Library | None = None) -> Edition:
    """An edition of a library; of the small one if none is given."""
    return Edition(library or small())
