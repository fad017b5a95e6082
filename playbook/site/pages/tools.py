"""The tools for the desk: an index of all of them, and a page for each guide."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from playbook.library.documents import Document
from playbook.models.guide import Guide
from playbook.site import paths
from playbook.site.draft import Draft
from playbook.site.edition import Edition
from playbook.site.environment import render
from playbook.site.markdown import plain
from playbook.site.navigation import TOOLS
from playbook.site.page import Page, SearchEntry
from playbook.site.paths import guide_path
from playbook.site.views.guide import guide_view, step_anchor
from playbook.site.views.tools import scenarios_of, tools

TITLE = "All tools"
LEAD = (
    "For the moment when a customer is waiting, and for the quiet hour before. Each works on the screen and on paper."
)


def tool_pages(edition: Edition) -> Iterator[Draft]:
    """The index, and the page of each guide; nothing where there are no tools."""
    if tools(edition.library):
        yield Draft(paths.TOOLS, edition.state(), partial(_index, edition))
    for guide in edition.library.guides.values():
        state = edition.state(scenarios_of(guide.model))
        yield Draft(guide_path(guide.id), state, partial(_guide, edition, guide))


def _index(edition: Edition) -> Page:
    links = edition.links(paths.TOOLS)
    body = render("tools.html", links, title=TITLE, lead=LEAD, tools=tools(edition.library))
    search = (SearchEntry("", TITLE, LEAD),)
    return Page(paths.TOOLS, TITLE, LEAD, body, section=(TOOLS, TITLE), search=search)


def _guide(edition: Edition, document: Document[Guide]) -> Page:
    path, model = guide_path(document.id), document.model
    links = edition.links(path)
    template = "guide_decide.html" if model.decide else "guide_worksheet.html"
    body = render(template, links, view=guide_view(edition, document, links))
    search = tuple(_entries(model))
    return Page(path, model.title, model.summary, body, document.path, (TOOLS, model.title), search=search)


def _entries(model: Guide) -> Iterator[SearchEntry]:
    """The page with all of its questions, and each outcome, which is what somebody may be looking for."""
    questions = model.decide.questions.values() if model.decide else ()
    asked = [line for one in questions for line in (one.ask, *(answer.answer for answer in one.answers))]
    for part in model.worksheet.parts if model.worksheet else ():
        asked += [part.title, *(field.ask for field in part.fields.values())]
    yield SearchEntry("", model.title, "\n".join((model.summary, plain(model.lead), *asked)))
    for name, outcome in model.decide.outcomes.items() if model.decide else ():
        text = "\n".join((*map(plain, outcome.do), *outcome.say, plain(outcome.because)))
        yield SearchEntry(step_anchor(name), outcome.title, text)
