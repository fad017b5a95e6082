from __future__ import annotations

import pytest

from playbook.diagnostics.severity import Severity
from tests.projects import SCENARIO, diagnostics_in, problems_in

LATE = "content/principles/late-reply.yml"
PUBLIC = "content/principles/close-publicly.yml"

OWN_IT, PLAIN = ("late-tweet", "own-it"), ("mail-question", "plain")


def comparing(*pairs: tuple[tuple[str, str], tuple[str, str]]) -> str:
    """The field of a principle. The first scenario stands in line 3, the second in line 4."""
    text = "compare:\n"
    for pair in pairs:
        text += "  - replies:\n"
        text += "".join(f"      - {{scenario: {scenario}, reply: {reply}}}\n" for scenario, reply in pair)
        text += "    ask: What do both say first?\n    answer: What the customer is waiting for.\n"
    return text


def test_two_good_replies_of_two_scenarios() -> None:
    assert problems_in(comparing((OWN_IT, PLAIN)), LATE) == []


def test_two_bad_ones_as_well() -> None:
    assert problems_in(comparing((("late-tweet", "pasted"), ("mail-question", "cold"))), LATE) == []


def test_the_public_close_is_called_close() -> None:
    assert problems_in(comparing((("late-tweet", "close"), PLAIN)), LATE) == []


def test_there_may_be_several() -> None:
    bad = (("late-tweet", "pasted"), ("mail-question", "cold"))
    assert problems_in(comparing((OWN_IT, PLAIN), bad), LATE) == []


def test_an_unknown_scenario_is_told_once_with_the_nearest() -> None:
    (one,) = diagnostics_in(comparing((OWN_IT, ("mail-qestion", "plain"))), LATE)
    assert (one.code, str(one.place)) == ("PB201", f"{LATE}:4:20")
    assert one.suggestions == ("mail-question",)


def test_an_unknown_reply_is_underlined_and_the_nearest_offered() -> None:
    (one,) = diagnostics_in(comparing((("late-tweet", "own-itt"), PLAIN)), LATE)
    assert (one.code, str(one.place)) == ("PB201", f"{LATE}:3:39")
    assert one.message == 'unknown reply "own-itt" of the scenario "late-tweet"'
    assert one.suggestions == ("own-it",)


def test_where_no_reply_is_near_all_are_listed() -> None:
    (one,) = diagnostics_in(comparing((OWN_IT, ("mail-question", "zzz"))), LATE)
    assert (one.suggestions, one.hint) == ((), "use one of: plain, short, cold")


def test_a_close_that_the_scenario_does_not_have() -> None:
    (one,) = diagnostics_in(comparing((OWN_IT, ("mail-question", "close"))), LATE)
    assert (one.code, one.label) == ("PB201", "it has no public close")


def test_both_replies_from_one_scenario() -> None:
    (one,) = diagnostics_in(comparing((OWN_IT, ("late-tweet", "pasted"))), LATE)
    assert (one.code, str(one.place)) == ("PB322", f"{LATE}:4:20")


def test_a_scenario_that_trains_something_else() -> None:
    (one,) = diagnostics_in(comparing((OWN_IT, PLAIN)), PUBLIC)
    assert (one.code, str(one.place)) == ("PB323", f"{PUBLIC}:4:20")
    assert one.hint == 'name another scenario, or add "close-publicly" to the skills of this one'


def test_a_good_reply_beside_a_bad_one_is_a_warning_at_the_second() -> None:
    (one,) = diagnostics_in(comparing((OWN_IT, ("mail-question", "cold"))), LATE)
    assert (one.code, one.severity, str(one.place)) == ("PB324", Severity.WARNING, f"{LATE}:4:42")
    assert one.message == '"own-it" is good and "cold" is bad'


def test_a_scenario_that_cannot_be_read_has_no_consequences() -> None:
    assert problems_in("title: [", SCENARIO, **{LATE: comparing((OWN_IT, PLAIN))}) == ["PB005 1:8"]


@pytest.mark.parametrize("count", [1, 3])
def test_it_takes_two(count: int) -> None:
    replies = "".join("      - {scenario: late-tweet, reply: own-it}\n" for _ in range(count))
    change = f"compare:\n  - replies:\n{replies}    ask: A\n    answer: B\n"
    (one,) = diagnostics_in(change, LATE)
    assert one.code == "PB105"
