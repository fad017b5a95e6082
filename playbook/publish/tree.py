"""The engine-neutral tree: every page as a Markdown file, for any builder that reads Material's configuration.

Why: MkDocs is one consumer of the pages, and its theme has an end of life. The tree needs nothing of ours to be built.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from html import escape
from importlib import resources
from pathlib import Path

import yaml

from playbook.library.library import Library
from playbook.publish.builder_config import DOCS, OVERRIDES, read_project_config, tree_config
from playbook.publish.raw_html import raw_block
from playbook.publish.whole import new_folder
from playbook.site.page import Page
from playbook.site.render import render_site

MARKER = ".playbook-tree"
"""The file that says that a folder was written here, and may be replaced."""

_MARKER_TEXT = "Written by “playbook export tree”, which replaces this folder when it runs again.\n"


@dataclass(frozen=True, slots=True)
class Tree:
    """What was written: where, and how many pages."""

    folder: Path
    pages: int


@dataclass(frozen=True, slots=True)
class NotWritten:
    """Why a folder was left alone."""

    message: str
    hint: str


def write_tree(root: Path, library: Library, folder: Path) -> Tree | NotWritten:
    """Write the site of a library without errors into `folder`, whole or not at all. `root` is the project's.

    Raises `OSError` when something cannot be read or written.
    """
    refused = _not_ours(root, folder)
    if refused:
        return refused
    try:
        project = read_project_config(root)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        return NotWritten(f"mkdocs.yml cannot be read: {error}", "mend it; playbook build says more")
    site = render_site(library, directory_urls=project.directory_urls)
    with new_folder(folder) as fresh:
        docs = fresh / DOCS
        shutil.copytree(project.docs, docs, ignore=shutil.ignore_patterns(".*"))
        hand_written = sorted(file.relative_to(docs).as_posix() for file in docs.rglob("*.md"))
        pages = 0
        for page in site.pages:
            pages += _write_new(docs / page.path, markdown_page(page).encode())
        for asset in site.assets:
            _write_new(docs / asset.path, asset.data)
        overrides = _write_overrides(fresh / OVERRIDES, project.custom_dir)
        config = tree_config(project, site, hand_written, overrides=overrides)
        (fresh / "mkdocs.yml").write_text(config, encoding="utf-8", newline="\n")
        (fresh / MARKER).write_text(_MARKER_TEXT, encoding="utf-8", newline="\n")
    return Tree(folder, pages + len(hand_written))


def markdown_page(page: Page) -> str:
    """A page as Markdown: what themes want to know in front, and the body as one block of HTML.

    Titles and descriptions are escaped, because themes print them as they are.
    """
    front: dict[str, object] = {} if page.path == "index.md" else {"title": escape(page.title)}
    if page.description:
        front["description"] = escape(page.description)
    front["hide"] = ["navigation", "toc"] if page.wide else ["toc"]
    lines = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{lines}---\n\n{raw_block(page.body)}\n"


def _write_new(path: Path, data: bytes) -> bool:
    """Write a file, unless a hand-written one has its place."""
    if path.exists():
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return True


def _write_overrides(folder: Path, custom_dir: Path | None) -> bool:
    """Our templates, and over them the team's; whether there are any."""
    with resources.as_file(resources.files("playbook.site") / "theme") as ours:
        for source in (ours, custom_dir):
            if source and source.is_dir():
                shutil.copytree(source, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns(".*", "__pycache__"))
    return folder.is_dir()


def _not_ours(root: Path, folder: Path) -> NotWritten | None:
    place, project = folder.resolve(), root.resolve()
    if project.is_relative_to(place) or Path.cwd().is_relative_to(place):
        return NotWritten(f"{folder} holds the project itself, or the current folder", "choose another folder")
    if any(place.is_relative_to(project / part) for part in ("content", "site_config")):
        return NotWritten(f"{folder} lies in the project's content", "choose a folder outside content and site_config")
    if folder.exists() and not folder.is_dir():
        return NotWritten(f"{folder} is a file", "choose another folder")
    if folder.is_dir() and os.listdir(folder) and not (folder / MARKER).is_file():
        return NotWritten(f"{folder} is not empty, and this command did not write it", "choose an empty or new folder")
    return None
