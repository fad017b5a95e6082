"""Help, `explain`, `schema` and `new scenario`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from playbook import __version__
from playbook.cli.commands import COMMANDS
from tests.cli.command_line import playbook
from tests.projects import SCENARIO, VOCABULARY, small_project

TWO_CATEGORIES = """
    categories:
      social: {name: Posts, description: Posts.}
      shops: {name: Shops, description: Shops.}
"""


@pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"]])
def test_help_names_every_command_and_gives_examples(arguments: list[str], tmp_path: Path) -> None:
    said = playbook(*arguments, at=tmp_path)
    for command in COMMANDS:
        assert f"\n  {command.name} " in said.out + said.err
    assert "playbook new scenario late-parcel" in said.out + said.err


@pytest.mark.parametrize("command", [one.name or "" for one in COMMANDS])
def test_every_command_has_help(command: str, tmp_path: Path) -> None:
    said = playbook(command, "--help", at=tmp_path)
    assert said.code == 0
    assert said.out.startswith("Usage: playbook")


def test_a_misspelt_command_gets_the_one_that_was_meant(tmp_path: Path) -> None:
    said = playbook("chek", at=tmp_path)
    assert (said.code, said.out) == (2, "")
    assert "Did you mean" in said.err
    assert "'check'" in said.err


def test_version(tmp_path: Path) -> None:
    assert __version__ in playbook("--version", at=tmp_path).out


@pytest.mark.parametrize("word", ["PB201", "pb201", "201", "unknown-reference", "Unknown_Reference", " PB201 "])
def test_a_problem_is_explained_by_code_and_by_name(word: str, tmp_path: Path) -> None:
    said = playbook("explain", word, at=tmp_path)
    assert said.code == 0
    assert said.out.startswith("PB201 unknown-reference (error)\n\n")
    assert "`" not in said.out
    assert "```" not in said.out


@pytest.mark.parametrize(
    ("word", "meant"), [("unknown-refrence", "unknown-reference"), ("PB2O1", "PB201"), ("xyzzy", "For trainers")]
)
def test_an_unknown_code_gets_the_nearest(word: str, meant: str, tmp_path: Path) -> None:
    said = playbook("explain", word, at=tmp_path)
    assert (said.code, said.out) == (2, "")
    assert meant in said.err


def test_a_schema_is_printed(tmp_path: Path) -> None:
    assert json.loads(playbook("schema", "scenario", at=tmp_path).out)["title"] == "Scenario"


@pytest.mark.parametrize("arguments", [["schema"], ["schema", "scenario", "--write"], ["schema", "page"]])
def test_a_schema_that_is_not_one_names_the_kinds(arguments: list[str], tmp_path: Path) -> None:
    said = playbook(*arguments, at=tmp_path)
    assert (said.code, said.out) == (2, "")
    assert "glossary" in said.err


def test_schemas_are_written_into_the_project(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    said = playbook("schema", "--write", at=root / "content")
    assert said.out.splitlines()[0] == "wrote site_config/schemas/scenario.json"
    assert playbook("check", "--strict", at=root).code == 0


def test_schemas_that_cannot_be_written_are_said(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    (root / "site_config/schemas").write_text("in the way", encoding="utf-8")
    said = playbook("schema", "--write", at=root)
    assert said.code == 2
    assert "cannot be written" in said.err


def test_a_new_scenario_is_written_once(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    said = playbook("new", "scenario", "cold-kettle", at=root / "content")
    file = root / "content/scenarios/social/cold-kettle.yml"
    text = file.read_text(encoding="utf-8")
    assert said.code == 0
    assert said.out.startswith("wrote content/scenarios/social/cold-kettle.yml\n")
    assert f"has {text.count('FILL IN') - 1} places" in said.out
    file.write_text("mine", encoding="utf-8")
    assert playbook("new", "scenario", "cold-kettle", at=root).code == 2
    assert file.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("arguments", "why", "help_"),
    [
        (["Cold Kettle"], '"Cold Kettle" cannot be the id of a scenario', "joined by hyphens: cold-kettle"),
        (["../../x"], '"../../x" cannot be the id', "joined by hyphens: x"),
        (["返事"], '"返事" cannot be the id', "joined by hyphens\n"),
        (["late-tweet"], 'there is a scenario "late-tweet" already', f"see {SCENARIO}"),
        (["x", "--category", "socal"], 'unknown category "socal"', "did you mean: social"),
        (["x", "--category", "../elsewhere"], "unknown category", "one of: social"),
        (["x", "--channel", "mail"], 'unknown channel "mail"', "did you mean: email"),
    ],
)
def test_a_new_scenario_is_refused(arguments: list[str], why: str, help_: str, tmp_path: Path) -> None:
    root = small_project(tmp_path)
    before = sorted(root.rglob("*"))
    said = playbook("new", "scenario", *arguments, at=root)
    assert (said.code, said.out) == (2, "")
    assert f"Error: {why}" in said.err
    assert help_ in said.err
    assert sorted(root.rglob("*")) == before


def test_a_category_is_asked_for_where_there_are_several(tmp_path: Path) -> None:
    categories = (
        "categories:\n  social: {name: Posts, description: Posts.}\n  shops: {name: Shops, description: Shops.}\n"
    )
    root = small_project(tmp_path, {VOCABULARY: categories})
    said = playbook("new", "scenario", "cold-kettle", at=root)
    assert said.code == 2
    assert "add --category and one of: social, shops" in said.err
    assert playbook("new", "scenario", "cold-kettle", "--category", "shops", at=root).code == 0
    assert (root / "content/scenarios/shops/cold-kettle.yml").exists()


def test_nothing_is_written_without_a_vocabulary(tmp_path: Path) -> None:
    root = small_project(tmp_path, without=[VOCABULARY])
    said = playbook("new", "scenario", "cold-kettle", at=root)
    assert said.code == 2
    assert "content/vocabulary.yml is missing or has errors" in said.err


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    root = small_project(tmp_path, {VOCABULARY: TWO_CATEGORIES})
    (root / "content/scenarios/shops").write_text("in the way", encoding="utf-8")
    said = playbook("new", "scenario", "cold-kettle", "--category", "shops", at=root)
    assert said.code == 2
    assert "content/scenarios/shops/cold-kettle.yml cannot be written" in said.err
