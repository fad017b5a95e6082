"""Where a stretch of a text field stands in its file.

A field's value is not always the file's text: block scalars lose their indentation, quoted ones their escapes. The
search is therefore made in the file, inside the field's own span, and falls back to the whole field.
"""

from __future__ import annotations

from playbook.diagnostics.place import Span
from playbook.source.positions import Positions


def span_of_text(file_text: str, field: Positions, part: str, occurrence: int = 0) -> Span:
    """The span of the n-th `part` inside the field; the field's own span when it cannot be told exactly."""
    lines = file_text.split("\n")
    first, start_column, last, end_column = field.raw
    seen = 0
    if part and "\n" not in part:
        for number in range(first, min(last + 1, len(lines))):
            line = lines[number]
            column = line.find(part, start_column if number == first else 0)
            while column >= 0 and (number < last or column + len(part) <= end_column):
                if seen == occurrence:
                    return Span(number + 1, column + 1, number + 1, column + len(part) + 1)
                seen += 1
                column = line.find(part, column + 1)
    return field.span
