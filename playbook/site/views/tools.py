"""The tools: what there is for the desk, in the order of the index and the navigation."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain

from playbook.library.library import Library
from playbook.models.guide import Guide
from playbook.site.paths import Links, guide_path


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool: its page, its name, and what it is for. `kind` says how it is used. The pages of the `principles` that it
    serves, and of the `scenarios` in which it helps, lead to it."""

    path: str
    title: str
    summary: str
    kind: str
    principles: tuple[str, ...] = ()
    scenarios: tuple[str, ...] = ()


def guides(library: Library) -> Iterable[Tool]:
    """The guides, in the order of their files."""
    for one in library.guides.values():
        kind = "Questions and answers" if one.model.decide else "Worksheet"
        model = one.model
        yield Tool(guide_path(one.id), model.title, model.summary, kind, model.principles, scenarios_of(model))


FAMILIES: tuple[Callable[[Library], Iterable[Tool]], ...] = (guides,)
"""Where tools come from. Another kind of tool is another function here, and a page."""


def tools(library: Library) -> tuple[Tool, ...]:
    """Every tool of the site."""
    return tuple(tool for family in FAMILIES for tool in family(library))


def tools_for(
    library: Library, links: Links, *, principle: str = "", scenario: str = ""
) -> tuple[tuple[str, str], ...]:
    """The tools that serve a principle, or help in a scenario, as titles with links."""
    found = (one for one in tools(library) if principle in one.principles or scenario in one.scenarios)
    return tuple((one.title, links.to(one.path)) for one in found)


def scenarios_of(guide: Guide) -> tuple[str, ...]:
    """The scenarios that a guide's page shows or names, each once."""
    outcomes = guide.decide.outcomes.values() if guide.decide else ()
    return tuple(dict.fromkeys((*guide.scenarios, *chain.from_iterable(one.scenarios for one in outcomes))))
