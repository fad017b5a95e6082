"""Bytes to text, with a diagnostic for everything that stands in the way."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playbook.source import files as module
from playbook.source.files import MAX_BYTES, MAX_INVISIBLE, SourceFile, read_file

SAVE = "save the file as UTF-8, and look at the letters with accents and the quotation marks afterwards"


def read(folder: Path, data: bytes) -> SourceFile:
    (folder / "x.yml").write_bytes(data)
    return read_file(folder, "x.yml")


def said(file: SourceFile) -> list[str]:
    return [f"{one.code} {one.place} {one.message} | {one.label} | {one.hint}" for one in file.problems]


@pytest.mark.parametrize(
    "data",
    [
        b"a: \xc3\xa9\nb: 1\n",
        b"\xef\xbb\xbfa: \xc3\xa9\nb: 1\n",
        b"a: \xc3\xa9\r\nb: 1\r\n",
        b"\xef\xbb\xbfa: \xc3\xa9\r\nb: 1\r\n",
    ],
    ids=["plain", "byte order mark", "Windows line ends", "both"],
)
def test_utf8_with_any_line_end_is_read(tmp_path: Path, data: bytes) -> None:
    file = read(tmp_path, data)
    assert (file.text, file.problems) == ("a: é\nb: 1\n", [])


def test_the_digest_is_that_of_the_bytes(tmp_path: Path) -> None:
    assert read(tmp_path, b"a: 1\n").digest == read(tmp_path, b"a: 1\n").digest != read(tmp_path, b"a: 1\r\n").digest


@pytest.mark.parametrize(
    ("data", "report"),
    [
        ("a: 1\n".encode("utf-16"), "PB003 x.yml the file is UTF-16 |  | save it as UTF-8"),
        ("a: 1\n".encode("utf-16-le"), "PB003 x.yml the file is UTF-16 |  | save it as UTF-8"),
        ("a: 1\n".encode("utf-16-be"), "PB003 x.yml the file is UTF-16 |  | save it as UTF-8"),
        ("a: 1\n".encode("utf-32"), "PB003 x.yml the file is UTF-32 |  | save it as UTF-8"),
        (
            "a: 1\nb: caf\xe9\n".encode("latin-1"),
            f"PB003 x.yml:2:7 the file is not UTF-8 | byte 0xe9, “é” in Windows-1252 | {SAVE}",
        ),
        (
            b"\xef\xbb\xbfa: 1\r\nb: \xff\n",
            f"PB003 x.yml:2:4 the file is not UTF-8 | byte 0xff, “ÿ” in Windows-1252 | {SAVE}",
        ),
        (
            b"a: \x81\n",
            f"PB003 x.yml:1:4 the file is not UTF-8 | byte 0x81 | {SAVE}",
        ),
    ],
)
def test_other_encodings(tmp_path: Path, data: bytes, report: str) -> None:
    assert said(read(tmp_path, data)) == [report]


def test_surrogates_are_not_utf8(tmp_path: Path) -> None:
    assert [one.code for one in read(tmp_path, b"a: \xed\xa0\xbd\n").problems] == ["PB003"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a\x00b", "U+0000"),
        ("a\x1bb", "U+001B"),
        ("a\x85b", "U+0085"),
        ("a\u2028b", "U+2028"),
        ("a\ufeffb", "U+FEFF"),
        ("a\rb", "U+000D"),
        ("a\x7fb", "U+007F"),
    ],
)
def test_invisible_characters(tmp_path: Path, text: str, name: str) -> None:
    (problem,) = read(tmp_path, f"x: 1\ny: {text}\n".encode()).problems
    assert (problem.code, str(problem.place)) == ("PB004", "x.yml:2:5")
    assert problem.message == f"an invisible character ({name}) stands here"


def test_every_invisible_character_is_reported_and_many_are_counted(tmp_path: Path) -> None:
    assert [str(one.place) for one in read(tmp_path, b"a\x07b\n\x07").problems] == ["x.yml:1:2", "x.yml:2:1"]
    problems = read(tmp_path, b"a\x00\x00" * 100).problems
    assert len(problems) == MAX_INVISIBLE
    assert problems[-1].hint.endswith("there are 190 more in this file")


@pytest.mark.parametrize("text", ["a\u00a0b", "👩\u200d🚒", "\u061cא", "tab\there"])
def test_what_people_write_is_let_through(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text.encode()) == SourceFile("x.yml", text, read(tmp_path, text.encode()).digest)


def test_the_largest_file_and_one_byte_more(tmp_path: Path) -> None:
    assert read(tmp_path, b"x" * MAX_BYTES).problems == []
    assert said(read(tmp_path, b"x" * (MAX_BYTES + 1))) == [
        "PB002 x.yml the file is larger than 512 kB |  | split it; pictures and exports do not belong here"
    ]


def test_no_file(tmp_path: Path) -> None:
    assert said(read_file(tmp_path, "x.yml")) == [
        "PB001 x.yml this link points at nothing |  | mend the link, or delete it"
    ]


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "x.yml").mkdir()
    assert said(read_file(tmp_path, "x.yml")) == [
        "PB001 x.yml this is a folder with the name of a file |  | rename the folder, or move what is in it"
    ]


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (PermissionError(13, "Permission denied"), "the file cannot be read: permission denied"),
        (OSError(5, "Input/output error"), "the file cannot be read: input/output error"),
        (OSError("odd"), "the file cannot be read: it cannot be opened"),
    ],
)
def test_a_file_that_cannot_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, message: str
) -> None:
    def refuse(*_args: object) -> int:
        raise error

    monkeypatch.setattr(module.os, "open", refuse)
    (problem,) = read(tmp_path, b"a: 1\n").problems
    assert (problem.code, problem.message, problem.hint != "") == ("PB001", message, True)


if os.name == "posix":

    def test_links(tmp_path: Path) -> None:
        (tmp_path / "x.yml").symlink_to("nowhere.yml")
        (tmp_path / "y.yml").symlink_to("y.yml")
        (tmp_path / "z.yml").symlink_to("real.txt")
        (tmp_path / "real.txt").write_text("a: 1\n")
        assert [one.message for one in read_file(tmp_path, "x.yml").problems] == ["this link points at nothing"]
        assert [one.message for one in read_file(tmp_path, "y.yml").problems] == ["this link leads back to itself"]
        assert read_file(tmp_path, "z.yml").text == "a: 1\n"

    def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "x.yml")
        assert [one.message for one in read_file(tmp_path, "x.yml").problems] == [
            "this is a pipe or a device, not a file"
        ]


@given(st.binary(max_size=200) | st.text(max_size=100).map(lambda text: text.encode("utf-8", "surrogatepass")))
@settings(deadline=None)
def test_any_bytes_give_clean_text_or_problems(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    folder = tmp_path_factory.getbasetemp()
    file = read(folder, data)
    lines = file.text.split("\n")
    for problem in file.problems:
        if problem.place.span:
            assert problem.place.span.end_column <= len(lines[problem.place.span.line - 1]) + 1
    if not file.problems:
        assert not module.FORBIDDEN.search(file.text)
        assert file.text.encode() == data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
