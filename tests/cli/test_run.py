"""What must hold for every command: exit codes, our own faults, closed output, colour, progress, odd consoles."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from playbook import app
from playbook.cli import output
from playbook.cli.output import Progress
from tests.cli.command_line import playbook
from tests.projects import SCENARIO, small_project

ROOT = Path(__file__).parents[2]


def fail(*_: object, **__: object) -> None:
    raise KeyError("oops")


def test_our_own_fault_is_one_message_and_no_traceback(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "check", fail)
    said = playbook("check", at=small_project(tmp_path))
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("error[PB901]: playbook failed: KeyError: 'oops'\n")
    assert "please report it" in said.err
    assert "Traceback" not in said.err


@pytest.mark.parametrize("how", ["option", "variable"])
def test_the_traceback_is_there_for_those_who_ask(how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "check", fail)
    if how == "variable":
        monkeypatch.setenv("PLAYBOOK_DEBUG", "1")
    said = playbook(*(["--debug"] if how == "option" else []), "check", at=small_project(tmp_path))
    assert said.err.startswith("Traceback")
    assert "error[PB901]" in said.err


def test_ctrl_c_is_quiet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(app, "check", interrupted)
    said = playbook("check", at=small_project(tmp_path))
    assert said.code == 130
    assert said.err.strip() == ""


def run(*arguments: str, at: Path, **environment: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "playbook", *arguments]
    known = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    return subprocess.Popen(command, cwd=at, env=known, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_a_reader_that_goes_away_early_is_no_fault(tmp_path: Path) -> None:
    process = run("schema", "scenario", at=tmp_path)
    assert process.stdout and process.stderr
    process.stdout.close()
    with process.stderr:
        assert process.stderr.read() == b""
    assert process.wait() != 0


def test_an_old_console_shows_a_question_mark_rather_than_nothing(tmp_path: Path) -> None:
    root = small_project(tmp_path, {SCENARIO: "feeling: 悲しい\n"})
    out, err = run("check", at=root, PYTHONIOENCODING="cp1252").communicate()
    assert b"feeling: ???" in out
    assert err == b""


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_colour_only_on_a_terminal_that_wants_it(
    environment: dict[str, str], coloured: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert output.colour(Terminal()) is coloured
    assert output.colour(io.StringIO()) is False


def test_progress_shows_only_on_a_terminal_and_only_after_a_second(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    now = 100.0
    monkeypatch.setattr("playbook.cli.output.time.monotonic", lambda: now)
    Progress("checking")(1, 2)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    progress = Progress("checking")
    progress(1, 1000)
    assert capsys.readouterr().err == ""
    now += 1.1
    progress(400, 1000)
    progress(401, 1000)
    progress.end()
    shown = capsys.readouterr().err
    assert shown.startswith("\rchecking: 400 of 1000 files\r ")
    assert "401" not in shown
    assert shown.endswith("\r")
