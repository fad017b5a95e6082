"""The tree, built with plain MkDocs and Material, shows what our own build shows."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from playbook.mkdocs_plugin.build import Built, build_site
from playbook.publish.tree import MARKER, NotWritten, Tree, write_tree
from tests.mkdocs_plugin.building import project
from tests.projects import TODAY, load
from tests.publish.reader import article

HOSTILE = """
title: "Q & A: <b>\\"it\\"</b> 'now' </title>{{ site }}"
summary: "A > B & <i>c</i> \\"d\\""
situation: |
  One line.

  ```
  no fence
  ```

      indented, *said* [^1]
"""
MORE = {
    "content/scenarios/social/late-tweet.yml": HOSTILE,
    "content/pages/house/rules.md": "# Our rules\n\nSee [it](../scenarios/social/late-tweet.md) and ![](dot.svg).\n",
    "content/pages/house/dot.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tree")
    root = project(folder, {path: text for path, text in MORE.items() if not path.endswith(".svg")})
    (root / "content/pages/house/dot.svg").write_text(MORE["content/pages/house/dot.svg"])
    return root


@pytest.fixture(scope="module")
def tree(root: Path) -> Path:
    folder = root.parent / "tree"
    written = written_tree(root, folder)
    assert isinstance(written, Tree)
    return folder


@pytest.fixture(scope="module")
def plain_site(tree: Path) -> Path:
    """The tree as plain MkDocs builds it: nothing of ours is there, and strict."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    site = tree.parent / "plain"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(site)]
    done = subprocess.run(command, cwd=tree, capture_output=True, text=True, env=environment)
    assert (done.returncode, done.stderr) == (0, "")
    return site


@pytest.fixture(scope="module")
def our_site(root: Path) -> Path:
    site = root.parent / "ours"
    assert isinstance(build_site(root / "mkdocs.yml", site, strict=True), Built)
    return site


def written_tree(root: Path, folder: Path) -> Tree | NotWritten:
    return write_tree(root, load(root, TODAY), folder)


def pages(site: Path) -> dict[str, str]:
    return {file.relative_to(site).as_posix(): file.read_text(encoding="utf-8") for file in site.rglob("*.html")}


def test_both_sites_have_the_same_pages(our_site: Path, plain_site: Path) -> None:
    assert pages(our_site).keys() == pages(plain_site).keys()


def test_a_reader_sees_the_same(our_site: Path, plain_site: Path) -> None:
    theirs = pages(plain_site)
    for path, html in pages(our_site).items():
        address = f"https://tern.example/help/{path.removesuffix('index.html')}"
        ours = article(html, address)
        assert ours.words and ours.headings
        assert article(theirs[path], address) == ours, path


def test_browsers_and_search_engines_are_told_the_same(our_site: Path, plain_site: Path) -> None:
    said = re.compile(r"<title>.*?</title>|<meta name=\"description\".*?>|<link rel=\"(?:canonical|stylesheet)\".*?>")
    theirs = pages(plain_site)
    for path, html in pages(our_site).items():
        assert said.findall(theirs[path]) == said.findall(html), path


def test_the_assets_are_the_same(our_site: Path, plain_site: Path) -> None:
    ours = sorted((our_site / "assets/playbook").rglob("*.*"))
    assert ours
    for file in ours:
        assert (plain_site / file.relative_to(our_site)).read_bytes() == file.read_bytes()


def test_the_configuration_needs_nothing_of_ours(tree: Path) -> None:
    values: dict[str, Any] = yaml.safe_load((tree / "mkdocs.yml").read_text(encoding="utf-8"))
    assert (values["docs_dir"], values["plugins"]) == ("docs", ["search"])
    assert values["theme"]["name"] == "material"
    assert values["nav"][-1] == {"More": ["house/rules.md", "how-to-use.md"]}


def test_a_tree_is_replaced_and_stale_pages_go(tmp_path: Path) -> None:
    root = project(tmp_path)
    folder = tmp_path / "tree"
    written_tree(root, folder)
    page = folder / "docs/scenarios/social/mail-question.md"
    assert page.exists()
    tweet = root / "content/scenarios/social/late-tweet.yml"
    tweet.write_text(tweet.read_text(encoding="utf-8").replace("related: [mail-question]\n", ""), encoding="utf-8")
    (root / "content/scenarios/social/mail-question.yml").unlink()
    assert isinstance(written_tree(root, folder), Tree)
    assert not page.exists()
    assert (folder / MARKER).exists()


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "letter.txt").write_text("Dear")
    refused = written_tree(project(tmp_path), folder)
    assert isinstance(refused, NotWritten)
    assert [file.name for file in folder.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("place", [".", "..", "content/tree", "mkdocs.yml"])
def test_the_project_is_never_replaced(tmp_path: Path, place: str) -> None:
    root = project(tmp_path)
    assert isinstance(written_tree(root, root / place), NotWritten)
    assert (root / "mkdocs.yml").is_file()


def test_a_broken_configuration_is_said(tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / "mkdocs.yml").write_text("site_name: [")
    refused = written_tree(root, tmp_path / "tree")
    assert isinstance(refused, NotWritten)
    assert "mkdocs.yml cannot be read" in refused.message
    assert not (tmp_path / "tree").exists()
