"""The rows of an export: values by column, and what was skipped, each with the line on which it begins."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from playbook.review.lines import Line


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its values by column, as the file has them."""

    line: int
    values: dict[str, object]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that was not used. `reason` is one of a few; `detail` is what this row adds to it."""

    line: int
    reason: str
    detail: str = ""

    def __str__(self) -> str:
        return f"line {self.line}: {self.reason}" + (f" ({self.detail})" if self.detail else "")


def kind_of(value: object) -> str:
    """What a JSON value is, in words."""
    return _KINDS[type(value)]


_KINDS = {
    dict: "an object", list: "a list", str: "a text", int: "a number", float: "a number",
    bool: "true or false", type(None): "null",
}  # fmt: skip


def json_rows(lines: Iterable[Line]) -> Iterator[Row | Skipped]:
    """The rows of JSON Lines: one object a line. Empty lines are no rows."""
    for line in lines:
        if line.fault:
            yield Skipped(line.number, line.fault)
        elif not line.text.isspace():
            yield _json_row(line)


def _json_row(line: Line) -> Row | Skipped:
    try:
        value = json.loads(line.text)
    except json.JSONDecodeError as error:
        return Skipped(line.number, "it is not JSON", f"{error.msg} at character {error.colno}".lower())
    except ValueError:
        return Skipped(line.number, "it is not JSON that can be read", "a number has too many digits")
    except RecursionError:
        return Skipped(line.number, "it is not JSON that can be read", "it is nested too deeply")
    if not isinstance(value, dict):
        return Skipped(line.number, "it is not a JSON object", f"it is {kind_of(value)}")
    return Row(line.number, value)
