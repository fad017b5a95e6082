"""Coverage goals as the coverage page shows them: what is reached, what is short, and where to look."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from playbook.library.goals import Count, Goal
from playbook.library.library import Library
from playbook.site.paths import CATALOGUE, Links, category_path, scenario_path

FACETS = {"principle": "skill", "channel": "channel", "level": "level", "feeling": "feeling", "stakes": "stakes"}
"""What a goal counts by, and the facet of the catalogue that shows it."""


@dataclass(frozen=True, slots=True)
class ShortView:
    """Something below a goal: how many there are, and the page that shows those. Where there are none, no page does."""

    name: str
    reached: int
    href: str


@dataclass(frozen=True, slots=True)
class GoalView:
    """One goal. `verdict` names its icon."""

    says: str
    state: str
    met: bool
    verdict: str
    short: tuple[ShortView, ...]


def goal_view(library: Library, goal: Goal, links: Links) -> GoalView:
    """The view of a goal."""
    group = goal.path[0] if len(goal.path) > 1 else ""
    short = tuple(ShortView(one.name, one.reached, _href(library, goal, one, links)) for one in goal.short if group)
    return GoalView(goal.says.capitalize(), goal.state, goal.met, "good" if goal.met else "weak", short)


def _href(library: Library, goal: Goal, one: Count, links: Links) -> str:
    kind = goal.path[-1]
    if goal.path[0] == "every_scenario":
        return links.to(scenario_path(library, one.id))
    if one.reached and kind in FACETS:
        return f"{links.to(CATALOGUE)}?{urlencode({FACETS[kind]: one.id})}"
    return links.to(category_path(one.id)) if one.reached and kind == "category" else ""
