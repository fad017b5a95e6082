"""Links in generated pages: each leads to a page, a part of one, or a file of the site.

MkDocs checks the links of Markdown pages only, so ours are checked here, after rendering and all at once.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote

from playbook.mkdocs_plugin.generated_file import destination
from playbook.site.links import address
from playbook.site.page import Page

_ELSEWHERE = re.compile(r"(?:[a-zA-Z][a-zA-Z0-9+.-]*:|//)")


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """A link of the page at `path` that leads nowhere, and why."""

    path: str
    link: str
    reason: str

    def __str__(self) -> str:
        return f'{self.path}: the link "{self.link}" {self.reason}'


class _Link(NamedTuple):
    """A link as written, and the address and part of a page that it leads to, from the site's root."""

    written: str
    target: str
    part: str


class _Outline(NamedTuple):
    """What a page offers to links, and where its own lead; each link once."""

    ids: frozenset[str]
    links: tuple[_Link, ...]


class LinkCheck:
    """Checks the links of all pages. Keeps what it found in a page, so that checking again is cheap."""

    def __init__(self, *, directory_urls: bool = True) -> None:
        self._directory_urls = directory_urls
        self._outlines: dict[str, tuple[Page, _Outline]] = {}
        self._resolved: dict[tuple[str, str], str] = {}

    def ids(self, page: Page) -> frozenset[str]:
        """The ids of a page's elements, which links can lead to."""
        return self._outline(page).ids

    def broken(self, pages: Iterable[Page], others: Iterable[str]) -> Iterator[BrokenLink]:
        """Links that lead nowhere. `others` are the addresses of all files that are not generated pages."""
        outlines = {page.path: self._outline(page) for page in pages}
        targets = {address(path, directory_urls=self._directory_urls): outlines[path] for path in outlines}
        targets |= {destination(path, directory_urls=self._directory_urls): outlines[path] for path in outlines}
        files = frozenset(others)
        for path, outline in outlines.items():
            for link in outline.links:
                found = targets.get(link.target)
                if found is None or (link.part and link.part not in found.ids):
                    reason = _reason(link, targets, files)
                    if reason:
                        yield BrokenLink(path, link.written, reason)

    def _outline(self, page: Page) -> _Outline:
        known = self._outlines.get(page.path)
        if known and known[0] is page:
            return known[1]
        here = address(page.path, directory_urls=self._directory_urls)
        links = dict.fromkeys([*_values(page.body, "href"), *_values(page.body, "src")])
        inside = (self._link(here, link) for link in links if not _ELSEWHERE.match(link))
        outline = _Outline(frozenset(_values(page.body, "id")), tuple(inside))
        self._outlines[page.path] = (page, outline)
        return outline

    def _link(self, here: str, written: str) -> _Link:
        path, _, part = written.partition("#")
        path = path.partition("?")[0]
        key = (posixpath.dirname(here), path)
        if path and key not in self._resolved:
            self._resolved[key] = _resolve(*key)
        return _Link(written, self._resolved[key] if path else here, unquote(part))


def _values(html: str, attribute: str) -> list[str]:
    """The values of an attribute, everywhere. Our templates write a space before it and double quotes round the value.

    Why not a regular expression: this is five times as fast, and it reads every page.
    """
    found = [after[: after.index('"')] for after in html.split(f' {attribute}="')[1:]]
    return [unescape(value) if "&" in value else value for value in found]


def _resolve(folder: str, path: str) -> str:
    """The address that `path` leads to from a page in `folder`; it begins with `/` or `..` when it leaves the site."""
    path = unquote(path)
    if path.startswith("/"):
        return path
    steps = posixpath.normpath(posixpath.join(folder, path))
    if steps == ".":
        return ""
    return f"{steps}/" if path.endswith(("/", "/.", "/..")) or path in (".", "..") else steps


def _reason(link: _Link, targets: dict[str, _Outline], files: frozenset[str]) -> str:
    """What is wrong with a link that leads to no part of a generated page, if anything is."""
    if link.target in targets:
        return "leads to a part that the page does not have"
    if link.target.startswith(("/", "..")):
        return "leaves the site; it has to be relative and stay inside"
    if link.target in files:
        return ""
    slashed = f"{link.target}/"
    return "lacks a slash at the end" if slashed in targets or slashed in files else "leads nowhere"
