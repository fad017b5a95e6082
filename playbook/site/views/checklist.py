"""Checklist lines with keys that survive small edits of everything round them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

from markupsafe import Markup

from playbook.library.library import Library
from playbook.models.checklist import IfThen, UseChecklist
from playbook.site.markdown import inline
from playbook.site.paths import Links, checklist_path, principle_path


@dataclass(frozen=True, slots=True)
class Line:
    """One line with a box. `key` names the line's text, so a tick stays with it wherever the line moves."""

    key: str
    condition: Markup
    action: Markup
    skill: str
    href: str


@dataclass(frozen=True, slots=True)
class ListView:
    """A part of a scenario's checklist: a shared list with its title and link, or the scenario's own lines."""

    title: str
    href: str
    lines: tuple[Line, ...]


def lists_of(library: Library, entries: Iterable[UseChecklist | IfThen], links: Links) -> tuple[ListView, ...]:
    """A scenario's checklist: the shared lists, and after them its own lines."""
    found, own = [], []
    for entry in entries:
        if isinstance(entry, UseChecklist):
            shared = library.checklists[entry.use].model
            found.append(
                ListView(shared.title, links.to(checklist_path(entry.use)), lines_of(library, shared.items, links))
            )
        else:
            own.append(entry)
    if own:
        found.append(ListView("For this situation", "", lines_of(library, own, links)))
    return tuple(found)


def lines_of(library: Library, items: Iterable[IfThen], links: Links) -> tuple[Line, ...]:
    """The lines of a list, with links to the principles behind them. A line that is there twice has two keys."""
    seen: Counter[tuple[str, str]] = Counter()
    lines = []
    for item in items:
        said = (item.condition, item.action)
        lines.append(_line(library, item, key_of(*said, seen[said]), links))
        seen[said] += 1
    return tuple(lines)


def key_of(condition: str, action: str, before: int = 0) -> str:
    """The key of a line by its words and by how many lines of the same words come before it."""
    return blake2b("\0".join((condition, action, *[""] * before)).encode(), digest_size=5).hexdigest()


def _line(library: Library, item: IfThen, key: str, links: Links) -> Line:
    skill = library.principles[item.skill].model.title if item.skill else ""
    href = links.to(principle_path(item.skill)) if item.skill else ""
    return Line(key, inline(item.condition), inline(item.action), skill, href)
