"""Cards: a scenario in a few lines, for the catalogue and for lists of related pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from playbook.library.library import Library
from playbook.library.timeline import timeline_of
from playbook.site.paths import Links, scenario_path
from playbook.site.views.thread import say_late
from playbook.site.views.words import LEVELS


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


class Cards:
    """The cards of a library, each made once for all pages of a depth, which share their links.

    Why: a thousand scenarios stand on some twenty thousand cards.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._known: dict[tuple[str, Links], Card] = {}
        self._late: dict[str, str] = {}

    def of(self, ids: Iterable[str], links: Links) -> tuple[Card, ...]:
        """The cards of these scenarios, with their links as seen from the page that `links` belongs to."""
        return tuple(self._known.get((id_, links)) or self._new(id_, links) for id_ in ids)

    def _new(self, id_: str, links: Links) -> Card:
        library = self._library
        document = library.scenarios[id_]
        model = document.model
        if id_ not in self._late:
            self._late[id_] = say_late(timeline_of(document, library))
        card = self._known[id_, links] = Card(
            id=id_,
            href=links.to(scenario_path(library, id_)),
            title=model.title,
            summary=model.summary,
            channel=library.terms.channels[model.channel].name,
            feeling=library.terms.feelings[model.feeling].name,
            level=LEVELS[model.level],
            late=self._late[id_],
            facets=(
                ("channel", model.channel),
                ("feeling", model.feeling),
                ("level", model.level),
                ("skill", " ".join(model.skills)),
                ("stakes", model.stakes),
                ("category", document.category),
            ),
        )
        return card
