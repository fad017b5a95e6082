from __future__ import annotations

import pytest

from tests.projects import RULE, VOCABULARY, diagnostics_in, problems_in


def test_an_unknown_id_is_underlined_and_the_nearest_offered() -> None:
    (one,) = diagnostics_in("related: [mail-qestion]")
    assert (one.code, one.suggestions) == ("PB201", ("mail-question",))
    assert str(one.place).endswith(":1:11")


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ("channel: xx", "1:10"),
        ("feeling: sad", "1:10"),
        ("stakes: huge", "1:9"),
        ("contact_reason: why", "1:17"),
        ("contact_reason: [question, why]", "1:28"),
    ],
)
def test_terms_come_from_the_vocabulary(change: str, place: str) -> None:
    assert problems_in(change) == [f"PB202 {place}"]


def test_nothing_refers_to_itself() -> None:
    assert problems_in("related: [late-tweet]") == ["PB205 1:11"]


def test_the_folder_of_a_scenario_is_a_category() -> None:
    assert problems_in("categories: {other: {name: Other, description: Else.}}", VOCABULARY) == [
        "PB206 content/scenarios/social"
    ]


def test_what_nothing_uses_is_advice() -> None:
    assert problems_in("checklist: [{if: it rains, then: stay in}]") == ["PB204 content/checklists/late-reply.yml"]


def test_a_broken_file_has_no_consequences_elsewhere() -> None:
    assert [one[:5] for one in problems_in("title: [", RULE)] == ["PB005"]
