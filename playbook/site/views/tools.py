"""The tools: what there is for the desk, in the order of the index and the navigation."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import chain

from playbook.library.library import Library
from playbook.models.guide import Guide
from playbook.site.paths import Links, guide_path
from playbook.site.views.team_tools import tools_of
from playbook.site.views.tool import Tool

DECISION, WORKSHEET = "Questions and answers", "Worksheet"


def decisions(library: Library) -> Iterable[Tool]:
    """The guides that ask and answer, by title."""
    return (tool for tool in _guides(library) if tool.kind == DECISION)


def worksheets(library: Library) -> Iterable[Tool]:
    """The guides to fill in, by title."""
    return (tool for tool in _guides(library) if tool.kind == WORKSHEET)


def _guides(library: Library) -> Iterable[Tool]:
    for one in sorted(library.guides.values(), key=lambda guide: guide.model.title.casefold()):
        model = one.model
        kind = DECISION if model.decide else WORKSHEET
        yield Tool(guide_path(one.id), model.title, model.summary, kind, model.principles, scenarios_of(model))


def of_the_team(library: Library) -> Iterable[Tool]:
    """The tools that the team's settings give."""
    return tools_of(library.settings)


FAMILIES: tuple[Callable[[Library], Iterable[Tool]], ...] = (decisions, of_the_team, worksheets)
"""Where tools come from: what helps in a minute stands before what takes a quiet hour. Another kind of tool is another
function here, and a page."""


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
