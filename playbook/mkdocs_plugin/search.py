"""Generated pages in the theme's own search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from playbook.site.links import address
from playbook.site.page import Page

INDEX = "search/search_index.json"
"""Where Material and MkDocs write the index."""


class SearchIndex:
    """The index that the search plugin of a build writes, if there is one that is switched on."""

    def __init__(self, config: MkDocsConfig) -> None:
        self._directory_urls = config.use_directory_urls
        self._index: Any = None
        for name in ("material/search", "search"):
            self._index = self._index or getattr(config.plugins.get(name), "search_index", None)
        self._hand_written: list[Any] = []

    @property
    def _entries(self) -> list[Any]:
        """The plugin's own list; Material and MkDocs call it differently."""
        found: list[Any] = self._index.entries if hasattr(self._index, "entries") else self._index._entries
        return found

    def add(self, pages: Iterable[Page]) -> None:
        """Append the entries of these pages, before the plugin writes the index."""
        if self._index:
            self._hand_written = list(self._entries)
            self._extend(pages)

    def renewed(self, pages: Iterable[Page]) -> bytes | None:
        """The index with the entries of these pages in place of those added before; `None` without search."""
        if not self._index:
            return None
        self._entries[:] = self._hand_written
        self._extend(pages)
        text: str = self._index.generate_search_index(*((None,) if hasattr(self._index, "entries") else ()))
        return text.encode()

    def _extend(self, pages: Iterable[Page]) -> None:
        for page in pages:
            self._entries.extend(search_entries(page, directory_urls=self._directory_urls))


def search_entries(page: Page, *, directory_urls: bool = True) -> Iterator[dict[str, str]]:
    """The entries of a page as the theme's search reads them: titles and texts are HTML, addresses lack the root.

    An entry for a part is found only below one for its page, so there is always one of these.
    """
    here = address(page.path, directory_urls=directory_urls)
    if page.search and page.search[0].anchor:
        yield {"location": here, "title": escape(page.title, quote=False), "text": ""}
    for entry in page.search:
        yield {
            "location": f"{here}#{entry.anchor}" if entry.anchor else here,
            "title": escape(entry.title, quote=False),
            "text": escape(entry.text, quote=False),
        }
