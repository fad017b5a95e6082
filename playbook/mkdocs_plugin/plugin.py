"""The MkDocs plugin: events only. What happens in them stands in the modules beside this one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from playbook.mkdocs_plugin import problems
from playbook.mkdocs_plugin.built_site import BuiltSite
from playbook.mkdocs_plugin.config import PlaybookConfig
from playbook.mkdocs_plugin.session import Session, log
from playbook.mkdocs_plugin.settings import apply_settings, privacy_problems
from playbook.mkdocs_plugin.stamps import Stamps, stamps_of
from playbook.mkdocs_plugin.watch import watched

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer


class PlaybookPlugin(BasePlugin[PlaybookConfig]):  # type: ignore[no-untyped-call]
    """Adds the generated pages to a MkDocs site, and keeps them fresh while serving.

    MkDocs keeps the instance from build to build, because it has `on_startup`.
    """

    _serving = False
    session: Session | None = None
    _seen: Stamps | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Forget what an earlier command in this process left."""
        self._serving = command == "serve"
        self.session = self._seen = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Set what the team has not set."""
        apply_settings(config)
        for problem in privacy_problems(config):
            log.warning(problem)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Check the content, before MkDocs empties the site's folder."""
        if self._seen is None and self._serving:
            self._seen = stamps_of(watched(config))
        if self.session is None or not self._serving:
            self.session = Session(config, serving=self._serving)
        self.session.adopt(config)
        self.session.update()

    @event_priority(-50)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add pages, assets and navigation; late, so that files of other plugins count as hand-written ones."""
        if self.session:
            self.session.build(config).register(files)
        return files

    @event_priority(-100)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """See the navigation as all plugins leave it."""
        self._built.set_navigation(nav)
        return nav

    @event_priority(-100)
    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Make ready to write pages, which happens when MkDocs copies files, next."""
        for link in self._built.prepare(env):
            log.warning("%s", link)
        return env

    @event_priority(50)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Add to the search index before it is written, and write what is no page."""
        self._built.finish()
        if self._serving and self.session:
            self._built.put(problems.DATA, self.session.panel())

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., Any]
    ) -> LiveReloadServer:
        """Rebuild in our way from now on."""
        from playbook.mkdocs_plugin.live import Live  # a build has no need of the server

        if self.session:
            Live(self.session, server, builder, self._seen or {}).start()
        return server

    @property
    def _built(self) -> BuiltSite:
        if self.session is None or self.session.built is None:
            raise RuntimeError("the build has not begun")
        return self.session.built
