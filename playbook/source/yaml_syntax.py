"""Faults of YAML syntax in an author's words: what is wrong, where exactly, and what to do.

The two parsers (libyaml and pure Python) say the same in different words and stop at the same place. The words only
tell which kind of fault it is; what caused it is read from the line itself and from what came just before.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml

from playbook.source.fault import Fault, escape_fault, tab_fault, tag_fault
from playbook.source.yaml_case import Case, Seen, columns_of, indent_of, indent_of_next
from playbook.source.yaml_parser import quoted_over_lines

_GLUED = re.compile(r"[^\s:'\"{\[]+:(?=\S)")
"""The name of a field with its value glued to the colon."""

_FIELD = re.compile(r" *(?:- +)*[\w-]+:(?: |$)")
"""The beginning of a line that looks like a field."""


def explain(error: yaml.MarkedYAMLError, lines: list[str], seen: Seen) -> Fault:
    """The fault behind a parser's exception."""
    case = Case(error, lines, seen)
    if case.tab is not None:
        return tab_fault(lines, case.line, case.tab)
    swallowing = _swallowing_quote(case)
    if swallowing:
        return swallowing
    said = f"{case.context}: {case.problem}"
    return next((cause for words, cause in _KINDS if re.search(words, said)), _other)(case)


def _swallowing_quote(case: Case) -> Fault | None:
    """A quote that was not closed where its text ends, took in the fields below, and ended at the next quote."""
    for line, start, end_line, end in quoted_over_lines("\n".join(case.lines)):
        if end_line == case.line and any(_FIELD.match(text) for text in case.lines[line + 1 : end_line + 1]):
            closed = (end_line, end - 1, end_line, end)
            place = (line, start, line, start + 1)
            message, hint = "this quote is closed lines below", "close it where the text ends"
            return Fault("PB005", message, place, hint, because=(closed, "it is closed here"))
    return None


def _colon(case: Case) -> Fault:
    line, start, end_line, end = case.seen.ended
    if (end_line, end) != (case.line, case.column):
        return case.unquoted("text cannot begin with “:”", case.line, case.column)
    if case.seen.style != "":
        return _after_quote(case)
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
        return _without_colon(case, line, start)
    begin = indent_of(case.text)
    return Fault(
        "PB005",
        f"“{case.text[begin : end + 1]}” is read as more of the text above",
        (end_line, begin, end_line, end + 1),
        "indent it like the fields around it if it is a field; put quotes round the whole text if it is text",
        because=(case.rest(line, start), "the text begins here"),
    )


def _no_colon(case: Case) -> Fault:
    return _without_colon(case, *case.begun)


def _without_colon(case: Case, line: int, column: int) -> Fault:
    glued = _GLUED.match(case.lines[line], column)
    if glued:
        colon = glued.end() - 1
        place = (line, colon, line, colon + 1)
        return Fault("PB005", "there is no space after the colon", place, "write a space after it")
    hint = "write “name: value”; a text that goes on is indented more than the name of its field"
    return Fault("PB005", "this line is not a field: it has no colon", case.rest(line, column), hint)


def _glued_bracket(case: Case) -> Fault:
    """In brackets: `name:[…]`, or a text that ends in a colon."""
    if case.text[case.column + 1 : case.column + 2] in ("[", "{"):
        return Fault("PB005", "there is no space after the colon", case.spot, "write a space after it")
    return case.unquoted("a colon in text without quotes", *case.begun, case.spot)


def _first_character(case: Case) -> Fault:
    return _cannot_begin(case, case.line, case.column)


def _sigil(case: Case) -> Fault:
    return _cannot_begin(case, *case.begun)


def _cannot_begin(case: Case, line: int, column: int) -> Fault:
    return case.unquoted(f"text cannot begin with “{case.lines[line][column : column + 1]}”", line, column)


def _tag(case: Case) -> Fault:
    return tag_fault(case.lines, *case.begun)


def _directive(case: Case) -> Fault:
    line, column = case.begun
    hint = "put quotes round the name, or delete it"
    return Fault("PB005", "a line cannot begin with “%”", case.rest(line, column), hint)


def _block_header(case: Case) -> Fault:
    line, column = case.begun
    mark = case.lines[line][column]
    if case.character.isdigit():
        return Fault("PB005", f"a number after “{mark}”", case.spot, f"write “{mark}” alone, and the text below it")
    label = "this belongs on the next line, indented"
    text = case.rest(case.line, case.column)
    return case.unquoted(f"text on the same line as “{mark}”", line, column, text, label)


def _entry(case: Case) -> Fault:
    if case.at_line_start:
        hint = "a field has a value or a list below it, not both"
        return Fault("PB005", "a list begins below a value", case.spot, hint)
    message, label = "a list cannot begin on the line of its name", "this belongs on the next line, indented"
    return case.unquoted(message, case.line, case.column, label=label)


def _unclosed_quote(case: Case) -> Fault:
    line, column = case.begun
    place = (line, column, line, column + 1)
    hint = "close it where the text ends; put double quotes round a text that begins with an apostrophe"
    return Fault("PB005", "this quote is never closed", place, hint)


def _escape(case: Case) -> Fault:
    return escape_fault(case.lines, *case.begun) or _unclosed_quote(case)


def _content(case: Case) -> Fault:
    if case.at_end:
        return _unclosed_bracket(case, *_last_open_bracket(case))
    if "flow" not in case.context:
        return _first_character(case)
    hint = "write one, or delete the comma; put quotes round a text with brackets or commas in it"
    return Fault("PB005", "a value is missing here", case.spot, hint)


