"""Lines and rows of exports: every one is read or told, whatever the bytes are."""

from __future__ import annotations

import csv
import io
import json

from hypothesis import example, given
from hypothesis import strategies as st

from playbook.review import csv_rows, lines
from playbook.review.columns import WrongColumns
from playbook.review.csv_rows import open_after, sniffed
from playbook.review.export import NotAnExport, open_export
from playbook.review.lines import lines_of
from playbook.review.rows import Row, Skipped, json_rows

CELL = st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), max_size=12)


def rows(data: bytes, name: str = "x.jsonl", **names: str) -> list[Row | Skipped]:
    return list(open_export(io.BytesIO(data), name, None, names).rows())


def told(data: bytes, name: str = "x.jsonl", **names: str) -> list[str]:
    """Rows by their text, skipped ones by what is said of them."""
    found = rows(data, name, **names)
    return [str(row) if isinstance(row, Skipped) else str(row.values["text"]) for row in found]


@given(st.binary(max_size=300), st.sampled_from(["x.jsonl", "x.csv", "x"]))
@example(b'text\n"', "x.csv")
@example(b"sep=", "x.csv")
@example(b"{", "x")
def test_any_bytes_are_read_or_refused_in_words(data: bytes, name: str) -> None:
    try:
        for row in rows(data, name):
            assert row.line >= 1
    except (NotAnExport, WrongColumns) as wrong:
        assert str(wrong)


@given(st.lists(st.binary(max_size=40).filter(lambda one: b"\n" not in one), max_size=20))
def test_every_line_of_json_is_a_row_or_is_told(parts: list[bytes]) -> None:
    found = list(json_rows(lines_of(io.BytesIO(b"\n".join(parts)), "utf-8")))
    bare = [number for number, part in enumerate(parts, 1) if not blank(part, number)]
    assert [row.line for row in found] == bare


def blank(part: bytes, number: int) -> bool:
    try:
        text = (part.removeprefix(b"\xef\xbb\xbf") if number == 1 else part).decode()
    except UnicodeDecodeError:
        return False
    return not text or text.isspace()


@given(st.lists(st.tuples(CELL, CELL), max_size=20), st.sampled_from(csv_rows.DELIMITERS))
def test_what_a_program_writes_as_csv_is_read_back(cells: list[tuple[str, str]], delimiter: str) -> None:
    file = io.StringIO()
    writer = csv.writer(file, delimiter=delimiter)
    writer.writerows([("text", "agent"), *cells])
    data = file.getvalue().encode()
    found = [(row.values["text"], row.values["agent"]) for row in rows(data, "x.csv") if isinstance(row, Row)]
    assert found == cells


@given(st.lists(st.text('a",', max_size=6), max_size=30))
def test_no_line_of_csv_is_lost(parts: list[str]) -> None:
    """What stands in a line is in a row, or a row that begins there or before is told."""
    data = "".join(f"{part}L{number}x\n" for number, part in enumerate(parts, 2))
    found = rows(f"text,agent\n{data}".encode(), "x.csv")
    assert [row.line for row in found] == sorted({row.line for row in found})
    read = " ".join(str(value) for row in found if isinstance(row, Row) for value in row.values.values())
    for number in range(2, len(parts) + 2):
        begun = [row for row in found if row.line <= number]
        assert f"L{number}x" in read or isinstance(begun[-1], Skipped)


def test_json_lines() -> None:
    assert told(b'\xef\xbb\xbf{"text": "a"}\r\n\r\n{"text": "b", "id": 7}') == ["a", "b"]
    assert told(b'{"TEXT": "a"}') == ["a"]
    assert told(b'{"body": "a", "text": 1}\n{"Body": "b"}\n{"text": "c"}', text="body") == [
        "a",
        "b",
        'line 3: there is no field "body" (the fields are: text)',
    ]


def test_what_is_no_json_line_is_told() -> None:
    assert told(b'{"text": "a"}\nhello\n[]\n{"text": "\xff"}\n{"text": "\0"}\n{"text": "b"}') == [
        "a",
        "line 2: it is not JSON (expecting value at character 1)",
        "line 3: it is not a JSON object (it is a list)",
        "line 4: it is not UTF-8",
        "line 5: it holds NUL bytes",
        "b",
    ]
    assert told(b'{"text": "a"}\n' + b"[" * 100_000 + b"\n" + b'{"n": ' + b"9" * 5000 + b"}") == [
        "a",
        "line 2: it is not JSON that can be read (it is nested too deeply)",
        "line 3: it is not JSON that can be read (a number has too many digits)",
    ]


def test_a_row_that_is_too_large_costs_nothing_else() -> None:
    large = json.dumps({"text": "x" * lines.LONGEST}).encode()
    assert told(b'{"text": "a"}\n' + large + b'\n{"text": "b"}') == ["a", "line 2: the row is larger than 1 MB", "b"]
    assert told(b'text\na\n"' + (b"x" * 99 + b"\n") * (lines.LONGEST // 100 + 1), "x.csv")[:2] == [
        "a",
        "line 3: a quotation mark opens a cell and none closes it",
    ]


def test_cells_of_several_lines_and_a_sign_as_in_europe() -> None:
    data = b'Text;Agent\r\n"a;\r\nb ""c""";Ann\r\n5" wide;Ben\r\n'
    assert rows(data, "x.csv") == [
        Row(2, {"text": 'a;\r\nb "c"', "agent": "Ann"}),
        Row(4, {"text": '5" wide', "agent": "Ben"}),
    ]
    assert told(b"sep=|\ntext|agent\na,b;c|x", "x.csv") == ["a,b;c"]


def test_rows_with_another_number_of_cells_are_told() -> None:
    assert told(b"text,agent\na,b,c\na\na,b,,\n\n,\n", "x.csv") == [
        "line 2: it has too many cells (3, the heading has 2)",
        "line 3: it has too few cells (1, the heading has 2)",
        "a",
        "",
    ]


def test_a_quotation_mark_that_nothing_closes_costs_one_row() -> None:
    assert told(b'text,agent\n"never,A\nfine,B\nfine too,C\n', "x.csv") == [
        "line 2: a quotation mark opens a cell and none closes it",
        "fine",
        "fine too",
    ]


def test_a_cell_that_is_too_large_is_told() -> None:
    data = b"text\n" + b"x" * 200_000 + b"\nb\n"
    assert told(data, "x.csv") == ["line 2: it is not CSV (field larger than field limit (131072))", "b"]


def test_the_sign_between_cells_is_looked_for_in_the_heading() -> None:
    assert sniffed('"a,b,c";d;e') == ";"
    assert sniffed("a\tb,c\td") == "\t"
    assert sniffed("text") == ","


def test_whether_a_cell_is_open_after_a_line() -> None:
    assert open_after('a,"b', ",")
    assert not open_after('a,b"', ",")
    assert not open_after('"a""b",c', ",")
    assert open_after('"a""', ",")
    assert open_after('b""c', ",", inside=True)
    assert open_after('b","', ",", inside=True)
    assert not open_after('b",c', ",", inside=True)
