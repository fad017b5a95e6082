"""Frames: what surrounds the body of a page, rendered once for all pages that share it.

The theme's templates are a third of a build, and for two pages of the same folder they differ in the title, the
description, the address and the edit link only. So one page is rendered with marks in these places, and every page of
the folder is that text with the marks replaced. `Frames.direct` renders a page through the templates as MkDocs would;
both ways give the same bytes, and where a team's own template breaks that, every page is rendered directly.

The templates get titles and descriptions escaped for text and attributes, as MkDocs hands them over for Markdown pages.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Sequence
from html import escape, unescape
from typing import NamedTuple

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation
from mkdocs.structure.nav import Section as NavSection
from mkdocs.structure.pages import Page as ThemePage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from playbook.mkdocs_plugin.generated_file import GeneratedFile
from playbook.site.links import address
from playbook.site.page import Page

_MARK = "playbook{}mark8d1f"
_NAME, _TITLE, _ABOUT, _SOURCE, _HEADING, _BODY = (
    _MARK.format(name) for name in ("name", "title", "about", "source", "heading", "body")
)
_HEADED = f"<h1 {_BODY}"  # the theme writes a heading of its own above a body that has none
_MARKS = re.compile("(" + "|".join((_NAME, _TITLE, _ABOUT, _SOURCE, _HEADING, _HEADED, _BODY)) + ")")
_H1 = re.compile(r"<h1\b([^>]*)>")
_ID = re.compile(r"""\sid=(?:"([^"]*)"|'([^']*)')""")


class FrameKey(NamedTuple):
    """What the frames of two pages may differ in."""

    folder: str
    section: tuple[str, ...]
    wide: bool
    described: bool
    source_folder: str
    source_ending: str
    headed: bool
    heading_named: bool


