"""Which files a project has, and what each of them is by where it lies."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

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
    "content/guides": "guide",
    "content/etiquette/rules": "rule",
    "content/etiquette/signals": "signal",
    "content/etiquette/words": "words",
}
"""Folders whose files are of one kind; `content/scenarios` has one more level, the category."""

LATER_FOLDERS = ("content/pages", "site_config/theme", "site_config/schemas")
"""Folders that others read: hand-written pages, the theme, and the schemas for editors."""

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LOOKS_LIKE_YAML = re.compile(r"(\.(ya?ml|json|txt))*\.(ya?ml|json|ya?ml\.txt)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read: its path from the project's root, its kind, and what its name says (id and category).

    A name that is no id gives the id it would have; `misnamed` says what is wrong with it when the file is read.
    """

    path: str
    kind: str
    id: str = ""
    category: str = ""


def discover(root: Path) -> tuple[list[Found], list[Diagnostic]]:
    """The files to read under `root`, in order, and what lies where nothing reads it."""
    found: list[Found] = []
    problems: list[Diagnostic] = []
    for top in ("content", "site_config"):
        for path in sorted(_walk(root, top, problems)):
            result = _classify(path)
            if isinstance(result, Found):
                found.append(result)
            elif result is not None:
                problems.append(result)
    return found, problems


def subject_of(path: str) -> str:
    """What an author calls the file at `path`: `scenario missed-tweet`, `glossary`; empty for a file of no kind."""
    found = _classify(path)
    return f"{found.kind} {found.id}".strip() if isinstance(found, Found) else ""


def misnamed(path: str) -> Diagnostic | None:
    """What is wrong with the name of a file that was found, if something is. Known by its id all the same, it has no
    consequences where it is referred to."""
    folder, _, name = path.rpartition("/")
    stem = name.removesuffix(".yml")
    if path in SINGLE_FILES or _ID.fullmatch(stem):
        return None
    better, kind = as_id(stem), FOLDERS.get(folder, "scenario")
    hint = f"rename it: {better}.yml" if better else "use lower-case letters, digits and hyphens"
    return Diagnostic("PB014", f'"{stem}" cannot be the id of a {kind}', Place(path), hint=hint)


def _walk(root: Path, top: str, problems: list[Diagnostic]) -> Iterator[str]:
    """Files, and folders that have the name of a file, below `root / top`. Hidden ones and what others read are passed
    over; folders that cannot be looked into are `problems`."""
    start = str(root)

    def path_of(directory: str) -> str:
        return directory[len(start) :].strip(os.sep).replace(os.sep, "/")

    def unreadable(error: OSError) -> None:
        path = path_of(str(error.filename))
        if path != top:  # that the whole folder is missing shows in the files that are missing
            reason = (error.strerror or "it cannot be opened").lower()
            hint = "give your account the right to read the folder"
            problems.append(Diagnostic("PB001", f"the folder cannot be read: {reason}", Place(path), hint=hint))

    for directory, folders, files in os.walk(os.path.join(start, top), onerror=unreadable):
        here = path_of(directory)
        for name in [*folders]:
            path = f"{here}/{name}"
            if name.startswith(".") or path in LATER_FOLDERS:
                folders.remove(name)
            elif name.endswith(".yml"):
                folders.remove(name)
                yield path
            elif os.path.islink(os.path.join(directory, name)):
                message = "this link to a folder is not followed"
                problems.append(Diagnostic("PB001", message, Place(path), hint="put the folder itself here"))
        yield from (f"{here}/{name}" for name in files if not name.startswith("."))


def _classify(path: str) -> Found | Diagnostic | None:
    if path in SINGLE_FILES:
        return Found(path, SINGLE_FILES[path])
    folder, _, name = path.rpartition("/")
    stem, dot, ending = name.rpartition(".")
    if ending != "yml" or not dot:
        return _other_file(path, name)
    kind, category = FOLDERS.get(folder, ""), ""
    if not kind and folder.startswith("content/scenarios/") and folder.count("/") == 2:
        kind, category = "scenario", folder.rpartition("/")[2]
    if not kind:
        return _out_of_place(path, folder)
    return Found(path, kind, as_id(stem) or stem, category)


def _other_file(path: str, name: str) -> Diagnostic | None:
    if not _LOOKS_LIKE_YAML.search(name):
        return None
    message = "the file is not read, because its name does not end in .yml"
    return Diagnostic("PB012", message, Place(path), hint=f"rename it: {_LOOKS_LIKE_YAML.sub('.yml', name)}")


def _out_of_place(path: str, folder: str) -> Diagnostic:
    if folder == "content/scenarios":
        message, hint = "a scenario must lie in the folder of its category", "move it to content/scenarios/CATEGORY/"
        return Diagnostic("PB015", message, Place(path), hint=hint)
    places = [*FOLDERS, "content/scenarios/CATEGORY", *SINGLE_FILES]
    close = _by_last_word(path, SINGLE_FILES) or _by_last_word(folder, FOLDERS)
    return Diagnostic(
        "PB015",
        "the file is not read, because nothing belongs here",
        Place(path),
        hint="" if close else f"files are read from: {', '.join(places)}",
        suggestions=close,
    )


def _by_last_word(path: str, known: Iterable[str]) -> tuple[str, ...]:
    """The known path whose last part is most like that of `path`: what comes before it is alike in all of them."""
    by_last = {one.rpartition("/")[2].removesuffix(".yml"): one for one in known}
    close = did_you_mean(path.rpartition("/")[2].removesuffix(".yml"), by_last)
    return tuple(by_last[one] for one in close[:1])


def as_id(stem: str) -> str:
    """The id nearest to the stem of a name: `Café Late` becomes `cafe-late`."""
    letters = unicodedata.normalize("NFKD", _LOOKS_LIKE_YAML.sub("", stem).casefold())
    return "-".join(re.findall(r"[a-z0-9]+", "".join(c for c in letters if not unicodedata.combining(c))))
