"""A thread that notices when a file changes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable

from mkdocs.config.defaults import MkDocsConfig

from playbook.mkdocs_plugin.settings import project_root
from playbook.mkdocs_plugin.stamps import stamps_of

CONTENT = ("content", "site_config")
"""The folders of a project that MkDocs does not watch."""

INTERVAL = 0.2
"""Seconds between two looks. MkDocs' own watcher takes half a second, and more work for each look."""


def watched(config: MkDocsConfig) -> list[str]:
    """Everything that MkDocs or we watch for this configuration."""
    folders = (str(project_root(config) / folder) for folder in CONTENT)
    return [*folders, config.docs_dir, str(config.config_file_path), *config.watch]


class Watcher(threading.Thread):
    """Calls `notify` after a change below `roots`, until `done` says so."""

    def __init__(self, roots: Iterable[str], notify: Callable[[], None], done: Callable[[], bool]) -> None:
        super().__init__(name="playbook-watcher", daemon=True)
        self._roots = tuple(roots)
        self._notify = notify
        self._done = done
        self._before = stamps_of(self._roots)

    def run(self) -> None:
        """Look, compare, sleep."""
        pause = threading.Event()
        while not self._done():
            now = stamps_of(self._roots)
            if now != self._before:
                self._before = now
                self._notify()
            pause.wait(INTERVAL)
