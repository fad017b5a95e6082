"""Our own prose to HTML: a small, safe Markdown. Customers' and reps' words never pass through here.

Emphasis, strong, links, lists and code; everything else, HTML above all, is shown as typed.
"""

from __future__ import annotations

import re
from functools import lru_cache

from markdown_it import MarkdownIt
from markupsafe import Markup, escape

_BLOCK = MarkdownIt("zero", {"html": False, "linkify": False}).enable(
    ["emphasis", "link", "autolink", "backticks", "list", "fence", "newline", "escape", "entity"]
)
_MAY_BE_MARKUP = re.compile(r"[*_`\[<&\\]|^\s*(?:[-+]|[0-9]+[.)])\s|\n", re.MULTILINE)


@lru_cache(maxsize=8192)
def prose(text: str) -> Markup:
    """Paragraphs and lists. Plain text, the commonest case, is escaped without a parser."""
    if not _MAY_BE_MARKUP.search(text):
        return Markup("<p>%s</p>") % text
    return Markup(_BLOCK.render(text.strip()).strip())


@lru_cache(maxsize=8192)
def inline(text: str) -> Markup:
    """A stretch of prose without a paragraph round it, for list entries and table cells."""
    if not _MAY_BE_MARKUP.search(text):
        return escape(text)
    return Markup(_BLOCK.renderInline(" ".join(text.split())))


def plain(text: str) -> str:
    """Prose without its markup, for search and descriptions."""
    return " ".join(Markup(prose(text)).striptags().split())


def document(text: str) -> Markup:
    """A Markdown page of ours, such as a problem's explanation: headings and tables too, with anchors to link to."""
    tokens = _DOCUMENT.parse(text)
    for opening, content in zip(tokens, tokens[1:], strict=False):
        if opening.type == "heading_open":
            opening.attrSet("id", "title" if opening.tag == "h1" else _anchor(content.content))
    return Markup(_DOCUMENT.renderer.render(tokens, _DOCUMENT.options, {}))


def _anchor(heading: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", heading.casefold()))


_DOCUMENT = MarkdownIt("commonmark", {"html": False}).enable("table")
