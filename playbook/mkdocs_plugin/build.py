"""`playbook build`: MkDocs' build into a fresh folder, which takes the place of the old site when it is whole."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from playbook.app import Refused
from playbook.mkdocs_plugin.build_log import errors_said, quiet
from playbook.mkdocs_plugin.plugin import PlaybookPlugin
from playbook.mkdocs_plugin.settings import project_root
from playbook.publish.whole import new_folder

SITE_FILES = ("index.html", "404.html", "sitemap.xml")
"""What a folder has that was built before."""

_UNCHANGED = "nothing was built; what was there before is unchanged"


@dataclass(frozen=True, slots=True)
class Built:
    """What was built: where, how many pages and scenarios, how long it took (s), how large it is (bytes)."""

    folder: Path
    pages: int
    scenarios: int
    seconds: float
    size: int


def build_site(config_file: Path, site_dir: Path | None = None, *, strict: bool = False) -> Built | Refused:
    """Build the site of a project. When that fails, what was in the folder stays as it was.

    What is wrong is said on stderr as MkDocs goes; the refusal says what it amounts to. Raises `OSError` when the
    folder cannot be written.
    """
    started = time.perf_counter()
    with quiet(), errors_said() as said:
        try:
            config = load_config(str(config_file), strict=strict or None, site_dir=str(site_dir) if site_dir else None)
            folder = Path(config.site_dir)
            plugin = config.plugins.get("playbook")
            if not isinstance(plugin, PlaybookPlugin):
                return Refused("mkdocs.yml does not use the plugin", "add “- playbook” below “plugins:”")
            refused = _not_for_a_site(folder, config)
            if refused:
                return refused
            with new_folder(folder) as fresh:
                config.site_dir = str(fresh)
                _build(config)
                pages = sum(1 for file in fresh.rglob("*.html") if file.name != "404.html")
                size = sum(file.stat().st_size for file in fresh.rglob("*") if file.is_file())
        except (MkDocsException, SystemExit) as error:
            return Refused(_UNCHANGED if said else str(error))
        except Exception as error:
            if isinstance(error, OSError) or not said:  # the disk, or a fault of ours
                raise
            return Refused(_UNCHANGED)
    scenarios = plugin.session.scenarios if plugin.session else 0
    return Built(folder, pages, scenarios, time.perf_counter() - started, size)


def _build(config: MkDocsConfig) -> None:
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()


def _not_for_a_site(folder: Path, config: MkDocsConfig) -> Refused | None:
    """Why the folder is not replaced: it would take something with it that is no site."""
    hint = "choose another folder with --site-dir"
    if folder.exists() and not folder.is_dir():
        return Refused(f"{folder} is a file", hint)
    kept = (project_root(config), Path(config.docs_dir), Path.cwd())
    if any(one.resolve().is_relative_to(folder.resolve()) for one in kept):
        return Refused(f"{folder} holds the project itself, or the current folder", hint)
    entries = [name for name in os.listdir(folder) if not name.startswith(".")] if folder.exists() else []
    if entries and not any(name in entries for name in SITE_FILES):
        return Refused(f"{folder} is not empty, and what is in it is no site", hint)
    return None
