"""Imports go down only: the floors of ARCHITECTURE.md, and who may use which other package."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "playbook").rglob("*.py"))

FLOORS = {
    "diagnostics": 0,
    "source": 1,
    "models": 1,
    "etiquette": 2,
    "finder": 2,
    "library": 3,
    "checks": 4,
    "review": 4,
    "site": 5,
    "workbench": 5,
    "publish": 6,
    "authoring": 6,
    "app": 7,
    "cli": 8,
    "mkdocs_plugin": 8,
}

BESIDE = {
    ("models", "source"),  # a model is bound to the positions of its document
    ("cli", "mkdocs_plugin"),  # `playbook build` and `playbook serve` run MkDocs
}
"""Packages that may import one of their own floor."""

USERS = {
    "click": {"cli"},
    "mkdocs": {"mkdocs_plugin"},
    "material": {"mkdocs_plugin"},
    "yaml": {"source", "publish", "cli"},  # content is read by `source` alone; the export reads and writes mkdocs.yml
    "jinja2": {"site", "mkdocs_plugin"},  # the plugin fills the theme's templates
    "markupsafe": {"site"},
    "markdown_it": {"site", "checks"},  # a check reads the links of a text as the page will
    "pydantic": {"models", "library", "authoring", "mkdocs_plugin"},  # outside the models for types and JSON Schema
    "pydantic_core": {"models", "authoring"},
}
"""Who may use a package of somebody else. One that is not here may not be used at all."""


def package_of(file: Path) -> str:
    return file.relative_to(ROOT / "playbook").parts[0].removesuffix(".py")


def imports_of(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: imports are written from playbook on"
            if node.module == "playbook":
                yield from (f"playbook.{name.name}" for name in node.names)
            elif node.module:
                yield node.module


def inner_imports(file: Path) -> Iterator[str]:
    for name in imports_of(file):
        top, _, rest = name.partition(".")
        if top == "playbook" and rest and rest != "__version__":
            yield rest.split(".")[0]


def name_of(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("file", SOURCES, ids=name_of)
def test_imports_go_down(file: Path) -> None:
    here = package_of(file)
    if here in ("__init__", "__main__"):
        assert set(inner_imports(file)) <= ({"cli"} if here == "__main__" else set())
        return
    for other in set(inner_imports(file)) - {here}:
        down = FLOORS[other] < FLOORS[here]
        assert down or (here, other) in BESIDE, f"{here} (floor {FLOORS[here]}) imports {other} (floor {FLOORS[other]})"


@pytest.mark.parametrize("file", SOURCES, ids=name_of)
def test_other_peoples_packages_stay_where_they_belong(file: Path) -> None:
    for name in imports_of(file):
        top = name.partition(".")[0]
        if top != "playbook" and top not in sys.stdlib_module_names:
            assert package_of(file) in USERS.get(top, set()), f"{name_of(file)} may not import {top}"


def test_every_package_has_a_floor_and_the_page_says_so() -> None:
    packages = {package_of(file) for file in SOURCES} - {"__init__", "__main__"}
    assert packages <= set(FLOORS)
    rows = re.findall(r"^\| (\d) \| (.*?) \|", (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8"), re.MULTILINE)
    written = {name: int(floor) for floor, where in rows for name in re.findall(r"playbook/(\w+)", where)}
    assert written == {name: floor for name, floor in FLOORS.items() if name in packages}


def test_the_core_does_not_load_the_builder() -> None:
    """`playbook check` is used on every save: it has no time for MkDocs."""
    loaded = "import sys, playbook.cli.commands; print(*sorted(name.partition('.')[0] for name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", loaded], cwd=ROOT, capture_output=True, text=True, check=True)
    assert not {"mkdocs", "material", "jinja2"} & set(done.stdout.split())
