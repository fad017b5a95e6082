"""Hostile content: the exact report, within bounds. A child process makes and reads each case."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.broken.hostile import HOSTILE

RUNAWAY_SECONDS = 20.0
"""Far above any honest figure: work that grows faster than the text passes it, a busy machine does not. How long the
slowest case takes is told by `scripts/bench.py --only hostile`."""

MOST_MEGABYTES = 200.0


@pytest.fixture(scope="module")
def measured() -> dict[str, Any]:
    """What was reported and measured, by case."""
    command = [sys.executable, "-m", "tests.broken.hostile"]
    result = subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, timeout=300, check=False)
    assert result.returncode == 0, result.stderr.decode()
    return dict(json.loads(result.stdout))


@pytest.mark.parametrize("name", HOSTILE)
def test_the_report_is_exact(name: str, measured: dict[str, Any], golden: Callable[[str, str], None]) -> None:
    golden(f"hostile-{name}.txt", measured[name]["report"])


@pytest.mark.parametrize("name", HOSTILE)
def test_it_stays_within_bounds(name: str, measured: dict[str, Any]) -> None:
    assert measured[name]["seconds"] < RUNAWAY_SECONDS
    assert measured[name]["megabytes"] < MOST_MEGABYTES
