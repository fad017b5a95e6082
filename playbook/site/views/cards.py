"""Cards: a scenario in a few lines, for the catalogue and for lists of related pages."""

from __future__ import annotations

from dataclasses import dataclass

from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.library.timeline import timeline_of
from playbook.models.scenario import Scenario
from playbook.models.story_clock import say_duration
from playbook.site.paths import Links, scenario_path


@dataclass(frozen=True, slots=True)
class Card:
    """A scenario as a card; `facets` are its ids by facet, several joined by spaces."""

    id: str
    href: str
    title: str
    summary: str
    channel: str
    feeling: str
    level: str
    late: str
    facets: tuple[tuple[str, str], ...]


def card_of(library: Library, document: Document[Scenario], links: Links) -> Card:
    """The card of a scenario, with its link as seen from the page that `links` belongs to."""
    model = document.model
    late = timeline_of(document, library).late_by
    return Card(
        id=document.id,
        href=links.to(scenario_path(library, document.id)),
        title=model.title,
        summary=model.summary,
        channel=library.terms.channels[model.channel].name,
        feeling=library.terms.feelings[model.feeling].name,
        level=model.level.capitalize(),
        late=f"{say_duration(late)} late" if late else "",
        facets=(
            ("channel", model.channel),
            ("feeling", model.feeling),
            ("level", model.level),
            ("skill", " ".join(model.skills)),
            ("stakes", model.stakes),
            ("category", document.category),
        ),
    )
