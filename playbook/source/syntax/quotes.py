"""Quotes that are not closed, or closed too early, and escapes that mean nothing."""

from __future__ import annotations

import re

from playbook.source.syntax.case import Case
from playbook.source.syntax.fault import Fault, escape_fault
from playbook.source.yaml_parser import quoted_over_lines

_FIELD = re.compile(r" *(?:- +)*[\w-]+:(?: |$)")
"""The beginning of a line that looks like a field."""


def swallowing_quote(case: Case) -> Fault | None:
    """A quote that was not closed where its text ends, took in the fields below, and ended at the next quote."""
    for line, start, end_line, end in quoted_over_lines("\n".join(case.lines)):
        if end_line == case.line and any(_FIELD.match(text) for text in case.lines[line + 1 : end_line + 1]):
            closed = (end_line, end - 1, end_line, end)
            place = (line, start, line, start + 1)
            message, hint = "this quote is closed lines below", "close it where the text ends"
            return Fault("PB005", message, place, hint, because=(closed, "it is closed here"))
    return None


def unclosed_quote(case: Case) -> Fault:
    line, column = case.begun
    place = (line, column, line, column + 1)
    hint = "close it where the text ends; put double quotes round a text that begins with an apostrophe"
    return Fault("PB005", "this quote is never closed", place, hint)


def after_quote(case: Case) -> Fault:
    line, start = case.seen.ended[:2]
    quote = case.lines[line][start : start + 1]
    inner = "write '' for an apostrophe in single quotes" if quote == "'" else 'write \\" for a quote in double quotes'
    place = case.rest(case.line, case.column)
    fault = case.unquoted("text goes on after the closing quote", line, start, place)
    other = "double" if quote == "'" else "single"
    return Fault(fault.code, fault.message, place, f"{inner}, or put {other} quotes round it", mended=fault.mended)


def escape(case: Case) -> Fault:
    return escape_fault(case.lines, *case.begun) or unclosed_quote(case)
