"""PB016: the files without which there is no site are there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.place import Place, Related
from playbook.library.library import Library

REQUIRED = {
    "vocabulary": ("content/vocabulary.yml", "channels, feelings and the other lists that scenarios choose from"),
    "evidence": ("content/evidence.yml", "the sources and facts that principles rest on"),
    "site": ("site_config/site.yml", "the name, hours and promises of your team"),
}
"""The path of each required file by its kind, and what it holds. The glossary may be left out."""


def check(library: Library) -> Iterator[Diagnostic]:
    """Required files that are not there. One that is there and broken has been reported already."""
    there = {one.kind for one in library.documents()} | {one.kind for one in library.failed}
    for kind, (path, holds) in REQUIRED.items():
        if kind in there:
            continue
        stray = next((one.place for one in library.problems if _meant(one, path)), None)
        yield Diagnostic(
            "PB016",
            f"{path} is missing",
            Place(path),
            hint=f"rename {stray.path} to {path}" if stray else f"write it: it holds {holds}",
            related=(Related(stray, "this may be meant to be it"),) if stray else (),
        )


def _meant(problem: Diagnostic, path: str) -> bool:
    """Whether a file that nothing reads seems to be the one at `path` under another name or in another place."""
    if problem.code not in ("PB012", "PB015"):
        return False
    name, wanted = PurePosixPath(problem.place.path).name, PurePosixPath(path).stem
    return path in problem.suggestions or name.startswith(f"{wanted}.")
