"""Replies break the rules that they list, and no others. Line 1 of a change is line 1 of the scenario."""

from __future__ import annotations

import pytest

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.library.findings import read_scenario
from tests.projects import RULE, diagnostics_in, library_with, problems_in

GOOD = "{id: own-it, verdict: good, text: A new kettle goes out today., why: It helps.}"
BAD = "{id: pasted, verdict: bad, text: You need to call us., why: It scolds., breaks: [you-need-to], better: own-it}"
WEAK = "{id: short, verdict: weak, text: You need to wait., why: It is short., better: own-it}"


def replies(*entries: str) -> str:
    return "replies:\n" + "".join(f"  - {entry}\n" for entry in entries) + "practice: {}\n"


def options(*entries: str, **fields: str) -> str:
    fields_ = "".join(f"      {name}: {value}\n" for name, value in fields.items())
    asked = "practice:\n  choose:\n    - ask: Which?\n" + fields_ + "      options:\n"
    return asked + "".join(f"        - {entry}\n" for entry in entries)


def only(change: str, **more: str) -> Diagnostic:
    (one,) = diagnostics_in(change, **more)
    return one


def test_a_good_reply_that_breaks_a_rule_is_told_at_the_words() -> None:
    one = only(replies(GOOD.replace("A new kettle goes", "We send it and you need to wait. It goes"), BAD))
    assert (one.code, str(one.place)[-4:]) == ("PB340", "2:54")
    assert one.message == "the good reply breaks the rule “You need to …” (you-need-to)"
    assert one.label == "This gives the customer a task."
    assert one.hint == "mend the text, or allow the rule with a reason: {rule: you-need-to, because: …}"


def test_of_several_places_the_first_is_told() -> None:
    again = "You need to call. You have to write. You need to call."
    assert problems_in(replies(GOOD.replace("A new kettle goes out today.", again), BAD)) == ["PB340 2:39"]


def test_the_close_the_best_answer_and_what_calms_are_examples_to_follow() -> None:
    assert problems_in("close: {via: x, text: You need to rate us., why: No.}") == ["PB340 1:23"]
    assert problems_in(options("{text: You need to call., best: true, why: a}", "{text: No., why: b}")) == [
        "PB340 5:18"
    ]
    said = "{say: You have to wait., why: a, mood: MOOD, next: end}"
    talk = f"practice:\n  converse:\n    start: a\n    turns:\n      a: {{customer: Hm., replies: [{said}]}}\n"
    talk += "      end: {customer: Bye., ends: solved}\n"
    codes = [one.code for one in diagnostics_in(talk.replace("MOOD", "1"))]
    assert sorted(codes) == ["PB340", "PB405"]
    assert [one.code for one in diagnostics_in(talk.replace("MOOD", "-1"))] == ["PB405"]


def test_turns_of_the_thread_are_what_happened() -> None:
    thread = "{from: customer, at: Mon 09:00, text: Hello}, {from: us, at: Mon 09:05, text: You need to wait.}"
    assert problems_in(f"thread: [{thread}, {{now: Mon 10:00}}]") == []


def test_a_bad_reply_lists_every_rule_that_it_breaks() -> None:
    rule = "title: Receipts\nprinciple: late-reply\nlevel: LEVEL\nphrases: [call us]\nmessage: m\nwhy: w\nbetter: b\n"
    rule += "examples: {bad: [{text: Call us., quote: Call us}], good: [Fine.]}\n"
    file = "content/etiquette/rules/call.yml"
    found = diagnostics_in(rule.replace("LEVEL", "warning"), file, scenario=replies(GOOD, BAD))
    assert [one.code for one in found] == ["PB341"]
    assert found[0].message == "the bad reply breaks the rule “Receipts” (call), and does not list it"
    assert found[0].hint.startswith('add "call" to “breaks”, mend the text')
    assert diagnostics_in(rule.replace("LEVEL", "suggestion"), file, scenario=replies(GOOD, BAD)) == []


def test_a_listed_suggestion_must_fire() -> None:
    silent = BAD.replace("You need to call", "Please call")
    assert problems_in(replies(GOOD, silent), rule="level: suggestion") == ["PB342 3:81"]
    assert problems_in(replies(GOOD, BAD), rule="level: suggestion") == []


def test_a_good_reply_may_break_a_suggestion() -> None:
    assert problems_in(replies(GOOD.replace("A new", "You need to wait. A new"), BAD), rule="level: suggestion") == []


@pytest.mark.parametrize(("level", "found"), [("suggestion", []), ("warning", []), ("error", ["PB341 4:38"])])
def test_a_weak_reply_need_not_list_what_is_not_always_wrong(level: str, found: list[str]) -> None:
    assert problems_in(replies(GOOD, BAD, WEAK), rule=f"level: {level}") == found


def test_what_a_weak_reply_lists_must_fire() -> None:
    listing = WEAK.replace("You need to wait.", "Wait.").replace("better:", "breaks: [you-need-to], better:")
    assert problems_in(replies(GOOD, BAD, listing)) == ["PB342 4:73"]


