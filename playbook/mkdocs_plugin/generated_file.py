"""A generated page among MkDocs' files."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Callable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from playbook.mkdocs_plugin.settings import project_root
from playbook.site.page import Page


class GeneratedFile(File):
    """A page of ours. MkDocs copies it like a picture, and links to it like a Markdown page.

    Why: its HTML is finished, so Python-Markdown and the theme's templates have nothing to do for it, and they are
    two thirds of a build. It keeps the name of a Markdown file, so that links to it in hand-written pages, and its
    place in the navigation, are resolved and validated as usual. `write` gets the page's bytes when it is copied.
    """

    def __init__(self, page: Page, config: MkDocsConfig, write: Callable[[GeneratedFile], None]) -> None:
        super().__init__(
            page.path,
            src_dir=None,
            dest_dir=config.site_dir,
            use_directory_urls=config.use_directory_urls,
            dest_uri=destination(page.path, directory_urls=config.use_directory_urls),
            inclusion=InclusionLevel.INCLUDED,
        )
        self.generated_by = "playbook"
        self.edit_uri = edit_uri(page.source, config)
        self.content = page
        self._write = write

    def is_documentation_page(self) -> bool:
        """Not for MkDocs: there is no Markdown to render."""
        return False

    def is_modified(self) -> bool:
        """Always, because a dirty build has no source to compare with."""
        return True

    def copy_file(self, dirty: bool = False) -> None:
        """Write the page into the site."""
        self._write(self)


def destination(path: str, *, directory_urls: bool) -> str:
    """The file in the site that holds the page at `path`: `a/b.md` is `a/b/index.html`, or `a/b.html`."""
    stem = path.removesuffix(".md")
    if not directory_urls or posixpath.basename(stem) == "index":
        return f"{stem}.html"
    return f"{stem}/index.html"


def edit_uri(source: str, config: MkDocsConfig) -> str | None:
    """The path of `source` as MkDocs' edit links want it: from the folder of the hand-written pages."""
    if not source:
        return None
    return Path(os.path.relpath(project_root(config) / source, config.docs_dir)).as_posix()