def _flow(case: Case) -> Fault:
    line, column = case.begun
    _, _, last, end = case.seen.ended
    comment = re.match(r"\s+(?=#)", case.lines[last][end:])
    if comment and last < case.line:
        place = case.rest(last, end + comment.end())
        label = "a “#” after a space begins a comment"
        return Fault("PB005", "a comment swallows the closing bracket", place, "put quotes round the text", label)
    if case.at_end or (line < case.line and indent_of(case.text) <= indent_of(case.lines[line])):
        return _unclosed_bracket(case, line, column)
    if case.follows and case.seen.style in ('"', "'") and case.character not in ('"', "'", "[", "{"):
        return _after_quote(case)
    if case.follows and case.seen.style == "" and case.character and case.character in ":[{":
        label = "a colon and a space end the name of a field" if case.character == ":" else ""
        what = {":": "a colon", "[": "a “[”", "{": "a “{”"}[case.character]
        return case.unquoted(f"{what} in text without quotes", last, case.seen.ended[1], case.spot, label)
    if case.character and case.character in "]}":
        opened = case.lines[line][column]
        return Fault("PB005", f"“{opened}” is closed by “{case.character}”", case.spot, "close it by its own kind")
    return Fault("PB005", "a comma is missing before this", case.spot, "write one, or put quotes round the whole text")


def _unclosed_bracket(case: Case, line: int, column: int) -> Fault:
    mark = case.lines[line][column : column + 1]
    hint = f"close it with “{'}' if mark == '{' else ']'}”; put quotes round a text that begins with “{mark}”"
    return Fault("PB005", "this bracket is never closed", (line, column, line, column + 1), hint)


def _last_open_bracket(case: Case) -> tuple[int, int]:
    depth = 0
    for line in range(case.line, -1, -1):
        for column in range(len(case.lines[line]) - 1, -1, -1):
            depth += (case.lines[line][column] in "]}") - (case.lines[line][column] in "[{")
            if depth < 0:
                return line, column
    return case.begun


def _misplaced(case: Case) -> Fault:
    line, start = case.seen.ended[:2]
    before = case.text[: case.column].rstrip()
    if case.follows and case.seen.style in ('"', "'"):
        return _after_quote(case)
    if case.character and case.character in "]}":
        hint = "delete it, or put quotes round the whole text"
        return Fault("PB005", f"this “{case.character}” closes nothing", case.spot, hint)
    if case.at_line_start:
        return _indentation(case)
    if case.follows and line == case.line and case.seen.style in ("*", None):
        if case.character == "," or ": " in case.lines[line][start : case.seen.ended[3]]:
            hint = "close it where the group ends, or put quotes round the whole text"
            return Fault("PB005", "text goes on after the closing bracket", case.rest(case.line, case.column), hint)
        return _cannot_begin(case, line, start)
    if before[-1:] in ('"', "'"):
        hint = "put quotes round all of it, or round nothing"
        return Fault("PB005", "text goes on after the closing quote", case.rest(case.line, case.column), hint)
    hint = "put quotes round the whole text"
    return Fault("PB005", "this does not belong here", case.rest(case.line, case.column), hint)


def _after_quote(case: Case) -> Fault:
    line, start = case.seen.ended[:2]
    quote = case.lines[line][start : start + 1]
    inner = "write '' for an apostrophe in single quotes" if quote == "'" else 'write \\" for a quote in double quotes'
    place = case.rest(case.line, case.column)
    fault = case.unquoted("text goes on after the closing quote", line, start, place)
    other = "double" if quote == "'" else "single"
    return Fault(fault.code, fault.message, place, f"{inner}, or put {other} quotes round it", mended=fault.mended)


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
    above = next((text for text in reversed(case.lines[: case.line]) if text.strip()), "")
    if column > columns_of(above)[-1]:
        hint = "indent it like the line above; a field has a value, or fields or a list below it"
        return Fault("PB005", "this line is indented below a field that has a value", place, hint)
    fitting = sorted({*columns_of(above), *columns})
    said = " or ".join(", ".join(map(str, fitting)).rsplit(", ", 1))
    message = f"this line is indented by {column} space{'s' if column != 1 else ''}, unlike the lines around it"
    return Fault("PB005", message, place, f"indent it by {said} spaces")


def _after_document(case: Case) -> Fault:
    above = next((text for text in reversed(case.lines[: case.line]) if text.strip()), "")
    if above.startswith("..."):
        hint = "delete the line with the three dots"
        return Fault("PB010", "text after the end of the document (...)", case.rest(case.line, case.column), hint)
    first = next((n for n, text in enumerate(case.lines) if text.strip() and not text.lstrip().startswith("#")), 0)
    indent = indent_of(case.lines[first])
    if case.at_line_start and case.column < indent:
        hint = "begin all fields of the file in the first column"
        return Fault("PB005", "the first field is indented, unlike a later one", (first, 0, first, indent), hint)
    return _misplaced(case)


def _other(case: Case) -> Fault:
    return Fault("PB005", "this cannot be read", case.spot, f"compare the line with its neighbours ({case.problem})")


_KINDS: tuple[tuple[str, Callable[[Case], Fault]], ...] = (
    (r"mapping values are not allowed", _colon),
    (r"could not find expected ':'", _no_colon),
    (r"unexpected ':'", _glued_bracket),
    (r"cannot start any token|mapping keys are not allowed", _first_character),
    (r"scanning an? (alias|anchor)", _sigil),
    (r"tag\b", _tag),
    (r"directive|YAML document", _directive),
    (r"block scalar", _block_header),
    (r"sequence entries are not allowed", _entry),
    (r"end of stream|document (indicator|separator)", _unclosed_quote),
    (r"escape|hex", _escape),
    (r"node content", _content),
    (r"expected ',' or", _flow),
    (r"<block end>|expected key|'-' indicator", _misplaced),
    (r"<document start>", _after_document),
)
