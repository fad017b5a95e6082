"""Broken content and the exact report about it. Each case goes the whole way: files, YAML, models, checks.

A case is a file beside this one. In `scenario/` it holds fields that replace those of the small project's scenario
and stand before them; in `scenario-end/` after them. In the other folders it is the whole file of that kind. The
reports are in `golden/`; `pytest --update-golden` writes them anew.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

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


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}-{case.stem}")
def test_the_report_is_exact(case: Path, tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    golden(f"{case.parent.name}-{case.stem}.txt", report(broken(tmp_path, case)))
