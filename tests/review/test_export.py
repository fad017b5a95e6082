"""What a file as a whole is told when it cannot be read, and how columns are found."""

from __future__ import annotations

import io

import pytest

from playbook.review.columns import WrongColumns, columns_of, renamed
from playbook.review.export import NotAnExport, open_export

UTF_16 = "text,agent\nHello,Ann\n".encode("utf-16-le")


@pytest.mark.parametrize(
    ("name", "data", "said", "hint"),
    [
        ("a.csv", b"", "a.csv is empty", ""),
        ("a.jsonl", b"\n \n", "a.jsonl is empty", ""),
        ("a.xlsx", b"PK\x03\x04...", "is a workbook or an archive", "save it as “CSV UTF-8”"),
        ("a.csv", b"PK\x03\x04...", "is a workbook or an archive", "save it as “CSV UTF-8”"),
        ("a.xls", b"\xd0\xcf\x11\xe0..", "is a workbook", "save it as “CSV UTF-8”"),
        ("a.csv", b"\xff\xfe" + UTF_16, "is written in UTF-16", "save it as “CSV UTF-8”"),
        ("a.csv", UTF_16, "looks like UTF-16", "save it as “CSV UTF-8”"),
        ("a.csv.gz", b"\x1f\x8b\x08", "is compressed", "unpack it"),
        ("a.json", b'[{"text": "a"}]', "is one JSON list", "one object on each line"),
        ("a.csv", b"text\rhello\r", "its lines end in an old way", ""),
        ("a.csv", b'"text,agent\nhello,a\n', "the heading in line 1 cannot be read: a quotation mark", ""),
    ],
)
def test_a_file_that_is_none(name: str, data: bytes, said: str, hint: str) -> None:
    with pytest.raises(NotAnExport) as wrong:
        open_export(io.BytesIO(data), name, None, {})
    assert said in str(wrong.value)
    assert hint in wrong.value.hint


@pytest.mark.parametrize(
    ("name", "form", "data", "is_"),
    [
        ("a.jsonl", None, b'{"text": 1}', "jsonl"),
        ("a.CSV", None, b"text\na", "csv"),
        ("export", None, b' {"text": 1}', "jsonl"),
        ("export.txt", None, b"text\na", "csv"),
        ("a.csv", "jsonl", b'{"text": 1}', "jsonl"),
    ],
)
def test_the_form_follows_from_the_name_or_the_text(name: str, form: str | None, data: bytes, is_: str) -> None:
    assert open_export(io.BytesIO(data), name, form, {}).form == is_


def test_letters_of_an_older_time() -> None:
    export = open_export(io.BytesIO("text\nCafé\n".encode("cp1252")), "a.csv", None, {}, "windows-1252")
    assert [row.values["text"] for row in export.rows()] == ["Café"]  # type: ignore[union-attr]


def test_columns_are_found_in_any_case_and_by_another_name() -> None:
    assert columns_of(["ID", "Body", "Agent "], {"text": "body"}) == {"text": "Body", "id": "ID", "agent": "Agent "}
    assert columns_of(["text", "Text"], {}) == {"text": "text"}


@pytest.mark.parametrize(
    ("heading", "names", "said", "hint"),
    [
        (["txt", "agent"], {}, 'there is no column "text"', "the columns are: txt, agent. Say which one it is: "),
        (["txt", "agent"], {}, 'there is no column "text"', "--column text=txt"),
        (["body"], {}, 'there is no column "text"', "--column text=NAME"),
        (["Body"], {"text": "bdy"}, 'there is no column "bdy"', "--column text=Body"),
        (["text"], {"agent": "who"}, 'there is no column "who"', "the columns are: text"),
        (["text", "a", "a"], {"agent": "a"}, 'the column "a" is there 2 times', "leave one"),
    ],
)
def test_columns_that_are_not_there(heading: list[str], names: dict[str, str], said: str, hint: str) -> None:
    with pytest.raises(WrongColumns) as wrong:
        columns_of(heading, names)
    assert said in str(wrong.value)
    assert hint in wrong.value.hint


def test_what_a_column_is_called_is_said_so() -> None:
    assert renamed(["text=Body text", " agent =who=x"]) == {"text": "Body text", "agent": "who=x"}
    for wrong, hint in (
        ("text", "--column text=body"),
        ("text=", "--column text=body"),
        ("txt=a", "did you mean: text"),
    ):
        with pytest.raises(WrongColumns) as told:
            renamed([wrong])
        assert hint in told.value.hint
