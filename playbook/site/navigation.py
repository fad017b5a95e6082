"""The navigation: sections and categories, never every scenario, because it is repeated on every page."""

from __future__ import annotations

from playbook.site import paths
from playbook.site.edition import Edition
from playbook.site.page import NavItem
from playbook.site.views.tools import tools

SCENARIOS = "Scenarios"
COACH = "Check a reply"
TOOLS = "Tools"
LEARN = "Learn"
FOR_TRAINERS = "For trainers"
PACK = "Trainer pack"


def navigation(edition: Edition) -> tuple[NavItem, ...]:
    """Home, scenarios by category, the coach, the tools, what there is to learn, and what trainers need."""
    names = edition.library.terms.categories
    categories = tuple(NavItem(names[id_].name, paths.category_path(id_)) for id_ in edition.seen_in.categories)
    found = tuple(NavItem(tool.title, tool.path) for tool in tools(edition.library))
    return (
        NavItem("Home", paths.HOME),
        NavItem(SCENARIOS, children=(NavItem("All scenarios", paths.CATALOGUE), *categories)),
        NavItem(COACH, paths.COACH),
        *((NavItem(TOOLS, children=(NavItem("All tools", paths.TOOLS), *found)),) if found else ()),
        NavItem(
            LEARN,
            children=(
                NavItem("Principles", paths.PRINCIPLES),
                NavItem("Checklists", paths.CHECKLISTS),
                NavItem("Wording", paths.RULES),
                NavItem("How we answer", paths.PROMISES),
                NavItem("Evidence", paths.EVIDENCE),
                NavItem("Glossary", paths.GLOSSARY),
            ),
        ),
        NavItem(
            FOR_TRAINERS,
            children=(
                NavItem("Write a scenario", paths.TRAINERS),
                NavItem("Write a guide", paths.GUIDES),
                NavItem(PACK, paths.PACK),
                NavItem("Phrases", paths.PHRASES),
                NavItem("Review replies", paths.REVIEW),
                NavItem("Coverage and reviews", paths.COVERAGE),
                NavItem("Reading ease", paths.READING_EASE),
                NavItem("Every field", paths.FIELDS),
                NavItem("Problem codes", paths.PROBLEMS),
                NavItem("Publish the site", paths.PUBLISH),
            ),
        ),
    )
