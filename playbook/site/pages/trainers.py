"""Pages for trainers and publishers: how to write a scenario, coverage, every field, every problem code."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from functools import partial
from importlib import resources

from markupsafe import Markup

from playbook.diagnostics import catalogue
from playbook.site.draft import Draft
from playbook.site.edition import Edition
from playbook.site.environment import render
from playbook.site.markdown import document
from playbook.site.navigation import FOR_TRAINERS
from playbook.site.page import Page, SearchEntry
from playbook.site.paths import (
    COVERAGE,
    FIELDS,
    GUIDES,
    PHRASES,
    PROBLEMS,
    PUBLISH,
    READING_EASE,
    REVIEW,
    TRAINERS,
    Links,
    problem_path,
)
from playbook.site.views.coverage import coverage_view
from playbook.site.views.fields import field_parts
from playbook.site.views.problems import problem_groups
from playbook.site.views.reading_ease import reading_ease_view

_MARKDOWN_LINK = re.compile(r'href="([^":]+\.md)(#[^"]*)?"')

HELP = (
    ("write", TRAINERS, "Write a scenario", "From an empty file to a page in five minutes."),
    ("guides", GUIDES, "Write a guide", "Tools for the desk: questions that lead to advice, and sheets to fill in."),
    ("phrases", PHRASES, "Phrases", "How signals and rules find words in a reply."),
    ("review", REVIEW, "Review replies", "What exported replies do well, and what would help."),
    ("publish", PUBLISH, "Publish the site", "One folder for any web server."),
)
"""The hand-written pages: file in `help`, path, title, description."""


def trainer_pages(edition: Edition) -> Iterator[Draft]:
    """All pages of the For trainers section. Most are the same for every library."""
    yield Draft(COVERAGE, edition.state(edition.library.scenarios), partial(_coverage, edition))
    yield Draft(READING_EASE, edition.state(edition.library.scenarios), partial(_reading_ease, edition))
    fixed = edition.fixed()
    for name, path, title, description in HELP:
        yield Draft(path, fixed, partial(_help, edition, name, path, title, description))
    yield Draft(FIELDS, fixed, partial(_fields, edition))
    yield Draft(PROBLEMS, fixed, partial(_problems, edition))
    for problem in catalogue.PROBLEMS:
        yield Draft(problem_path(problem.code), fixed, partial(_problem, edition, problem))


def _coverage(edition: Edition) -> Page:
    links = edition.links(COVERAGE)
    body = render("coverage.html", links, view=coverage_view(edition.library, links))
    return _page(COVERAGE, "Coverage and reviews", "Skills by channel, what is missing, and what is due.", body)


def _reading_ease(edition: Edition) -> Page:
    links = edition.links(READING_EASE)
    body = render("reading_ease.html", links, view=reading_ease_view(edition.library, links))
    return _page(READING_EASE, "Reading ease", "How easily each good reply reads, the hardest first.", body)


def _fields(edition: Edition) -> Page:
    body = render("fields.html", edition.links(FIELDS), parts=field_parts())
    return _page(FIELDS, "Every field", "What each field of each kind of file means.", body)


def _problems(edition: Edition) -> Page:
    links = edition.links(PROBLEMS)
    body = render("problems.html", links, groups=problem_groups(links))
    return _page(PROBLEMS, "Problem codes", "Every message of the checker, with the reason and what to do.", body)


def _help(edition: Edition, name: str, path: str, title: str, description: str) -> Page:
    text = resources.files("playbook.site").joinpath("help", f"{name}.md").read_text(encoding="utf-8")
    links = edition.links(path)
    return _page(path, title, description, render("help.html", links, body=_linked(document(text), path, links)))


def _page(path: str, title: str, description: str, body: str) -> Page:
    return Page(path, title, description, body, section=(FOR_TRAINERS, title))


def _linked(html: Markup, path: str, links: Links) -> Markup:
    """Links between Markdown pages as links between the pages they become."""
    folder = posixpath.dirname(path)

    def to(match: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(folder, match[1]))
        return f'href="{links.to(target + (match[2] or ""))}"'

    return Markup(_MARKDOWN_LINK.sub(to, html))


def _problem(edition: Edition, problem: catalogue.Problem) -> Page:
    path = problem_path(problem.code)
    says = f"{problem.code}: {problem.name.replace('-', ' ')}"
    explained = document(catalogue.page(problem.code))
    return Page(
        path,
        says,
        f"What {problem.code} means and what to do.",
        render("problem.html", edition.links(path), body=explained, severity=problem.severity.value),
        section=(FOR_TRAINERS, "Problem codes"),
        search=(SearchEntry("", says, says),),
    )
