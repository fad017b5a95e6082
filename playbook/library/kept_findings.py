"""What the engine found, as text to keep between runs: in the texts of scenarios, and in its own examples.

Why: reading is what a check spends its time on, and few files change from one check to the next. What was kept is
believed only for the same scenario, read by the same code with the same rules, signals, lists, vocabulary and settings;
for everything else it is as if nothing had been kept.
"""

from __future__ import annotations

import json
from functools import cache
from hashlib import blake2b
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from playbook.etiquette.evaluate import Finding
from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.library.said import said_in
from playbook.models.scenario import Scenario

Kept = dict[str, list[list[list[Any]]]]
"""By scenario its texts, by text its findings: rule, start, end, and what to try where that is not the rule's own."""


def as_text(library: Library) -> str:
    """Everything that is known of the library's scenarios; and, when its examples are proved, its program."""
    kept: Kept = {}
    for scenario in library.scenarios.values():
        read = library.read.get((scenario.path, scenario.digest))
        if read is not None:
            kept[_key(scenario.path, scenario.digest)] = [[_plain(library, one) for one in found] for _, found in read]
    program = library.compiled.program if library.proved else None
    data = {"made_of": _made_of(library), "program": program, "found": kept}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def take(library: Library, text: str) -> int:
    """Let the library know what was kept, as far as it still holds; how many scenarios need not be read any more."""
    try:
        data = json.loads(text)
        kept: Kept = data["found"] if data["made_of"] == _made_of(library) else {}
        if data["program"] and kept is data["found"] and not library.proved:
            library.take_program(data["program"])
        return sum(_take(library, scenario, kept) for scenario in library.scenarios.values())
    except (ValueError, TypeError, KeyError, AttributeError, IndexError):  # not ours, or cut off
        return 0


def _take(library: Library, scenario: Document[Scenario], kept: Kept) -> bool:
    path, digest = scenario.path, scenario.digest
    if (path, digest) in library.read:
        return True
    found = kept.get(_key(path, digest))
    if found is None:
        return False
    said = tuple(said_in(library, scenario))
    findings = [tuple(_finding(library, *one) for one in some) for some in found]
    if len(said) != len(findings) or not all(
        0 <= one.start <= one.end <= len(text.text) for text, some in zip(said, findings, strict=True) for one in some
    ):
        return False
    library.read[path, digest] = tuple(zip(said, findings, strict=True))
    return True


def _plain(library: Library, one: Finding) -> list[Any]:
    own = library.rules[one.rule].model.better
    return [one.rule, one.start, one.end, *([] if one.better == own else [one.better])]


def _finding(library: Library, id_: str, start: int, end: int, better: str | None = None) -> Finding:
    rule = library.rules[id_].model
    return Finding(id_, rule.level, start, end, rule.title, rule.message, rule.why, better or rule.better)


def _key(path: str, digest: str) -> str:
    return blake2b(f"{path} {digest}".encode(), digest_size=12).hexdigest()


def _made_of(library: Library) -> str:
    """The hash of everything besides a scenario that decides what is found in it."""
    found = blake2b(_code(), digest_size=16)
    for one in library.engine_documents():
        found.update(f"{one.path} {one.digest}\n".encode())
    return found.hexdigest()


@cache
def _code() -> bytes:
    """The hash of the code that reads."""
    found = blake2b(digest_size=16)
    for package in ("playbook.etiquette", "playbook.library", "playbook.models", "playbook.checks"):
        for file in _python(resources.files(package)):
            found.update(file.read_bytes())
    return found.digest()


def _python(folder: Traversable) -> list[Traversable]:
    entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    inside = [file for entry in entries if entry.is_dir() for file in _python(entry)]
    return [entry for entry in entries if entry.name.endswith((".py", ".json"))] + inside
