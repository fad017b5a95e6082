"""The pocket cards' view: what fits a pocket, several to a sheet, to be cut out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from playbook.library.library import Library
from playbook.site.markdown import inline

TO_A_SHEET = 8
FOLDED_TO_A_SHEET = 4
"""A card to fold has two faces beside each other."""

LONG = 380
"""How many characters the lines of a card may have in the usual type."""


@dataclass(frozen=True, slots=True)
class PocketCard:
    """One card: `of` is what it belongs to, `lines` what is on it; (if, then) where a line has two parts."""

    of: str
    title: str
    lead: str
    lines: tuple[tuple[Markup, ...], ...]

    @property
    def long(self) -> bool:
        """Whether it takes smaller type to fit on its card."""
        return sum(len(part.striptags()) for line in self.lines for part in line) > LONG


@dataclass(frozen=True, slots=True)
class Deck:
    """Cards of one kind, sheet by sheet."""

    id: str
    title: str
    about: str
    sheets: tuple[tuple[PocketCard, ...], ...]

    @property
    def count(self) -> int:
        """How many cards there are."""
        return sum(map(len, self.sheets))


def decks(library: Library) -> tuple[Deck, ...]:
    """All decks that have cards."""
    found = (
        Deck(
            "fold",
            "Checklists to fold",
            "Four to a sheet. Cut along the dashed lines and fold along the dotted one, words outside: when to use it "
            "on the front, what to do on the back.",
            _sheets(_checklists(library), FOLDED_TO_A_SHEET),
        ),
        Deck(
            "principles",
            "Principles",
            "Eight to a sheet. One to think about on the way to work, or one for everybody who starts this week.",
            _sheets(_principles(library), TO_A_SHEET),
        ),
        Deck(
            "if-then",
            "If and then",
            "Eight to a sheet, for two people. One reads the if and covers the rest, the other says the then.",
            _sheets(_lines(library), TO_A_SHEET),
        ),
    )
    return tuple(deck for deck in found if deck.sheets)


def _checklists(library: Library) -> Iterator[PocketCard]:
    for model in (one.model for one in library.checklists.values()):
        lines = tuple((inline(item.condition), inline(item.action)) for item in model.items)
        yield PocketCard("Checklist", model.title, model.summary, lines)


def _principles(library: Library) -> Iterator[PocketCard]:
    for model in (one.model for one in library.principles.values()):
        yield PocketCard("Principle", model.title, model.summary, ((inline(model.do[0]),),))


def _lines(library: Library) -> Iterator[PocketCard]:
    for model in (one.model for one in library.checklists.values()):
        for item in model.items:
            yield PocketCard(model.title, "", "", ((inline(item.condition), inline(item.action)),))


def _sheets(cards: Iterable[PocketCard], size: int) -> tuple[tuple[PocketCard, ...], ...]:
    found = sorted(cards, key=lambda card: (card.of.casefold(), card.title.casefold()))
    return tuple(tuple(found[first : first + size]) for first in range(0, len(found), size))
