"""Where a stretch of a text field stands in its file.

A field's value is not always the file's text: block scalars lose their indentation, quoted ones their escapes. The
search is therefore made in the file, inside the field's own span, and falls back to the whole field.
"""

from __future__ import annotations

import re

from playbook.diagnostics.place import Span
from playbook.source.positions import Positions

_ESCAPES = {
    '"': re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)"),
    "'": re.compile(r"''"),
}
"""What stands for another character in a quoted scalar, by its quote."""


def span_of_text(file_text: str, field: Positions, part: str, occurrence: int = 0) -> Span:
    """The span of the n-th `part` (from 0) inside the field; the field's own span when it cannot be told exactly.

    It can be told where the words stand on one line of the file as they do in the value.
    """
    if not part or "\n" in part or field.style is None:
        return field.span
    first, start, last, end = field.raw
    if field.style in ("|", ">"):  # the text begins below the line of the mark, which may hold a comment
        first, start = first + 1, 0
    elif field.style:
        start += 1  # past the quote
    lines = file_text.split("\n")
    seen = 0
    for number in range(first, min(last + 1, len(lines))):
        begin = start if number == first else 0
        text = _without_escapes(lines[number][begin : end if number == last else None], field.style)
        at = text.find(part)
        while at >= 0:
            if seen == occurrence:
                column = begin + at + 1
                return Span(number + 1, column, number + 1, column + len(part))
            seen += 1
            at = text.find(part, at + 1)
    return field.span


def _without_escapes(text: str, style: str) -> str:
    """The text with every escape blotted out, so that nothing is found inside one; columns stay."""
    escapes = _ESCAPES.get(style)
    return escapes.sub(lambda match: "\0" * len(match[0]), text) if escapes else text
