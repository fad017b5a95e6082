"""Finished HTML inside a Markdown file, so that a Markdown renderer hands it on as it is.

A renderer leaves a block of HTML alone until it thinks that the block ends, and cleans up white space before it looks.
So the block is one element, no line in it is blank or could open a fence, and what would be changed (tabs, line breaks
that make a blank line) is written as a character reference. A browser makes the same page of it.
"""

from __future__ import annotations

import re

_NOT_MARKUP = re.compile(r"(<!--.*?-->|<(?:script|style)\b.*?</(?:script|style)\s*>)", re.DOTALL | re.IGNORECASE)
_SPACE = re.compile(r"[\t\r]|\n(?=[ \t\r]*\n)")
_BLANK_LINES = re.compile(r"\n(?:[ \t\r]*\n)+")
_REFERENCES = {"\t": "&#9;", "\r": "&#13;", "\n": "&#10;"}
_FIRST = re.compile(r"<([a-z]+)[\s>]")

BLOCKS = frozenset(
    "address article aside blockquote details dialog div dl fieldset figure footer form header main nav ol p pre "
    "section table ul".split()
)
"""Elements that Markdown knows as blocks of HTML."""


def raw_block(html: str) -> str:
    """`html` as one block for a Markdown file. Puts a `div` round it unless it is one block element already.

    The HTML has to be well formed, with `<` and `>` escaped in texts and values, as our templates write it.
    """
    parts = _NOT_MARKUP.split(html.strip())
    block = "".join(_BLANK_LINES.sub("\n", part) if place % 2 else _kept(part) for place, part in enumerate(parts))
    return block if _is_one_block(block) else f"<div>\n{block}\n</div>"


def _kept(markup: str) -> str:
    """Markup in which no white space can be lost and no line opens a fence."""

    def reference(match: re.Match[str]) -> str:
        tag = markup.rfind("<", 0, match.start())
        between_attributes = tag > markup.rfind(">", 0, match.start()) and not _in_quotes(markup[tag : match.start()])
        return " " if between_attributes else _REFERENCES[match[0]]

    return _SPACE.sub(reference, markup).replace("```", "&#96;``").replace("~~~", "&#126;~~")


def _in_quotes(tag: str) -> bool:
    quote = ""
    for character in tag:
        if character == quote:
            quote = ""
        elif character in "\"'" and not quote:
            quote = character
    return bool(quote)


def _is_one_block(html: str) -> bool:
    """Whether the element that begins the HTML also ends it."""
    first = _FIRST.match(html)
    if not first or first[1] not in BLOCKS:
        return False
    depth = 0
    for tag in re.finditer(rf"<(/?){first[1]}\b[^>]*>", html):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return tag.end() == len(html)
    return False
