from __future__ import annotations

from collections import Counter

from playbook.library.library import Library
from playbook.models.scenario import Scenario
from playbook.site.views.catalogue import catalogue_view, category_view
from tests.projects import VOCABULARY, library_with
from tests.site.rendered import HERE, edition, real, small, tree


def ids_of(scenario: Scenario, facet: str) -> tuple[str, ...]:
    """The ids that a scenario has in a facet, read from the scenario itself."""
    if facet == "skill":
        return scenario.skills
    return (str(getattr(scenario, facet)),)


def test_counts_are_those_of_counting_by_hand() -> None:
    scenarios = [one.model for one in real().scenarios.values()]
    for facet in catalogue_view(edition(real()), HERE).facets:
        expected = Counter(id_ for one in scenarios for id_ in ids_of(one, facet.id))
        assert {value.id: value.count for value in facet.values} == expected


def test_the_facets_in_the_order_of_the_vocabulary() -> None:
    view = catalogue_view(edition(), HERE)
    assert [(facet.title, [value.name for value in facet.values]) for facet in view.facets] == [
        ("Channel", ["X", "E-mail"]),
        ("Feeling", ["calm", "disappointed"]),
        ("Level", ["Starter", "Core"]),
        ("Stakes", ["low stakes", "medium stakes"]),
        ("Skill", ["Close in public", "Late beats never"]),
    ]


def test_every_scenario_is_on_one_card_in_its_category() -> None:
    view = catalogue_view(edition(real()), HERE)
    assert view.count == len(real().scenarios)
    cards = [(card.id, category.id) for category in view.categories for card in category.cards]
    assert sorted(cards) == sorted((one.id, one.category) for one in real().scenarios.values())


def test_categories_come_in_the_order_of_the_vocabulary() -> None:
    known = [id_ for id_ in real().terms.categories if id_ in {one.category for one in real().scenarios.values()}]
    assert [one.id for one in catalogue_view(edition(real()), HERE).categories] == known


def test_a_category_page_shows_what_the_catalogue_shows() -> None:
    (category,) = catalogue_view(edition(), HERE).categories
    assert category == category_view(edition(), "social", HERE)
    assert (category.name, category.href) == ("In public", "../../scenarios/social/")


def test_cards_carry_what_the_facets_choose_by() -> None:
    page = tree("scenarios/index.md")
    offered = {(one.attributes["name"], one.attributes["value"]) for one in page.all("input")}
    carried = {
        (name.removeprefix("data-"), id_)
        for card in page.all("li")
        for name, ids in card.attributes.items()
        if name.startswith("data-") and name not in ("data-id", "data-category")
        for id_ in ids.split()
    }
    assert offered == carried


def test_nothing_to_choose_from() -> None:
    empty = Library.of([one for one in small().documents() if one.kind != "scenario"], small().today)
    page = tree("scenarios/index.md", empty)
    assert not list(page.all("input", "section"))
    assert "0 situations" in page.text


def test_a_term_that_no_scenario_has_is_not_offered() -> None:
    more = """
        feelings:
          furious: {name: furious, description: A, heat: 4}
          calm: {name: calm, description: No trouble., heat: 0}
          disappointed: {name: disappointed, description: Let down., heat: 2}
        """
    view = catalogue_view(edition(library_with(more, VOCABULARY)), HERE)
    assert [value.id for value in view.facets[1].values] == ["calm", "disappointed"]
