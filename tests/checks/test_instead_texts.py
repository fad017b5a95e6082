from __future__ import annotations

import pytest

from tests.projects import diagnostics_in, problems_in

NO = "content/etiquette/signals/refuses.yml"


def signal(*instead: str) -> str:
    lines = "\n".join(f"  - {one}" for one in instead)
    return f"""title: A no
description: Something is not possible.
phrases: ["(we|i) (can't|cannot) *", it is not possible]
instead:
{lines}
examples:
  hits:
    - {{text: We can't do it., quotes: ["We can't do"]}}
    - {{text: It is not possible., quotes: [It is not possible]}}
  misses: [We can do it.]
"""


@pytest.mark.parametrize("text", ["What I can do is ring you.", "Sam can, and I write to {agent} today."])
def test_what_can_be_done_is_fine(text: str) -> None:
    assert problems_in(signal(text), NO) == []


def test_a_no_in_the_place_of_a_no() -> None:
    (found,) = diagnostics_in(signal("I can ring you.", "We can't ring you, but I can write."), NO)
    assert (found.code, found.message) == ("PB335", "this says no again")
    assert found.place.span and found.place.span.line == 6
    assert 'it is "A no"' in found.label


def test_a_text_that_breaks_a_rule() -> None:
    (found,) = diagnostics_in(signal("You need to ring us."), NO)
    assert (found.code, found.message) == ("PB335", "this breaks a rule")
    assert '"you-need-to"' in found.label


def test_both_are_one_problem() -> None:
    assert problems_in(signal("You need to ring us, we can't help."), NO) == ["PB335 5:5"]


def test_rules_that_only_suggest_and_rules_about_a_whole_reply_do_not_count() -> None:
    rule = "level: suggestion"
    assert problems_in(signal("You need to ring us."), NO, rule=rule) == []
    whole = 'kind: require\nsignals: [refuses]\nexamples: {bad: [{text: Hm., quote: Hm.}], good: ["We can\'t do it."]}'
    found = problems_in(signal("What I can do is ring you."), NO, rule=whole, without=["phrases"])
    assert [one for one in found if "PB335" in one] == []


def test_gaps_are_read_as_filled_in() -> None:
    site = "placeholders: {agent: {ask: Who?, example: it is not possible}}"
    assert problems_in(signal("So {agent} is what I can do."), NO, site=site) == ["PB335 5:5"]


def test_a_gap_that_nobody_knows() -> None:
    assert problems_in(signal("What I can do is {offr}."), NO) == ["PB320 5:22"]


def test_silence_where_the_signal_itself_is_broken() -> None:
    broken = signal("We can't do it.").replace("it is not possible", '"(it"')
    assert "PB335" not in " ".join(problems_in(broken, NO))
