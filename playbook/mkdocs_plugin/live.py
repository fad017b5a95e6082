"""Rebuilding while serving: only the pages that changed when only content changed, and never away from a good site.

MkDocs' server holds back every request while a build runs, and for ever after one that failed. So no failure gets out
of here: it is told in the browser, above the site as it was, and the next save tries again.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from playbook.mkdocs_plugin import problems
from playbook.mkdocs_plugin.build_log import errors_said
from playbook.mkdocs_plugin.session import Session, log
from playbook.mkdocs_plugin.stamps import Stamps, changed, stamps_of
from playbook.mkdocs_plugin.watch import CONTENT, Watcher
from playbook.publish.whole import write_whole
from playbook.source.discover import LATER_FOLDERS


class Live:
    """Takes the place of the server's builder. `build` is MkDocs' own, for everything that is more than content."""

    def __init__(self, session: Session, server: LiveReloadServer, build: Callable[[], None], before: Stamps) -> None:
        self._session = session
        self._server = server
        self._build = build
        self._site_dir = server.root
        self._seen = before
        self._stale = False
        self._folders = [str(session.root / folder) for folder in CONTENT]

    def start(self) -> None:
        """Begin to watch the content, and take over."""
        self._server.builder = self.rebuild
        self._server.build_delay = 0.05  # an editor that writes a file in two steps is done by then
        Watcher(self._folders, self._notify, lambda: self._server._shutdown).start()
        log.info("serving %s (Ctrl-C stops it)", self._server.url)

    def rebuild(self) -> None:
        """Bring the served site up to date with the files."""
        started = time.perf_counter()
        now = stamps_of((*self._folders, *self._server._watched_paths))
        touched, self._seen = changed(self._seen, now), now
        if touched and not (self._only_content(touched) and self._refresh(started)):
            self._build_whole(started)
        self._tell()

    def _refresh(self, started: float) -> bool:
        """Write the pages that changed, if that is enough."""
        built = self._session.built
        try:
            self._session.update(whole=False)
            fresh = built.refresh(self._session.site()) if built else None
        except Exception:  # a fault of ours, or a full disk: the whole build meets it again, and tells of it
            log.debug("the pages that changed could not be made", exc_info=True)
            return False
        if built and fresh:
            for link in built.broken_links():
                log.warning("%s", link)
            said = fresh[0] if len(fresh) == 1 else f"{len(fresh)} pages"
            log.info("%s fresh in %.2f s", said, time.perf_counter() - started)
        return fresh is not None

    def _build_whole(self, started: float) -> None:
        """Have MkDocs build everything; keep the site as it was when that fails."""
        kept, built = f"{self._site_dir}.kept", self._session.built
        os.rename(self._site_dir, kept)
        os.mkdir(self._site_dir)
        try:
            with errors_said() as said:
                self._build()
        except BaseException as error:
            shutil.rmtree(self._site_dir, ignore_errors=True)
            os.rename(kept, self._site_dir)
            self._session.built = built
            self._stale = True
            if not isinstance(error, Exception):
                raise
            if not said:
                said.append(_in_words(error))
                print(said[0], file=sys.stderr, flush=True)
            self._session.problems = problems.build_problem(said)
            log.debug("the build failed", exc_info=True)
        else:
            shutil.rmtree(kept, ignore_errors=True)
            self._stale = False
            log.info("all pages fresh in %.2f s", time.perf_counter() - started)

    def _tell(self) -> None:
        write_whole(Path(self._site_dir, problems.DATA), self._session.panel())

    def _only_content(self, touched: set[str]) -> bool:
        """Whether nothing else changed, since a whole build that went well."""
        return not self._stale and all(map(self._is_content, touched))

    def _is_content(self, path: str) -> bool:
        """Whether a file is one that only our own reader reads."""
        inside = Path(os.path.relpath(path, self._session.root)).as_posix()
        ours = inside.startswith(tuple(f"{folder}/" for folder in CONTENT))
        return ours and inside.endswith(".yml") and not inside.startswith(tuple(f"{one}/" for one in LATER_FOLDERS))

    def _notify(self) -> None:
        with self._server._rebuild_cond:
            self._server._want_rebuild = True
            self._server._rebuild_cond.notify_all()


def _in_words(error: Exception) -> str:
    return str(error) or type(error).__name__
