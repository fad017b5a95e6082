"""Content is read again only where a file changed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from playbook.checks import run
from playbook.mkdocs_plugin.project import Project
from tests.projects import SCENARIO, TODAY, small_project


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return small_project(tmp_path)


def codes(project: Project) -> list[str]:
    return [one.code for one in run(project.read(TODAY))]


def test_what_did_not_change_is_the_same_object(root: Path) -> None:
    project = Project(root)
    first, second = project.read(TODAY), project.read(TODAY)
    assert first.scenarios["late-tweet"] is second.scenarios["late-tweet"]
    assert first.site is second.site


def test_a_file_that_was_only_touched_is_the_same_object(root: Path) -> None:
    project = Project(root)
    first = project.read(TODAY)
    os.utime(root / SCENARIO, ns=(1, 1))
    assert project.read(TODAY).scenarios["late-tweet"] is first.scenarios["late-tweet"]


def test_a_changed_file_is_read_again(root: Path) -> None:
    project = Project(root)
    first = project.read(TODAY)
    text = (root / SCENARIO).read_text(encoding="utf-8")
    (root / SCENARIO).write_text(text.replace("The tweet we missed", "The post we missed"), encoding="utf-8")
    second = project.read(TODAY)
    assert second.scenarios["late-tweet"].model.title == "The post we missed"
    assert second.scenarios["mail-question"] is first.scenarios["mail-question"]


def test_files_that_come_go_and_break(root: Path) -> None:
    project = Project(root)
    assert codes(project) == []
    text = (root / SCENARIO).read_text(encoding="utf-8")
    (root / SCENARIO).write_text("title: [")
    assert codes(project) == ["PB005"]
    (root / SCENARIO).unlink()
    assert "PB201" in codes(project)  # the other scenario names it
    (root / SCENARIO).write_text(text, encoding="utf-8")
    assert codes(project) == []


def test_two_files_with_one_id(root: Path) -> None:
    project = Project(root)
    project.read(TODAY)
    other = root / "content/scenarios/other/late-tweet.yml"
    other.parent.mkdir()
    other.write_bytes((root / SCENARIO).read_bytes())
    assert "PB203" in codes(project)
    assert "PB203" in codes(project)
    assert "PB203" in codes(Project(root))


def test_a_project_that_is_broken_from_the_start(root: Path) -> None:
    (root / SCENARIO).write_text("title: [")
    project = Project(root)
    assert codes(project) == codes(project) == ["PB005"]
