"""`playbook try`, `playbook explain` and `playbook evaluate`, as a trainer meets them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.command_line import playbook
from tests.review.projects import project

ROOT = Path(__file__).parents[2]
Golden = Callable[[str, str], None]

SET = "content/etiquette/evaluation/set.jsonl"
LABELLED = [
    {"id": "e1", "split": "tune", "text": "Thank you.", "good": True, "labels": {"thanks": True, "refuses": False}},
    {"id": "e2", "split": "tune", "text": "Ta very\nmuch.", "customer": "Why?", "labels": {"thanks": True}},
    {"id": "e3", "split": "tune", "text": "No thanks, you need to go.", "good": True, "labels": {"thanks": False}},
    {"id": "e4", "split": "held", "text": "We can't.", "labels": {"refuses": True, "empathy": True}},
]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = project(tmp_path_factory.mktemp("workbench"))
    (folder / SET).parent.mkdir()
    (folder / SET).write_text("\n".join(map(json.dumps, LABELLED)), encoding="utf-8")
    return folder


def test_what_a_rule_finds_is_marked_below_the_text(root: Path) -> None:
    said = playbook("try", "you-need-to", "日本, you need to go.\nYou have to wait.", at=root)
    assert (said.code, said.err) == (0, "")
    assert said.out == (
        "You need to … (rule you-need-to, warning)\n\n"
        "    日本, you need to go.\n"
        "          ^^^^^^^^^^^\n"
        "    You have to wait.\n"
        "    ^^^^^^^^^^^\n\n"
        "This gives the customer a task.\n\n"
        "Why: Someone who is upset wants you to act.\n\n"
        "Try: I can do that once I have your order date.\n"
    )


def test_what_a_signal_finds(root: Path) -> None:
    said = playbook("try", "thanks", "Thank you, Sam.", at=root)
    assert said.out == ("Thanks (signal thanks)\n\n    Thank you, Sam.\n    ^^^^^^^^^\n\nWe say thank you.\n")
    assert "    Why?\n       ^\n" in playbook("try", "asks-back", "Why?", at=root).out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["you-need-to", "Fine."], "There is none of its phrases in the text."),
        (["cant-alone", "We can't. We can wait."], "is there, and so is what must go with it: offers."),
        (["cant-alone", "We can."], "There is no refuses in the text."),
        (["no-thanks", "Bye."], "It speaks of public replies only: --channel."),
        (["no-thanks", "Bye."], "It speaks of these places in a conversation only: close."),
        (["no-thanks", "Thanks.", "--channel", "x", "--role", "close"], "It asks for thanks, and thanks is there."),
        (["thanks", "Thanks to the rain."], "“thanks” would be found, but an exception"),
        (["refuses", "Thanks, we can't."], "does not count with thanks in the same sentence (“unless”)"),
        (["thanks", "Hello."], "None of its phrases is in the text."),
        (["thanks", " "], "There are no words in the text."),
        (["you-need-to", ""], "There are no words in the text."),
    ],
)
def test_where_nothing_is_found_it_says_why(root: Path, arguments: list[str], said: str) -> None:
    done = playbook("try", *arguments, at=root)
    assert (done.code, done.err) == (1, "")
    assert said in " ".join(done.out.split())


def test_the_moment_is_said_with_options(root: Path) -> None:
    assert playbook("try", "no-thanks", "Bye.", "--channel", "x", "--role", "close", at=root).code == 0
    assert playbook("try", "no-thanks", "Bye.", "--channel", "public", "--role", "close", at=root).code == 0
    assert playbook("try", "no-thanks", "Bye.", "--channel", "email", "--role", "close", at=root).code == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["thnks", "x"], 'there is no rule or signal "thnks"\nHelp: did you mean: thanks'),
        (["thanks", "x", "--channel", "emial"], 'there is no channel "emial"\nHelp: did you mean: email'),
        (["thanks", "x", "--feeling", "sad"], 'there is no feeling "sad"'),
        (["thanks", "x", "--stakes", "high"], 'there is no stakes "high"'),
        (["thanks", "x", "--late", "soon"], "write it as 45 min, 13h or 2 days"),
        (["thanks", "x", "--role", "boss"], "'first', 'update'"),
        (["thanks", "x" * 100_001], "the text has more than 100,000 characters"),
    ],
)
def test_what_cannot_be_tried_is_one_message(root: Path, arguments: list[str], said: str) -> None:
    done = playbook("try", *arguments, at=root)
    assert (done.code, done.out) == (2, "")
    assert said in done.err


def test_a_text_may_come_from_standard_input(root: Path) -> None:
    command = [sys.executable, "-m", "playbook", "try", "thanks", "-"]
    known = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    done = subprocess.run(command, cwd=root, env=known, input="Café, thanks.\r\n".encode(), capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "    Café, thanks.\n          ^^^^^^\n" in done.stdout.decode()
    done = subprocess.run(command, cwd=root, env=known, input=b"\xff\0 thanks", capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("id_", ["cant-alone", "no-thanks", "refuses"])
def test_rules_and_signals_are_explained(root: Path, id_: str, golden: Golden) -> None:
    said = playbook("explain", id_, at=root)
    assert (said.code, said.err) == (0, "")
    golden(f"explain-{id_}.txt", said.out)


def test_a_name_that_nothing_has_gets_the_nearest_of_all(root: Path) -> None:
    said = playbook("explain", "cant-alnoe", at=root)
    assert (said.code, said.out) == (2, "")
    assert 'there is no code, name, rule or signal "cant-alnoe"\nHelp: did you mean: cant-alone' in said.err


def test_phrases_keep_their_stars(tmp_path: Path) -> None:
    root = project(tmp_path)
    file = root / "content/etiquette/signals/thanks.yml"
    text = file.read_text(encoding="utf-8").replace("[thank you, thanks]", '["*hank* you", "a * of _thanks_", thanks]')
    file.write_text(text, encoding="utf-8")
    assert "  - *hank* you\n  - a * of _thanks_\n" in playbook("explain", "thanks", at=root).out


def test_the_own_set_is_measured(root: Path, golden: Golden) -> None:
    said = playbook("evaluate", at=root)
    assert (said.code, said.err) == (0, "")
    golden("evaluate.txt", said.out)


def test_figures_for_programs(root: Path) -> None:
    said = playbook("evaluate", "--format", "json", "--split", "tune", at=root)
    part = json.loads(said.out)["parts"]["tune"]
    assert part["signals"]["thanks"] == {
        "known": True, "precision": 0.5, "recall": 0.5, "f1": 0.5, "positives": 2, "false_alarms": 1, "missed": 1,
    }  # fmt: skip
    assert part["macro_f1"] == 0.5
    assert part["on_good_replies"]["warning"] == {"replies": 1, "rules": {"you-need-to": 1}}


def test_misses_are_listed_for_tuning(root: Path) -> None:
    said = playbook("evaluate", "--signal", "thanks", "--split", "tune", "--misses", at=root)
    assert said.out == (
        "thanks is there and is not found, in 1:\n\n  e2: Ta very much.\n    answers: Why?\n\n"
        "thanks is found «so» and is not there, in 1:\n\n  e3: No «thanks», you need to go.\n"
    )


def test_the_held_part_is_for_figures_only(root: Path) -> None:
    said = playbook("evaluate", "--signal", "refuses", "--misses", at=root)
    assert (said.code, said.out) == (2, "")
    assert "measures nothing any more" in said.err
    assert "We can't" not in said.err
    forced = playbook("evaluate", "--signal", "empathy", "--misses", "--force", at=root)
    assert "empathy is there and is not found, in 1:\n\n  e4: We can't." in forced.out


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"text": "a"}', "it has no “labels”"),
        ('{"text": "a", "labels": {"thanks": 1}}', "a label is neither true nor false (thanks)"),
        ('{"labels": {"thanks": true}}', "it has no “text” (the fields are: labels)"),
        (
            '{"text": "a", "labels": {"thanks": true}, "channel": "x"}',
            "“channel” is neither “public” nor “private” (x)",
        ),
        ('{"text": "a", "labels": {"thanks": true}, "good": "yes"}', "“good” is neither true nor false"),
        ('{"text": "a", "labels": {"thanks": true}, "customer": 5}', "“customer” is no text"),
        ("oops", "it is not JSON"),
    ],
)
def test_labelled_rows_that_are_not_right_are_told(root: Path, line: str, said: str) -> None:
    good = '{"text": "Thanks.", "labels": {"thanks": true}}'
    (root / "mine.jsonl").write_text(f"{line}\n{good}\n", encoding="utf-8")
    done = playbook("evaluate", "mine.jsonl", at=root)
    assert done.code == 1
    assert done.err.startswith(f"mine.jsonl, line 1: {said}")
    assert done.err.endswith("1 row skipped\n")
    assert done.out.startswith("mine.jsonl: 1 reply\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--misses"], "--misses needs a signal"),
        (["--misses", "--signal", "thanks", "--format", "json"], "--misses is a list for people"),
        (["--signal", "thnks"], 'there is no signal "thnks"\nHelp: did you mean: thanks'),
        (["--split", "all"], "there is no labelled reply in a part “all”"),
        (["gone.jsonl"], "there is no file “gone.jsonl”"),
    ],
)
def test_what_cannot_be_measured_is_one_message(root: Path, arguments: list[str], said: str) -> None:
    done = playbook("evaluate", *arguments, at=root)
    assert (done.code, done.out) == (2, "")
    assert said in done.err


def test_a_project_without_a_set_says_where_it_belongs(tmp_path: Path) -> None:
    said = playbook("evaluate", at=project(tmp_path))
    assert said.code == 2
    assert "content/etiquette/evaluation has no .jsonl file" in said.err


def test_the_readme_of_our_own_set_names_the_command_and_its_files_are_right() -> None:
    folder = ROOT / "content/etiquette/evaluation"
    assert "playbook evaluate" in (folder / "README.md").read_text(encoding="utf-8")
    said = playbook("evaluate", "--format", "json", at=ROOT)
    assert (said.code, said.err) == (0, "")
    found = json.loads(said.out)
    assert (found["skipped"], sorted(found["parts"])) == (0, ["held", "tune"])
