"""Which files a project has, and what each of them is by where it lies."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.place import Place
from playbook.diagnostics.suggest import did_you_mean

SINGLE_FILES = {
    "content/vocabulary.yml": "vocabulary",
    "content/evidence.yml": "evidence",
    "content/glossary.yml": "glossary",
    "site_config/site.yml": "site",
}
"""Files of which there is one, and their kind."""

FOLDERS = {
    "content/principles": "principle",
    "content/checklists": "checklist",
    "content/etiquette/rules": "rule",
    "content/etiquette/signals": "signal",
    "content/etiquette/words": "words",
}
"""Folders whose files are of one kind; `content/scenarios` has one more level, the category."""

LATER_FOLDERS = ("content/pages", "site_config/theme")
"""Folders that others read: hand-written pages and the theme."""

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LOOKS_LIKE_YAML = re.compile(r"\.(ya?ml|json|ya?ml\.txt)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read: its path from the project's root, its kind, and what its name says (id and category)."""

    path: str
    kind: str
    id: str = ""
    category: str = ""


def discover(root: Path) -> tuple[list[Found], list[Diagnostic]]:
    """The files to read under `root`, in order, and what lies where nothing reads it."""
    found: list[Found] = []
    problems: list[Diagnostic] = []
    for path in sorted(_walk(root, "content")) + [p for p in sorted(_walk(root, "site_config"))]:
        if path.startswith(tuple(folder + "/" for folder in LATER_FOLDERS)):
            continue
        result = _classify(path)
        if isinstance(result, Found):
            found.append(result)
        elif result is not None:
            problems.append(result)
    return found, problems


def _walk(root: Path, folder: str) -> Iterator[str]:
    """Files, and folders that have the name of a file, below `root / folder`; hidden ones are passed over."""
    for directory, folders, files in os.walk(root / folder):
        here = PurePosixPath(Path(directory).relative_to(root).as_posix())
        for name in [*folders]:
            if name.startswith("."):
                folders.remove(name)
            elif name.endswith(".yml"):
                folders.remove(name)
                yield str(here / name)
        yield from (str(here / name) for name in files if not name.startswith("."))


def _classify(path: str) -> Found | Diagnostic | None:
    if path in SINGLE_FILES:
        return Found(path, SINGLE_FILES[path])
    parts = PurePosixPath(path)
    if parts.suffix != ".yml":
        return _other_file(path)
    kind, category = FOLDERS.get(str(parts.parent), ""), ""
    if parts.parts[:2] == ("content", "scenarios") and len(parts.parts) == 4:
        kind, category = "scenario", parts.parts[2]
    if not kind:
        return _out_of_place(path)
    if not _ID.fullmatch(parts.stem):
        hint = f"rename it: {_as_id(parts.stem)}.yml" if _as_id(parts.stem) else "use lower-case words and hyphens"
        message = f'"{parts.stem}" cannot be the id of a {kind}'
        return Diagnostic("PB014", message, Place(path), hint=hint)
    return Found(path, kind, parts.stem, category)


def _other_file(path: str) -> Diagnostic | None:
    if not _LOOKS_LIKE_YAML.search(path):
        return None
    right = _LOOKS_LIKE_YAML.sub(".yml", path)
    message = "the file is not read, because its name does not end in .yml"
    return Diagnostic("PB012", message, Place(path), hint=f"rename it: {PurePosixPath(right).name}")


def _out_of_place(path: str) -> Diagnostic:
    folder = str(PurePosixPath(path).parent)
    if folder == "content/scenarios":
        message, hint = "a scenario must lie in the folder of its category", "move it to content/scenarios/CATEGORY/"
        return Diagnostic("PB015", message, Place(path), hint=hint)
    places = [*FOLDERS, "content/scenarios/CATEGORY", *SINGLE_FILES]
    close = did_you_mean(path, SINGLE_FILES) or did_you_mean(folder, FOLDERS)
    return Diagnostic(
        "PB015",
        "the file is not read, because nothing belongs here",
        Place(path),
        hint="" if close else f"files are read from: {', '.join(places)}",
        suggestions=close[:1],
    )


def _as_id(stem: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", stem.casefold()))