class Frames:
    """The frames of a build. `nav` is the finished navigation, `pages` are all generated ones.

    `hand_written` are the Markdown pages, which templates may list.
    """

    def __init__(
        self,
        env: jinja2.Environment,
        config: MkDocsConfig,
        nav: Navigation,
        pages: Iterable[Page],
        hand_written: Sequence[File] = (),
    ) -> None:
        self._template = env.get_template("main.html")
        self._config = config
        self._nav = nav
        self._hand_written = hand_written
        self._in_nav = {one.file.src_uri for one in nav.pages}
        addresses = [address(one.path, directory_urls=config.use_directory_urls) for one in pages]
        addresses += [one.url for one in hand_written]
        self._folders = {folder for one in addresses for folder in _folders(one)}
        self._frames: dict[FrameKey, list[bytes]] = {}
        self._exact: bool | None = None

    @property
    def exact(self) -> bool:
        """Whether filling a frame gives what the templates give; known once a page has been rendered."""
        return self._exact is not False

    def render(self, file: GeneratedFile) -> bytes:
        """The whole page."""
        key = self._key(file.content)
        if key is None:
            return self.direct(file)
        if self._exact is None:
            self._exact = self._probe(key, file.content)
        return self._fill(self._frame(key, file.content), file.content) if self._exact else self.direct(file)

    def direct(self, file: GeneratedFile) -> bytes:
        """The whole page, rendered through the theme's templates."""
        page = file.content
        theme_page = file.page or ThemePage(escape(page.title), file, self._config)
        return self._through_templates(theme_page, page, _heading(page))

    def _key(self, page: Page) -> FrameKey | None:
        """`None` for a page of which there is one only: it stands in the navigation, or has pages below it."""
        own = address(page.path, directory_urls=self._config.use_directory_urls)
        if page.path in self._in_nav or posixpath.basename(page.path) == "index.md" or own in self._folders:
            return None
        source_folder, source = posixpath.split(page.source)
        return FrameKey(
            posixpath.dirname(page.path),
            page.section,
            page.wide,
            bool(page.description),
            source_folder,
            posixpath.splitext(source)[1],
            "<h1" in page.body,
            bool(_heading(page)),
        )

    def _frame(self, key: FrameKey, page: Page) -> list[bytes]:
        """The frame, cut at its marks: every second part is the name of a mark."""
        if key not in self._frames:
            source = f"{key.source_folder}/{_SOURCE}{key.source_ending}" if page.source else ""
            marked = Page(
                posixpath.join(key.folder, f"{_NAME}.md"),
                _TITLE,
                _ABOUT if key.described else "",
                _HEADED if key.headed else _BODY,
                source,
                key.section,
                key.wide,
            )
            file = GeneratedFile(marked, self._config, lambda file: None)
            theme_page = ThemePage(_TITLE, file, self._config)
            html = self._through_templates(theme_page, marked, _HEADING if key.heading_named else "")
            self._frames[key] = [part.encode() for part in _MARKS.split(html.decode())]
        return self._frames[key]

    def _fill(self, frame: Sequence[bytes], page: Page) -> bytes:
        body = page.body
        values = {
            _NAME: posixpath.basename(page.path).removesuffix(".md"),
            _TITLE: escape(page.title),
            _ABOUT: escape(page.description),
            _SOURCE: posixpath.splitext(posixpath.basename(page.source))[0],
            _HEADING: _heading(page),
            _HEADED: body,
            _BODY: body,
        }
        by_mark = {mark.encode(): _encoded(value) for mark, value in values.items()}
        return b"".join(by_mark[part] if index % 2 else part for index, part in enumerate(frame))

    def _probe(self, key: FrameKey, page: Page) -> bool:
        """Whether a page with awkward words in every place comes out the same both ways."""
        stem = f"probe{posixpath.splitext(page.source)[1]}"
        probe = Page(
            posixpath.join(key.folder, "probe.md"),
            "A & B: <i>“C”</i> 'd' \"e\"",
            "F > G & 'h' \"i\"  j" if key.described else "",
            page.body,
            posixpath.join(key.source_folder, stem) if page.source else "",
            key.section,
            key.wide,
        )
        file = GeneratedFile(probe, self._config, lambda file: None)
        return self._fill(self._frame(key, page), probe) == self.direct(file)

    def _through_templates(self, theme_page: ThemePage, page: Page, heading: str) -> bytes:
        """Render `page` as MkDocs renders a Markdown page; `heading` is the id of its first heading."""
        if page.path not in self._in_nav:
            theme_page.parent = self._section(page.section)
        theme_page.meta = {"hide": ["navigation", "toc"] if page.wide else ["toc"]}
        if not theme_page.is_homepage:  # the theme strips tags from a title that is not in `meta`, and lets it run
            theme_page.meta["title"] = escape(page.title)
        if page.description:
            theme_page.meta["description"] = escape(page.description)
        theme_page.content = page.body
        if heading:  # the theme has no link to skip the navigation unless there is a table of contents
            theme_page.toc = TableOfContents([AnchorLink(escape(page.title), heading, 1)])
        theme_page.previous_page = theme_page.next_page = None  # pages of ours are in no order to be read in
        theme_page.active = True
        try:
            html = self._template.render(get_context(self._nav, self._hand_written, self._config, theme_page))
        finally:
            theme_page.active = False
            theme_page.content = None
        return _encoded(html)

    def _section(self, titles: Iterable[str]) -> NavSection | None:
        """What stands in the navigation under these titles, as deep as it knows them."""
        found: StructureItem | None = None
        children: Iterable[StructureItem] = self._nav.items
        for title in titles:
            below = next((one for one in children if one.title in (escape(title, quote=False), title)), None)
            if below is None or below.is_link:
                break
            found, children = below, below.children or () if isinstance(below, NavSection) else ()
        return found  # type: ignore[return-value]  # a page as parent is a step of the path like a section


def _folders(of: str) -> Iterable[str]:
    """The addresses of the folders that an address lies in: `a/` for `a/b/` and for `a/b.html`."""
    parts = of.removesuffix("/").split("/")[:-1]
    return ("/".join(parts[:end]) + "/" for end in range(1, len(parts) + 1))


def _heading(page: Page) -> str:
    """The id of the page's first heading, or nothing."""
    tag = _H1.search(page.body)
    found = _ID.search(tag[1]) if tag else None
    return escape(unescape(found[1] or found[2] or "")) if found else ""


def _encoded(html: str) -> bytes:
    return html.encode("utf-8", errors="xmlcharrefreplace")
