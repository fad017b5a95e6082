"""Checklist lines with keys that survive small edits of everything round them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

from markupsafe import Markup

from playbook.library.library import Library
from playbook.models.checklist import IfThen
from playbook.site.markdown import inline
from playbook.site.paths import Links, principle_path


@dataclass(frozen=True, slots=True)
class Line:
    """One line with a box. `key` names the line's text, so a tick stays with it wherever the line moves."""

    key: str
    condition: Markup
    action: Markup
    skill: str
    href: str


def lines_of(library: Library, items: Iterable[IfThen], links: Links) -> tuple[Line, ...]:
    """The lines of a list, with links to the principles behind them."""
    return tuple(_line(library, item, links) for item in items)


def _line(library: Library, item: IfThen, links: Links) -> Line:
    skill = library.principles[item.skill].model.title if item.skill else ""
    href = links.to(principle_path(item.skill)) if item.skill else ""
    key = blake2b(f"{item.condition}\0{item.action}".encode(), digest_size=5).hexdigest()
    return Line(key, inline(item.condition), inline(item.action), skill, href)
