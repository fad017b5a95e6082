"""What the panel in the browser is given."""

from __future__ import annotations

import json

from playbook.app import report_of
from playbook.mkdocs_plugin.problems import build_problem, panel_data, problems_of
from tests.projects import SCENARIO, SMALL, library_with


def given(change: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(panel_data(problems_of(report_of(SMALL, library_with(change))), "it"))
    return found


def test_errors_with_their_place_and_text() -> None:
    problems = given("related: [mail-questoin]")["problems"]
    assert isinstance(problems, list)
    (only,) = problems
    assert (only["code"], only["where"]) == ("PB201", f"{SCENARIO}:1:11")
    assert only["message"] == 'unknown scenario "mail-questoin"'
    assert "1 | related: [mail-questoin]" in only["text"]


def test_the_same_problems_have_the_same_id() -> None:
    assert given("related: [a-b]")["id"] == given("related: [a-b]")["id"] != given("related: [c-d]")["id"]


def test_no_problems() -> None:
    assert given("") == {"id": "", "shown": "it", "problems": []}


def test_what_the_builder_said() -> None:
    (problem,) = build_problem(["Config value 'theme': Unrecognised theme\nsecond line", " "])
    assert problem.message == "Config value 'theme': Unrecognised theme"
    assert problem.text.endswith("second line")
