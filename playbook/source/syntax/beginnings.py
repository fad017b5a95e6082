"""Texts that begin with a character that means something else in YAML."""

from __future__ import annotations

from playbook.source.syntax.case import Case
from playbook.source.syntax.fault import Fault, tag_fault


def first_character(case: Case) -> Fault:
    return cannot_begin(case, case.line, case.column)


def sigil(case: Case) -> Fault:
    return cannot_begin(case, *case.begun)


def cannot_begin(case: Case, line: int, column: int) -> Fault:
    return case.unquoted(f"text cannot begin with “{case.lines[line][column : column + 1]}”", line, column)


def tag(case: Case) -> Fault:
    return tag_fault(case.lines, *case.begun)


def directive(case: Case) -> Fault:
    line, column = case.begun
    hint = "put quotes round the name, or delete it"
    return Fault("PB005", "a line cannot begin with “%”", case.rest(line, column), hint)


def block_header(case: Case) -> Fault:
    line, column = case.begun
    mark = case.lines[line][column]
    if case.character.isdigit():
        return Fault("PB005", f"a number after “{mark}”", case.spot, f"write “{mark}” alone, and the text below it")
    label = "this belongs on the next line, indented"
    text = case.rest(case.line, case.column)
    return case.unquoted(f"text on the same line as “{mark}”", line, column, text, label)


def entry(case: Case) -> Fault:
    if case.at_line_start:
        hint = "a field has a value or a list below it, not both"
        return Fault("PB005", "a list begins below a value", case.spot, hint)
    message, label = "a list cannot begin on the line of its name", "this belongs on the next line, indented"
    return case.unquoted(message, case.line, case.column, label=label)
