"""The small project of the tests, with some of its text written anew.

`tests/small` is complete and has no problems, so whatever is found after a change comes from the change. A change is a
piece of YAML: its top-level fields replace those of the file and come first, so that line 1 of the change is line 1 of
the file.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path
from textwrap import dedent

from playbook.checks import run
from playbook.diagnostics.diagnostic import Diagnostic
from playbook.library.library import Library
from playbook.library.load import load

SMALL = Path(__file__).parent / "small"
TODAY = date(2026, 11, 21)
SCENARIO = "content/scenarios/social/late-tweet.yml"
RULE = "content/etiquette/rules/you-need-to.yml"
VOCABULARY = "content/vocabulary.yml"
SITE = "site_config/site.yml"


def small_project(folder: Path, changes: Mapping[str, str] = {}, *, without: Collection[str] = ()) -> Path:
    """A copy of the small project in `folder / "project"`, with changes by path.

    `without` are fields of the changed files to leave out, and paths of files to leave out.
    """
    root = folder / "project"
    shutil.copytree(SMALL, root)
    for path, change in changes.items():
        file = root / path
        base = file.read_text(encoding="utf-8") if file.exists() else ""
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(merged(base, _unindented(change), without), encoding="utf-8", newline="")
    for path in without:
        if (root / path).is_file():
            (root / path).unlink()
    return root


def library_with(change: str = "", file: str = SCENARIO, *, without: Collection[str] = (), **also: str) -> Library:
    """The small library with one file changed, and others by name (`site="…"`, `rule="…"`) or path."""
    others = {_BY_NAME.get(name, name): text for name, text in also.items()}
    with tempfile.TemporaryDirectory() as folder:
        return load(small_project(Path(folder), {file: change, **others}, without=without), TODAY)


def diagnostics_in(change: str = "", file: str = SCENARIO, **more: object) -> list[Diagnostic]:
    """Everything that the checks find in the small project after a change. Takes what `library_with` takes."""
    return run(library_with(change, file, **more))  # type: ignore[arg-type]


def problems_in(change: str = "", file: str = SCENARIO, **more: object) -> list[str]:
    """The same as `PB201 64:12`; with the path before the line when it is in another file than the changed one."""
    return [_say(one, file) for one in diagnostics_in(change, file, **more)]


def merged(base: str, change: str, without: Collection[str] = ()) -> str:
    """The change, and after it the top-level fields of `base` that it does not have."""
    if change and not change.endswith("\n"):
        change += "\n"
    gone = {key for key, _ in _fields(change)} | set(without)
    return change + "".join(text for key, text in _fields(base) if key not in gone)


def _fields(text: str) -> list[tuple[str, str]]:
    starts = [*re.finditer(r"^([\w-]+):", text, re.MULTILINE)]
    ends = [*[match.start() for match in starts][1:], len(text)]
    return [(match[1], text[match.start() : end]) for match, end in zip(starts, ends, strict=False)]


def _unindented(change: str) -> str:
    return dedent(change.removeprefix("\n"))


def _say(diagnostic: Diagnostic, file: str) -> str:
    place = str(diagnostic.place)
    return f"{diagnostic.code} {place.removeprefix(file + ':')}"


_BY_NAME = {"scenario": SCENARIO, "rule": RULE, "vocabulary": VOCABULARY, "site": SITE}
