"""An export of replies: what kind of file it is, and its rows under our own names for columns."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import PurePath
from typing import BinaryIO

from playbook.review.columns import WrongColumns, columns_of
from playbook.review.csv_rows import table_of
from playbook.review.lines import Line, lines_of
from playbook.review.rows import Row, Skipped, json_rows

JSONL, CSV = "jsonl", "csv"
ENDINGS = {
    ".jsonl": JSONL, ".ndjson": JSONL, ".jsonlines": JSONL, ".csv": CSV, ".tsv": CSV, ".tab": CSV,
}  # fmt: skip
"""Forms by the ending of a file's name."""

ENCODINGS = ("utf-8", "windows-1252")
"""How the letters of a file may be written; the second is what Excel's plain “CSV” is in western Europe."""

HEAD = 8192
"""How many bytes of a file are looked at to see what it is."""

_AS_CSV = "open it in your spreadsheet program and save it as “CSV UTF-8”"
_MARKS = (
    (b"PK\x03\x04", "is a workbook or an archive, and no text", _AS_CSV),
    (b"\xd0\xcf\x11\xe0", "is a workbook, and no text", _AS_CSV),
    (b"\x1f\x8b", "is compressed", "unpack it first"),
    (b"%PDF", "is a PDF, and no text", "export the replies as CSV or JSON Lines"),
    (codecs.BOM_UTF32_LE, "is written in UTF-32", "save it as “CSV UTF-8”, or as UTF-8 from your editor"),
    (codecs.BOM_UTF16_LE, "is written in UTF-16", "save it as “CSV UTF-8”, or as UTF-8 from your editor"),
    (codecs.BOM_UTF16_BE, "is written in UTF-16", "save it as “CSV UTF-8”, or as UTF-8 from your editor"),
)


class NotAnExport(Exception):
    """The file as a whole cannot be read; the text says why, `hint` what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Export:
    """An export that has been opened. `columns` are those that were found, with their names there; those of JSON Lines
    may differ from row to row."""

    form: str
    columns: Mapping[str, str]
    rows: Callable[[], Iterator[Row | Skipped]]


def open_export(
    stream: BinaryIO, name: str, form: str | None, names: Mapping[str, str], encoding: str = ENCODINGS[0]
) -> Export:
    """The export in a stream. `form` left out, it follows from the ending of `name`, else from how the text begins.

    Raises `NotAnExport` and `WrongColumns`.
    """
    head = stream.readline(HEAD)
    _look_at(head, name)
    lines = lines_of(_Joined(head, stream), encoding)
    first = next((line for line in lines if line.fault or line.text.strip()), None)
    if first is None:
        raise NotAnExport(f"{name} is empty")
    lines = chain((first,), lines)
    begins = first.text.lstrip()[:1]
    form = form or ENDINGS.get(PurePath(name).suffix.lower()) or (JSONL if begins == "{" else CSV)
    if begins == "[" and (form == JSONL or name.lower().endswith(".json")):
        raise NotAnExport(f"{name} is one JSON list", "a review reads JSON Lines: one object on each line, no brackets")
    if form == JSONL:
        return Export(JSONL, names, lambda: map(_Renaming(names).renamed, json_rows(lines)))
    return _table(lines, name, names)


def _table(lines: Iterator[Line], name: str, names: Mapping[str, str]) -> Export:
    table = table_of(lines)
    if isinstance(table, str):
        raise NotAnExport(f"{name}: {table}")
    columns = columns_of(table.heading, names)

    def rows() -> Iterator[Row | Skipped]:
        for row in table.rows():
            if isinstance(row, Row):
                row = Row(row.line, {ours: row.values[theirs] for ours, theirs in columns.items()})
            yield row

    return Export(CSV, columns, rows)


class _Renaming:
    """Brings the fields of JSON rows under our names. Rows mostly have the same fields, so the last ones are kept."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self.names = names
        self.fields: tuple[str, ...] | None = None
        self.columns: Mapping[str, str] | str = {}

    def renamed(self, row: Row | Skipped) -> Row | Skipped:
        """The row under our names. A field that a row does not have is not known of it, the text excepted."""
        if isinstance(row, Skipped):
            return row
        fields = tuple(row.values)
        if fields != self.fields:
            self.fields, self.columns = fields, self._columns(fields)
        if isinstance(self.columns, str):
            there = ", ".join(fields[:8])
            return Skipped(row.line, self.columns, f"the fields are: {there}" if there else "the object is empty")
        return Row(row.line, {ours: row.values[theirs] for ours, theirs in self.columns.items()})

    def _columns(self, fields: tuple[str, ...]) -> Mapping[str, str] | str:
        """The columns among some fields, or why there is no text among them."""
        by_plain = {field.casefold() for field in fields}
        missing = {ours for ours, theirs in self.names.items() if theirs.casefold() not in by_plain}
        names = {ours: theirs for ours, theirs in self.names.items() if ours not in missing}
        try:
            found = columns_of(fields, names, required=())
        except WrongColumns as wrong:
            return str(wrong).replace("column", "field")
        columns = {ours: theirs for ours, theirs in found.items() if ours not in missing}
        return columns if "text" in columns else f'there is no field "{self.names.get("text", "text")}"'


def _look_at(head: bytes, name: str) -> None:
    for mark, what, hint in _MARKS:
        if head.startswith(mark):
            raise NotAnExport(f"{name} {what}", hint)
    if head[1::2].count(0) > len(head) // 3 or head[::2].count(0) > len(head) // 3:
        raise NotAnExport(f"{name} looks like UTF-16", "save it as “CSV UTF-8”, or as UTF-8 from your editor")


class _Joined:
    """A stream whose first bytes have been read already."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = head, rest

    def readline(self, size: int, /) -> bytes:
        """The next line, or as much of it as `size` allows; `size` is more than was read already."""
        head, self._head = self._head, b""
        return head if head.endswith(b"\n") else head + self._rest.readline(size - len(head))
