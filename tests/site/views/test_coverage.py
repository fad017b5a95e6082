from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest

from playbook.library.library import Library
from playbook.site.views.coverage import CoverageView, coverage_view
from tests.projects import SITE, library_with
from tests.site.rendered import HERE, real, small, tree


def view(library: Library) -> CoverageView:
    return coverage_view(library, HERE)


def gaps(change: str) -> tuple[str, ...]:
    return view(library_with(change)).gaps


@pytest.mark.parametrize("library", [small, real])
def test_every_number_is_that_of_counting_by_hand(library: Callable[[], Library]) -> None:
    found = library()
    models = [one.model for one in found.scenarios.values()]
    shown = view(found)
    assert shown.count == len(models)
    assert shown.trained == sum(any(id_ in one.skills for one in models) for id_ in found.principles)
    names = {channel.name: id_ for id_, channel in found.terms.channels.items()}
    titles = {one.model.title: id_ for id_, one in found.principles.items()}
    assert len(shown.rows) == len(titles) == len(found.principles)
    assert {names[name] for name in shown.channels} == {one.channel for one in models}
    for row in shown.rows:
        skill = titles[row.title]
        assert row.total == sum(skill in one.skills for one in models)
        for name, cell in zip(shown.channels, row.cells, strict=True):
            assert cell.count == sum(skill in one.skills and one.channel == names[name] for one in models)


def test_a_number_leads_to_the_scenarios_it_counts() -> None:
    (row,) = (one for one in view(small()).rows if one.title == "Close in public")
    assert (row.href, row.total, [cell.count for cell in row.cells]) == ("../../principles/close-publicly/", 1, [1, 0])
    address = urlsplit(row.cells[0].href)
    assert address.path == "../../scenarios/"
    assert parse_qs(address.query) == {"channel": ["x"], "skill": ["close-publicly"]}
    assert row.cells[0].says == "1 on X: Close in public"


def test_what_a_number_leads_to_can_be_chosen_there() -> None:
    offered = {
        (one.attributes["name"], one.attributes["value"]) for one in tree("scenarios/index.md", real()).all("input")
    }
    for row in view(real()).rows:
        for cell in row.cells:
            if cell.count:
                wanted = parse_qs(urlsplit(cell.href).query)
                assert {(facet, id_) for facet, (id_,) in wanted.items()} <= offered


PRINCIPLE = "content/principles/late-reply.yml"
COMPARE = """
    compare:
      - replies:
          - {scenario: late-tweet, reply: own-it}
          - {scenario: mail-question, reply: plain}
        ask: What do both say first?
        answer: What the customer is waiting for.
    """
NOT_COMPARED = "No two replies are compared for the principle “Late beats never”."


def test_comparisons_are_counted() -> None:
    assert view(small()).compared == 0
    assert "comparison of two" not in tree("for-trainers/coverage.md").text
    library = library_with(COMPARE, PRINCIPLE)
    assert view(library).compared == 1
    assert "There is 1 comparison of two replies" in tree("for-trainers/coverage.md", library).text


def test_a_principle_that_one_scenario_trains_has_nothing_to_compare() -> None:
    assert NOT_COMPARED not in gaps("skills: [close-publicly]")


def test_what_is_missing() -> None:
    assert view(small()).gaps == ("No scenario has the level “advanced”.", NOT_COMPARED)
    assert gaps("skills: [late-reply]")[0] == "No scenario trains the principle “Close in public”."
    assert "No scenario is on the channel: X." in gaps("channel: email")
    assert "No scenario has the feeling: disappointed." in gaps("feeling: calm")
    assert "No scenario has: medium stakes." in gaps("stakes: low")
    assert "No scenario is about: no answer." in gaps("contact_reason: question")


def test_when_nothing_is_missing_the_page_says_so() -> None:
    advanced = library_with("level: advanced", "content/scenarios/social/mail-question.yml")
    assert view(advanced).gaps == ("No scenario has the level “core”.", NOT_COMPARED)
    document = small().scenarios["mail-question"]
    assert "No scenario" in tree("for-trainers/coverage.md").text
    third = library_with(
        (document.text).replace("level: core", "level: advanced"),
        "content/scenarios/social/third.yml",
        **{PRINCIPLE: COMPARE},
    )
    assert view(third).gaps == ()
    assert "Every principle is trained" in tree("for-trainers/coverage.md", third).text


def test_reviews_begin_with_the_oldest() -> None:
    first, second = view(small()).reviews
    assert (first.title, first.reviewed, first.due) == ("A plain question by mail", "20 October 2026", "2027-04-18")
    assert (second.title, second.owner, second.due_says) == ("The tweet we missed", "Social team", "1 May 2027")
    dues = [one.due for one in view(real()).reviews]
    assert dues == sorted(dues)


def test_how_long_a_page_counts_as_fresh() -> None:
    assert view(library_with("review_after: 1 day", SITE)).fresh_for == "1 day"


def test_where_the_team_has_set_goals_they_take_the_place_of_gaps() -> None:
    shown = view(library_with("coverage: {scenarios: 3, each: {level: 1, principle: 2}}", SITE))
    assert [(one.says, one.met) for one in shown.goals] == [
        ("At least 3 scenarios in all", False),
        ("At least 2 scenarios for each principle", False),
        ("At least 1 scenario of each level", False),
    ]
    no_level = "No scenario has the level “advanced”."
    assert no_level not in shown.gaps
    assert no_level in view(library_with("coverage: {scenarios: 3}", SITE)).gaps


def test_what_is_short_leads_to_the_scenarios_there_are() -> None:
    shown = view(library_with("coverage: {each: {level: 1, principle: 2}, every_scenario: {bad_replies: 9}}", SITE))
    principle, level, bad = (goal.short for goal in shown.goals)
    assert [(one.name, one.reached, one.href) for one in principle] == [
        ("Close in public", 1, "../../scenarios/?skill=close-publicly")
    ]
    assert [(one.name, one.reached, one.href) for one in level] == [("advanced", 0, "")]
    assert {one.href for one in bad} == {"../../scenarios/social/late-tweet/", "../../scenarios/social/mail-question/"}


def test_the_page_says_how_far_it_is() -> None:
    text = tree("for-trainers/coverage.md", library_with("coverage: {scenarios: 2, each: {level: 1}}", SITE)).text
    assert "1 of 2 goals are reached." in text
    assert "Reached At least 2 scenarios in all" in text
    assert "Short: advanced (none)" in text
    assert "Goals" not in tree("for-trainers/coverage.md").text


def test_every_link_of_a_goal_can_be_chosen_in_the_catalogue() -> None:
    strict = library_with("coverage: {each: {principle: 9, channel: 9, level: 9, feeling: 9, stakes: 9}}", SITE)
    offered = {
        (one.attributes["name"], one.attributes["value"]) for one in tree("scenarios/index.md", strict).all("input")
    }
    links = [one.href for goal in view(strict).goals for one in goal.short if one.href]
    assert len(links) > 5
    for href in links:
        assert {(facet, id_) for facet, (id_,) in parse_qs(urlsplit(href).query).items()} <= offered
