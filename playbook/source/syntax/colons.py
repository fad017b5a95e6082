"""Colons too many, too few, or too close."""

from __future__ import annotations

import re

from playbook.source.syntax.case import Case, indent_of, indent_of_next
from playbook.source.syntax.fault import Fault
from playbook.source.syntax.quotes import after_quote

_GLUED = re.compile(r"[^\s:'\"{\[]+:(?=\S)")
"""The name of a field with its value glued to the colon."""


def colon(case: Case) -> Fault:
    line, start, end_line, end = case.seen.ended
    if (end_line, end) != (case.line, case.column):
        return case.unquoted("text cannot begin with “:”", case.line, case.column)
    if case.seen.style != "":
        return after_quote(case)
    if (
        line == end_line
        and not case.text[end + 1 :].strip()
        and indent_of_next(case.lines, line) > indent_of(case.text)
    ):
        hint = f"put “{case.text[start : end + 1]}” on the next line, indented, and what belongs to it further in"
        return Fault("PB005", "two fields on one line", (line, start, line, end + 1), hint)
    if line == end_line:
        label = "a colon and a space end the name of a field"
        return case.unquoted("a colon in text without quotes", line, start, case.spot, label)
    before = case.lines[line][:start].strip()
    if not before or (before == "-" and _GLUED.match(case.lines[line], start)):  # the text stands where a field begins
        return without_colon(case, line, start)
    begin = indent_of(case.text)
    return Fault(
        "PB005",
        f"“{case.text[begin : end + 1]}” is read as more of the text above",
        (end_line, begin, end_line, end + 1),
        "indent it like the fields around it if it is a field; put quotes round the whole text if it is text",
        because=(case.rest(line, start), "the text begins here"),
    )


def no_colon(case: Case) -> Fault:
    return without_colon(case, *case.begun)


def without_colon(case: Case, line: int, column: int) -> Fault:
    """A line that stands where a field should, and is none."""
    glued = _GLUED.match(case.lines[line], column)
    if glued:
        colon = glued.end() - 1
        place = (line, colon, line, colon + 1)
        return Fault("PB005", "there is no space after the colon", place, "write a space after it")
    hint = "write “name: value”; a text that goes on is indented more than the name of its field"
    return Fault("PB005", "this line is not a field: it has no colon", case.rest(line, column), hint)


def glued_bracket(case: Case) -> Fault:
    """In brackets: `name:[…]`, or a text that ends in a colon."""
    if case.text[case.column + 1 : case.column + 2] in ("[", "{"):
        return Fault("PB005", "there is no space after the colon", case.spot, "write a space after it")
    return case.unquoted("a colon in text without quotes", *case.begun, case.spot)
