"""A stretch of a text field is found in the file, or the whole field is shown."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playbook.diagnostics.place import Span
from playbook.source.quotes import span_of_text
from playbook.source.yaml_tree import read_tree, value_at


def found(text: str, part: str, *path: str | int, occurrence: int = 0) -> tuple[int, int, int, int]:
    node, _ = read_tree(text, "x.yml").positions.find(path or ("text",))
    span = span_of_text(text, node, part, occurrence)
    return (span.line, span.column, span.end_line, span.end_column)


@pytest.mark.parametrize(
    ("text", "part", "place"),
    [
        ("text: late again\n", "again", (1, 12, 1, 17)),
        ("text: 'late again'\n", "late", (1, 8, 1, 12)),
        ('a: 1\ntext: "so late"\n', "late", (2, 11, 2, 15)),
        ("text: |\n  one\n\n  two late\n", "late", (4, 7, 4, 11)),
        ("text: | # late\n  so late\n", "late", (2, 6, 2, 10)),
        ("text: >\n  one\n  two late\nnext: late\n", "late", (3, 7, 3, 11)),
        ("text: one\n  two late\n", "late", (2, 7, 2, 11)),
        ("text: 😀 late\n", "late", (1, 9, 1, 13)),
        ("text: {a: 1}\n", "a", (1, 7, 1, 13)),
    ],
)
def test_the_place_of_a_part(text: str, part: str, place: tuple[int, int, int, int]) -> None:
    assert found(text, part) == place


def test_the_nth_one() -> None:
    text = "text: |\n  late, late\n  and late\n"
    assert [found(text, "late", occurrence=n)[:2] for n in range(3)] == [(2, 3), (2, 9), (3, 7)]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("text: one\n  two\n", "one two"),  # the line break between them is not a space in the file
        ("text: |\n  one\n  two\n", "one\ntwo"),
        ('text: "caf\\u00e9"\n', "café"),
        ("text: 'it''s'\n", "it's"),
        ("text: late\n", "early"),
        ("text: late\n", ""),
    ],
)
def test_what_stands_otherwise_in_the_file_is_the_whole_field(text: str, part: str) -> None:
    node, _ = read_tree(text, "x.yml").positions.find(("text",))
    assert span_of_text(text, node, part) == node.span


@pytest.mark.parametrize(
    ("text", "part", "column"),
    [('text: "\\n no"\n', "n", 11), ('text: "\\\\ \\x41 x41"\n', "x41", 16), ("text: 'a''' # a'\n", "a", 8)],
)
def test_nothing_is_found_inside_an_escape(text: str, part: str, column: int) -> None:
    assert found(text, part)[:2] == (1, column)


WORDS = st.text(alphabet="ab '\"\\é😀.-", min_size=1, max_size=12).map(str.strip).filter(bool)


@st.composite
def fields(draw: st.DrawFn) -> tuple[str, str]:
    """A file with a text field, and a part of the field's value."""
    lines = draw(st.lists(WORDS, min_size=1, max_size=3))
    text = draw(
        st.sampled_from(
            [
                "text: |\n" + "".join(f"  {line}\n" for line in lines),
                "text: >\n" + "".join(f"  {line}\n" for line in lines),
                "text: '" + "\n  ".join(line.replace("'", "''") for line in lines) + "'\n",
                'text: "' + "\n  ".join(line.replace("\\", "\\\\").replace('"', '\\"') for line in lines) + '"\n',
                "text: x" + "\n  x".join(lines) + "\n",
            ]
        )
    )
    value = str(value_at(read_tree(text, "x.yml").value, ("text",)))
    start = draw(st.integers(0, max(len(value) - 1, 0)))
    return text, value[start : start + draw(st.integers(1, 8))]


@given(fields(), st.integers(0, 2))
@settings(deadline=None)
def test_a_place_inside_the_field_has_the_text_of_the_part(field: tuple[str, str], occurrence: int) -> None:
    text, part = field
    node, _ = read_tree(text, "x.yml").positions.find(("text",))
    span = span_of_text(text, node, part, occurrence)
    if span != node.span:
        assert span.line == span.end_line
        assert text.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1] == part
        assert node.span.line <= span.line and span.end_line <= node.span.end_line
    assert isinstance(span, Span)
