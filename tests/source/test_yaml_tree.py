"""YAML to values and positions."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.source import yaml_parser
from playbook.source.scalars import Plain
from playbook.source.yaml_anchors import MAX_RELATED
from playbook.source.yaml_mending import MAX_MENDED, read_thoroughly
from playbook.source.yaml_reader import MAX_DEPTH, MAX_SLIPS, MAX_VALUES
from playbook.source.yaml_tree import Tree, clean_values, read_tree, value_at

PARSERS = [yaml_parser.PureLoader, *([yaml.CSafeLoader] if hasattr(yaml, "CSafeLoader") else [])]


@pytest.fixture(params=PARSERS, autouse=True, ids=lambda parser: parser.__name__)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test runs with both parsers."""
    monkeypatch.setattr(yaml_parser, "Loader", request.param)


def found(tree: Tree) -> list[Diagnostic]:
    return tree.problems or tree.slips


def problems_in(text: str) -> list[str]:
    """`PB005 1:9`, for each problem and slip."""
    return [f"{one.code} {str(one.place).removeprefix('x.yml:')}" for one in found(read_tree(text, "x.yml"))]


AS_WRITTEN = [
    *("no", "on", "yes", "off", "y", "12:30", "1.10", "007", "0x1F", "2026-11-21", "null", "true", "~", "1_000", "1e3"),
    *(".inf", "+5", "a#b", "a:b", "=", "<<x", "é 😀", "it's", 'say "hi"', "\\d", "C:\\x", "a - b", "100%", "Hello?"),
]


@pytest.mark.parametrize("text", AS_WRITTEN)
def test_text_comes_out_as_written(text: str) -> None:
    assert read_tree(f"a: {text}\n", "x.yml").value == {"a": text}
    assert read_tree(f"- {text}\n", "x.yml").value == [text]
    assert read_tree(f"a: |\n  {text}\n", "x.yml").value == {"a": text}
    assert read_tree("a: '" + text.replace("'", "''") + "'\n", "x.yml").value == {"a": text}


@pytest.mark.parametrize(
    "text", ["no", "12:30", "1.10", "007", "null", "true", "~", "Hello?", "a?b", "x@y.z", "-5", "50%"]
)
def test_text_in_brackets_comes_out_as_written(text: str) -> None:
    assert read_tree(f"[{text}, {{b: {text}}}]\n", "x.yml").value == [text, {"b": text}]


@pytest.mark.parametrize("text", ["007", "null", "true", "~", "1.10", "0x1F", ".inf"])
def test_a_number_in_quotes_is_text(text: str) -> None:
    value: Any = read_tree(f"a: {text}\nb: '{text}'\nc: |\n  {text}\n", "x.yml").value
    assert [type(value[key]) for key in "abc"] == [Plain, str, str]


def test_keys_are_text() -> None:
    assert read_tree("1: a\nnull: b\n'': c\n? d\n: e\n", "x.yml").value == {"1": "a", "null": "b", "": "c", "d": "e"}


def test_a_block_ends_without_line_breaks() -> None:
    assert read_tree("a: |\n  one\n\n  two\n\n\nb: >+\n  x\n\n", "x.yml").value == {"a": "one\n\ntwo", "b": "x"}


@pytest.mark.parametrize("text", ["---\na: 1\n", "a: 1\n...\n", "# c\n\na: 1 # d\n", "{a: 1}", "a: 1"])
def test_one_document_in_many_clothes(text: str) -> None:
    tree = read_tree(text, "x.yml")
    assert (tree.value, found(tree), tree.clean) == ({"a": "1"}, [], True)


@pytest.mark.parametrize("text", ["", "\n\n", "   ", "# only this\n", "---\n", "--- # c\n...\n"])
def test_an_empty_document(text: str) -> None:
    assert problems_in(text) == ["PB013 1:1"]


def test_what_is_left_out_is_none_and_not_clean() -> None:
    tree = read_tree("a:\nb: [1, ]\nc: {d: }\n", "x.yml")
    assert (tree.value, found(tree), tree.clean) == ({"a": None, "b": ["1"], "c": {"d": None}}, [], False)


