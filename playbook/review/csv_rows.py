"""The rows of CSV: the heading, the sign between cells, and cells of several lines.

Rows are put together here and only then given to the `csv` module, one by one: a quotation mark that nothing closes
then costs one row and not the rest of the file.
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from playbook.review.lines import LONGEST, Line
from playbook.review.rows import Row, Skipped

DELIMITERS = ",;\t|"
"""What may stand between cells. The one that the heading has most of is taken."""

MOST_UNCLOSED = 20
"""After so many quotation marks that nothing closes, no more cells of several lines are looked for."""


@dataclass(slots=True)
class Table:
    """A CSV file whose heading has been read. `heading` are the names of its columns."""

    heading: list[str]
    delimiter: str
    lines: Iterator[Line]
    _again: deque[Line] = field(default_factory=deque)
    _unclosed: int = 0

    def rows(self) -> Iterator[Row | Skipped]:
        """The rows below the heading. Empty lines are no rows."""
        while line := self._next():
            record = self._record(line)
            if isinstance(record, Skipped):
                yield record
            elif record.strip(" \r\n"):
                yield self._row(line.number, record)

    def _next(self) -> Line | None:
        return self._again.popleft() if self._again else next(self.lines, None)

    def _record(self, first: Line) -> str | Skipped:
        """A row as text: a line, and those after it that a quoted cell reaches into."""
        fault, parts, size, taken = first.fault, [first.text], len(first.text), []
        inside = open_after(first.text, self.delimiter)
        while inside and size <= LONGEST and self._unclosed < MOST_UNCLOSED and (line := self._next()):
            taken.append(line)
            parts.append(line.text)
            fault = fault or line.fault
            size += len(line.text)
            inside = open_after(line.text, self.delimiter, inside=True)
        if inside:
            self._again.extendleft(reversed(taken))
            self._unclosed += 1
            return Skipped(first.number, first.fault or "a quotation mark opens a cell and none closes it")
        return Skipped(first.number, fault) if fault else "".join(parts)

    def _row(self, number: int, record: str) -> Row | Skipped:
        cells = cells_of(record, self.delimiter)
        if isinstance(cells, str):
            return Skipped(number, "it is not CSV", cells)
        while len(cells) > len(self.heading) and not cells[-1].strip():
            cells.pop()
        if len(cells) != len(self.heading):
            many = "too many" if len(cells) > len(self.heading) else "too few"
            return Skipped(number, f"it has {many} cells", f"{len(cells)}, the heading has {len(self.heading)}")
        return Row(number, dict(zip(self.heading, cells, strict=True)))


def table_of(lines: Iterable[Line]) -> Table | str:
    """The table in these lines, or what is wrong with its heading."""
    rest = iter(lines)
    line = next((one for one in rest if one.fault or one.text.strip()), None)
    if line is None:
        return "the file is empty"
    if line.text[:4].lower() == "sep=" and len(line.text.rstrip("\r\n")) == 5:  # how Excel is told the sign
        table = Table([], line.text[4], rest)
        line = next(rest, Line(2, ""))
    else:
        table = Table([], sniffed(line.text), rest)
    if "\r" in line.text.rstrip("\r\n"):
        return "its lines end in an old way that is not known here; save it as “CSV UTF-8”"
    record = table._record(line)
    if isinstance(record, Skipped):
        return f"the heading in line {line.number} cannot be read: {record.reason}"
    cells = cells_of(record, table.delimiter)
    if isinstance(cells, str):
        return f"the heading in line {line.number} cannot be read: {cells}"
    table.heading = [cell.strip() for cell in cells]
    while table.heading and not table.heading[-1]:
        table.heading.pop()
    return table


def sniffed(heading: str) -> str:
    """The sign between the cells of a heading: the one it has most of outside quotation marks."""
    bare = "".join(heading.split('"')[::2])
    return max(DELIMITERS, key=bare.count)


def open_after(text: str, delimiter: str, *, inside: bool = False) -> bool:
    """Whether a quoted cell is still open after a line; `inside` when one was open before it."""
    at = 0
    while True:
        if not inside and text.startswith('"', at):
            at += 1
            inside = True
        while inside:
            at = text.find('"', at) + 1
            if at == 0:
                return True
            if text.startswith('"', at):
                at += 1
            else:
                inside = False
        at = text.find(delimiter, at) + 1
        if at == 0:
            return False


def cells_of(record: str, delimiter: str) -> list[str] | str:
    """The cells of a row, or why it has none that could be read."""
    try:
        return next(csv.reader([record], delimiter=delimiter), [])
    except csv.Error as error:
        return str(error).partition(" - ")[0]
