"""Pages for trainers and publishers: how to write a scenario, coverage, every field, every problem code."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from importlib import resources

from markupsafe import Markup

from playbook.diagnostics import catalogue
from playbook.library.library import Library
from playbook.site.environment import render
from playbook.site.markdown import document
from playbook.site.navigation import FOR_TRAINERS
from playbook.site.page import Page, SearchEntry
from playbook.site.paths import COVERAGE, FIELDS, PHRASES, PROBLEMS, PUBLISH, TRAINERS, Links, LinksFor, problem_path
from playbook.site.views.coverage import coverage_view
from playbook.site.views.fields import field_parts
from playbook.site.views.problems import problem_groups

_MARKDOWN_LINK = re.compile(r'href="([^":]+\.md)(#[^"]*)?"')


def trainer_pages(library: Library, links_for: LinksFor) -> Iterator[Page]:
    """All pages of the For trainers section."""
    yield _help(TRAINERS, "Write a scenario", "From an empty file to a page in five minutes.", "write", links_for)
    yield _help(PHRASES, "Phrases", "How signals and rules find words in a reply.", "phrases", links_for)
    yield _help(PUBLISH, "Publish the site", "One folder for any web server.", "publish", links_for)
    view = coverage_view(library, links_for(COVERAGE))
    body = render("coverage.html", links_for(COVERAGE), view=view)
    yield _page(COVERAGE, "Coverage and reviews", "Skills by channel, what is missing, and what is due.", body)
    body = render("fields.html", links_for(FIELDS), parts=field_parts())
    yield _page(FIELDS, "Every field", "What each field of each kind of file means.", body)
    body = render("problems.html", links_for(PROBLEMS), groups=problem_groups(links_for(PROBLEMS)))
    yield _page(PROBLEMS, "Problem codes", "Every message of the checker, with the reason and what to do.", body)
    for problem in catalogue.PROBLEMS:
        yield _problem(problem, links_for)


def _page(path: str, title: str, description: str, body: str) -> Page:
    return Page(path, title, description, body, section=(FOR_TRAINERS, title))


def _help(path: str, title: str, description: str, name: str, links_for: LinksFor) -> Page:
    text = resources.files("playbook.site").joinpath("help", f"{name}.md").read_text(encoding="utf-8")
    body = f'<div class="pb pb-text pb-document">{_linked(document(text), path, links_for(path))}</div>'
    return _page(path, title, description, body)


def _linked(html: Markup, path: str, links: Links) -> Markup:
    """Links between Markdown pages as links between the pages they become."""
    folder = posixpath.dirname(path)

    def to(match: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(folder, match[1]))
        return f'href="{links.to(target + (match[2] or ""))}"'

    return Markup(_MARKDOWN_LINK.sub(to, html))


def _problem(problem: catalogue.Problem, links_for: LinksFor) -> Page:
    path = problem_path(problem.code)
    says = f"{problem.code}: {problem.name.replace('-', ' ')}"
    body = render(
        "problem.html", links_for(path), body=document(catalogue.page(problem.code)), severity=problem.severity.value
    )
    section = (FOR_TRAINERS, "Problem codes")
    return Page(path, says, f"What {problem.code} means and what to do.", body, "", section, search=(SearchEntry("", says, says),))
