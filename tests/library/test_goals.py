"""Coverage goals: every number is that of counting by hand."""

from __future__ import annotations

import pytest

from playbook.library.goals import Goal, goals_of
from tests.projects import SITE, library_with
from tests.site.rendered import real


def goals(coverage: str, change: str = "") -> dict[str, Goal]:
    library = library_with(f"coverage: {coverage}", SITE, scenario=change)
    return {".".join(one.path): one for one in goals_of(library)}


def test_a_team_may_have_no_goals() -> None:
    assert goals_of(library_with()) == ()
    assert goals("{}") == {}


def test_all_scenarios_and_the_public_share() -> None:
    found = goals("{scenarios: 3, public_percent: 50, conversations: 1}")
    assert (found["scenarios"].met, found["scenarios"].state) == (False, "2 scenarios")
    assert (found["public_percent"].met, found["public_percent"].state) == (True, "50 %: 1 of 2")
    assert found["public_percent"].says == "at least 50 % of the scenarios on a public channel"
    assert found["conversations"].met
    assert not goals("{public_percent: 51}")["public_percent"].met
    assert goals("{scenarios: 1}")["scenarios"].says == "at least 1 scenario in all"


def test_for_each_of_a_kind() -> None:
    found = goals("{each: {principle: 2, channel: 1, level: 1}}")
    principle = found["each.principle"]
    assert (principle.says, principle.state) == ("at least 2 scenarios for each principle", "1 of 2 principles")
    assert [(one.id, one.name, one.reached) for one in principle.short] == [("close-publicly", "Close in public", 1)]
    assert found["each.channel"].met
    assert [one.id for one in found["each.level"].short] == ["advanced"]


def test_a_scenario_counts_once_for_what_it_names_twice() -> None:
    found = goals("{each: {principle: 3}}", "skills: [late-reply, late-reply]")
    assert {one.id: one.reached for one in found["each.principle"].counts}["late-reply"] == 2


def test_every_kind_of_goal_counts_something() -> None:
    each = "principle category channel contact_reason level feeling stakes at_fault".split()
    found = goals(f"{{each: {{{', '.join(f'{one}: 9' for one in each)}}}}}")
    assert list(found) == [f"each.{one}" for one in each]
    for goal in found.values():
        assert sum(one.reached for one in goal.counts) >= 2, goal.path
        assert goal.short == tuple(sorted(goal.counts, key=lambda one: one.reached))


def test_in_every_scenario() -> None:
    found = goals("{every_scenario: {good_replies: 1, bad_replies: 2, ways_of_asking: 5}}")
    assert found["every_scenario.good_replies"].met
    assert {one.reached for one in found["every_scenario.bad_replies"].short} == {1}
    assert found["every_scenario.bad_replies"].says == "at least 2 bad replies in every scenario"


@pytest.mark.parametrize("kind", ["principle", "channel", "contact_reason", "feeling", "stakes", "level"])
def test_the_goals_of_this_repository_are_counted_from_its_scenarios(kind: str) -> None:
    field = "skills" if kind == "principle" else kind
    values = [getattr(one.model, field) for one in real().scenarios.values()]
    (goal,) = (one for one in goals_of(real()) if one.path == ("each", kind))
    for one in goal.counts:
        assert one.reached == sum(one.id in ([value] if isinstance(value, str) else value) for value in values)
