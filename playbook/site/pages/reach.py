"""The tools that are made of a team's settings: channels, promises, what one may decide alone, and thresholds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from playbook.site.draft import Draft
from playbook.site.edition import Edition
from playbook.site.environment import render
from playbook.site.navigation import TOOLS
from playbook.site.page import Page, SearchEntry
from playbook.site.paths import Links
from playbook.site.views import team_tools
from playbook.site.views.answer_by import late_help, promise_views
from playbook.site.views.decisions import ASK, decision_views
from playbook.site.views.evidence import fact_view
from playbook.site.views.recurrence import SAYS, examples
from playbook.site.views.team_tools import tools_of
from playbook.site.views.tool import Tool
from playbook.site.views.ways import reach_view

Body = Callable[[Edition, Links, Tool], tuple[str, str]]
"""Makes the body of a tool's page, and the words by which search finds it."""


def team_tool_pages(edition: Edition) -> Iterator[Draft]:
    """A page for each tool that the settings give."""
    for tool in tools_of(edition.library.settings):
        yield Draft(tool.path, edition.state(), partial(_page, edition, tool, _BODIES[tool.path]))


def _page(edition: Edition, tool: Tool, make: Body) -> Page:
    body, words = make(edition, edition.links(tool.path), tool)
    source = edition.library.site.path if edition.library.site else ""
    search = (SearchEntry("", tool.title, f"{tool.summary}\n{words}"),)
    return Page(tool.path, tool.title, tool.summary, body, source, (TOOLS, tool.title), search=search)


def _which_channel(edition: Edition, links: Links, tool: Tool) -> tuple[str, str]:
    reach = edition.library.settings.reach
    assert reach is not None
    view = reach_view(edition.library, reach)
    words = (*(way.name for way in view.ways), *(need.says for one in view.questions for need in one.needs))
    return render("tools/which-channel.html", links, tool=tool, view=view), "\n".join(words)


def _answer_by(edition: Edition, links: Links, tool: Tool) -> tuple[str, str]:
    promises = promise_views(edition.library)
    late = late_help(edition.library, links)
    body = render("tools/answer-by.html", links, tool=tool, promises=promises, late=late)
    return body, "Response promises and hours: when an answer is due, and when it is late."


def _may_decide(edition: Edition, links: Links, tool: Tool) -> tuple[str, str]:
    site = edition.library.settings
    decisions = decision_views(site)
    body = render("tools/may-decide.html", links, tool=tool, decisions=decisions, currency=site.currency or "", ask=ASK)
    return body, "\n".join(one.offer for one in decisions)


def _recurrence(edition: Edition, links: Links, tool: Tool) -> tuple[str, str]:
    triage = edition.library.settings.triage
    assert triage is not None
    body = render(
        "tools/recurrence.html",
        links,
        tool=tool,
        triage=triage,
        examples=examples(triage),
        says=SAYS,
        fact_view=fact_view(edition.library, triage.fact, links) if triage.fact else None,
    )
    return body, "How often does it happen: a share in percent of orders, and what it calls for."


_BODIES: dict[str, Body] = {
    team_tools.WHICH_CHANNEL.path: _which_channel,
    team_tools.ANSWER_BY.path: _answer_by,
    team_tools.MAY_DECIDE.path: _may_decide,
    team_tools.RECURRENCE.path: _recurrence,
}
