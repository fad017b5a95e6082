"""Our own prose to HTML: a small, safe Markdown. Customers' and reps' words never pass through here.

Emphasis, strong, links, lists and code; everything else, HTML above all, is shown as typed.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markupsafe import Markup, escape

from playbook.checks.links import ALLOWED

_SIGN = re.compile(r"[*_`\[<&\\]")
_BLOCK = re.compile(r"^[ \t]*(?:~~~|(?:[-+]|[0-9]+[.)])(?:\s|$))|  \n", re.MULTILINE)
"""Without a sign, text has no markup inside its lines; without one of these, none that makes blocks or breaks."""


@lru_cache(maxsize=8192)
def prose(text: str) -> Markup:
    """Paragraphs and lists. Plain text, the commonest case, is escaped without a parser."""
    text = text.strip()
    if not _SIGN.search(text) and not _BLOCK.search(text):
        return Markup("\n").join(Markup(f"<p>{_lines(part)}</p>") for part in re.split(r"\n(?:[ \t]*\n)+", text))
    return Markup(_small_markdown().render(text).strip())


@lru_cache(maxsize=8192)
def inline(text: str) -> Markup:
    """A stretch of prose without a paragraph round it, for list entries and table cells."""
    text = text.strip().replace("\n", " ")
    if not _SIGN.search(text):
        return escape(text)
    return Markup(_small_markdown().renderInline(text))


def plain(text: str) -> str:
    """Prose without its markup, for search and descriptions."""
    return " ".join(Markup(prose(text)).striptags().split())


@cache
def document(text: str) -> Markup:
    """A Markdown page of ours, such as a problem's explanation: headings and tables too, with anchors to link to."""
    parser = _whole_markdown()
    tokens = parser.parse(text)
    for opening, content in pairwise(tokens):
        if opening.type == "heading_open":
            opening.attrSet("id", "title" if opening.tag == "h1" else _anchor(content.content))
    return Markup(parser.renderer.render(tokens, parser.options, {}))


def _lines(paragraph: str) -> Markup:
    return escape("\n".join(line.strip(" \t") for line in paragraph.split("\n")))


def _anchor(heading: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", heading.casefold()))


@cache
def _small_markdown() -> MarkdownIt:
    parser = MarkdownIt("zero", {"html": False}).enable(
        ["emphasis", "link", "autolink", "backticks", "list", "fence", "newline", "escape", "entity"]
    )
    parser.validateLink = lambda url: url.lower().startswith(ALLOWED)  # type: ignore[method-assign]
    parser.core.ruler.push("bare", _bare)
    return parser


def _bare(state: StateCore) -> None:
    """No attributes but where links lead and where lists begin: no titles of links, no names of languages. A link that
    leads nowhere is shown as typed."""
    for token in state.tokens:
        token.info = ""
        nowhere = False
        for part in token.children or ():
            part.attrs.pop("title", None)
            if part.type == "link_open":
                nowhere = not part.attrs["href"]
            if nowhere and part.type in ("link_open", "link_close"):
                part.type, part.content = "text", "[" if part.type == "link_open" else "]()"


@cache
def _whole_markdown() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")
