"""The lines of a file that a diagnostic points at, with marks below the place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from playbook.diagnostics.formats.visible import visible, visible_character, width
from playbook.diagnostics.place import Span

MAX_WIDTH = 100
"""The most columns of a line that are shown; longer lines are cut round the marks."""

_CUT = "…"
_REACH = 4 * MAX_WIDTH  # characters looked at on either side; a line may be half a megabyte long


@dataclass(frozen=True, slots=True)
class Snippet:
    """A line ready to print: what stands before the place, in it and after it, and the width of the marks.

    `before`, the line above, gives the place a context; it is empty where there is none.
    """

    number: int
    left: str
    marked: str
    right: str
    marks: int
    before: str = ""

    @property
    def line(self) -> str:
        """The whole line as shown."""
        return self.left + self.marked + self.right

    @property
    def indent(self) -> int:
        """How many columns stand before the marks."""
        return width(self.left)


def snippet(text: str, span: Span) -> Snippet | None:
    """The first line of `span` in the file's `text`, or `None` when the file has no such line."""
    lines = text.split("\n")
    if span.line > len(lines):
        return None
    line = lines[span.line - 1]
    start = min(span.column - 1, len(line))
    end = span.end_column - 1 if span.end_line == span.line else len(line.rstrip())
    end = min(max(end, start), len(line))
    left, marked, right = _cut(
        _cells(line, max(start - _REACH, 0), start),
        _cells(line, start, min(end, start + _REACH)),
        _cells(line, end, min(end + _REACH, len(line))),
    )
    above = lines[span.line - 2][:_REACH] if span.line > 1 else ""
    return Snippet(span.line, left, marked, right, max(width(marked), 1), _fit(visible(above).rstrip(), MAX_WIDTH))


def _cells(line: str, start: int, end: int) -> list[str]:
    """The characters of a stretch as they are shown."""
    return [visible_character(line, index) for index in range(start, end)]


def _cut(left: Sequence[str], marked: Sequence[str], right: Sequence[str]) -> tuple[str, str, str]:
    """The three parts, shortened with an ellipsis so that together they fit `MAX_WIDTH`; the marked part goes last."""
    whole = "".join(left), "".join(marked), "".join(right).rstrip()
    if sum(map(width, whole)) <= MAX_WIDTH:
        return whole
    middle = _fit(marked, MAX_WIDTH * 3 // 4)
    room = MAX_WIDTH - width(middle)
    after = _fit(right, max(room // 2, room - width(whole[0]))) if middle == whole[1] else ""
    before = _fit(left, room - width(after), from_end=True)
    return before, middle, after.rstrip()


def _fit(cells: Sequence[str], room: int, *, from_end: bool = False) -> str:
    """As many cells as fit into `room` columns, with an ellipsis for the rest."""
    if sum(map(width, cells)) <= room:
        return "".join(cells)
    taken: list[str] = []
    left = room - 1
    for cell in reversed(cells) if from_end else cells:
        left -= width(cell)
        if left < 0:
            break
        taken.append(cell)
    return _CUT + "".join(reversed(taken)) if from_end else "".join(taken) + _CUT
