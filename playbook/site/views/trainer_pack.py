"""The views of the trainer pack's lists: role plays by category, and questions by skill."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.models.scenario import Scenario
from playbook.site.edition import Edition
from playbook.site.markdown import inline
from playbook.site.paths import Links, principle_path, role_play_path, scenario_path
from playbook.site.views.words import LEVELS


@dataclass(frozen=True, slots=True)
class PlayRow:
    """A scenario that can be played. `skills` are the names of those it trains, the most important first."""

    title: str
    href: str
    channel: str
    level: str
    skills: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlayGroup:
    """The role plays of a category."""

    id: str
    name: str
    rows: tuple[PlayRow, ...]


@dataclass(frozen=True, slots=True)
class PackView:
    """The trainer pack's first page."""

    groups: tuple[PlayGroup, ...]
    plays: int
    questions: int
    posters: int
    cards: int


@dataclass(frozen=True, slots=True)
class QuestionsOf:
    """The questions of a scenario. `play` is empty where it cannot be played."""

    title: str
    href: str
    play: str
    questions: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class SkillView:
    """A principle, and the scenarios whose most important skill it is, as far as they have questions."""

    id: str
    title: str
    href: str
    scenarios: tuple[QuestionsOf, ...]


def pack_view(edition: Edition, links: Links, *, posters: int, cards: int) -> PackView:
    """The view of the trainer pack. All numbers are computed."""
    library = edition.library
    groups = tuple(_groups(edition, links))
    return PackView(
        groups,
        plays=sum(len(group.rows) for group in groups),
        questions=sum(len(one.model.discuss) for one in library.scenarios.values()),
        posters=posters,
        cards=cards,
    )


def _groups(edition: Edition, links: Links) -> Iterator[PlayGroup]:
    levels = list(LEVELS)
    for category, ids in edition.seen_in.categories.items():
        found = [edition.library.scenarios[id_] for id_ in ids]
        played = sorted((one for one in found if one.model.role_play), key=lambda one: levels.index(one.model.level))
        if played:
            rows = tuple(_row(edition.library, one, links) for one in played)
            yield PlayGroup(category, edition.library.terms.categories[category].name, rows)


def _row(library: Library, document: Document[Scenario], links: Links) -> PlayRow:
    model = document.model
    return PlayRow(
        title=model.title,
        href=links.to(role_play_path(document.id)),
        channel=library.terms.channels[model.channel].name,
        level=LEVELS[model.level],
        skills=tuple(library.principles[id_].model.title for id_ in model.skills),
    )


def skill_views(library: Library, links: Links) -> tuple[SkillView, ...]:
    """Every principle that is the first skill of a scenario with questions, by title.

    Only the first skill counts: a scenario trains up to five, and its questions would stand there five times.
    """
    asked: dict[str, list[QuestionsOf]] = {}
    for document in library.scenarios.values():
        if document.model.discuss:
            asked.setdefault(document.model.skills[0], []).append(_questions(library, document, links))
    views = (
        SkillView(id_, library.principles[id_].model.title, links.to(principle_path(id_)), tuple(scenarios))
        for id_, scenarios in asked.items()
    )
    return tuple(sorted(views, key=lambda view: view.title.casefold()))


def _questions(library: Library, document: Document[Scenario], links: Links) -> QuestionsOf:
    model = document.model
    return QuestionsOf(
        title=model.title,
        href=links.to(scenario_path(library, document.id)),
        play=links.to(role_play_path(document.id)) if model.role_play else "",
        questions=tuple(inline(question) for question in model.discuss),
    )
