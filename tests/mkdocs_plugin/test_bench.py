"""The project that speed is measured on is a good one, of scenarios that differ."""

from __future__ import annotations

import importlib.util
import re
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from playbook.app import check
from playbook.models.thread import Message

BENCH = Path(__file__).parents[2] / "scripts" / "bench.py"

NOT_ABOUT_IT = ("PB012", "PB503")
"""What is said of the folder, and of the goals for the team's own scenarios."""


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bench", BENCH)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_project_has_no_problems_and_no_scenario_twice(bench: ModuleType, tmp_path: Path) -> None:
    bench.write_project(tmp_path / "project", 100)
    written = [file.read_text(encoding="utf-8") for file in (tmp_path / "project").glob("content/scenarios/*/*.yml")]
    newest = max(re.findall(r"^reviewed: (\S+)", "\n".join(written), re.M))
    checked = check(tmp_path / "project", date.fromisoformat(newest))
    assert [str(one.place) for one in checked.report.diagnostics if one.code not in NOT_ABOUT_IT] == []
    scenarios = [one.model for one in checked.library.scenarios.values()]
    assert len(scenarios) == len({one.title for one in scenarios}) == 100
    asked = [line for one in scenarios for line in one.also_asked]
    assert len(asked) == len(set(asked))
    messages = [entry.text for one in scenarios for entry in one.thread if isinstance(entry, Message)]
    long = [text for text in messages if len(text) > 80]
    assert len(long) > 100
    assert len(set(long)) > 0.9 * len(long), "what was read once is not known the next time"


def test_the_table_leaves_out_what_was_not_measured(bench: ModuleType) -> None:
    table = bench.as_table({"scenarios": 8.0, "export_seconds": 1.5})
    assert table.splitlines()[1:] == ["playbook export tree             1.50 s"]