def test_an_answer_that_lists_a_rule_is_bad_and_any_other_is_weak() -> None:
    best = "{text: I am sorry., best: true, why: a}"
    assert problems_in(options(best, "{text: You need to call., why: b}")) == []
    assert problems_in(options(best, "{text: Call., why: b, breaks: [you-need-to]}")) == ["PB342 6:42"]


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("{roles: [close]}", "it speaks of other roles (close), and this one is “first”"),
        ("{public: false}", "it speaks of private replies only"),
        ("{late: false}", "it speaks of replies that are on time"),
        ("{heat_from: 4}", "it speaks of customers who are heated, and this one is calmer"),
        ("{stakes: [high]}", "it does not speak of this moment (its “when” says of which)"),
    ],
)
def test_a_rule_that_speaks_of_other_moments_is_told_as_such(when: str, said: str) -> None:
    found = [one for one in diagnostics_in(replies(GOOD, BAD), rule=f"when: {when}") if one.code == "PB342"]
    assert {one.label for one in found} == {said}


def test_role_and_channel_of_answers_can_be_said() -> None:
    best, other = "{text: I am sorry., best: true, why: a}", "{text: You need to call., why: b, breaks: [you-need-to]}"

    def labels(when: str, **fields: str) -> list[str]:
        found = diagnostics_in(options(best, other, **fields), rule=f"when: {when}")
        return [one.label for one in found if one.code == "PB342" and "answer" in one.message]

    assert labels("{roles: [update]}") == []
    assert labels("{roles: [update]}", role="solve") == ["it speaks of other roles (update), and this one is “solve”"]
    assert labels("{public: true}") == []
    assert labels("{public: true}", via="email") == ["it speaks of public replies only"]


def test_an_unknown_channel_of_an_exercise_is_told_once() -> None:
    assert problems_in(options("{text: No., best: true, why: a}", "{text: Hm., why: b}", via="fax")) == ["PB202 4:12"]


def test_a_rule_that_does_not_apply_is_allowed_with_a_reason() -> None:
    good = GOOD.replace("A new", "You need to wait. A new")
    allow = "allow: [{rule: you-need-to, because: It is about a fire alarm.}]\n"
    assert problems_in(replies(good, BAD) + allow) == []
    assert problems_in(replies(GOOD, BAD) + allow) == ["PB317 5:16"]


def test_what_is_allowed_may_still_be_listed_and_must_fire() -> None:
    good = GOOD.replace("A new", "You need to wait. A new")
    allow = "allow: [{rule: you-need-to, because: It is about a fire alarm.}]\n"
    assert problems_in(replies(good, BAD.replace("You need to", "Please")) + allow) == ["PB342 3:81"]


MARKED = (
    "{id: pasted, verdict: bad, text: You need to call us now., why: It scolds., breaks: [you-need-to], "
    "better: own-it, marks: [{quote: QUOTE, shows: SHOWS, why: a}]}"
)


def marked(quote: str, shows: str = "you-need-to", rule: str = "") -> list[Diagnostic]:
    return diagnostics_in(replies(GOOD, MARKED.replace("QUOTE", quote).replace("SHOWS", shows)), rule=rule)


@pytest.mark.parametrize("quote", ["You need to", "You need to call us"])
def test_a_mark_covers_what_its_rule_finds(quote: str) -> None:
    assert marked(quote) == []


@pytest.mark.parametrize("quote", ["need to", "call us"])
def test_a_mark_elsewhere_is_told_with_the_words(quote: str) -> None:
    (one,) = marked(quote)
    assert (one.code, one.label) == ("PB343", "it finds “You need to”")
    assert one.message == "the mark does not cover what the rule “You need to …” (you-need-to) finds"


def test_within_a_marked_sentence_any_words_will_do() -> None:
    examples = "examples: {bad: [{text: You need to go., quote: You need to go.}], good: [Fine.]}"
    assert marked("call us", rule=f"mark: sentence\n{examples}") == []


def test_a_mark_of_a_principle_may_stand_anywhere() -> None:
    assert marked("call us", "late-reply") == []


def test_a_mark_of_a_rule_that_finds_nothing() -> None:
    marks = "marks: [{quote: kettle, shows: you-need-to, why: a}]"
    (one,) = diagnostics_in(replies(GOOD.replace("why:", f"{marks}, why:"), BAD))
    assert (one.code, one.message) == ("PB343", "the rule “You need to …” (you-need-to) finds nothing here")


def test_one_cause_gives_one_message() -> None:
    silent = MARKED.replace("You need to call us now", "Please call us now").replace("SHOWS", "you-need-to")
    assert problems_in(replies(GOOD, silent.replace("QUOTE", "call us"))) == ["PB342 3:85"]


@pytest.mark.parametrize("rule", ["phrases: ['you (need']", "phrases: [<no-such-list> x]", "kind: order", "levell: x"])
def test_nothing_is_said_where_the_rule_itself_is_broken(rule: str) -> None:
    found = diagnostics_in(replies(GOOD.replace("A new", "You need to wait. A new"), BAD), rule=rule)
    assert found
    assert {one.place.path for one in found} == {RULE}


def test_nothing_is_said_where_a_list_is_broken() -> None:
    found = diagnostics_in(
        "wordss: [a]\n", "content/etiquette/words/day.yml", scenario=replies(GOOD, BAD.replace("You need to", "Go"))
    )
    assert {one.code for one in found} == {"PB101"}


def test_a_text_of_many_lines_is_told_at_its_first() -> None:
    rule = "mark: reply\nexamples: {bad: [{text: You need to go., quote: You need to go.}], good: [Fine.]}"
    text = "text: |\n      Hello Nadia.\n      You need to call.\n    why"
    good = f"\n    id: own-it\n    verdict: good\n    {text}: a"
    assert problems_in(replies(good, BAD), rule=rule) == ["PB340 6:7"]


def test_every_text_is_read_once() -> None:
    library = library_with()
    scenario = library.scenarios["late-tweet"]
    assert read_scenario(library, scenario) is read_scenario(library, scenario)
