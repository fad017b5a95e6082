"""The engine in Python and in JavaScript: the same modules, and the same names in them."""

from __future__ import annotations

import ast
import re
from importlib import resources
from pathlib import Path

import pytest

PYTHON = Path(str(resources.files("playbook.etiquette")))
JAVASCRIPT = Path(str(resources.files("playbook.site"))) / "web" / "etiquette"
MODULES = sorted(file.stem for file in PYTHON.glob("*.py") if file.stem != "__init__")


def functions_and_classes(module: str) -> set[str]:
    tree = ast.parse((PYTHON / f"{module}.py").read_text(encoding="utf-8"))
    named = (node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef))
    return {name for name in named if not name.startswith("_")}


def exported(module: str) -> str:
    return (JAVASCRIPT / f"{module}.mjs").read_text(encoding="utf-8")


def camel(name: str) -> str:
    return re.sub(r"_(\w)", lambda match: match[1].upper(), name)


def test_the_folders_have_the_same_modules() -> None:
    assert sorted(file.stem for file in JAVASCRIPT.glob("*.mjs")) == MODULES


@pytest.mark.parametrize("module", MODULES)
def test_the_modules_have_the_same_functions(module: str) -> None:
    theirs = set(re.findall(r"^export (?:function|class) (\w+)", exported(module), re.MULTILINE))
    typed = set(re.findall(r"^ \* @typedef \{.*\} (\w+)$", exported(module), re.MULTILINE))
    ours = functions_and_classes(module)
    assert {name for name in theirs if name[0].islower()} == {camel(name) for name in ours if name[0].islower()}
    assert {name for name in ours if name[0].isupper()} <= theirs | typed


@pytest.mark.parametrize("module", MODULES)
def test_a_module_says_whose_twin_it_is(module: str) -> None:
    assert f"Twin of `playbook/etiquette/{module}.py`" in exported(module)


@pytest.mark.parametrize("module", MODULES)
def test_nothing_depends_on_the_browser(module: str) -> None:
    code = re.sub(r"/\*.*?\*/", "", exported(module), flags=re.DOTALL)
    assert not re.search(r"\.(normalize|to(Lower|Upper)Case|toLocale\w*|localeCompare)\(|\\[pwbsd]|Intl|RegExp", code)
