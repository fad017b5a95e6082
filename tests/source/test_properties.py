"""Whatever stands in a file, reading it gives diagnostics that point into it, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.place import Span
from playbook.library.documents import MODELS
from playbook.models.bind import bind
from playbook.source import yaml_parser
from playbook.source.positions import Positions
from playbook.source.scalars import Plain
from playbook.source.yaml_mending import read_thoroughly
from playbook.source.yaml_tree import Tree, clean_values, read_tree
from tests.projects import SCENARIO, SMALL

TEXTS = {
    kind: (SMALL / path).read_text(encoding="utf-8")
    for kind, path in {
        "scenario": SCENARIO,
        "checklist": "content/checklists/late-reply.yml",
        "principle": "content/principles/late-reply.yml",
        "vocabulary": "content/vocabulary.yml",
        "site": "site_config/site.yml",
    }.items()
}
"""A valid text of some kinds of file."""

SPECIAL = [
    *"{}[]:,#&*!|>'\"%@`-?\\\t \n~<=.",
    *(": ", " #", "- ", "\n  ", "\n- ", "''", '""', "\\u00e9", "\\ud83d", "---\n", "...\n", "<<: ", "&a ", "*a", "!x "),
    *("é", "😀", "\u00a0", "null", "007", "?", "{{"),
]
"""What is put into a valid text to break it."""


def delete_line(lines: list[str], at: int, other: int, piece: str) -> None:
    del lines[at]


def duplicate_line(lines: list[str], at: int, other: int, piece: str) -> None:
    lines.insert(other, lines[at])


def swap_lines(lines: list[str], at: int, other: int, piece: str) -> None:
    lines[at], lines[other] = lines[other], lines[at]


def indent(lines: list[str], at: int, other: int, piece: str) -> None:
    lines[at] = " " * (1 + other % 3) + lines[at]


def dedent(lines: list[str], at: int, other: int, piece: str) -> None:
    lines[at] = lines[at][1 + other % 3 :]


def insert_piece(lines: list[str], at: int, other: int, piece: str) -> None:
    column = other % (len(lines[at]) + 1)
    lines[at] = lines[at][:column] + piece + lines[at][column:]


def exchange_character(lines: list[str], at: int, other: int, piece: str) -> None:
    column = other % (len(lines[at]) + 1)
    lines[at] = lines[at][:column] + piece + lines[at][column + 1 :]


CHANGES: list[Callable[[list[str], int, int, str], None]] = [
    delete_line,
    duplicate_line,
    swap_lines,
    indent,
    dedent,
    insert_piece,
    exchange_character,
]


@st.composite
def broken_texts(draw: st.DrawFn, kinds: tuple[str, ...] = tuple(TEXTS)) -> tuple[str, str]:
    """A kind, and a valid text of it after one to three changes."""
    kind = draw(st.sampled_from(kinds))
    lines = TEXTS[kind].split("\n")
    for _ in range(draw(st.integers(1, 3))):
        place = st.integers(0, len(lines) - 1)
        draw(st.sampled_from(CHANGES))(lines, draw(place), draw(place), draw(st.sampled_from(SPECIAL)))
        lines = lines or [""]
    return kind, "\n".join(lines)


def judged(kind: str, text: str) -> tuple[Tree, BaseModel | None, list[Diagnostic]]:
    tree = read_tree(text, "x.yml")
    if tree.problems:
        return tree, None, tree.problems
    return tree, *bind(MODELS[kind], tree, "x.yml")


def assert_inside(text: str, diagnostics: list[Diagnostic]) -> None:
    lines = text.split("\n")
    for one in diagnostics:
        for place in (one.place, *(related.place for related in one.related)):
            assert place.span, one
            assert place.span.end_line <= len(lines), one
            assert place.span.column <= len(lines[place.span.line - 1]) + 1, one
            assert place.span.end_column <= len(lines[place.span.end_line - 1]) + 1, one


@given(broken_texts())
@settings(max_examples=400, deadline=None)
def test_broken_content_gives_a_model_or_diagnostics_inside_the_file(broken: tuple[str, str]) -> None:
    kind, text = broken
    _, model, diagnostics = judged(kind, text)
    assert (model is None) == bool(diagnostics)
    assert_inside(text, diagnostics)
    assert all(one.message and one.code.startswith(("PB0", "PB1")) for one in diagnostics)
    assert len({(one.code, one.message, str(one.place)) for one in diagnostics}) == len(diagnostics)


@given(st.sampled_from(tuple(TEXTS)), st.text() | st.text(alphabet="{}[]:,#&*!|>'\"%@`-?\\\t \nab.1"))
@settings(max_examples=400, deadline=None)
def test_any_text_gives_diagnostics_inside_the_file(kind: str, text: str) -> None:
    _, model, diagnostics = judged(kind, text)
    assert model is None and diagnostics
    assert_inside(text, diagnostics)


@given(broken_texts())
@settings(max_examples=200, deadline=None)
def test_the_tight_loop_and_the_thorough_reader_agree(broken: tuple[str, str]) -> None:
    _, text = broken
    clean, reading = clean_values(text), read_thoroughly(text, "x.yml")
    if clean is not None:
        assert (reading.value, reading.slips, reading.problems) == (clean, [], [])
        assert_same_kinds(clean, reading.value)


def assert_same_kinds(one: Any, other: Any) -> None:
    assert type(one) is type(other)
    if isinstance(one, dict):
        for key in one:
            assert_same_kinds(one[key], other[key])
    elif isinstance(one, list):
        for first, second in zip(one, other, strict=True):
            assert_same_kinds(first, second)


def plain_places(node: Positions) -> Iterator[Span]:
    """The places of all unquoted values of a document."""
    if node.style == "":
        yield node.span
    for child in node.children.values():
        yield from plain_places(child)


PLACES = {kind: list(plain_places(read_tree(text, "x.yml").positions)) for kind, text in TEXTS.items()}
WORDS = st.text(alphabet="abcXYZ019 ._éü", min_size=1, max_size=30).map(str.strip).filter(bool)


@given(st.data(), st.sampled_from(tuple(TEXTS)), WORDS)
@settings(max_examples=300, deadline=None)
def test_the_place_of_a_wrong_value_is_the_value(data: st.DataObject, kind: str, value: str) -> None:
    place = data.draw(st.sampled_from(PLACES[kind]))
    lines = TEXTS[kind].split("\n")
    line = lines[place.line - 1]
    lines[place.line - 1] = line[: place.column - 1] + value + line[place.end_column - 1 :]
    for one in judged(kind, "\n".join(lines))[2]:
        span = one.place.span
        assert span and (span.line, span.column, span.end_line) == (place.line, place.column, place.line)
        assert lines[span.line - 1][span.column - 1 : span.end_column - 1] == value


@given(st.text(alphabet="ab \n'\"\\#:é", max_size=20), st.sampled_from(["'", '"', "|"]))
@settings(deadline=None)
def test_what_is_written_as_text_is_read_as_text(value: str, style: str) -> None:
    if style == "'":
        value = value.replace("\n", "")
        written = "'" + value.replace("'", "''") + "'"
    elif style == '"':
        written = '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    else:
        value = "x" + value.replace("\n ", "\n").rstrip(" \n")
        written = "|\n" + "".join(f"  {line}\n" for line in value.split("\n"))
    assert read_tree(f"a: {written}\n", "x.yml").value == {"a": value}


if hasattr(yaml, "CSafeLoader"):

    @given(broken_texts(("checklist", "principle")).filter(lambda broken: "\t" not in broken[1]))
    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    def test_both_parsers_say_the_same(monkeypatch: pytest.MonkeyPatch, broken: tuple[str, str]) -> None:
        """Without tabs: which of two faults is met first then depends on how far a parser looks ahead."""
        said = []
        for parser in (yaml.CSafeLoader, yaml_parser.PureLoader):
            monkeypatch.setattr(yaml_parser, "Loader", parser)
            said.append(judged(*broken)[1:])
        assert said[0] == said[1]


def test_plain_survives() -> None:
    assert isinstance(read_tree("a: 007", "x.yml").value["a"], Plain)  # type: ignore[call-overload, index]
