"""The tools: what there is for the desk, in the order of the index and the navigation."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from playbook.library.library import Library
from playbook.site.paths import guide_path


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool: its page, its name, and what it is for. `kind` says how it is used; `principles` are those it serves."""

    path: str
    title: str
    summary: str
    kind: str
    principles: tuple[str, ...] = ()


def guides(library: Library) -> Iterable[Tool]:
    """The guides, in the order of their files."""
    for one in library.guides.values():
        kind = "Questions and answers" if one.model.decide else "Worksheet"
        yield Tool(guide_path(one.id), one.model.title, one.model.summary, kind, one.model.principles)


FAMILIES: tuple[Callable[[Library], Iterable[Tool]], ...] = (guides,)
"""Where tools come from. Another kind of tool is another function here, and a page."""


def tools(library: Library) -> tuple[Tool, ...]:
    """Every tool of the site."""
    return tuple(tool for family in FAMILIES for tool in family(library))


def tools_for(library: Library, principle: str) -> tuple[Tool, ...]:
    """The tools that serve a principle."""
    return tuple(tool for tool in tools(library) if principle in tool.principles)
