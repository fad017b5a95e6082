"""What all tests share: golden files, and the rule that a full run skips nothing."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# These machines are noisy, so no test is judged by its time; in CI a run depends on the change alone.
settings.register_profile("playbook", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("playbook")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write what the tests produce into their golden files"
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """`golden(name, text)`: `text` is what `golden/name` beside the test file says; `--update-golden` rewrites it."""

    def compare(name: str, text: str) -> None:
        file = Path(request.path).parent / "golden" / name
        known = file.read_bytes().decode("utf-8") if file.exists() else None
        if known != text and request.config.getoption("--update-golden"):
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
            pytest.fail(f"{file.name} is written anew; look at the difference and run the test again")
        assert known == text

    return compare


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser of all tests; without one they fail, because what they prove cannot be proved otherwise."""
    from tests.browser import chromium  # those who run no such test need not wait for it

    try:
        with chromium.started() as running:
            yield running
    except chromium.NoBrowser as error:
        pytest.fail(str(error), pytrace=False)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """With PLAYBOOK_NO_SKIPS=1, as `scripts/dev.py test` sets it, a skipped test fails the run: it proved nothing."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("PLAYBOOK_NO_SKIPS") == "1" and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        reporter.write_line("\nPLAYBOOK_NO_SKIPS=1: a skipped test counts as failed", red=True)
