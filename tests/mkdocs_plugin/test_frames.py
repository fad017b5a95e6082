"""A page in a frame is byte for byte the page that the theme's templates make."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from playbook.mkdocs_plugin import session
from playbook.mkdocs_plugin.built_site import BuiltSite
from playbook.site import Page, RenderedSite, render_site
from tests.mkdocs_plugin.building import CONFIG, built, project

HOSTILE = "</title><script>alert('1')</script> & \"q\" <b>b</b> {{ page.title }} \\1 \\g<0>"


def pages_with(*more: Page) -> object:
    def rendered(*arguments: object, **options: object) -> RenderedSite:
        site = render_site(*arguments, **options)  # type: ignore[arg-type]
        return RenderedSite((*site.pages, *more), site.nav, site.assets, site.stylesheets, site.scripts)

    return rendered


def same_both_ways(site: BuiltSite) -> int:
    """How many pages come out the same from their frames and from the templates; fails when one does not."""
    for path in site.paths:
        assert site.html(path) == site.html(path, direct=True), path
    return len(site.paths)


def test_every_page_of_the_small_project(small: tuple[BuiltSite, Path]) -> None:
    assert same_both_ways(small[0]) > 20


@pytest.mark.parametrize(
    "settings",
    [
        {"use_directory_urls": False},
        {"site_url": None, "repo_url": None, "edit_uri": None},
        {"theme": CONFIG["theme"] | {"features": ["navigation.sections", "navigation.prune", "navigation.footer"]}},
        {"edit_uri_template": "https://git.example/edit?file={path}&name={path_noext}", "edit_uri": None},
        {"nav": [{"Only": "how-to-use.md"}]},
    ],
    ids=["files", "no addresses", "other features", "edit template", "own navigation"],
)
def test_with_other_settings(tmp_path: Path, settings: dict[str, object]) -> None:
    assert same_both_ways(built(project(tmp_path, **settings))) > 20


def test_hostile_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    body = f'<div><h1 id="title">x</h1><p>{"&lt;script&gt;"}playbooktitlemark8d1f \\1</p></div>'
    section = ("Scenarios", "In public")
    more = [
        Page("scenarios/social/x1.md", HOSTILE, HOSTILE, body, "content/x.yml", section, True),
        Page("scenarios/social/x2.md", HOSTILE, "", "<p>no heading</p>", "", section),
        Page("scenarios/social/x3.md", "playbookbodymark8d1f", "é “x” 😀", "<h1>y</h1>", "content/y.txt", section),
        Page("deep/er/still/x4.md", HOSTILE, HOSTILE, body, section=("No such section",)),
        Page("scenarios/social/x1/below.md", HOSTILE, HOSTILE, body),
    ]
    monkeypatch.setattr(session, "render_site", pages_with(*more))
    site = built(project(tmp_path))
    same_both_ways(site)
    html = site.html("scenarios/social/x1.md").decode()
    assert "<script>alert" not in html
    assert "<title>&lt;/title&gt;&lt;script&gt;" in html


def test_titles_in_the_navigation_cannot_run(tmp_path: Path) -> None:
    vocabulary = f"categories:\n  social: {{name: {json.dumps(HOSTILE)}, description: D.}}"
    site = built(project(tmp_path, {"content/vocabulary.yml": vocabulary}))
    assert same_both_ways(site) > 20
    assert all("<script>alert" not in site.html(path).decode() for path in site.paths)


def test_a_template_of_the_teams_own_that_changes_titles(tmp_path: Path) -> None:
    theme = CONFIG["theme"] | {"custom_dir": "site_config/theme"}
    root = project(tmp_path, theme=theme)
    title = "<title>{{ page.meta.title | upper if page else config.site_name }}</title>"
    override = f'{{% extends "base.html" %}}{{% block htmltitle %}}{title}{{% endblock %}}'
    (root / "site_config/theme").mkdir(parents=True)
    (root / "site_config/theme/main.html").write_text(override, encoding="utf-8")
    site = built(root)
    assert same_both_ways(site) > 20
    assert b"<title>THE TWEET WE MISSED</title>" in site.html("scenarios/social/late-tweet.md")


def test_the_link_to_skip_the_navigation_leads_to_the_heading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = Page("scenarios/social/x1.md", "X", "", '<div><h1 class="a" id="here">x</h1></div>')
    monkeypatch.setattr(session, "render_site", pages_with(page))
    assert b'<a href="#here" class="md-skip">' in built(project(tmp_path)).html(page.path)
