"""The tools that a team's settings give: one for each part of `site.yml` that is filled in."""

from __future__ import annotations

from playbook.models.site import Site
from playbook.site import paths
from playbook.site.views.tool import Tool

WHICH_CHANNEL = Tool(
    paths.WHICH_CHANNEL,
    "Which channel",
    "What does this case need? The way to reach us that suits it best comes first, with the reason.",
    "Questions and answers",
)
ANSWER_BY = Tool(
    paths.ANSWER_BY,
    "Answer by when",
    "When did it come in, and where? You see by when we promised to answer, and what to do if that has passed.",
    "Calculator",
)
MAY_DECIDE = Tool(
    paths.MAY_DECIDE,
    "What you may decide",
    "What would you like to offer, and what is it worth? You see whether you may, or whom to ask.",
    "Look-up",
)
RECURRENCE = Tool(
    paths.RECURRENCE,
    "Band-aid or root cause",
    "How often does it happen? The share tells whether to mend the single case or the cause behind it.",
    "Calculator",
)


def tools_of(site: Site) -> tuple[Tool, ...]:
    """The tools in the order in which a rep needs them."""
    there = (
        (WHICH_CHANNEL, site.reach),
        (ANSWER_BY, site.promises),
        (MAY_DECIDE, site.decide_alone),
        (RECURRENCE, site.triage),
    )
    return tuple(tool for tool, given in there if given)
