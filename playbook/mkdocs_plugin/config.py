"""The plugin's options in `mkdocs.yml`."""

from __future__ import annotations

from mkdocs.config.base import Config


class PlaybookConfig(Config):  # type: ignore[no-untyped-call]
    """There are none: what is different in every team stands in `site_config/site.yml`."""
