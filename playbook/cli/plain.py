"""Markdown as plain text for a terminal. Knows what our own pages use: headings, code, emphasis, links, lists."""

from __future__ import annotations

import re
import textwrap

_WIDTH = 88
_BULLET = "  - "
_ITEM = re.compile(r"\s*(?:[-*]|\d+\.) +")


def plain(markdown: str) -> str:
    """The text with code blocks indented, paragraphs wrapped and the marks of Markdown gone. Ends with a line break."""
    blocks: list[str] = []
    paragraph: list[str] = []
    in_code = False

    def end_paragraph() -> None:
        if paragraph:
            blocks.append(_wrapped(" ".join(paragraph)))
            paragraph.clear()

    for line in markdown.splitlines():
        if line.lstrip().startswith("```"):
            end_paragraph()
            in_code = not in_code
            if in_code:
                blocks.append("")
        elif in_code:
            blocks[-1] += f"    {line}".rstrip() + "\n"
        elif not line.strip():
            end_paragraph()
        elif line.startswith("#"):
            end_paragraph()
            blocks.append(_words(line.lstrip("# ")).upper())
        elif _ITEM.match(line):
            end_paragraph()
            paragraph.append(line.rstrip())
        else:
            paragraph.append(line.strip())
    end_paragraph()
    return _joined([block.rstrip("\n") for block in blocks])


def _joined(blocks: list[str]) -> str:
    """Blocks with an empty line between them, and none between the items of a list."""
    text, before = "", ""
    for block in blocks:
        together = block.startswith(_BULLET) and before.startswith(_BULLET)
        text += ("" if not text else "\n" if together else "\n\n") + block
        before = block
    return text + "\n"


def _wrapped(text: str) -> str:
    item = _ITEM.match(text)
    first = _BULLET if item else ""
    said = _words(text[item.end() :] if item else text)
    return textwrap.fill(said, _WIDTH, initial_indent=first, subsequent_indent=" " * len(first), break_on_hyphens=False)


def _words(text: str) -> str:
    """A line without links, emphasis and code marks. What is code stays as it is."""
    code: list[str] = []

    def kept(match: re.Match[str]) -> str:
        code.append(match[1])
        return f"\0{len(code) - 1}\0"

    text = re.sub(r"`([^`]*)`", kept, text)
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"(\*\*|__)(.+?)\1", r"\2", text)
    text = re.sub(r"(?<![\w*])[*_](?=\S)(.+?)(?<=\S)[*_](?![\w*])", r"\1", text)
    return re.sub(r"\0(\d+)\0", lambda match: code[int(match[1])], text).replace("`", "")
