"""A project's configuration, as a tree's."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from playbook.publish.builder_config import read_project_config, tree_config
from playbook.site.page import NavItem, Page, RenderedSite

SITE = RenderedSite(
    pages=(Page("index.md", "Home", "", ""), Page("a/one.md", "One", "", ""), Page("two.md", "Two", "", "")),
    nav=(NavItem("Home", "index.md"),),
    assets=(),
    stylesheets=("assets/ours.css",),
    scripts=("assets/ours.mjs",),
)


def config_of(folder: Path, text: str, *, overrides: bool = False) -> str:
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    return tree_config(read_project_config(folder), SITE, ["mine.md"], overrides=overrides)


def values_of(folder: Path, text: str, **more: Any) -> dict[str, Any]:
    values: dict[str, Any] = yaml.safe_load(config_of(folder, text, **more))
    return values


def test_a_theme_given_by_name(tmp_path: Path) -> None:
    assert values_of(tmp_path, "theme: material")["theme"] == {"font": False, "name": "material"}


def test_the_teams_templates_come_with_ours(tmp_path: Path) -> None:
    text = "theme: {name: material, custom_dir: site_config/theme}"
    assert values_of(tmp_path, text, overrides=True)["theme"]["custom_dir"] == "overrides"
    assert "custom_dir" not in values_of(tmp_path, text)["theme"]


def test_plugins_and_what_belongs_to_them_stay_behind(tmp_path: Path) -> None:
    values = values_of(tmp_path, "plugins: [playbook, {search: {lang: de}}, tags]\nhooks: [x.py]\nwatch: [content]\n")
    assert values["plugins"] == [{"search": {"lang": "de"}}]
    assert not {"hooks", "watch"} & set(values)


def test_the_teams_styles_come_after_ours(tmp_path: Path) -> None:
    values = values_of(tmp_path, "extra_css: [mine.css]\nextra_javascript: [mine.js]\n")
    assert values["extra_css"] == ["assets/ours.css", "mine.css"]
    assert values["extra_javascript"] == ["assets/ours.mjs", "mine.js"]


def test_pages_outside_of_the_navigation_are_meant_to_be(tmp_path: Path) -> None:
    assert values_of(tmp_path, "not_in_nav: |\n  /drafts/\n")["not_in_nav"] == "/drafts/\n/a/\n/two.md\n"


def test_a_navigation_of_the_teams_own_is_kept(tmp_path: Path) -> None:
    assert values_of(tmp_path, "nav: [two.md]")["nav"] == ["two.md"]
    assert values_of(tmp_path, "{}")["nav"] == [{"Home": "index.md"}, {"More": ["mine.md"]}]


def test_values_with_tags_are_written_as_they_were_read(tmp_path: Path) -> None:
    text = config_of(tmp_path, "site_url: !ENV [URL, x]\nextra: {slug: !!python/name:pymdownx.slugs.uslugify }\n")
    assert "site_url: !ENV [URL, x]" in text
    assert "!!python/name:pymdownx.slugs.uslugify" in text
