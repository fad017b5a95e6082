"""Builds sites for the browser as a team builds them: with MkDocs, in a process of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tests.browser.serving import SUB_PATH
from tests.projects import merged

PROJECT = Path(__file__).parents[2]

HAND_WRITTEN = """# Our house rules

A page that a team writes by hand, with a [link to all scenarios](scenarios/index.md) and some `code`.

## Who is in

| Who | When | Where | How to reach them outside of these hours |
|---|:-:|---|---|
| Amara | Monday | Conversations | Through the duty desk, or the lead of the shift |

- one
- two

> Said by somebody.
"""

PLAYED = """
discuss:
  - Who would you have asked first, and why them?
  - What does our own page say about this?
role_play:
  customer: You are Daniel. You have rung before, and you speak more quietly the angrier you are.
  opening: Good morning. I have a number here, and I would like to get rid of it.
  hidden:
    - {fact: I opened the account for my brother., told: if you are asked whose account it is}
    - {fact: The rent went out this morning., told: when somebody asks what this has cost you}
  softens: hearing the amount said back
  hardens: being asked to hold
  rep: There is a note from Friday on the case that nobody has signed.
  watch:
    - says the amount
    - gives a time
"""
"""What no scenario of ours has to have: questions and a role play, in place of its own if it has some."""

MORE_LOOKS = {"phone": "looks-like-call", "in-person": "looks-like-in-person"}
"""Channels that no scenario of ours is on, and the scenarios that are made for them."""


def real_project(folder: Path) -> Path:
    """A copy of the project's own content and configuration, with the kinds of page that it lacks."""
    for part in ("content", "site_config"):
        shutil.copytree(PROJECT / part, folder / part)
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    page = folder / "content" / "pages" / "house-rules.md"
    page.parent.mkdir(exist_ok=True)
    page.write_text(HAND_WRITTEN, encoding="utf-8")
    payments = folder / "content" / "scenarios" / "payments"
    chat = (payments / "angry-customer.yml").read_text(encoding="utf-8")
    for channel, name in MORE_LOOKS.items():
        moved = chat.replace("\nchannel: chat\n", f"\nchannel: {channel}\n")
        (payments / f"{name}.yml").write_text(merged(moved, PLAYED), encoding="utf-8")
    return folder


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """The folder that `make` fills, the same for all workers of a run; nobody changes what is in it.

    A worker that comes before another one has finished fills its own: that takes less than waiting.
    """
    everybodys = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        everybodys = everybodys.parent
    finished = everybodys / f"{name}-made-once"
    if not finished.exists():
        own = factory.mktemp(name) / "made"
        make(own)
        with suppress(OSError):  # another worker was quicker
            own.rename(finished)
    return finished


def built(project: Path, site: Path) -> Path:
    """Build the project into the folder `site`, for the address that the tests serve it at."""
    config = project / "for-the-browser.yml"
    config.write_text(
        f"INHERIT: mkdocs.yml\nsite_url: http://127.0.0.1{SUB_PATH}\nsite_dir: {site.as_posix()}\n", encoding="utf-8"
    )
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(config)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return site
