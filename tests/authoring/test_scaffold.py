"""A new scenario: every part is there, only what is not filled in is reported, and filled in it has no problems."""

from __future__ import annotations

import re
from itertools import count
from pathlib import Path

import pytest

from playbook import app
from playbook.app import new_scenario
from playbook.diagnostics.report import Report
from playbook.models.fields import keys_of, models_in
from playbook.models.scenario import Scenario
from tests.projects import RULE, TODAY, VOCABULARY, small_project

PLACEHOLDER = re.compile(r"FILL IN[^\n]*")


def made(root: Path, channel: str) -> tuple[Path, str]:
    path = new_scenario(root, "cold-kettle", None, channel, TODAY)
    assert isinstance(path, Path)
    return root / path, (root / path).read_text(encoding="utf-8")


def report(root: Path) -> Report:
    return app.check(root, TODAY).report


def filled(text: str) -> str:
    """The scaffold as a trainer leaves it: different words everywhere, quotes that stand in their replies, and words
    that break the rule in the bad one."""
    numbers = count(1)
    quotes = re.findall(r"- quote: (.*)", text)
    for quote in quotes:
        words = "You need to see" if quote.endswith("a reply") else "the words"
        text = text.replace(quote, f"{words} number {next(numbers)}")
    return PLACEHOLDER.sub(lambda _: f"Something said in words of our own, number {next(numbers)}", text)


@pytest.mark.parametrize("channel", ["x", "email"])
def test_only_what_is_not_filled_in_is_reported(channel: str, tmp_path: Path) -> None:
    root = small_project(tmp_path)
    _, text = made(root, channel)
    found = report(root).diagnostics
    assert {one.code for one in found} == {"PB319"}
    values = [line for line in text.splitlines() if "FILL IN" in line and not line.lstrip().startswith("#")]
    assert len(found) == len(values)


@pytest.mark.parametrize("channel", ["x", "email"])
def test_filled_in_it_has_no_problems(channel: str, tmp_path: Path) -> None:
    root = small_project(tmp_path)
    file, text = made(root, channel)
    file.write_text(filled(text), encoding="utf-8")
    assert [f"{one.place} {one.code} {one.message}" for one in report(root).diagnostics] == []


def test_every_field_of_a_scenario_is_there() -> None:
    keys: set[str] = set()
    ahead = [Scenario]
    while ahead:
        model = ahead.pop()
        keys.update(keys_of(model))
        ahead += [inner for field in model.model_fields.values() for inner in models_in(field.annotation)]
    template = Path(app.__file__).parent.joinpath("authoring", "scenario.yml.template").read_text(encoding="utf-8")
    template += "close:\n"  # comes in one of two forms
    missing = [key for key in sorted(keys) if not re.search(rf"(^|[ \-{{]){key}:", template, re.MULTILINE)]
    assert missing == []


def test_the_ids_to_choose_from_stand_in_the_comments(tmp_path: Path) -> None:
    _, text = made(small_project(tmp_path), "email")
    assert "# Where the customer wrote. One of: x, email\nchannel: email\n" in text
    assert "Of: close-publicly, late-reply\nskills: [close-publicly]\n" in text
    assert "There are: {agent}\n" in text
    assert f"reviewed: {TODAY}\n" in text


def test_a_public_scenario_has_a_close_and_a_private_one_says_why_not(tmp_path: Path) -> None:
    assert "\nclose:\n  via: x\n" in made(small_project(tmp_path / "a"), "x")[1]
    assert "\n# close:\n#   via: email\n" in made(small_project(tmp_path / "b"), "email")[1]


def test_long_lists_stay_readable(tmp_path: Path) -> None:
    reasons = "".join(f"  reason-number-{n}: {{name: n, description: d}}\n" for n in range(40))
    root = small_project(tmp_path, {VOCABULARY: f"contact_reasons:\n{reasons}"})
    _, text = made(root, "x")
    assert max(map(len, text.splitlines())) <= 120
    assert {f"reason-number-{n}" for n in range(40)} <= set(re.findall(r"[\w-]+", text))


def test_where_there_are_no_rules_yet_the_gap_is_reported(tmp_path: Path) -> None:
    root = small_project(tmp_path, without=[RULE])
    made(root, "x")
    assert any(one.code == "PB201" and '"fill-in"' in one.message for one in report(root).diagnostics)
