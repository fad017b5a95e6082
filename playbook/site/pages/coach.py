"""The page on which a rep checks a reply before sending it, and turns a no into a yes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from playbook.site.draft import Draft
from playbook.site.edition import Edition
from playbook.site.environment import render
from playbook.site.navigation import COACH as TITLE
from playbook.site.page import Page, SearchEntry
from playbook.site.paths import COACH
from playbook.site.views.coach import coach_view

LEAD = "Write or paste a reply. It is read while you type: what works, what could hurt, why, and what to try."


def coach_pages(edition: Edition) -> Iterator[Draft]:
    """The coach, for as long as there is one."""
    yield Draft(COACH, edition.state(), partial(_coach, edition))


def _coach(edition: Edition) -> Page:
    view = coach_view(edition.library)
    body = render("coach.html", edition.links(COACH), view=view, title=TITLE, lead=LEAD)
    ways = (way for no in view.kinds_of_no for way in no.instead)
    search = (
        SearchEntry("", TITLE, LEAD),
        SearchEntry("no-to-yes", "No to yes", "\n".join(("Ways to say what can be done.", *ways))),
    )
    return Page(COACH, TITLE, LEAD, body, section=(TITLE,), wide=True, search=search)
