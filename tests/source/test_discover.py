"""What a file is, by where it lies; and what lies where nothing reads it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from playbook.source import discover as module
from playbook.source.discover import Found, discover, misnamed, subject_of


def project(root: Path, *paths: str) -> Path:
    for path in paths:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("", encoding="utf-8")
    return root


def said(root: Path) -> list[str]:
    return [f"{one.code} {one.place}: {one.message}" for one in discover(root)[1]]


def test_every_kind_of_file_is_found_in_order(tmp_path: Path) -> None:
    project(
        tmp_path,
        "site_config/site.yml",
        "content/vocabulary.yml",
        "content/scenarios/social/late-tweet.yml",
        "content/principles/late-reply.yml",
        "content/checklists/late-reply.yml",
        "content/guides/late-reply.yml",
        "content/etiquette/rules/no-time.yml",
        "content/evidence.yml",
        "content/glossary.yml",
    )
    assert discover(tmp_path) == (
        [
            Found("content/checklists/late-reply.yml", "checklist", "late-reply"),
            Found("content/etiquette/rules/no-time.yml", "rule", "no-time"),
            Found("content/evidence.yml", "evidence"),
            Found("content/glossary.yml", "glossary"),
            Found("content/guides/late-reply.yml", "guide", "late-reply"),
            Found("content/principles/late-reply.yml", "principle", "late-reply"),
            Found("content/scenarios/social/late-tweet.yml", "scenario", "late-tweet", "social"),
            Found("content/vocabulary.yml", "vocabulary"),
            Found("site_config/site.yml", "site"),
        ],
        [],
    )


def test_what_others_read_and_what_is_hidden_is_passed_over(tmp_path: Path) -> None:
    project(
        tmp_path,
        "content/pages/.meta.yml",
        "content/pages/how.yaml",
        "content/pages/deep/x.yml",
        "site_config/theme/x.yml",
        "content/.git/x.yml",
        "content/scenarios/social/.late.yml",
        "content/README.md",
        "content/scenarios/social/picture.png",
        "mkdocs.yml",
        "x.yml",
    )
    assert discover(tmp_path) == ([], [])


def test_nothing_there(tmp_path: Path) -> None:
    assert discover(tmp_path) == ([], [])


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("content/checklists/late.yaml", "rename it: late.yml"),
        ("content/checklists/late.YML", "rename it: late.yml"),
        ("content/checklists/late.json", "rename it: late.yml"),
        ("content/checklists/late.yml.txt", "rename it: late.yml"),
        ("content/checklists/late.json.yaml", "rename it: late.yml"),
        ("content/evidence.yaml", "rename it: evidence.yml"),
    ],
)
def test_a_wrong_ending(tmp_path: Path, path: str, hint: str) -> None:
    (problem,) = discover(project(tmp_path, path))[1]
    assert (problem.code, str(problem.place), problem.hint) == ("PB012", path, hint)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Late Reply.yml", "rename it: late-reply.yml"),
        ("late_reply.yml", "rename it: late-reply.yml"),
        ("Späte-Antwort.yml", "rename it: spate-antwort.yml"),
        ("late.yml.yml", "rename it: late.yml"),
        ("-late-.yml", "rename it: late.yml"),
        ("遅い.yml", "use lower-case letters, digits and hyphens"),
    ],
)
def test_a_name_that_is_no_id(tmp_path: Path, name: str, hint: str) -> None:
    (found,), problems = discover(project(tmp_path, f"content/principles/{name}"))
    problem = misnamed(found.path)
    assert problem and (problems, problem.code, problem.hint) == ([], "PB014", hint)
    assert found.id == hint.removeprefix("rename it: ").removesuffix(".yml") or found.id == "遅い"
    assert problem.message == f'"{name.removesuffix(".yml")}" cannot be the id of a principle'


@pytest.mark.parametrize(
    ("path", "suggestions"),
    [
        ("content/late.yml", ()),
        ("content/vocabulry.yml", ("content/vocabulary.yml",)),
        ("content/scenarios/evidence.yml", ()),
        ("site_config/evidence.yml", ("content/evidence.yml",)),
        ("content/principle/late.yml", ("content/principles",)),
        ("content/rules/late.yml", ("content/etiquette/rules",)),
        ("content/principles/deep/late.yml", ()),
        ("content/scenarios/social/deep/late.yml", ()),
    ],
)
def test_a_file_out_of_place(tmp_path: Path, path: str, suggestions: tuple[str, ...]) -> None:
    found, (problem,) = discover(project(tmp_path, path))
    assert (found, problem.code, str(problem.place), problem.suggestions) == ([], "PB015", path, suggestions)
    assert bool(problem.hint) != bool(suggestions)


def test_a_scenario_without_a_category(tmp_path: Path) -> None:
    (problem,) = discover(project(tmp_path, "content/scenarios/late.yml"))[1]
    assert problem.message == "a scenario must lie in the folder of its category"


def test_a_folder_with_the_name_of_a_file_is_left_to_the_reader(tmp_path: Path) -> None:
    (tmp_path / "content/checklists/late.yml").mkdir(parents=True)
    project(tmp_path, "content/checklists/late.yml/inner.yml")
    assert discover(tmp_path) == ([Found("content/checklists/late.yml", "checklist", "late")], [])


if os.name == "posix":

    def test_a_link_to_a_folder_is_not_followed(tmp_path: Path) -> None:
        project(tmp_path, "elsewhere/late.yml", "content/evidence.yml")
        (tmp_path / "content/checklists").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
        assert said(tmp_path) == ["PB001 content/checklists: this link to a folder is not followed"]


def test_a_folder_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project(tmp_path, "content/checklists/late.yml", "content/evidence.yml")
    walk = os.walk

    def refusing(top: str, onerror: Any) -> Iterator[Any]:
        for directory, folders, files in walk(top):
            if "checklists" in folders:
                folders.remove("checklists")
                onerror(PermissionError(13, "Permission denied", os.path.join(directory, "checklists")))
            yield directory, folders, files

    monkeypatch.setattr(module.os, "walk", refusing)
    assert said(tmp_path) == ["PB001 content/checklists: the folder cannot be read: permission denied"]
    assert [one.path for one in discover(tmp_path)[0]] == ["content/evidence.yml"]


def test_what_an_author_calls_a_file() -> None:
    assert subject_of("content/scenarios/social/late-tweet.yml") == "scenario late-tweet"
    assert subject_of("content/glossary.yml") == "glossary"
    assert subject_of("mkdocs.yml") == ""
