"""What must hold for the repository itself: its files are there, fresh, portable, and of a size for a human head."""

from __future__ import annotations

import json
import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from playbook.app import SCHEMA_FOLDER, schemas
from playbook.source.discover import FOLDERS, SINGLE_FILES

ROOT = Path(__file__).parent.parent
LOCKS = ("requirements.lock", "requirements-dev.lock")
LONGEST = 400
TEXT = (".py", ".md", ".yml", ".toml", ".json", ".lock", ".css", ".html", ".js", ".mjs", ".txt")
LONG_FOR_A_REASON: dict[str, str] = {}
"""Files over `LONGEST` lines, and why they are one idea."""

PIN = re.compile(r"([a-z0-9-]+)==([\w.!+]+)( ; [\w .<>=!'\"]+)? \\")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def files() -> list[Path]:
    """The files of the repository: those that git knows or would take."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):  # an unpacked archive
        hidden = (".git", ".venv", "site", "__pycache__")
        return [f for f in ROOT.rglob("*") if f.is_file() and not set(f.relative_to(ROOT).parts) & set(hidden)]
    return [file for name in listed.split("\0") if name and (file := ROOT / name).is_file()]


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        "CONTRIBUTING.md",
        "ARCHITECTURE.md",
        "CHANGELOG.md",
        "LICENSE",
        "pyproject.toml",
        "mkdocs.yml",
        ".editorconfig",
        ".gitattributes",
        ".pre-commit-config.yaml",
        ".pre-commit-hooks.yaml",
        ".github/workflows/ci.yml",
        ".ci/run",
        "scripts/dev.py",
        *LOCKS,
    ],
)
def test_the_files_that_people_look_for_are_there(name: str) -> None:
    assert text_of(name).strip()


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_holds_names_versions_and_hashes_only(name: str) -> None:
    text = text_of(name)
    assert "://" not in text
    for line in text.splitlines():
        assert PIN.fullmatch(line) or HASH.fullmatch(line), line
    assert all("--hash" in pin for pin in re.split(r"^(?=\S)", text, flags=re.MULTILINE) if pin)


def pins(name: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for match in PIN.finditer(text_of(name)):
        found.setdefault(match[1], set()).add(match[2])
    return found


def test_the_locks_agree_and_hold_what_the_project_asks_for() -> None:
    run, dev = (pins(name) for name in LOCKS)
    assert run.items() <= dev.items()
    project = tomllib.loads(text_of("pyproject.toml"))
    groups = project["dependency-groups"]

    def names(wanted: list[str]) -> set[str]:
        return {re.split(r"[^\w.-]", one)[0].lower() for one in wanted}

    assert names(project["project"]["dependencies"] + groups["build"] + project["build-system"]["requires"]) <= set(run)
    assert names(groups["dev"]) <= set(dev)


def test_no_requirement_file_names_a_server() -> None:
    wanted = [file for file in files() if file.suffix == ".lock" or "requirements" in file.name]
    assert len(wanted) >= len(LOCKS)
    for file in wanted:
        assert "://" not in file.read_text(encoding="utf-8"), file


def test_no_file_is_longer_than_a_head_can_hold() -> None:
    code = [file for file in files() if file.suffix in (".py", ".mjs", ".js", ".css", ".html")]
    long = {
        name: lines
        for file in code
        if (lines := file.read_text(encoding="utf-8").count("\n")) > LONGEST
        and (name := file.relative_to(ROOT).as_posix()) not in LONG_FOR_A_REASON
    }
    assert long == {}


def test_the_schemas_for_editors_are_fresh() -> None:
    """If not: `playbook schema --write`."""
    folder = ROOT / SCHEMA_FOLDER
    assert {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir()} == schemas()


def test_vs_code_gives_every_kind_of_file_its_schema() -> None:
    chosen: dict[str, str] = json.loads(text_of(".vscode/settings.json"))["yaml.schemas"]
    assert {Path(schema).name for schema in chosen} == set(schemas())
    for schema in chosen:
        assert (ROOT / schema).is_file()
    folders = {f"{folder}/*.yml" for folder in FOLDERS}
    assert set(chosen.values()) == {*SINGLE_FILES, *folders, "content/scenarios/*/*.yml"}


def test_scripts_may_be_run() -> None:
    assert os.name == "nt" or os.access(ROOT / ".ci/run", os.X_OK)
    assert text_of(".ci/run").startswith("#!/usr/bin/env bash\n")
    assert ".ci/run" in text_of(".github/workflows/ci.yml")


def test_text_files_are_utf8_with_unix_line_ends() -> None:
    for file in files():
        if file.suffix in (".py", ".md", ".yml", ".toml", ".json", ".lock", ".css", ".html", ".mjs") and not broken(
            file
        ):
            data = file.read_bytes()
            data.decode("utf-8")
            assert b"\r" not in data, file


def broken(file: Path) -> bool:
    """Whether a file is wrong on purpose."""
    return "broken" in file.relative_to(ROOT).parts
