"""Lines that do not stand where they belong."""

from __future__ import annotations

import re

from playbook.source.syntax.beginnings import cannot_begin
from playbook.source.syntax.case import Case, columns_of, indent_of
from playbook.source.syntax.colons import without_colon
from playbook.source.syntax.fault import Fault
from playbook.source.syntax.quotes import after_quote


def misplaced(case: Case) -> Fault:
    line, start = case.seen.ended[:2]
    before = case.text[: case.column].rstrip()
    if case.follows and case.seen.style in ('"', "'"):
        return after_quote(case)
    if case.character and case.character in "]}":
        hint = "delete it, or put quotes round the whole text"
        return Fault("PB005", f"this “{case.character}” closes nothing", case.spot, hint)
    if case.at_line_start:
        return _indentation(case)
    if case.follows and line == case.line and case.seen.style in ("*", None):
        if case.character == "," or ": " in case.lines[line][start : case.seen.ended[3]]:
            hint = "close it where the group ends, or put quotes round the whole text"
            return Fault("PB005", "text goes on after the closing bracket", case.rest(case.line, case.column), hint)
        return cannot_begin(case, line, start)
    if before[-1:] in ('"', "'"):
        hint = "put quotes round all of it, or round nothing"
        return Fault("PB005", "text goes on after the closing quote", case.rest(case.line, case.column), hint)
    hint = "put quotes round the whole text"
    return Fault("PB005", "this does not belong here", case.rest(case.line, case.column), hint)


def _indentation(case: Case) -> Fault:
    column, columns = case.column, case.seen.columns
    word = re.compile(r"\S+").match(case.text, column)
    place = (case.line, column, case.line, word.end() if word else column + 1)
    entry = re.compile(r"-(\s|$)").match(case.text, column)
    if case.character == ":":
        return Fault("PB005", "a field without a name", place, "write its name before the colon")
    if case.seen.style in ("|", ">") and case.seen.ended[2] == case.line:
        hint = "indent it like the first line of the text if it belongs to it"
        return Fault("PB005", "this line is indented less than the text above it", place, hint)
    if entry and column in columns:
        hint = "write the name of the list on the line above, or indent the entry below its name"
        return Fault("PB005", "a list entry stands among fields", place, hint)
    if "collection" in case.context and column == case.begun[1]:
        hint = f"begin it with “- ”, or indent it by {column + 2} spaces if it belongs to the entry above"
        return Fault("PB005", "this line does not belong to the list above", place, hint)
    if column == case.begun[1]:
        return without_colon(case, case.line, column)
    above = next((text for text in reversed(case.lines[: case.line]) if text.strip()), "")
    if column > columns_of(above)[-1]:
        hint = "indent it like the line above; a field has a value, or fields or a list below it"
        return Fault("PB005", "this line is indented below a field that has a value", place, hint)
    fitting = sorted({*columns_of(above), *columns})
    said = " or ".join(", ".join(map(str, fitting)).rsplit(", ", 1))
    message = f"this line is indented by {column} space{'s' if column != 1 else ''}, unlike the lines around it"
    return Fault("PB005", message, place, f"indent it by {said} spaces")


def after_document(case: Case) -> Fault:
    above = next((text for text in reversed(case.lines[: case.line]) if text.strip()), "")
    if above.startswith("..."):
        hint = "delete the line with the three dots"
        return Fault("PB010", "text after the end of the document (...)", case.rest(case.line, case.column), hint)
    first = next((n for n, text in enumerate(case.lines) if text.strip() and not text.lstrip().startswith("#")), 0)
    indent = indent_of(case.lines[first])
    if case.at_line_start and case.column < indent:
        hint = "begin all fields of the file in the first column"
        return Fault("PB005", "the first field is indented, unlike a later one", (first, 0, first, indent), hint)
    return misplaced(case)
