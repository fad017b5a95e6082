"""Pages: what the site consists of, before any site builder sees it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

State = tuple[str, ...]
"""Everything a page was made from, by name and hash: of two equal states come equal pages."""


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """What search knows about a page or a part of it: `anchor` is empty for the page itself; `text` is plain."""

    anchor: str
    title: str
    text: str


class _Packed:
    """A text that is kept as UTF-8, in half the room or less: with one emoji in it, a page takes four bytes for each
    character. What UTF-8 has no place for becomes a reference to the character."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, page: object | None, owner: type) -> str:
        if page is None:
            raise AttributeError(self._name)  # by which a dataclass knows that there is no default
        packed: bytes = page.__dict__[self._name]
        return packed.decode()

    def __set__(self, page: object, text: str) -> None:
        page.__dict__[self._name] = text.encode("utf-8", errors="xmlcharrefreplace")


@dataclass(frozen=True)
class Page:
    """One generated page.

    `path` is its Markdown path in the site (`scenarios/social/missed-tweet.md`), from which its address follows.
    `body` is finished HTML, title heading included; the links in it are relative to the page's address.
    `source` is the file that "Edit this page" opens, from the project's root. `section` are the titles of the
    navigation sections it belongs to, outermost first. A `wide` page does without the side navigation.
    """

    path: str
    title: str
    description: str
    body: _Packed = _Packed()
    source: str = ""
    section: tuple[str, ...] = ()
    wide: bool = False
    search: tuple[SearchEntry, ...] = ()
    reviewed: date | None = None


@dataclass(frozen=True, slots=True)
class NavItem:
    """An entry of the navigation: a page (`path`), or a section with `children`, whose first may be its index."""

    title: str
    path: str = ""
    children: tuple[NavItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that pages load: `path` in the site, and its bytes."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class RenderedSite:
    """Everything generated: pages, navigation, and assets with those of them that every page loads.

    `states` are what the pages were made from, by path, for the next rendering.
    """

    pages: tuple[Page, ...]
    nav: tuple[NavItem, ...]
    assets: tuple[Asset, ...]
    stylesheets: tuple[str, ...]
    scripts: tuple[str, ...]
    states: Mapping[str, State] = field(default_factory=dict)
