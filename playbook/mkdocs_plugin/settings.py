"""What the plugin sets in MkDocs' configuration where the team has not, and what it warns about."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator, Mapping
from importlib import resources
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

NAV_CHECKS = ("omitted_files", "not_found", "absolute_links")
LINK_CHECKS = ("not_found", "absolute_links", "unrecognized_links", "anchors")


def apply_settings(config: MkDocsConfig) -> None:
    """Links that lead nowhere are warnings, no font is loaded from outside, our templates lie over the theme's.

    The sitemap is ours: MkDocs' own knows Markdown pages only and carries the day of the build.
    """
    written = _written(config)
    _warn_about_links(config, written.get("validation"))
    if "font" not in _mapping(written.get("theme")):
        config.theme["font"] = False
    templates = str(resources.files("playbook.site") / "theme")
    if templates not in config.theme.dirs:
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, templates)
    config.theme.static_templates.discard("sitemap.xml")


def project_root(config: MkDocsConfig) -> Path:
    """The folder of `mkdocs.yml`; the current one when the configuration came through a pipe."""
    return Path(config.config_file_path or "mkdocs.yml").absolute().parent


def privacy_problems(config: MkDocsConfig) -> Iterator[str]:
    """What makes a reader's browser talk to somebody else, in words for the log."""
    if config.theme.get("font"):
        yield "theme.font loads fonts from Google, who then see every reader; set font: false"
    if _mapping(config.extra.get("analytics")):
        yield "extra.analytics reports every reader to somebody else; remove it"
    for address in [*config.extra_css, *(str(script) for script in config.extra_javascript)]:
        if address.startswith(("https:", "http:", "//")):
            yield f"{address} is loaded from another site, who then sees every reader; copy it into the project"


def _warn_about_links(config: MkDocsConfig, written: object) -> None:
    chosen = _mapping(written)
    for part, names in (("nav", NAV_CHECKS), ("links", LINK_CHECKS)):
        own = _mapping(chosen.get(part))
        for name in names:
            if name not in own and name not in chosen:
                config.validation[part][name] = logging.WARNING


def _written(config: MkDocsConfig) -> dict[str, Any]:
    """The keys as the team wrote them. MkDocs fills in defaults and does not say which values are its own."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        layers = config.user_configs
    return {key: value for layer in layers for key, value in layer.items()}


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
