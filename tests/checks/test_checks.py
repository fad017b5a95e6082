from __future__ import annotations

from pathlib import Path

from playbook import checks
from playbook.checks import CHECKS
from tests.projects import diagnostics_in

NOT_CHECKS = {
    "__init__",
    "contrast",
    "exceptions",
    "identifiers",
    "nearest",
    "outgoing",
    "sound_rules",
    "texts",
    "ways_through",
}


def test_every_module_with_a_check_is_in_the_list() -> None:
    modules = {file.stem for file in Path(str(checks.__file__)).parent.glob("*.py")} - NOT_CHECKS
    assert {check.__module__.removeprefix("playbook.checks.") for check in CHECKS} == modules
    assert len(CHECKS) == len(modules)


def test_problems_come_in_the_order_of_files_and_lines() -> None:
    found = diagnostics_in("channel: xx\nreviewed: 2062-01-01\nfeeling: sad\nsituation: FILL IN")
    assert [one.code for one in found] == ["PB202", "PB312", "PB202", "PB319"]


def test_every_problem_says_what_where_and_what_to_do() -> None:
    found = diagnostics_in("channel: xx\nreviewed: 2062-01-01\nsituation: FILL IN see [it](a.md)\nalso_asked: [a, A]")
    assert len(found) == 6
    for one in found:
        assert one.message and one.label and one.subject == "scenario late-tweet"
        assert one.hint or one.suggestions
        assert one.place.span is not None
