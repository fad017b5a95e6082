"""The real site behind a strict server, and the rule that nothing may go wrong on any page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.building import built, made_once, real_project
from tests.browser.serving import serving
from tests.browser.watching import Readers, Visits


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own content, built."""
    return made_once(tmp_path_factory, "real", lambda site: built(real_project(site.with_name("project")), site))


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The address of the project's own content."""
    with serving(site) as address:
        yield address


@pytest.fixture
def home(served: str) -> str:
    """The site that a test visits; a module of tests may visit another."""
    return served


@pytest.fixture(scope="session")
def readers(browser: Browser) -> Readers:
    return Readers(browser)


@pytest.fixture
def visit(browser: Browser, readers: Readers, home: str) -> Iterator[Visits]:
    """`visit("scenarios/")` opens a page. What goes wrong on any page fails the test."""
    visits = Visits(browser, readers, home)
    yield visits
    visits.end()
    assert visits.unexpected() == []
