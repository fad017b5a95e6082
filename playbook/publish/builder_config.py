"""The `mkdocs.yml` of an exported tree: the project's own, without what only the plugin can do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from playbook.publish.navigation import nav_data
from playbook.site.page import NavItem, RenderedSite

DOCS, OVERRIDES = "docs", "overrides"

_OURS = ("plugins", "hooks", "watch", "docs_dir", "site_dir", "edit_uri", "edit_uri_template")
"""Keys that are not taken over: they name what the tree does not have."""

_WARN = {
    "nav": {"omitted_files": "warn", "not_found": "warn", "absolute_links": "warn"},
    "links": {"not_found": "warn", "absolute_links": "warn", "unrecognized_links": "warn", "anchors": "warn"},
}


@dataclass(frozen=True, slots=True)
class ProjectConfig:
    """What a project's `mkdocs.yml` says, and the folders it names."""

    values: dict[str, Any]
    docs: Path
    custom_dir: Path | None

    @property
    def directory_urls(self) -> bool:
        """Whether pages are folders."""
        return self.values.get("use_directory_urls", True) is not False


def read_project_config(root: Path) -> ProjectConfig:
    """The configuration of the project at `root`. Raises `OSError` and `yaml.YAMLError` when it cannot be read."""
    values = yaml.load((root / "mkdocs.yml").read_text(encoding="utf-8"), _Loader)
    values = values if isinstance(values, dict) else {}
    custom = _theme(values).get("custom_dir")
    return ProjectConfig(values, root / values.get("docs_dir", "docs"), root / custom if custom else None)


def tree_config(project: ProjectConfig, site: RenderedSite, hand_written: Iterable[str], *, overrides: bool) -> str:
    """The text of the tree's `mkdocs.yml`. `hand_written` are the pages of the project's own `docs_dir`."""
    values = {key: value for key, value in project.values.items() if key not in _OURS}
    theme = {"font": False, **_theme(values)}
    theme.pop("custom_dir", None)
    if overrides:
        theme["custom_dir"] = OVERRIDES
    nav = project.values.get("nav") or nav_data(site.nav, hand_written)
    values |= {
        "docs_dir": DOCS,
        "theme": theme,
        "nav": nav,
        "not_in_nav": _lines(values.get("not_in_nav"), _outside(site)),
        "plugins": [_search(project.values.get("plugins"))],
        "edit_uri": "",  # the pages of a tree are not for editing
        "extra_css": [*site.stylesheets, *values.get("extra_css", ())],
        "extra_javascript": [*site.scripts, *values.get("extra_javascript", ())],
        "validation": values.get("validation", _WARN),
    }
    return yaml.dump(values, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)


def _theme(values: Mapping[str, Any]) -> dict[str, Any]:
    theme = values.get("theme", {})
    return dict(theme) if isinstance(theme, Mapping) else {"name": theme}


def _search(plugins: object) -> str | dict[str, Any]:
    """The search plugin with the options that the project gives it."""
    entries = plugins if isinstance(plugins, list) else [plugins] if isinstance(plugins, dict) else []
    for entry in entries:
        if isinstance(entry, dict) and isinstance(entry.get("search"), dict):
            return {"search": entry["search"]}
    return "search"


def _outside(site: RenderedSite) -> list[str]:
    """Patterns for the pages that the navigation leaves out on purpose, by their first folder."""
    inside = set(_paths(site.nav))
    outside = [PurePosixPath(page.path) for page in site.pages if page.path not in inside]
    return sorted({f"/{path.parts[0]}/" if len(path.parts) > 1 else f"/{path}" for path in outside})


def _paths(items: Iterable[NavItem]) -> Iterable[str]:
    for item in items:
        yield item.path
        yield from _paths(item.children)


def _lines(before: object, more: Iterable[str]) -> str:
    return "\n".join([*(str(before).splitlines() if before else ()), *more]) + "\n"


@dataclass(frozen=True, slots=True)
class _Tagged:
    """A value with a tag of MkDocs or Python, such as `!ENV`, which is written again as it was read."""

    node: yaml.Node


class _Loader(yaml.SafeLoader):
    """Reads values with unknown tags without making anything of them."""


class _Dumper(yaml.SafeDumper):
    """Writes them again. Repeated values are written out, because anchors make a file hard to read."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def _keep(loader: yaml.SafeLoader, suffix: str, node: yaml.Node) -> _Tagged:
    return _Tagged(node)


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Loader.add_multi_constructor("!", _keep)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", _keep)
_Dumper.add_representer(_Tagged, lambda dumper, tagged: tagged.node)
_Dumper.add_representer(str, _text)
