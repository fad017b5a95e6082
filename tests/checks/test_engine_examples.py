from __future__ import annotations

import pytest

from tests.checks.test_phrases import APOLOGY, SIGNAL, found_with
from tests.projects import RULE, diagnostics_in

RULE_HEAD = "phrases: [you (need|have) to]\nexamples:\n"


def examples(text: str) -> list[str]:
    """The problems of a signal with these examples."""
    change = APOLOGY.partition("examples:")[0] + "examples:\n" + text
    return found_with({SIGNAL: change})


def in_rule(change: str) -> list[str]:
    """The problems of the small project's rule after a change."""
    return [one.code for one in diagnostics_in(change, RULE) if one.place.path == RULE]


def test_quotes_say_exactly_what_is_found() -> None:
    assert examples("  hits: [{text: Very sorry., quotes: [Very sorry]}]\n  misses: [No.]\n") == []


@pytest.mark.parametrize(
    ("hits", "found"),
    [
        ("{text: So sorry., quotes: [So sorry]}", [f"PB321 {SIGNAL}:5:37"]),  # found is only “sorry”
        ("{text: No., quotes: ['No']}", [f"PB331 {SIGNAL}:3:11", f"PB321 {SIGNAL}:5:31"]),
        ("{text: Sorry., quotes: [sorry]}", [f"PB301 {SIGNAL}:5:34"]),
        ("{text: Sorry, quotes: [Sorry]}", []),
        ("{text: 'Sorry, very sorry.', quotes: [Sorry]}", [f"PB321 {SIGNAL}:5:25"]),  # one more than is quoted
    ],
)
def test_what_differs_is_told_at_the_quote_or_in_the_text(hits: str, found: list[str]) -> None:
    assert examples(f"  hits: [{hits}]\n  misses: [Well.]\n") == found


def test_a_miss_that_is_found_is_told_at_the_words() -> None:
    assert examples(
        "  hits: [{text: Sorry., quotes: [Sorry]}]\n  misses:\n    - We are very sorry.\n"
    ) == [f"PB321 {SIGNAL}:7:14"]  # fmt: skip


def test_a_signal_about_the_customer_reads_their_words() -> None:
    assert found_with({SIGNAL: APOLOGY + "reads: customer\n"}) == []


@pytest.mark.parametrize(
    ("bad", "good", "label"),
    [
        ("{text: You must call., quote: You must}", "Fine.", "nothing is found here"),
        ("{text: You need to call., quote: You need to call}", "Fine.", 'it marks "You need to"'),
        ("{text: You need to call., quote: You need to}", "So you have to wait.", '"you have to" is found'),
    ],
)
def test_a_rule_fires_on_what_its_bad_examples_quote_and_on_no_good_one(bad: str, good: str, label: str) -> None:
    (one,) = [
        one
        for one in diagnostics_in(f"{RULE_HEAD}  bad:\n    - {bad}\n  good:\n    - {good}\n", RULE)
        if one.code == "PB321"
    ]
    assert (one.label, one.subject) == (label, "rule you-need-to")


def test_an_example_brings_the_context_that_the_rule_asks_for() -> None:
    when = "when: {late: true}\n"
    example = "  bad: [{text: You need to call., quote: You need to}]\n  good: [Fine.]\n"
    assert in_rule(when + RULE_HEAD + example) == ["PB321"]
    assert in_rule(when + RULE_HEAD + "  context: {late: 13h}\n" + example) == []


def test_the_same_text_may_be_good_in_another_context() -> None:
    when = "when: {late: true}\n"
    example = (
        "  bad: [{text: You need to call., quote: You need to, context: {late: 2h}}]\n"
        "  good: [{text: You need to call., context: {role: first}}]\n"
    )
    assert in_rule(when + RULE_HEAD + example) == []
