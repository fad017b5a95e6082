"""The panel that tells of problems, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.mkdocs_plugin.building import project
from tests.mkdocs_plugin.server import Served, served, until
from tests.projects import SCENARIO

pytestmark = pytest.mark.browser

TWEET = "scenarios/social/late-tweet/"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Served]:
    with served(project(tmp_path, site_url=None)) as server:
        yield server


@pytest.fixture
def page(server: Served, browser: Browser) -> Iterator[Page]:
    page = browser.new_page(base_url=server.address)
    yield page
    page.close()


def test_a_problem_shows_by_itself_and_goes_when_it_is_mended(server: Served, page: Page) -> None:
    page.goto(TWEET)
    panel = page.get_by_role("alert")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(panel).to_have_count(0)
    server.edit(SCENARIO, "related: [mail-question]", "related: [<b>nobody</b>]")
    expect(panel).to_contain_text("1 problem. You see the last good version.", timeout=10_000)
    expect(panel).to_contain_text("error[PB")
    expect(panel).to_contain_text(SCENARIO)
    expect(panel).to_contain_text("related: [<b>nobody</b>]")
    expect(page.get_by_role("heading", level=1)).to_have_text("The tweet we missed")
    panel.get_by_role("button", name="Close").click()
    expect(panel).to_have_count(0)
    with page.expect_response("**/playbook-problems.json") as answer:
        page.goto("scenarios/")
    answer.value.finished()
    page.wait_for_timeout(200)
    expect(panel).to_have_count(0)
    server.edit(SCENARIO, "<b>nobody</b>", "somebody")
    expect(panel).to_contain_text("somebody", timeout=10_000)
    server.edit(SCENARIO, "somebody", "mail-question")
    expect(panel).to_have_count(0, timeout=10_000)
    until(lambda: not server.problems())
