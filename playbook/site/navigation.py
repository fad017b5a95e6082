"""The navigation: sections and categories, never every scenario, because it is repeated on every page."""

from __future__ import annotations

from playbook.library.library import Library
from playbook.site.page import NavItem
from playbook.site.paths import (
    CATALOGUE, CHECKLISTS, COVERAGE, EVIDENCE, FIELDS, GLOSSARY, HOME, PHRASES, PRINCIPLES, PROBLEMS, PROMISES, PUBLISH,
    RULES, TRAINERS, category_path,
)  # fmt: skip

SCENARIOS = "Scenarios"
LEARN = "Learn"
FOR_TRAINERS = "For trainers"


def navigation(library: Library) -> tuple[NavItem, ...]:
    """Home, scenarios by category, what there is to learn, and what trainers need."""
    used = {one.category for one in library.scenarios.values()}
    categories = tuple(
        NavItem(entry.name, category_path(id_)) for id_, entry in library.terms.categories.items() if id_ in used
    )
    return (
        NavItem("Home", HOME),
        NavItem(SCENARIOS, children=(NavItem("All scenarios", CATALOGUE), *categories)),
        NavItem(
            LEARN,
            children=(
                NavItem("Principles", PRINCIPLES),
                NavItem("Checklists", CHECKLISTS),
                NavItem("Wording", RULES),
                NavItem("How we answer", PROMISES),
                NavItem("Evidence", EVIDENCE),
                NavItem("Glossary", GLOSSARY),
            ),
        ),
        NavItem(
            FOR_TRAINERS,
            children=(
                NavItem("Write a scenario", TRAINERS),
                NavItem("Phrases", PHRASES),
                NavItem("Coverage and reviews", COVERAGE),
                NavItem("Every field", FIELDS),
                NavItem("Problem codes", PROBLEMS),
                NavItem("Publish the site", PUBLISH),
            ),
        ),
    )
