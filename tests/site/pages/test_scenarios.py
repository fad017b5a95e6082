from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from playbook.library.library import Library
from playbook.site import SearchEntry, render_site
from tests.projects import library_with
from tests.site.markup import problems_of
from tests.site.rendered import MAIL, TWEET, page, pages, small, tree

MAILS = "content/scenarios/social/mail-question.yml"


def only(*ids: str) -> Library:
    """The small library with these scenarios."""
    library = library_with(without=["related"], file=MAILS)
    return Library.of([one for one in library.documents() if one.kind != "scenario" or one.id in ids], library.today)


def offered(library: Library) -> list[str]:
    cards = tree("index.md", library).all("li")
    return [one.attributes["data-id"] for one in cards if one.attributes.get("class") == "pb-card"]


def test_a_scenario_page() -> None:
    found = page(TWEET)
    assert (found.title, found.source) == ("The tweet we missed", "content/scenarios/social/late-tweet.yml")
    assert found.description == "A customer asked for help in public yesterday and nobody saw it."
    assert found.section == ("Scenarios", "In public")
    assert found.wide
    assert found.reviewed == date(2026, 11, 2)


def test_search_knows_the_ways_of_asking_and_the_customers_own_words_and_not_ours() -> None:
    (entry,) = page(MAIL).search
    assert entry == SearchEntry(
        "",
        "A plain question by mail",
        "A customer asks which filter fits.\n"
        "Which filter do I need\n"
        "Does this filter fit my jug\n"
        "What filter goes with the blue jug\n"
        "Filter size for the jug please\n"
        "Which refill should I buy\n"
        "Which filter fits the blue jug?\n"
        "A customer asks by mail which filter fits the blue jug.",
    )


def test_search_text_is_plain() -> None:
    (entry,) = page(TWEET, library_with("situation: It is *late* [here](https://example.org).")).search
    assert entry.text.endswith("\nIt is late here.")


def test_home_begins_with_starters() -> None:
    assert offered(small()) == ["late-tweet", "mail-question"]
    assert offered(library_with("level: advanced")) == ["mail-question", "late-tweet"]


def test_home_with_advanced_scenarios_only() -> None:
    library = library_with("level: advanced", MAILS, scenario="level: advanced")
    assert offered(library) == ["late-tweet", "mail-question"]


def test_home_prefers_within_a_level_what_most_others_lead_to() -> None:
    alone = only("mail-question")
    one = alone.scenarios["mail-question"]
    leads = {"a": ("mail-question",), "b": ("c", "mail-question"), "c": (), "d": ()}
    copies = [replace(one, id=id_, model=one.model.model_copy(update={"related": to})) for id_, to in leads.items()]
    library = Library.of([*alone.documents(), *copies], alone.today)
    assert offered(library) == ["mail-question", "c", "a"]


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5])
def test_home_offers_three_at_most(count: int) -> None:
    alone = only("mail-question")
    copies = [replace(alone.scenarios["mail-question"], id=f"copy-{number}") for number in range(1, count)]
    library = Library.of([*alone.documents(), *copies], alone.today)
    assert len(offered(library)) == min(count, 3)


def test_home_without_scenarios() -> None:
    home = tree("index.md", only())
    assert [one.words for one in home.all("h2")] == ["Where to begin"]
    assert [one.words for one in home.all("h3")] == ["I am new here", "I train people", "I publish this site"]
    assert "All scenarios (0)" in home.text


def test_home_is_named_after_the_brand() -> None:
    assert (page("index.md").title, page("index.md").description) == ("Tern", "How we answer.")


def test_a_site_without_scenarios_has_no_category() -> None:
    paths = pages(render_site(only()))
    assert "scenarios/index.md" in paths
    assert "scenarios/social/index.md" not in paths
    assert [path for path in paths if path.startswith("scenarios/")] == ["scenarios/index.md"]


def test_every_page_of_a_site_without_scenarios_is_good_html() -> None:
    for found in render_site(only()).pages:
        assert problems_of(found.body) == []


def test_a_category_page() -> None:
    found = page("scenarios/social/index.md")
    assert (found.title, found.description) == ("In public", "Posts that everyone can read.")
    assert found.section == ("Scenarios", "In public")
    links = [one.attributes["href"] for one in tree("scenarios/social/index.md").all("a")]
    assert links == ["../../scenarios/social/late-tweet/", "../../scenarios/social/mail-question/"]
