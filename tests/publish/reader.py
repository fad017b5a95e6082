"""What a reader sees of a page: the texts, headings, links and controls of its article."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import urljoin

CONTROLS = ("button", "input", "select", "option", "textarea", "details", "summary", "label", "fieldset", "form")
CONTROL_ATTRIBUTES = ("type", "name", "value", "checked", "open", "for", "id", "hidden", "disabled", "aria-label")
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())


class Article(NamedTuple):
    """An article: its words, headings with their ids, addresses that it leads to, controls, and all ids."""

    words: str
    headings: list[tuple[str, str, str]]
    targets: list[str]
    controls: list[tuple[str, tuple[tuple[str, str | None], ...]]]
    ids: list[str]


def article(html: str, address: str) -> Article:
    """The article of a page of Material's at `address`, without the theme's own edit button and heading anchors."""
    reader = _Reader(address)
    reader.feed(html)
    reader.close()
    words = " ".join("".join(reader.words).split())
    return Article(words, reader.headings, reader.targets, reader.controls, reader.ids)


class _Reader(HTMLParser):
    def __init__(self, address: str) -> None:
        super().__init__()
        self.address = address
        self.words: list[str] = []
        self.headings: list[tuple[str, str, str]] = []
        self.targets: list[str] = []
        self.controls: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.ids: list[str] = []
        self._open: list[str] = []
        self._theme = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if not self._open and not (tag == "article" and "md-content__inner" in (values.get("class") or "")):
            return
        if tag not in VOID:
            self._open.append(tag)
        if self._theme or values.get("rel") == "edit":
            self._theme += tag not in VOID
            return
        if values.get("id"):
            self.ids.append(str(values["id"]))
        if tag in ("h1", "h2", "h3", "h4"):
            self.headings.append((tag, values.get("id") or "", ""))
        self.targets += [urljoin(self.address, str(values[name])) for name in ("href", "src") if values.get(name)]
        if tag in CONTROLS:
            self.controls.append((tag, tuple((name, value) for name, value in attrs if name in CONTROL_ATTRIBUTES)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._open and tag not in VOID:
            self._open.pop()
            self._theme -= bool(self._theme)

    def handle_data(self, data: str) -> None:
        if self._open and not self._theme:
            self.words.append(data)
            heading = next((tag for tag in reversed(self._open) if tag in ("h1", "h2", "h3", "h4")), "")
            if heading:
                tag, id_, text = self.headings[-1]
                self.headings[-1] = (tag, id_, text + data)
