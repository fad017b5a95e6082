"""Hostile content: the exact report, in little time and memory. A child process reads what `hostile.py` makes."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.broken.hostile import HOSTILE
from tests.projects import small_project

MOST_SECONDS = 1.0
MOST_MEGABYTES = 200.0


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What was reported and measured, by case."""
    roots = []
    for name, make in HOSTILE.items():
        folder = tmp_path_factory.mktemp(name)
        roots.append(small_project(folder))
        make(roots[-1])
    command = [sys.executable, "-m", "tests.broken.hostile", *map(str, roots)]
    result = subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, timeout=300, check=False)
    assert result.returncode == 0, result.stderr.decode()
    return dict(zip(HOSTILE, json.loads(result.stdout), strict=True))


@pytest.mark.parametrize("name", HOSTILE)
def test_the_report_is_exact(name: str, measured: dict[str, Any], golden: Callable[[str, str], None]) -> None:
    golden(f"hostile-{name}.txt", measured[name]["report"])


@pytest.mark.parametrize("name", HOSTILE)
def test_it_takes_little_time_and_memory(name: str, measured: dict[str, Any]) -> None:
    assert measured[name]["seconds"] < MOST_SECONDS
    assert measured[name]["megabytes"] < MOST_MEGABYTES
