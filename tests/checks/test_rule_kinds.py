from __future__ import annotations

import pytest

from tests.checks.test_phrases import APOLOGY, SIGNAL, found_with
from tests.projects import RULE, diagnostics_in


def messages(change: str, without: tuple[str, ...] = ()) -> list[str]:
    found = diagnostics_in(change, RULE, without=without)
    return [one.message for one in found if one.code == "PB333"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ("kind: avoid\n", 'a rule of the kind "avoid" needs phrases or signals'),
        ("kind: prefer\n", 'a rule of the kind "prefer" needs swaps'),
        ("kind: require\n", 'a rule of the kind "require" needs signals'),
        ("kind: pair\nphrases: [you must]\n", 'a rule of the kind "pair" needs needs'),
        ("kind: count\nphrases: ['!']\n", 'a rule of the kind "count" needs more_than or fewer_than'),
        ("kind: fact\n", 'a rule of the kind "fact" needs compares'),
        ("kind: fact\ncompares: known\n", 'a rule of the kind "fact" needs signals'),
        ("kind: thread\nlooks_at: public-turns\n", 'a rule of the kind "thread" needs more_than'),
        ("kind: avoid\nphrases: [a b]\nmore_than: 2\n", 'a rule of the kind "avoid" does not look at more_than'),
    ],
)
def test_a_rule_has_the_fields_of_its_kind(change: str, message: str) -> None:
    assert message in messages(change, without=("phrases",))


def test_a_signal_looks_for_something_and_measures_against_something() -> None:
    bare = APOLOGY.replace('phrases: ["[very] sorry"]\n', "")
    assert f"PB333 {SIGNAL}:1:1" in found_with({SIGNAL: bare})
    measured = APOLOGY + "measures: [{count: words}, {count: outside, at_least: 1}]\n"
    found = [one for one in found_with({SIGNAL: measured}) if "PB333" in one]
    assert found == [f"PB333 {SIGNAL}:7:12", f"PB333 {SIGNAL}:7:28"]
