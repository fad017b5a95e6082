"""Broken content and the exact report about it. Each case goes the whole way: files, YAML, models, checks.

A case is a file beside this one. In `scenario/` it holds fields that replace those of the small project's scenario
and stand before them; in `scenario-end/` after them. In the other folders it is the whole file of that kind. The
reports are in `golden/`; `pytest --update-golden` writes them anew.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from playbook.source import yaml_parser
from playbook.source.yaml_tree import read_tree
from tests.broken.reports import report
from tests.projects import SCENARIO, SITE, VOCABULARY, merged, small_project

HERE = Path(__file__).parent
CASES = sorted(HERE.glob("*/*.yml"))
FILES = {
    "checklist": "content/checklists/late-reply.yml",
    "evidence": "content/evidence.yml",
    "site": SITE,
    "vocabulary": VOCABULARY,
}
"""The file that a case replaces, by its folder."""


def name_of(case: Path) -> str:
    """The folder and the name of a case."""
    return f"{case.parent.name}-{case.stem}"


def broken(folder: Path, case: Path) -> Path:
    """The small project with the case in it."""
    root = small_project(folder)
    text = case.read_bytes().decode("utf-8")
    file = root / FILES.get(case.parent.name, SCENARIO)
    if case.parent.name == "scenario":
        text = merged(file.read_text(encoding="utf-8"), text)
    elif case.parent.name == "scenario-end":
        text = file.read_text(encoding="utf-8") + text
    file.write_bytes(text.encode("utf-8"))
    return root


def test_there_are_cases() -> None:
    assert len(CASES) > 150


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_the_report_is_exact(case: Path, tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    golden(f"{name_of(case)}.txt", report(broken(tmp_path, case)))


if hasattr(yaml, "CSafeLoader"):

    @pytest.mark.parametrize("case", CASES, ids=name_of)
    def test_both_parsers_report_the_same(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        said = []
        for parser in (yaml.CSafeLoader, yaml_parser.PureLoader):
            monkeypatch.setattr(yaml_parser, "Loader", parser)
            tree = read_tree(case.read_text(encoding="utf-8"), case.name)
            place = tree.positions.find(("thread", 0, "text"))[0].raw
            said.append((tree.problems, tree.slips, *([] if tree.problems else (tree.value, place))))
        assert said[0] == said[1]
