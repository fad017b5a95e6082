"""Brackets that are not closed, closed twice, or closed by something else."""

from __future__ import annotations

import re

from playbook.source.syntax.beginnings import first_character
from playbook.source.syntax.case import Case, indent_of
from playbook.source.syntax.fault import Fault
from playbook.source.syntax.quotes import after_quote


def content(case: Case) -> Fault:
    if case.at_end:
        return _swallowing_comment(case) or _unclosed_bracket(case, *_last_open_bracket(case))
    if "flow" not in case.context:
        return first_character(case)
    hint = "write one, or delete the comma; put quotes round a text with brackets or commas in it"
    return Fault("PB005", "a value is missing here", case.spot, hint)


def flow(case: Case) -> Fault:
    line, column = case.begun
    comment = _swallowing_comment(case)
    if comment:
        return comment
    if case.at_end or (line < case.line and indent_of(case.text) <= indent_of(case.lines[line])):
        return _unclosed_bracket(case, line, column)
    if case.follows and case.seen.style in ('"', "'") and case.character not in ('"', "'", "[", "{"):
        return after_quote(case)
    if case.follows and case.seen.style == "" and case.character and case.character in ":[{":
        label = "a colon and a space end the name of a field" if case.character == ":" else ""
        what = {":": "a colon", "[": "a “[”", "{": "a “{”"}[case.character]
        return case.unquoted(f"{what} in text without quotes", *case.seen.ended[:2], case.spot, label)
    if case.character and case.character in "]}":
        opened = case.lines[line][column]
        return Fault("PB005", f"“{opened}” is closed by “{case.character}”", case.spot, "close it by its own kind")
    return Fault("PB005", "a comma is missing before this", case.spot, "write one, or put quotes round the whole text")


def _swallowing_comment(case: Case) -> Fault | None:
    """A `#` in brackets, which hides the closing one."""
    _, _, line, end = case.seen.ended
    before = re.match(r"[\s,]+(?=#)", case.lines[line][end:])
    if not before or (line == case.line and not case.at_end):
        return None
    label = "a “#” after a space begins a comment"
    place = case.rest(line, end + before.end())
    return Fault("PB005", "a comment swallows the closing bracket", place, "put quotes round the text", label)


def _unclosed_bracket(case: Case, line: int, column: int) -> Fault:
    mark = case.lines[line][column : column + 1]
    hint = f"close it with “{'}' if mark == '{' else ']'}”; put quotes round a text that begins with “{mark}”"
    return Fault("PB005", "this bracket is never closed", (line, column, line, column + 1), hint)


def _last_open_bracket(case: Case) -> tuple[int, int]:
    """The last bracket that was opened and not closed; where the parser stopped, when there is none."""
    opened = []
    for line in range(case.line + 1):
        for match in re.finditer(r"[][{}]", case.lines[line]):
            if match[0] in "[{":
                opened.append((line, match.start()))
            elif opened:
                opened.pop()
    return opened[-1] if opened else case.begun
