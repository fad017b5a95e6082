"""A real browser, the real site behind a strict server, and the rule that nothing may go wrong on any page."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Playwright, sync_playwright

from tests.browser import chromium
from tests.browser.building import built, real_project
from tests.browser.serving import serving
from tests.browser.watching import UsualReader, Visits


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    """Ends with each module: there can be only one at a time, and tests in other folders start their own."""
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """The browser; without one the tests fail, because what they prove cannot be proved otherwise."""
    running = _launched(playwright)
    yield running
    running.close()


def _launched(playwright: Playwright) -> Browser:
    reasons = []
    for program in chromium.candidates(os.environ):
        try:
            return playwright.chromium.launch(executable_path=program or None, args=list(chromium.ARGUMENTS))
        except Error as error:
            reasons.append(f"{program or 'Playwright’s own'}: {error.message.splitlines()[0]}")
    pytest.fail("\n".join((chromium.WHAT_TO_DO, *reasons)), pytrace=False)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own content, built. Every worker builds it: that takes less than waiting for one another."""
    folder = tmp_path_factory.mktemp("real")
    return built(real_project(folder / "project"), folder / "site")


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The address of the project's own content."""
    with serving(site) as address:
        yield address


@pytest.fixture
def home(served: str) -> str:
    """The site that a test visits; a module of tests may visit another."""
    return served


@pytest.fixture(scope="module")
def reader(browser: Browser) -> UsualReader:
    return UsualReader(browser)


@pytest.fixture
def visit(browser: Browser, reader: UsualReader, home: str) -> Iterator[Visits]:
    """`visit("scenarios/")` opens a page. What goes wrong on any page fails the test."""
    visits = Visits(browser, reader, home)
    yield visits
    visits.end()
    assert visits.unexpected() == []
