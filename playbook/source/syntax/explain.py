"""Faults of YAML syntax in an author's words: what is wrong, where exactly, and what to do.

The two parsers (libyaml and pure Python) say the same in different words and stop at the same place. The words only
tell which kind of fault it is; what caused it is read from the line itself and from what came just before.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import yaml

from playbook.source.syntax.beginnings import block_header, directive, entry, first_character, sigil, tag
from playbook.source.syntax.brackets import content, flow
from playbook.source.syntax.case import Case, Seen
from playbook.source.syntax.colons import colon, glued_bracket, no_colon
from playbook.source.syntax.fault import Fault, tab_fault
from playbook.source.syntax.layout import after_document, misplaced
from playbook.source.syntax.quotes import escape, swallowing_quote, unclosed_quote


def explain(error: yaml.MarkedYAMLError, lines: list[str], seen: Seen) -> Fault:
    """The fault behind a parser's exception."""
    fault = _cause(Case(error, lines, seen))
    line, column, end_line, end = fault.raw
    return replace(fault, raw=(line, column, end_line, min(end, max(len(lines[end_line]), column))))


def _cause(case: Case) -> Fault:
    if case.tab is not None:
        return tab_fault(case.lines, case.line, case.tab)
    said = f"{case.context}: {case.problem}"
    kind = next((cause for words, cause in _KINDS if re.search(words, said)), _other)
    return swallowing_quote(case) or kind(case)


def _other(case: Case) -> Fault:
    return Fault("PB005", "this cannot be read", case.spot, "compare the line with its neighbours")


_KINDS: tuple[tuple[str, Callable[[Case], Fault]], ...] = (
    (r"mapping values are not allowed", colon),
    (r"could not find expected ':'", no_colon),
    (r"unexpected ':'", glued_bracket),
    (r"cannot start any token|mapping keys are not allowed", first_character),
    (r"scanning an? (alias|anchor)", sigil),
    (r"(scanning|parsing) a tag|tag handle", tag),
    (r"scanning a directive|(incompatible|duplicate) YAML", directive),
    (r"block scalar", block_header),
    (r"sequence entries are not allowed", entry),
    (r"end of stream|document (indicator|separator)", unclosed_quote),
    (r"escape|hex", escape),
    (r"node content", content),
    (r"expected ',' or", flow),
    (r"<block end>|expected key|'-' indicator", misplaced),
    (r"<document start>", after_document),
)
