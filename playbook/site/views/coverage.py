"""The coverage page's view: skills by channel, what is missing, and which pages are due for review."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from playbook.library.coverage import Coverage, coverage_of
from playbook.library.goals import goals_of
from playbook.library.library import Library
from playbook.models.story_clock import say_duration
from playbook.site.paths import CATALOGUE, Links, principle_path, scenario_path
from playbook.site.views.days import review_due, say_date
from playbook.site.views.goals import GoalView, goal_view
from playbook.site.views.words import LEVELS


@dataclass(frozen=True, slots=True)
class Cell:
    """How many scenarios train a skill on a channel, and the catalogue filtered to them."""

    count: int
    href: str
    says: str


@dataclass(frozen=True, slots=True)
class Row:
    """A principle with its cells."""

    title: str
    href: str
    cells: tuple[Cell, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Review:
    """When a scenario was read, and by when it has to be read again."""

    title: str
    href: str
    owner: str
    reviewed: str
    due: str
    due_says: str


@dataclass(frozen=True, slots=True)
class CoverageView:
    """The coverage page."""

    count: int
    trained: int
    goals: tuple[GoalView, ...]
    channels: tuple[str, ...]
    rows: tuple[Row, ...]
    compared: int
    gaps: tuple[str, ...]
    reviews: tuple[Review, ...]
    fresh_for: str


def coverage_view(library: Library, links: Links) -> CoverageView:
    """The view of the coverage page. All numbers are computed from the library."""
    coverage = coverage_of(library)
    rows = tuple(_row(library, coverage, principle, links) for principle in coverage.principles)
    goals = goals_of(library)
    return CoverageView(
        count=len(library.scenarios),
        trained=sum(row.total > 0 for row in rows),
        goals=tuple(goal_view(library, goal, links) for goal in goals),
        channels=tuple(library.terms.channels[channel].name for channel in coverage.channels),
        rows=rows,
        compared=sum(len(one.model.compare) for one in library.principles.values()),
        gaps=tuple((*_gaps(library, rows, {goal.path[-1] for goal in goals}), *_not_compared(library, coverage))),
        reviews=tuple(_reviews(library, links)),
        fresh_for=say_duration(library.settings.review_after),
    )


def _row(library: Library, coverage: Coverage, principle: str, links: Links) -> Row:
    title = library.principles[principle].model.title
    cells = tuple(
        Cell(
            count := len(coverage.cells[principle, channel]),
            f"{links.to(CATALOGUE)}?channel={channel}&skill={principle}",
            f"{count} on {library.terms.channels[channel].name}: {title}",
        )
        for channel in coverage.channels
    )
    return Row(title, links.to(principle_path(principle)), cells, len(coverage.row(principle)))


def _gaps(library: Library, rows: tuple[Row, ...], in_goals: Collection[str]) -> Iterator[str]:
    """What nothing trains or is about. Where the team has set a goal, that says it."""
    if "principle" not in in_goals:
        yield from (f"No scenario trains the principle “{row.title}”." for row in rows if row.total == 0)
    scenarios = [one.model for one in library.scenarios.values()]
    terms = library.terms
    if "level" not in in_goals:
        levels = {scenario.level for scenario in scenarios}
        yield from (f"No scenario has the level “{level}”." for level in LEVELS if level not in levels)
    for kind, says, entries, used in (
        ("channel", "is on the channel", terms.channels, {scenario.channel for scenario in scenarios}),
        ("feeling", "has the feeling", terms.feelings, {scenario.feeling for scenario in scenarios}),
        ("stakes", "has", terms.stakes, {scenario.stakes for scenario in scenarios}),
        ("contact_reason", "is about", terms.contact_reasons, {id_ for one in scenarios for id_ in one.contact_reason}),
    ):
        missing = [entry.name for id_, entry in entries.items() if id_ not in used]
        if missing and kind not in in_goals:
            yield f"No scenario {says}: {', '.join(missing)}."


def _not_compared(library: Library, coverage: Coverage) -> Iterator[str]:
    """Principles that two scenarios and more train, and that set no two replies side by side."""
    for id_ in coverage.principles:
        model = library.principles[id_].model
        if len(coverage.row(id_)) > 1 and not model.compare:
            yield f"No two replies are compared for the principle “{model.title}”."


def _reviews(library: Library, links: Links) -> Iterator[Review]:
    for one in sorted(library.scenarios.values(), key=lambda one: (one.model.reviewed, one.id)):
        model, due = one.model, review_due(library, one.model.reviewed)
        href = links.to(scenario_path(library, one.id))
        yield Review(model.title, href, model.owner, say_date(model.reviewed), due.isoformat(), say_date(due))
