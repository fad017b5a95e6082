"""`playbook check` as a newcomer meets it: wrong input first."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.command_line import playbook
from tests.projects import SCENARIO, small_project

pytestmark = pytest.mark.usefixtures("day")


@pytest.fixture
def day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reviews are measured against 21 November 2026."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")


def test_nothing_here_says_where_to_go(tmp_path: Path) -> None:
    said = playbook("check", at=tmp_path)
    assert said.code == 2
    assert f"neither {tmp_path} nor a folder above it has a folder “content”" in said.err
    assert "playbook check PROJECT" in said.err


def test_a_project_that_is_not_there(tmp_path: Path) -> None:
    said = playbook("check", "my-playbok", at=tmp_path)
    assert (said.code, said.out) == (2, "")
    assert "there is no file or folder “my-playbok”" in said.err


@pytest.mark.parametrize("inside", ["", "content", "content/scenarios/social", "site_config"])
def test_a_project_is_found_from_anywhere_inside(tmp_path: Path, inside: str) -> None:
    said = playbook("check", at=small_project(tmp_path) / inside)
    assert (said.code, said.out, said.err) == (0, "10 files checked: no problems\n", "")


def test_a_project_may_be_named_by_any_file_in_it(tmp_path: Path) -> None:
    small_project(tmp_path)
    assert playbook("check", f"project/{SCENARIO}", at=tmp_path).code == 0


def test_a_problem_is_shown_with_its_line_and_fails(tmp_path: Path) -> None:
    root = small_project(tmp_path, {SCENARIO: "feeling: disapointed\n"})
    said = playbook("check", at=root)
    assert said.code == 1
    assert said.out.startswith(
        'error[PB202]: unknown feeling "disapointed"\n --> content/scenarios/social/late-tweet.yml:1:10'
    )
    assert "1 | feeling: disapointed\n  |          ^^^^^^^^^^^" in said.out
    assert "= did you mean: disappointed" in said.out
    assert said.out.endswith("1 error in 1 of 10 files\n")


def test_paths_lead_to_the_files_from_where_the_command_runs(tmp_path: Path) -> None:
    root = small_project(tmp_path, {SCENARIO: "feeling: sad\n"})
    assert "--> project/content/scenarios/" in playbook("check", "project", at=tmp_path).out
    assert "--> content/scenarios/" in playbook("check", at=root / "content").out
    (found,) = json.loads(playbook("check", "project", "--format=json", at=tmp_path).out)["diagnostics"]
    assert found["place"]["path"] == f"project/{SCENARIO}"


def test_warnings_fail_only_when_strict_and_advice_never(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    (root / "content/note.yml").write_text("a: b\n", encoding="utf-8")
    assert playbook("check", at=root).code == 0
    assert playbook("check", "--strict", at=root).code == 1
    (root / "content/note.yml").unlink()
    (root / "content/checklists/lonely.yml").write_text(
        "title: Lonely\nsummary: Nothing uses it.\nitems:\n  - {if: nobody, then: wait}\n", encoding="utf-8"
    )
    said = playbook("check", "--strict", at=root)
    assert "advice[PB204]" in said.out
    assert said.code == 0


@pytest.mark.parametrize(
    ("data", "shown"),
    [
        (b"title: Gr\xfc\xdfe\n", "title: Gr\ufffd\ufffde"),
        ("title: Hello\n".encode("utf-16"), "the file is UTF-16"),
        ("title: a\u2028b\n".encode(), "title: a<U+2028>b"),
        (b"\xef\xbb\xbftitle: \x00\r\n", "title: <U+0000>"),
    ],
)
def test_a_file_that_is_not_text_still_shows_what_there_is(tmp_path: Path, data: bytes, shown: str) -> None:
    root = small_project(tmp_path)
    (root / SCENARIO).write_bytes(data)
    said = playbook("check", at=root)
    assert said.code == 1
    assert shown in said.out


def test_forms_for_programs_print_nothing_else(tmp_path: Path) -> None:
    root = small_project(tmp_path, {SCENARIO: "feeling: sad\n"})
    assert json.loads(playbook("check", "--format", "json", at=root).out)["summary"]["errors"] == 1
    assert json.loads(playbook("check", "--format", "sarif", at=root).out)["version"] == "2.1.0"
    assert playbook("check", "--format", "github", at=root).out.startswith(f"::error file={SCENARIO},line=1,")


def test_an_unknown_form_names_the_forms(tmp_path: Path) -> None:
    said = playbook("check", "--format", "xml", at=small_project(tmp_path))
    assert said.code == 2
    assert "'text', 'json', 'github', 'sarif'" in said.err


def test_a_day_that_is_no_number_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    said = playbook("check", at=small_project(tmp_path))
    assert said.code == 2
    assert 'SOURCE_DATE_EPOCH is "yesterday"' in said.err
