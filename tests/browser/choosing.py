"""The cards of the catalogue with their values, and choices that find a certain number of them, whatever there is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from playwright.sync_api import Page

Card = dict[str, set[str]]
"""The values of a card by facet."""

Value = tuple[str, str]
"""A facet, and one of its values."""


def cards(page: Page) -> Iterator[tuple[str, Card]]:
    """Every card: its title, and its values by facet."""
    for title, data in page.locator(".pb-card").evaluate_all(
        "cards => cards.map(card => [card.querySelector('h3').textContent, {...card.dataset}])"
    ):
        yield title, {facet: set(ids.split()) for facet, ids in data.items()}


def expected(page: Page, **chosen: set[str]) -> list[str]:
    """The titles of the cards with these values."""
    return [title for title, values in cards(page) if all(values[facet] & wanted for facet, wanted in chosen.items())]


def two_that_find(page: Page, number: int) -> tuple[Value, Value]:
    """Two values of different facets: each finds several cards, and together they find exactly this number."""
    there = [values for _, values in cards(page)]
    several = [one for one in _offered(page) if sum(one[1] in values[one[0]] for values in there) > 1]
    for one, other in combinations(several, 2):
        both = (all(value in values[facet] for facet, value in (one, other)) for values in there)
        if one[0] != other[0] and sum(both) == number:
            return one, other
    raise AssertionError(f"no two values find {number} of the {len(there)} cards")


def asking_for(*values: Value) -> str:
    """The part of the catalogue's address that chooses these values."""
    return "?" + "&".join(f"{facet}={value}" for facet, value in values)


def name_of(page: Page, value: Value) -> str:
    """What is written beside the box of a value."""
    return page.locator(f'label:has(input[name="{value[0]}"][value="{value[1]}"]) span').first.inner_text()


def _offered(page: Page) -> list[Value]:
    boxes = page.locator(".pb-facets input").evaluate_all("boxes => boxes.map((box) => [box.name, box.value])")
    return [(facet, value) for facet, value in boxes]
