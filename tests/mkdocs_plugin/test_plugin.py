"""A project built with MkDocs: which pages there are, where they stand, and what is warned about."""

from __future__ import annotations

import json
import logging
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from playbook.mkdocs_plugin import session
from playbook.mkdocs_plugin.built_site import BuiltSite
from playbook.site import Page, RenderedSite, render_site
from tests.mkdocs_plugin.building import built, project
from tests.projects import SCENARIO, TODAY, load

TWEET = "scenarios/social/late-tweet/index.html"
EDIT = 'href="https://git.example/tern/playbook/edit/main/content/scenarios/social/late-tweet.yml"'
BROKEN = {SCENARIO: "related: [mail-questoin]"}

Small = tuple[BuiltSite, Path]


def read(site: Path, path: str) -> str:
    return (site / path).read_text(encoding="utf-8")


def warnings_in(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [one.getMessage() for one in caplog.records if one.levelno >= logging.WARNING]


def navigation_of(html: str) -> list[str]:
    """The titles in the side navigation, in order."""
    nav = html[html.index("md-nav--primary") :]
    return re.findall(r'<span class="md-ellipsis">\s*(.*?)\s*</span>', nav[: nav.index("md-sidebar--secondary")], re.S)


def test_every_page_of_the_library_is_there(small: Small) -> None:
    site = render_site(load(project_of(small), TODAY))
    for page in site.pages:
        stem = page.path.removesuffix(".md")
        path = f"{stem}.html" if stem.endswith("index") else f"{stem}/index.html"
        assert page.body in read(small[1], path)


def project_of(small: Small) -> Path:
    return small[1].parent / "project"


def test_a_strict_build_says_nothing(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    built(project(tmp_path), strict=True)
    assert warnings_in(caplog) == []


def test_broken_content_leaves_the_old_site_as_it_was(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = project(tmp_path, BROKEN)
    (root / "site").mkdir()
    (root / "site" / "index.html").write_text("old")
    with pytest.raises(Abort):
        built(root)
    assert [file.name for file in (root / "site").iterdir()] == ["index.html"]
    said = capsys.readouterr().err
    assert 'error[PB201]: unknown scenario "mail-questoin"' in said
    assert f"--> {SCENARIO}:1:11" in said
    assert "did you mean: mail-question" in said


def test_warnings_are_a_line_each_and_fail_a_strict_build(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    root = project(tmp_path, {SCENARIO: "reviewed: 2999-01-01"})
    built(root)
    assert [line for line in warnings_in(caplog) if line.startswith(f"playbook: PB312 {SCENARIO}:1:11: ")]
    with pytest.raises(Abort, match="strict"):
        built(root, strict=True)


def test_advice_fails_nothing(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "mkdocs")
    built(project(tmp_path, {SCENARIO: "also_asked: [Anybody there?]"}), strict=True)
    assert any("PB313" in one.getMessage() for one in caplog.records)


def test_a_hand_written_page_wins(tmp_path: Path) -> None:
    root = project(tmp_path, {"content/pages/glossary.md": "# Our own words"})
    built(root, strict=True)
    article = read(root / "site", "glossary/index.html").partition("<article")[2].partition("</article>")[0]
    assert "Our own words" in article and 'class="pb' not in article


def test_hand_written_pages_have_their_own_section(small: Small) -> None:
    assert navigation_of(read(small[1], "how-to-use/index.html"))[-2:] == ["More", "How to use this site"]


def test_a_navigation_of_the_teams_own_is_left_alone(tmp_path: Path) -> None:
    root = project(tmp_path, nav=[{"Start": "index.md"}, {"Use": "how-to-use.md"}])
    built(root, strict=True)
    assert navigation_of(read(root / "site", "evidence/index.html")) == ["Start", "Use"]


def test_a_page_stands_in_its_section(small: Small) -> None:
    html = read(small[1], TWEET)
    path = html[html.index('class="md-path"') :]
    steps = re.findall(r'md-path__link">\s*<span class="md-ellipsis">\s*(.*?)\s*</span>', path)
    assert steps == ["Home", "Scenarios", "In public"]
    tabs = re.findall(r'<li class="md-tabs__item( md-tabs__item--active)?">\s*<a[^>]*>\s*(.*?)\s*</a>', html)
    assert [title for active, title in tabs if active] == ["Scenarios"]


def test_the_edit_link_opens_the_source(small: Small) -> None:
    assert EDIT in read(small[1], TWEET)


def test_a_page_without_a_source_has_no_edit_link(small: Small) -> None:
    assert 'rel="edit"' not in read(small[1], "for-trainers/coverage/index.html")


def test_without_a_repository_there_is_no_edit_link(tmp_path: Path) -> None:
    root = project(tmp_path, repo_url=None, edit_uri=None)
    built(root, strict=True)
    assert 'rel="edit"' not in read(root / "site", TWEET)


def test_markdown_links_to_generated_pages(small: Small) -> None:
    assert '<a href="../scenarios/social/late-tweet/">' in read(small[1], "how-to-use/index.html")


def test_a_markdown_link_to_a_part_that_is_not_there(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    links = "[a](glossary.md#nothing) [b](scenarios/social/late-tweet.md#reply-own-it) [c](nowhere.md)"
    built(project(tmp_path, {"content/pages/links.md": f"# Links\n\n{links}"}))
    said = warnings_in(caplog)
    assert len(said) == 2
    assert "does not contain an anchor '#nothing'" in said[1] and "nowhere.md" in said[0]


def test_a_link_of_ours_that_leads_nowhere(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def with_bad_link(*arguments: object, **more: object) -> RenderedSite:
        site = render_site(*arguments, **more)  # type: ignore[arg-type]
        bad = Page("bad.md", "Bad", "", '<h1>Bad</h1><a href="../nowhere/">x</a><a href="../how-to-use/">y</a>')
        return RenderedSite((*site.pages, bad), site.nav, site.assets, site.stylesheets, site.scripts)

    monkeypatch.setattr(session, "render_site", with_bad_link)
    built(project(tmp_path))
    assert warnings_in(caplog) == ['playbook: bad.md: the link "../nowhere/" leads nowhere']


def test_pages_as_files(tmp_path: Path) -> None:
    root = project(tmp_path, use_directory_urls=False)
    built(root, strict=True)
    html = read(root / "site", "scenarios/social/late-tweet.html")
    assert 'href="../../assets/playbook/playbook.css"' in html
    assert '<link rel="canonical" href="https://tern.example/help/scenarios/social/late-tweet.html">' in html


def test_the_panel_is_for_serving_only(small: Small) -> None:
    assert not list(small[1].rglob("*problems.mjs")) and not (small[1] / "playbook-problems.json").exists()
    assert "problems.mjs" not in read(small[1], TWEET)


def test_scripts_are_modules(small: Small) -> None:
    assert '<script src="../../../assets/playbook/main.mjs" type="module"></script>' in read(small[1], TWEET)


def test_no_page_loads_anything_from_elsewhere(small: Small) -> None:
    for file in small[1].rglob("*.html"):
        assert not re.findall(r'(?:src|<link[^>]*rel="stylesheet"[^>]*href)="(?:https?:)?//', file.read_text("utf-8"))


def test_a_google_font_is_warned_about(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    theme = {"name": "material", "font": {"text": "Roboto"}}
    built(project(tmp_path, theme=theme, extra_css=["https://cdn.example/x.css"]))
    assert [line.split(";")[0] for line in warnings_in(caplog)] == [
        "playbook: theme.font loads fonts from Google, who then see every reader",
        "playbook: https://cdn.example/x.css is loaded from another site, who then sees every reader",
    ]


def test_a_font_is_loaded_only_when_the_team_asks_for_it(tmp_path: Path) -> None:
    root = project(tmp_path, theme="material")
    built(root, strict=True)
    assert "fonts.googleapis" not in read(root / "site", "index.html")


def test_searching_finds_what_customers_say(small: Small) -> None:
    docs = json.loads(read(small[1], "search/search_index.json"))["docs"]
    found = [one["location"] for one in docs if "Anybody" in one["text"] or "Is anybody there" in one["text"]]
    assert any(location.startswith("scenarios/social/late-tweet/") for location in found)
    pages = {one["location"] for one in docs if "#" not in one["location"]}
    assert {one["location"].partition("#")[0] for one in docs} <= pages
    assert {"how-to-use/", "scenarios/social/late-tweet/"} <= pages


def test_the_sitemap_knows_all_pages_and_their_reviews(small: Small) -> None:
    sitemap = read(small[1], "sitemap.xml")
    tweet = "https://tern.example/help/scenarios/social/late-tweet/"
    assert f"<url><loc>{tweet}</loc><lastmod>2026-11-02</lastmod></url>" in sitemap
    assert "<url><loc>https://tern.example/help/how-to-use/</loc></url>" in sitemap
    assert sitemap.count("<url>") == len([file for file in small[1].rglob("*.html") if file.name != "404.html"])
    assert not (small[1] / "sitemap.xml.gz").exists()


def test_without_an_address_the_sitemap_is_empty(tmp_path: Path) -> None:
    root = project(tmp_path, site_url=None)
    built(root, strict=True)
    assert "<url>" not in read(root / "site", "sitemap.xml")


def test_same_input_same_bytes(tmp_path: Path) -> None:
    """In another folder, time zone and locale, with another hash seed and on another day."""
    elsewhere = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "1"}
    here = {"TZ": "America/Adak", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2", "PYTHONUTF8": "1"}
    sites = []
    for name, variables in (("one", here), ("another/folder", elsewhere)):
        root = project(tmp_path / name)
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict"]
        subprocess.run(command, cwd=root, env={**os.environ, **variables, "NO_MKDOCS_2_WARNING": "1"}, check=True)
        files = (file for file in (root / "site").rglob("*") if file.is_file())
        sites.append({file.relative_to(root).as_posix(): file.read_bytes() for file in files})
    assert sites[0].keys() == sites[1].keys()
    assert [path for path in sites[0] if sites[0][path] != sites[1][path]] == []