def test_positions_of_values_and_keys() -> None:
    positions = read_tree(
        "title: Late\nlist:\n  - {a: 1, b: 'two'}\n  - |\n    text\n    more\n\nend: x\n", "x.yml"
    ).positions
    places = {
        ("title",): "1:8-1:12 ''",
        ("list",): "3:3-6:9 None",
        ("list", 0): "3:5-3:21 None",
        ("list", 0, "b"): '3:15-3:20 "\'"',
        ("list", 1): "4:5-6:9 '|'",
        ("end",): "8:6-8:7 ''",
    }
    for path, place in places.items():
        node, walked = positions.find(path)
        span = node.span
        assert f"{span.line}:{span.column}-{span.end_line}:{span.end_column} {node.style!r}" == place
        assert walked == path
    key = positions.key_span(("list", 0, "b"))
    assert key and (key.line, key.column, key.end_column) == (3, 12, 13)
    assert positions.key_span(()) is None and positions.key_span(("list", 1)) is None
    assert positions.find(("list", "message", 0, "no"))[1] == ("list", 0)


def test_value_at() -> None:
    value = read_tree("a: [{b: c}]\n", "x.yml").value
    assert value_at(value, ("a", 0, "b")) == "c"
    assert [value_at(value, path) for path in (("a", 1), ("a", "b"), ("x",), ("a", 0, "b", "c"))] == [None] * 4


def test_slips_do_not_stop_the_reader() -> None:
    text = "a: 1\na: 2\nb: !x 3\nc: @d\ne: 4: 5\nf: x #1\ng: *h\n"
    assert problems_in(text) == [f"{code} {place}" for code, place in [
        ("PB007", "2:1"), ("PB009", "3:4"), ("PB005", "4:4"), ("PB005", "5:5"), ("PB005", "6:6"), ("PB008", "7:4"),
    ]]  # fmt: skip
    tree = read_tree(text, "x.yml")
    assert (tree.problems, tree.doubtful) == ([], {2, 3, 4, 5, 6, 7})
    assert tree.value == {"a": "1", "b": "3", "c": "@d", "e": "4: 5", "f": "x", "g": None}


def test_after_a_problem_nothing_is_said() -> None:
    assert problems_in("a: 1\na: 2\nb: [\nc: 3\nc: 4\n") == ["PB007 2:1", "PB005 3:4"]
    assert problems_in("a: 1\na: 2\n---\nb: 1\nb: 2\n") == ["PB007 2:1", "PB010 3:1"]


def test_what_was_mended_wrongly_stops_the_reader() -> None:
    assert problems_in('a: "x" y\nb: "\\ud83d\\ude00"\nc: [\n') == ["PB005 1:8", "PB005 2:5"]


def test_a_long_text_is_not_read_again() -> None:
    short, long = "a: @b\nc: @d\n", "# " + "x" * MAX_MENDED + "\na: @b\nc: @d\n"
    assert (len(problems_in(short)), len(problems_in(long))) == (2, 1)


def test_slips_are_limited() -> None:
    twice = "".join(f"k{n}: 1\nk{n}: 2\n" for n in range(50))
    assert len(problems_in(twice)) == len(problems_in("".join(f"k{n}: @x\n" for n in range(50)))) == MAX_SLIPS
    assert len(problems_in("".join(f"k{n}: &a{n} x\n" for n in range(50)))) == MAX_SLIPS
    assert read_tree(twice, "x.yml").problems


def test_an_anchor_is_one_mistake_however_often_it_is_used() -> None:
    (problem,) = found(read_tree("a: &x 1\n" + "".join(f"k{n}: *x\n" for n in range(20)), "x.yml"))
    assert (problem.code, str(problem.place), len(problem.related)) == ("PB008", "x.yml:1:4", MAX_RELATED)
    assert problems_in("a: &x {b: 1}\nc:\n  <<: *x\n") == ["PB008 1:4"]
    assert problems_in("a: &x 1\nb: &x 2\n") == ["PB008 1:4"]
    assert problems_in("<<: *x\n") == ["PB008 1:1"]
    assert problems_in("*x : 1\n") == ["PB008 1:1"]
    assert problems_in("- &x !y z\n") == ["PB008 1:3", "PB009 1:6"]


def test_the_number_of_values_is_limited_not_the_number_of_commas() -> None:
    room = MAX_VALUES - 2  # the mapping and the list are values, too
    assert problems_in("a: [" + "x," * room + "]") == []
    assert problems_in("a: [" + "x," * (room + 1) + "]") == [f"PB002 1:{5 + 2 * room}"]
    assert problems_in("a:\n" + "- x\n" * (room + 1)) == [f"PB002 {room + 2}:3"]
    assert problems_in("a: >\n" + "  well, so, it goes,\n" * 2 * MAX_VALUES) == []


