"""What was tried, for people: the text with marks below what was found, and what there is to say about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from playbook.diagnostics.formats.visible import visible_character, width
from playbook.workbench.tried import Found, Tried

MOST_COLUMNS = 92
"""Longer lines of the text are broken."""


def heading(tried: Tried) -> str:
    """What was tried, in a line."""
    return f"{tried.title} ({tried.kind} {tried.id}" + (f", {tried.level})" if tried.level else ")")


def as_markdown(tried: Tried) -> str:
    """What there is to say about it, below the text."""
    if not tried.found:
        return "\n".join(["Nothing is found.", "", *(f"- {reason}" for reason in tried.reasons)])
    betters = dict.fromkeys(one.better.strip() for one in tried.found if one.better)
    why = [f"Why: {tried.why.strip()}"] if tried.why else []
    return "\n\n".join([tried.message, *why, *(f"Try: {better}" for better in betters)])


def marked(text: str, found: Sequence[Found]) -> Iterator[str]:
    """The text line by line, each with `^` below what was found."""
    inside = bytearray(len(text) + 1)
    for one in found:
        inside[one.start : one.end] = b"\x01" * (one.end - one.start)
    shown, marks = "", ""
    for at, char in enumerate(text):
        cell = "" if char == "\n" else visible_character(text, at)
        wrap = (width(shown) > MOST_COLUMNS - 20 and char == " ") or width(shown) >= MOST_COLUMNS
        if char == "\n" or wrap:
            yield from _line(shown, marks)
            shown, marks = "", ""
            if char in " \n":
                continue
        shown += cell
        marks += ("^" if inside[at] else " ") * width(cell)
    yield from _line(shown, marks)


def _line(shown: str, marks: str) -> Iterator[str]:
    yield f"    {shown}".rstrip()
    if marks.strip():
        yield f"    {marks}".rstrip()
