"""The small project, with an ordinary `mkdocs.yml`, built in this process through MkDocs' own functions."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

from playbook.mkdocs_plugin.built_site import BuiltSite
from playbook.mkdocs_plugin.plugin import PlaybookPlugin
from tests.projects import small_project

CONFIG: dict[str, Any] = {
    "site_name": "Tern",
    "site_url": "https://tern.example/help/",
    "repo_url": "https://git.example/tern/playbook",
    "edit_uri": "edit/main/content/pages/",
    "docs_dir": "content/pages",
    "theme": {
        "name": "material",
        "font": False,
        "features": [
            "navigation.tabs",
            "navigation.path",
            "navigation.top",
            "content.action.edit",
        ],
        "palette": [{"scheme": "default", "toggle": {"icon": "material/weather-sunny", "name": "Dark"}}],
    },
    "plugins": ["search", "playbook"],
    "markdown_extensions": ["attr_list", "md_in_html", {"toc": {"permalink": True}}],
}


def project(folder: Path, changes: Mapping[str, str] = {}, **settings: Any) -> Path:
    """A copy of the small project with changes (see `tests.projects`), and settings on top of `CONFIG`.

    A setting of `None` is left out. Markdown files are written as they are given.
    """
    pages = {path: text for path, text in changes.items() if path.endswith(".md")}
    root = small_project(folder, {path: text for path, text in changes.items() if path not in pages})
    for path, text in pages.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    configure(root, **settings)
    return root


def configure(root: Path, **settings: Any) -> None:
    """Write `mkdocs.yml`."""
    values = {key: value for key, value in (CONFIG | settings).items() if value is not None}
    (root / "mkdocs.yml").write_text(yaml.safe_dump(values, sort_keys=False), encoding="utf-8")


def built(root: Path, site: Path | None = None, *, strict: bool = False, command: Any = "build") -> BuiltSite:
    """Build the project into `site`, as `mkdocs build` does. Raises what MkDocs raises."""
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(site or root / "site"), strict=strict)
    config.plugins.on_startup(command=command, dirty=False)
    build(config)
    plugin = config.plugins["playbook"]
    assert isinstance(plugin, PlaybookPlugin) and plugin.session and plugin.session.built
    return plugin.session.built
