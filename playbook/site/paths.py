"""Which page shows what: the Markdown path of every kind of thing, and links between pages."""

from __future__ import annotations

from playbook.library.library import Library
from playbook.site.links import address, relative

HOME = "index.md"
CATALOGUE = "scenarios/index.md"
COACH = "check-a-reply.md"
NO_TO_YES = f"{COACH}#no-to-yes"
TOOLS = "tools/index.md"
WHICH_CHANNEL = "tools/channel-chooser.md"
ANSWER_BY = "tools/answer-by.md"
MAY_DECIDE = "tools/what-you-may-decide.md"
RECURRENCE = "tools/band-aid-or-root-cause.md"
PRINCIPLES = "principles/index.md"
CHECKLISTS = "checklists/index.md"
RULES = "rules/index.md"
EVIDENCE = "evidence.md"
GLOSSARY = "glossary.md"
PROMISES = "how-we-answer.md"
FIELDS = "for-trainers/fields.md"
PROBLEMS = "for-trainers/problems/index.md"
COVERAGE = "for-trainers/coverage.md"
READING_EASE = "for-trainers/reading-ease.md"
TRAINERS = "for-trainers/index.md"
PUBLISH = "for-trainers/publish.md"
PHRASES = "for-trainers/phrases.md"
GUIDES = "for-trainers/guides.md"
REVIEW = "for-trainers/review.md"
PACK = "trainer-pack.md"
QUESTIONS = "trainer-pack/questions.md"
POSTERS = "trainer-pack/posters.md"
POCKET_CARDS = "trainer-pack/pocket-cards.md"


def scenario_path(library: Library, id_: str) -> str:
    """The page of a scenario."""
    return f"scenarios/{library.scenarios[id_].category}/{id_}.md"


def category_path(id_: str) -> str:
    """The page of a category."""
    return f"scenarios/{id_}/index.md"


def principle_path(id_: str) -> str:
    """The page of a principle."""
    return f"principles/{id_}.md"


def checklist_path(id_: str) -> str:
    """The page of a shared checklist."""
    return f"checklists/{id_}.md"


def guide_path(id_: str) -> str:
    """The page of a guide, which is a tool."""
    return f"tools/{id_}.md"


def rule_path(id_: str) -> str:
    """The page of an etiquette rule."""
    return f"rules/{id_}.md"


def role_play_path(id_: str) -> str:
    """The sheets for playing a scenario. Not below the scenario: they are no business of whoever plays the rep."""
    return f"trainer-pack/role-plays/{id_}.md"


def poster_path(kind: str, id_: str) -> str:
    """A poster, which is a part of the posters' page."""
    return f"{POSTERS}#{kind}-{id_}"


def fact_path(id_: str) -> str:
    """A fact, which is a part of the evidence page."""
    return f"{EVIDENCE}#fact-{id_}"


def source_path(id_: str) -> str:
    """A publication, which is a part of the evidence page."""
    return f"{EVIDENCE}#source-{id_}"


def problem_path(code: str) -> str:
    """The page of a problem code."""
    return f"for-trainers/problems/{code.lower()}.md"


class Links:
    """Links from the pages of one depth to others: `links.to(path)`, with or without an anchor."""

    def __init__(self, here: str, *, directory_urls: bool = True) -> None:
        self._here = here
        self._directory_urls = directory_urls
        self._known: dict[str, str] = {}

    def to(self, path: str) -> str:
        """The relative address of the page or asset at `path`."""
        known = self._known.get(path)
        if known is None:
            page, hash_, anchor = path.partition("#")
            target = address(page, directory_urls=self._directory_urls) if page.endswith(".md") else page
            known = self._known[path] = relative(target, self._here) + hash_ + anchor
        return known
