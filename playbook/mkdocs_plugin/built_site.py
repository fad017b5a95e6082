"""The generated site inside a MkDocs build: its files, its frames, and what is written besides pages."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import jinja2
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as ThemePage

from playbook.mkdocs_plugin import search, sitemap
from playbook.mkdocs_plugin.frames import Frames
from playbook.mkdocs_plugin.generated_file import GeneratedFile
from playbook.mkdocs_plugin.links import BrokenLink, LinkCheck
from playbook.publish.navigation import nav_data
from playbook.publish.whole import write_whole
from playbook.site.page import NavItem, Page, RenderedSite


class BuiltSite:
    """One build. MkDocs' events call the methods in the order in which they stand here; `refresh` comes later."""

    def __init__(self, site: RenderedSite, config: MkDocsConfig, link_check: LinkCheck) -> None:
        self._site = site
        self._config = config
        self._link_check = link_check
        self._index = search.SearchIndex(config)
        self._pages: dict[str, GeneratedFile] = {}
        self._assets: set[str] = set()
        self._files = Files([])
        self._nav = Navigation([], [])
        self._frames: Frames | None = None
        self._folders: set[str] = set()

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of the pages that are really used: those that no hand-written page replaces."""
        return tuple(self._pages)

    def register(self, files: Files) -> None:
        """Add pages and assets to MkDocs' files, where no hand-written file has their place; set the navigation."""
        config = self._config
        taken = {file.dest_uri for file in files}
        outside = InclusionLevel.NOT_IN_NAV
        hand_written = [file.src_uri for file in files.documentation_pages() if file.inclusion is not outside]
        for page in self._site.pages:
            file = GeneratedFile(page, config, self._write)
            if file.dest_uri not in taken:
                self._pages[page.path] = file
                files.append(file)
        for asset in self._site.assets:
            if asset.path not in taken:
                self._assets.add(asset.path)
                files.append(File.generated(config, asset.path, content=asset.data))
        if config.nav is None:
            config.nav = nav_data(self._site.nav, hand_written)
        config.extra_css = [*self._site.stylesheets, *config.extra_css]
        config.extra_javascript = [*map(_script, self._site.scripts), *config.extra_javascript]
        self._files = files

    def set_navigation(self, nav: Navigation) -> None:
        """Keep the finished navigation for the frames."""
        self._nav = nav

    def prepare(self, env: jinja2.Environment) -> list[BrokenLink]:
        """Make ready to write pages, once all Markdown has been rendered. Returns the links that lead nowhere."""
        hand_written = self._files.documentation_pages()
        self._frames = Frames(env, self._config, self._nav, self._generated(), hand_written)
        self._tell_ids(hand_written)
        return self.broken_links()

    def broken_links(self) -> list[BrokenLink]:
        """Links of generated pages that lead nowhere."""
        rest = [file for file in self._files if file.src_uri not in self._pages]
        others = {address for file in rest for address in (file.url.removeprefix("./"), file.dest_uri)}
        return list(self._link_check.broken(self._generated(), others))

    def html(self, path: str, *, direct: bool = False) -> bytes:
        """The whole page at `path`; with `direct` rendered through the templates even if there is a frame for it."""
        if self._frames is None:
            raise RuntimeError("a page was asked for before the theme was ready")
        file = self._pages[path]
        return self._frames.direct(file) if direct else self._frames.render(file)

    def finish(self) -> None:
        """Hand the search entries to the search plugin, and write the sitemap."""
        self._index.add(self._generated())
        self.put(sitemap.PATH, self._sitemap())

    def put(self, path: str, data: bytes) -> None:
        """Write a file of the site."""
        target = os.path.join(self._config.site_dir, path)
        folder = os.path.dirname(target)
        if folder not in self._folders:
            os.makedirs(folder, exist_ok=True)
            self._folders.add(folder)
        with open(target, "wb") as handle:
            handle.write(data)

    def refresh(self, site: RenderedSite) -> list[str] | None:
        """Write what differs in a later rendering of the same site, whole; the paths of these pages.

        `None`, and nothing is written, when it has other pages or another navigation: then all has to be built.
        """
        if _structure(site) != _structure(self._site):
            return None
        now = {page.path: page for page in site.pages}
        old = {asset.path: asset.data for asset in self._site.assets}
        fresh = [path for path, file in self._pages.items() if file.content != now[path]]
        self._site = site
        for path in fresh:
            file = self._pages[path]
            file.content = now[path]
            write_whole(Path(file.abs_dest_path), self.html(path))
        for asset in site.assets:
            if asset.data != old[asset.path] and asset.path in self._assets:
                self._replace(asset.path, asset.data)
        if fresh:
            self._replace(sitemap.PATH, self._sitemap())
            index = self._index.renewed(self._generated())
            if index:
                self._replace(search.INDEX, index)
        return fresh

    def _generated(self) -> Sequence[Page]:
        return [file.content for file in self._pages.values()]

    def _write(self, file: GeneratedFile) -> None:
        self.put(file.dest_uri, self.html(file.src_uri))

    def _replace(self, path: str, data: bytes) -> None:
        write_whole(Path(self._config.site_dir, path), data)

    def _sitemap(self) -> bytes:
        return sitemap.sitemap(self._generated(), self._files.documentation_pages(), self._config)

    def _tell_ids(self, hand_written: Sequence[File]) -> None:
        """Let MkDocs validate links from Markdown to parts of our pages, by telling it which ids they have."""
        for file in hand_written:
            for target in (file.page.links_to_anchors or {}) if file.page else {}:
                if isinstance(target, GeneratedFile):
                    page = target.page or ThemePage(None, target, self._config)
                    page.present_anchor_ids = set(self._link_check.ids(target.content))


Structure = tuple[tuple[tuple[str, str], ...], tuple[NavItem, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]


def _structure(site: RenderedSite) -> Structure:
    """What every page of the site depends on."""
    pages = tuple((page.path, page.source) for page in site.pages)
    return (pages, site.nav, site.stylesheets, site.scripts, tuple(asset.path for asset in site.assets))


def _script(path: str) -> ExtraScriptValue:
    script = ExtraScriptValue(path)
    if path.endswith(".mjs"):
        script.type = "module"
    return script
