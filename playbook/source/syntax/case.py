"""What is known when a YAML parser gives up: where it stopped, what it was in, and what the reader had seen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import yaml

from playbook.source.positions import Raw
from playbook.source.syntax.fault import Fault

SHORT = 60
"""The longest text, in characters, that a hint repeats in quotes."""


@dataclass(slots=True)
class Seen:
    """What the reader saw last."""

    ended: Raw = (0, 0, 0, 0)
    """Where the last scalar, alias or bracketed collection stands."""
    style: str | None = ""
    """Its style: that of a scalar, `*` for an alias, `None` for a collection."""
    columns: tuple[int, ...] = ()
    """The columns of the lists and groups that are open and have no brackets."""
    in_flow: bool = False
    """Whether an open bracket surrounds the place."""


class Case:
    """A parser's exception with the text around it. `line` and `column` (from 0) are where it stopped, `begun` where
    the part began that it was reading."""

    def __init__(self, error: yaml.MarkedYAMLError, lines: list[str], seen: Seen) -> None:
        mark = error.problem_mark or error.context_mark
        begun = error.context_mark or mark
        self.lines = lines
        self.seen = seen
        self.context = error.context or ""
        self.problem = error.problem or ""
        self.line, self.column = inside(lines, mark.line, mark.column) if mark else (0, 0)
        self.begun = inside(lines, begun.line, begun.column) if begun else (0, 0)

    @property
    def text(self) -> str:
        """The line where it stopped."""
        return self.lines[self.line]

    @property
    def character(self) -> str:
        """The character where it stopped; empty at the end of a line."""
        return self.text[self.column : self.column + 1]

    @property
    def spot(self) -> Raw:
        """The place where it stopped, one character wide."""
        return (self.line, self.column, self.line, self.column + 1)

    @property
    def at_end(self) -> bool:
        """Whether nothing but empty lines follows."""
        return not any(line.strip() for line in (self.text[self.column :], *self.lines[self.line + 1 :]))

    @property
    def at_line_start(self) -> bool:
        """Whether only spaces stand before it."""
        return not self.text[: self.column].strip()

    @cached_property
    def tab(self) -> int | None:
        """The column of a tab among the spaces before the place, or at it."""
        _, _, line, column = self.seen.ended
        start = column if line == self.line and column <= self.column else 0
        spaces = len(self.text[start:]) - len(self.text[start:].lstrip(" \t"))
        at = self.text.find("\t", start, start + spaces)
        if at >= 0 and start + spaces >= self.column:
            return at
        return self.column if self.character == "\t" else None

    @property
    def follows(self) -> bool:
        """Whether nothing but spaces lies between what ended last and the place."""
        _, _, line, column = self.seen.ended
        return line == self.line and column <= self.column and not self.text[column : self.column].strip()

    def rest(self, line: int, column: int) -> Raw:
        """From a place to the end of its line."""
        return (line, column, line, max(len(self.lines[line].rstrip()), column + 1))

    def unquoted(self, message: str, line: int, column: int, at: Raw | None = None, label: str = "") -> Fault:
        """The fault of a text that begins at `column` and has to stand in quotes."""
        before, text = self.lines[line][:column], self.lines[line][column:].rstrip()
        mended: str | None = before + quoted(text)
        hint = f"put quotes round it: {quoted(text)}"
        if self.seen.in_flow or in_brackets(before):
            mended, hint = None, "put quotes round the text"
        elif indent_of_next(self.lines, line) > indent_of(before):
            mended, hint = None, "put quotes round the whole text, or write “|” here and the text below it, indented"
        elif len(text) > SHORT:
            hint = "put quotes round the text, or write “|” here and the text on the next line, indented"
        return Fault("PB005", message, at or (line, column, line, column + 1), hint, label, mended=mended)


def inside(lines: list[str], line: int, column: int) -> tuple[int, int]:
    """A place inside the file: what lies past the last line with anything on it is put at the end of that line."""
    if any(text.strip(" ") for text in lines[line:]):
        return line, min(column, len(lines[line]))
    last = next((number for number in range(min(line, len(lines) - 1), 0, -1) if lines[number].strip(" ")), 0)
    return last, len(lines[last].rstrip())


def in_brackets(before: str) -> bool:
    """Whether a line's beginning opens a bracket that it does not close. Brackets in quotes do not count."""
    depth, quote = 0, ""
    for character in before:
        if quote:
            quote = "" if character == quote else quote
        elif character in "\"'":
            quote = character
        else:
            depth += (character in "[{") - (character in "]}")
    return depth > 0


def indent_of(line: str) -> int:
    """How many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def columns_of(line: str) -> list[int]:
    """The columns at which a line's entries and its first field begin: 2 and 4 for `  - name: value`."""
    columns = [indent_of(line)]
    while line[columns[-1] :].startswith("- "):
        rest = line[columns[-1] + 1 :]
        columns.append(columns[-1] + 1 + indent_of(rest))
    return columns


def indent_of_next(lines: list[str], line: int) -> int:
    """The indentation of the next line that is not empty; -1 when there is none."""
    return next((indent_of(text) for text in lines[line + 1 :] if text.strip()), -1)


def quoted(text: str) -> str:
    """A text in the quotes that need the fewest changes inside."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'
