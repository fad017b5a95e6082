from __future__ import annotations

from tests.projects import SITE, diagnostics_in, problems_in


def test_a_goal_that_is_missed_is_advice_at_its_place() -> None:
    (one,) = diagnostics_in("coverage:\n  scenarios: 3\n", SITE)
    assert (one.code, str(one.place), one.severity) == ("PB503", f"{SITE}:2:14", "advice")
    assert (one.message, one.label) == ("goal not reached: at least 3 scenarios in all", "2 scenarios so far")


def test_what_is_short_is_named() -> None:
    (one,) = diagnostics_in("coverage: {each: {principle: 2}}", SITE)
    assert (one.label, one.hint) == ("1 of 2 principles so far", "still short: Close in public (1)")


def test_each_goal_is_reported_once() -> None:
    assert problems_in("coverage:\n  scenarios: 3\n  each:\n    principle: 2\n", SITE) == ["PB503 2:14", "PB503 4:16"]


def test_goals_that_are_reached_and_none_at_all_are_silent() -> None:
    assert problems_in("coverage: {scenarios: 2, every_scenario: {good_replies: 1}}", SITE) == []
    assert problems_in("coverage: {}", SITE) == []


def test_a_long_list_is_cut() -> None:
    more = "".join(f"  s{n}: {{name: S{n}, description: d}}\n" for n in range(9))
    vocabulary = f"stakes:\n  medium: {{name: medium, description: d}}\n  low: {{name: low, description: d}}\n{more}"
    found = diagnostics_in("coverage: {each: {stakes: 1}}", SITE, vocabulary=vocabulary)
    (one,) = (one for one in found if one.code == "PB503")
    assert one.hint == "still short: S0 (0), S1 (0), S2 (0), S3 (0), S4 (0), S5 (0) and 3 more"


def test_a_broken_file_has_no_consequences_here() -> None:
    found = problems_in("title: [", site="coverage: {scenarios: 2}")
    assert found and not any(one.startswith("PB503") for one in found)


def test_a_goal_has_to_be_a_number() -> None:
    assert problems_in("coverage: {scenarios: many}", SITE)[0].startswith("PB103")
    assert problems_in("coverage: {public_percent: 120}", SITE)[0].startswith("PB105")
    assert problems_in("coverage: {each: {colour: 1}}", SITE)[0].startswith("PB101")
