"""Serving: an edit is fresh, a mistake leaves the site up and is told in the browser, and mending it is enough."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.mkdocs_plugin.building import project
from tests.mkdocs_plugin.server import Served, served, until
from tests.projects import SCENARIO, SITE

TWEET = "scenarios/social/late-tweet/"
MAIL = "content/scenarios/social/mail-question.yml"
SETTINGS = {"site_url": None}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    root = project(tmp_path_factory.mktemp("serve"), **SETTINGS, watch=["more"])
    (root / "more").mkdir()
    (root / "more" / "data.txt").write_text("one")
    with served(root) as server:
        yield server
        assert "Traceback" not in server.said()


@pytest.fixture
def clean(server: Served) -> Iterator[Served]:
    """The server, with the files as they were before each test once it is over."""
    before = {file: file.read_bytes() for file in server.root.rglob("*.*") if file.is_file()}
    yield server
    for file, data in before.items():
        if not file.is_file() or file.read_bytes() != data:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
    for file in server.root.rglob("*.*"):
        if file.is_file() and file not in before:
            file.unlink()
    until(lambda: "The tweet we missed" in server.get(TWEET) and not server.problems())


def test_an_edit_is_fresh_everywhere(clean: Served) -> None:
    epoch = clean.epoch(TWEET)
    clean.edit(SCENARIO, "title: The tweet we missed", "title: The toot we missed")
    until(lambda: "The toot we missed" in clean.get(TWEET))
    assert "The toot we missed" in clean.get("scenarios/")
    assert clean.epoch(TWEET) > epoch
    docs = json.loads(clean.get("search/search_index.json"))["docs"]
    assert any(one["title"] == "The toot we missed" for one in docs)
    assert not any("The tweet we missed" in one["title"] for one in docs)


def test_only_what_changed_is_built(clean: Served) -> None:
    builds = clean.said().count("all pages fresh in")
    clean.edit(SCENARIO, "why: It says nothing", "why: It tells nothing")
    until(lambda: "It tells nothing" in clean.get(TWEET))
    assert clean.said().count("all pages fresh in") == builds
    assert "scenarios/social/late-tweet.md fresh in" in clean.said()


def test_a_mistake_is_told_and_the_last_good_site_stays(clean: Served) -> None:
    epoch = clean.epoch(TWEET)
    clean.edit(SCENARIO, "related: [mail-question]", "related: [mail-questoin]")
    until(lambda: clean.codes() == ["PB201"])
    (problem,) = clean.problems()
    assert problem["where"].startswith(f"{SCENARIO}:")
    assert "related: [mail-questoin]" in problem["text"]
    assert "The tweet we missed" in clean.get(TWEET)
    assert 'error[PB201]: unknown scenario "mail-questoin"' in clean.said()
    assert clean.epoch(TWEET) > epoch
    clean.edit(SCENARIO, "mail-questoin", "mail-question")
    until(lambda: not clean.problems())


def test_a_second_mistake_and_a_half_mended_one(clean: Served) -> None:
    clean.edit(SCENARIO, "related: [mail-question]", "related: [nobody]")
    until(lambda: clean.codes() == ["PB201"])
    clean.edit(MAIL, "title:", "titel:")
    until(lambda: sorted(clean.codes()) == ["PB101", "PB201"])
    clean.edit(MAIL, "titel:", "title:")
    until(lambda: clean.codes() == ["PB201"])


def test_a_file_that_vanishes_and_comes_back(clean: Served) -> None:
    text = (clean.root / MAIL).read_text(encoding="utf-8")
    (clean.root / MAIL).unlink()
    until(lambda: "PB201" in clean.codes())
    assert clean.get("scenarios/social/mail-question/")
    clean.write(MAIL, text)
    until(lambda: not clean.problems())


def test_a_scenario_with_another_name(clean: Served) -> None:
    clean.edit(SCENARIO, "related: [mail-question]", "related: [post-question]")
    (clean.root / MAIL).rename(clean.root / "content/scenarios/social/post-question.yml")
    until(lambda: clean.get("scenarios/social/post-question/") and not clean.problems())
    until(lambda: not clean.get("scenarios/social/mail-question/"))


def test_a_new_scenario(clean: Served) -> None:
    text = (clean.root / MAIL).read_text(encoding="utf-8")
    clean.write("content/scenarios/social/another.yml", text.replace("title: ", "title: Another ", 1))
    until(lambda: clean.get("scenarios/social/another/"))


def test_a_hand_written_page(clean: Served) -> None:
    clean.write("content/pages/how-to-use.md", "# How to use this site\n\nFresh words.")
    until(lambda: "Fresh words" in clean.get("how-to-use/"))


def test_what_the_team_watches_besides(clean: Served) -> None:
    builds = clean.said().count("all pages fresh in")
    clean.write("more/data.txt", "two")
    until(lambda: clean.said().count("all pages fresh in") > builds)


def test_a_broken_configuration(clean: Served) -> None:
    text = (clean.root / "mkdocs.yml").read_text(encoding="utf-8")
    clean.write("mkdocs.yml", "site_name: [")
    until(clean.problems)
    assert "parsing the configuration file" in clean.problems()[0]["text"]
    assert "The tweet we missed" in clean.get(TWEET)
    clean.edit(SCENARIO, "summary: A customer", "summary: Somebody")
    clean.write("mkdocs.yml", text.replace("site_name: Tern", "site_name: Arctic Tern"))
    until(lambda: "Arctic Tern" in clean.get(TWEET))
    assert "Somebody asked for help" in clean.get(TWEET)
    assert not clean.problems()


def test_other_addresses(clean: Served) -> None:
    clean.edit(SCENARIO, "related: [mail-question]", "related: [nobody]")
    until(clean.problems)
    text = (clean.root / "mkdocs.yml").read_text(encoding="utf-8")
    clean.write("mkdocs.yml", text + "use_directory_urls: false\n")
    until(lambda: "The tweet we missed" in clean.get("scenarios/social/late-tweet.html"))
    clean.edit(SCENARIO, "related: [nobody]", "related: [mail-question]")
    until(lambda: not clean.problems())
    assert 'mail-question.html"' in clean.get("scenarios/social/late-tweet.html")


def test_no_configuration_at_all(clean: Served) -> None:
    text = (clean.root / "mkdocs.yml").read_text(encoding="utf-8")
    (clean.root / "mkdocs.yml").unlink()
    until(clean.problems)
    assert "does not exist" in clean.problems()[0]["text"]
    clean.write("mkdocs.yml", text)
    until(lambda: not clean.problems())


def test_broken_settings_of_the_team(clean: Served) -> None:
    clean.edit(SITE, "name: Tern", "nmae: Tern")
    until(clean.problems)
    assert "The tweet we missed" in clean.get(TWEET)


def test_a_page_that_is_not_utf8(clean: Served) -> None:
    (clean.root / "content/pages/how-to-use.md").write_bytes("# Größe".encode("latin-1"))
    until(clean.problems)
    assert "how-to-use.md" in clean.problems()[0]["text"]
    assert "The tweet we missed" in clean.get(TWEET)


def test_saving_without_a_change_is_no_edit(clean: Served) -> None:
    said = clean.said().count("fresh in")
    os.utime(clean.root / SCENARIO)
    clean.edit(MAIL, "owner:", "# a comment\nowner:")
    epoch = clean.epoch()
    until(lambda: clean.epoch() > epoch)
    assert clean.said().count("fresh in") == said


def test_starting_with_a_broken_file(tmp_path: Path) -> None:
    root = project(tmp_path, {MAIL: "title: ["}, **SETTINGS)
    text = project(tmp_path / "good").joinpath(MAIL).read_text(encoding="utf-8")
    with served(root) as server:
        assert server.codes() == ["PB005"]
        assert server.get("principles/late-reply/")
        server.write(MAIL, text)
        until(lambda: server.get("scenarios/social/mail-question/") and not server.problems())
        assert "Traceback" not in server.said()


def test_starting_with_nothing_that_could_be_shown(tmp_path: Path) -> None:
    root = project(tmp_path, **SETTINGS)
    text = (root / SITE).read_text(encoding="utf-8")
    (root / SITE).unlink()
    with served(root) as server:
        assert "Nothing to show yet" in server.get()
        assert server.codes()
        server.write(SITE, text)
        until(lambda: "The tweet we missed" in server.get(TWEET))
        assert not server.problems()


def test_our_command_says_little_and_stops_clean(tmp_path: Path) -> None:
    root = project(tmp_path, **SETTINGS)
    with served(root, [sys.executable, "-m", "playbook", "serve", "--port"]) as server:
        port = server.address.rsplit(":")[-1].strip("/")
        again = subprocess.run(
            [sys.executable, "-m", "playbook", "serve", "--port", port], cwd=root, capture_output=True, text=True
        )
        assert (again.returncode, f"port {port} is not free" in again.stderr) == (1, True)
        server.edit(SCENARIO, "title: The tweet we missed", "title: The toot we missed")
        until(lambda: "The toot we missed" in server.get(TWEET))
    first, second = filter(None, server.said().splitlines())
    assert first == f"serving {server.address} (Ctrl-C stops it)"
    assert re.fullmatch(r"\d+ pages fresh in \d\.\d\d s", second)
