"""`playbook review`, as a coach meets it: the report, the lines for programs, and files that are not right."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest

from tests.cli.command_line import playbook
from tests.review.projects import project

ROOT = Path(__file__).parents[2]
Golden = Callable[[str, str], None]

CSV = """\
Ticket;Reply;Agent;Date;Channel;Role
A-1;"Thank you, Sam. You need to send the form.";Ann;2026-11-02;x;close
A-2;We can't.;Ann;2026-11-03;Pigeon;
A-3;"We can't; not today.
We can tomorrow.";Ann;3/11/2026;x;close
A-4;Thanks!;Ann;2026-11-10;email;close
A-5;You have to call. You need to wait.;Ann;2026-11-10 09:30;x;close
A-6;Thanks.;Ben;2026-11-11;x;close
A-7;;Ben;2026-11-11;x;close
A-8;too;many;cells;x;close;!
"""
OPTIONS = ["--column", "text=reply", "--column", "id=Ticket"]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = project(tmp_path_factory.mktemp("review"))
    (folder / "replies.csv").write_text(CSV, encoding="utf-8")
    return folder


def start(*arguments: str, at: Path, stdin: int = subprocess.DEVNULL) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "playbook", "review", *arguments]
    known = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, cwd=at, env=known, stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_the_report(root: Path, golden: Golden) -> None:
    said = playbook("review", "replies.csv", *OPTIONS, at=root)
    assert (said.code, said.err) == (1, "")
    golden("review.txt", said.out)


def test_a_report_without_examples_has_no_word_of_any_reply(root: Path, golden: Golden) -> None:
    said = playbook("review", "replies.csv", *OPTIONS, "--no-examples", at=root)
    assert "«" not in said.out
    assert "A-1" not in said.out
    golden("review-no-examples.txt", said.out)


def test_lines_for_programs(root: Path) -> None:
    said = playbook("review", "replies.csv", *OPTIONS, "--format", "json", at=root)
    first, second, *rest = said.out.splitlines()
    assert json.loads(first) == {
        "id": "A-1",
        "signals": {"offers": False, "refuses": False, "thanks": True},
        "findings": [{"rule": "you-need-to", "level": "warning", "start": 16, "end": 27}],
        "score": 90,
    }
    assert list(json.loads(second)) == ["id", "signals", "findings", "score"]
    assert [json.loads(line)["id"] for line in rest] == ["A-3", "A-4", "A-5", "A-6"]
    assert said.err == (
        "line 9: the text of the reply is empty\n"
        "line 10: it has too many cells (7, the heading has 6)\n"
        "2 rows skipped\n"
    )
    assert said.code == 1


def test_places_are_code_points_and_ids_stay_as_they_are(root: Path) -> None:
    rows = [{"id": 17, "text": "👍🏽 日本 You need to go"}, {"text": "Fine."}, {"id": "\ud800", "text": "\ud800"}]
    (root / "wide.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    said = playbook("review", "wide.jsonl", "--format", "json", at=root)
    found = [json.loads(line) for line in said.out.splitlines()]
    assert [one["id"] for one in found] == [17, 2, "\ud800"]
    assert [(one["start"], one["end"]) for one in found[0]["findings"]] == [(6, 17)]
    assert (said.code, said.err) == (0, "")


def test_a_clean_file_ends_with_0_and_standard_input_is_read(root: Path) -> None:
    done = start("-", "--format", "json", at=root, stdin=subprocess.PIPE).communicate(b'{"text": "Thanks."}\n')
    assert json.loads(done[0])["id"] == 1
    process = start("-", at=root, stdin=subprocess.PIPE)
    out, err = process.communicate("text\nThanks café.\n".encode())
    assert (process.returncode, err) == (0, b"")
    assert out.startswith(b"standard input: 1 reply\n")


@pytest.mark.parametrize(
    ("data", "arguments", "said"),
    [
        (None, ["gone.csv"], "there is no file “gone.csv”"),
        (None, ["."], "“.” is a folder"),
        (None, ["x" * 5000], "cannot be read: file name too long"),
        (None, ["a\0b"], "cannot be read: embedded null byte"),
        (b"", ["f.csv"], "f.csv is empty"),
        (b"body,who\na,b\n", ["f.csv"], "the columns are: body, who. Say which one it is: --column text=NAME"),
        (b"text\na\n", ["f.csv", "--column", "txt=text"], "did you mean: text"),
        (b"text\na\n", ["f.csv", "--column", "agent=who"], 'there is no column "who"'),
        (b"text\na\n", ["f.csv", "--channel", "emial"], 'unknown channel "emial"\nHelp: did you mean: email'),
        (b"PK\x03\x04", ["f.xlsx"], "save it as “CSV UTF-8”"),
        (b"text\na\n", ["f.csv", "--format", "xml"], "'text', 'json'"),
    ],
)
def test_what_cannot_be_read_is_one_message(root: Path, data: bytes | None, arguments: list[str], said: str) -> None:
    if data is not None:
        (root / arguments[0]).write_bytes(data)
    done = playbook("review", *arguments, at=root)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert "Traceback" not in done.err


def test_a_file_of_nothing_but_bad_rows_says_what_to_do(root: Path) -> None:
    (root / "bad.jsonl").write_text('{"body": "a"}\n{"body": "b"}\n', encoding="utf-8")
    said = playbook("review", "bad.jsonl", at=root)
    assert said.code == 1
    assert said.out == (
        "bad.jsonl: 0 replies\n2 rows skipped; the end of this report says which and why.\n\nSkipped rows\n\n"
        '  2 rows: there is no field "text"; lines 1 (the fields are: body), 2 (the fields are: body)\n'
        "    Say which field holds the reply: --column text=NAME.\n"
    )


def test_nothing_in_a_reply_steers_the_terminal(root: Path) -> None:
    (root / "steers.csv").write_text("text,id,agent\nYou need to \x1b[31m go,\x1b]0;,\x9b\n", encoding="utf-8")
    said = playbook("review", "steers.csv", at=root)
    assert "<U+001B>[31m go" in said.out
    assert "\x1b" not in said.out and "\x9b" not in said.out


def test_a_project_without_rules_says_so(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "a.csv").write_text("text\na\n", encoding="utf-8")
    said = playbook("review", "a.csv", at=tmp_path)
    assert said.code == 2
    assert "there are no signals or rules in content/etiquette" in said.err


def test_rules_with_problems_are_left_out_and_that_is_said(tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / "content/etiquette/rules/you-need-to.yml").write_text("title: [", encoding="utf-8")
    (root / "a.csv").write_text("text\nYou need to go. We can't.\n", encoding="utf-8")
    said = playbook("review", "a.csv", at=root)
    assert "Note: 1 of the signals, rules and word lists has a problem and takes no part." in said.err
    assert "cant-alone" in said.out


def many(count: int) -> bytes:
    return b"".join(b'{"text": "Thank you. You need to wait, and we can\'t. %d"}\n' % number for number in range(count))


def test_many_replies_keep_their_order(root: Path) -> None:
    (root / "many.jsonl").write_bytes(many(3000))
    out, err = start("many.jsonl", "--format", "json", at=root).communicate()
    assert err == b""
    assert [json.loads(line)["id"] for line in out.splitlines()] == list(range(1, 3001))


def test_a_reader_that_goes_away_early_is_no_fault(root: Path) -> None:
    (root / "many.jsonl").write_bytes(many(5000))
    process = start("many.jsonl", "--format", "json", at=root)
    assert process.stdout and process.stderr
    process.stdout.readline()
    process.stdout.close()
    with process.stderr:
        assert process.stderr.read() == b""
    assert process.wait() != 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signal to send to one process")
@pytest.mark.parametrize("reader", ["reads", "waits"])
def test_ctrl_c_is_quiet_and_waits_for_nobody(root: Path, reader: str) -> None:
    (root / "many.jsonl").write_bytes(many(60_000))
    process = start("many.jsonl", "--format", "json", at=root)
    assert process.stdout and process.stderr
    with process.stderr, process.stdout:
        try:
            process.stdout.readline()
            reading = Thread(target=process.stdout.read if reader == "reads" else int)
            reading.start()
            time.sleep(1.0)  # the workers are busy by now
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=20) == 130
            reading.join()
            assert process.stderr.read().strip() == b""
        finally:
            process.kill()