def test_depth() -> None:
    def nested(levels: int) -> str:
        return "[" * levels + "]" * levels

    assert problems_in(nested(MAX_DEPTH)) == []
    assert problems_in(nested(MAX_DEPTH + 1)) == [f"PB011 1:{MAX_DEPTH + 1}"]
    assert problems_in("".join("  " * n + "a:\n" for n in range(40))) == [f"PB011 {MAX_DEPTH + 1}:{2 * MAX_DEPTH + 1}"]


@pytest.mark.parametrize(
    "text",
    [
        "a: |\n  x\ty\n  \tz\n",
        'a: "x\ty"\n',
        "a: 'x\ty'\n",
        "a: 1 # x\ty\n",
        "# x\ty\na: 1\n",
        "a: 'x' # y\tz\n",
    ],
)
def test_tabs_in_text_and_comments_are_fine(text: str) -> None:
    assert problems_in(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a:\t1\n", "1:3"),
        ("a: 1\t\n", "1:5"),
        ("a: 1\t# x\n", "1:5"),
        ("a: x\ty\n", "1:5"),
        ("-\ta\n", "1:2"),
        ("a:\n\tb: 1\n", "2:1"),
        ("a:\n  b: 1\n \tc: 2\n", "3:2"),
        ("a: {b: 1,\n\tc: 2}\n", "2:1"),
        ("a: |\n\tx\n", "2:1"),
        ("a: 1\n\t\nb: 2\n", "2:1"),
        ("a: x\n\ty\n", "2:1"),
    ],
)
def test_tabs_elsewhere_are_refused(text: str, place: str) -> None:
    assert problems_in(text) == [f"PB006 {place}"]


@pytest.mark.parametrize("text", ["a: x #y\n", "- x #y\n", "{a: 'b', c: d #e\n}", "a: b\n  c #d\n"])
def test_a_text_cut_off_by_a_number_sign(text: str) -> None:
    assert [one.code for one in found(read_tree(text, "x.yml"))] == ["PB005"]


@pytest.mark.parametrize(
    "text", ["a: x # y\n", "a: x  #y\n", "a: 'x' #y\n", "a: x#y\n", "a: |\n  x #y\n", "#y\na: 1\n", "a: [b] #c\n"]
)
def test_comments_that_are_meant(text: str) -> None:
    assert problems_in(text) == []


@pytest.mark.parametrize("escape", ["\\0", "\\a", "\\e", "\\x07", "\\u2028", "\\N", "\\L", "\\U0000feff", "\\r"])
def test_escapes_may_not_write_what_a_file_may_not_hold(escape: str) -> None:
    assert problems_in(f'a: "x{escape}"\n') == ["PB004 1:4"]
    assert problems_in(f"a: 'x{escape}'\nb: |\n  {escape}\n") == []


def test_harmless_escapes() -> None:
    assert read_tree('a: "\\t\\n\\" \\\\ \\/ \\_ \\x41 \\u00e9 \\U0001f600"\n', "x.yml").value == {
        "a": '\t\n" \\ / \u00a0 A é 😀'
    }


@pytest.mark.parametrize("text", ["a\x00b", "a: \ud800\n", "a: \u2028@\n", "\x7f", "a: \ufffe", "a\x85b: @"])
def test_text_that_no_file_gives(text: str) -> None:
    read_tree(text, "x.yml")  # such text is refused before; here it only must not raise


@pytest.mark.parametrize(
    "text",
    [
        "a: &x 1\n",
        "a: *x\n",
        "a: !x 1\n",
        "<<: 1\n",
        "a: 1\na: 2\n",
        "[a]: 1\n",
        "a:\n",
        "a: 1\n---\n",
        "a: @\n",
        "%x\n",
    ],
)
def test_the_tight_loop_leaves_the_extraordinary_alone(text: str) -> None:
    assert clean_values(text) is None


def test_the_tight_loop_reads_what_the_thorough_reader_reads() -> None:
    text = "a: [1, x, 'y', {b: z}]\nc:\n- d: >\n    e\n    f\n\n  g: \"h\\\n    i\"\n- j - k\n"
    assert (
        clean_values(text)
        == read_thoroughly(text, "x.yml").value
        == {
            "a": ["1", "x", "y", {"b": "z"}],
            "c": [{"d": "e f", "g": "hi"}, "j - k"],
        }
    )
