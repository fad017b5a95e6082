from __future__ import annotations

from tests.projects import diagnostics_in, problems_in

GOOD = "{id: own-it, verdict: good, text: A new kettle goes out today., why: It helps.}"
BAD = "{id: pasted, verdict: bad, text: You need to call us., why: It scolds., breaks: [you-need-to], better: own-it}"


def replies(*entries: str, practice: str = "{}") -> str:
    return "replies:\n" + "".join(f"  - {entry}\n" for entry in entries) + f"practice: {practice}\n"


def test_a_good_and_a_bad_reply_make_a_pair() -> None:
    assert problems_in(replies(GOOD, BAD)) == []


def test_a_weak_reply_does_not_stand_in_for_a_bad_one() -> None:
    weak = "{id: short, verdict: weak, text: See the website., why: It is short., better: own-it}"
    assert problems_in(replies(GOOD, weak)) == ["PB303 1:1"]


def test_without_a_good_reply_nobody_is_asked_to_name_it() -> None:
    lone = BAD.replace(", better: own-it", "")
    assert problems_in(replies(lone, lone.replace("pasted", "pasted-again"))) == ["PB303 1:1"]


def test_a_bad_reply_names_the_better_one() -> None:
    (one,) = diagnostics_in(replies(GOOD, BAD.replace(", better: own-it", "")))
    assert (one.code, str(one.place)[-4:]) == ("PB304", "3:27")
    assert one.hint == "add “better: own-it”"


def test_the_better_reply_must_exist() -> None:
    (one,) = diagnostics_in(replies(GOOD, BAD.replace("better: own-it", "better: own-itt")))
    assert (one.code, one.suggestions) == ("PB201", ("own-it",))


def test_the_better_reply_must_be_good() -> None:
    assert problems_in(replies(GOOD, BAD.replace("better: own-it", "better: pasted"))) == ["PB304 3:108"]


def test_two_replies_cannot_have_one_id() -> None:
    (one,) = diagnostics_in(replies(GOOD, BAD, GOOD))
    assert one.code == "PB203"
    assert str(one.place).endswith(":4:10")
    assert str(one.related[0].place).endswith(":2:10")


def test_a_bad_reply_says_what_it_breaks() -> None:
    assert problems_in(replies(GOOD, BAD.replace(" breaks: [you-need-to],", ""))) == ["PB316 3:27"]


def test_a_weak_reply_need_not_break_a_rule() -> None:
    weak = "{id: short, verdict: weak, text: See the website., why: It is short., better: own-it}"
    assert problems_in(replies(GOOD, BAD, weak)) == []


def test_the_model_of_an_exercise_is_a_good_reply() -> None:
    write = "{write: {prompt: Answer her., model: MODEL}}"
    assert problems_in(replies(GOOD, BAD, practice=write.replace("MODEL", "own-it"))) == []
    assert problems_in(replies(GOOD, BAD, practice=write.replace("MODEL", "pasted"))) == ["PB304 4:48"]
    assert problems_in(replies(GOOD, BAD, practice=write.replace("MODEL", "ownit"))) == ["PB201 4:48"]


def test_the_reply_in_which_to_spot_the_fault_is_a_bad_one() -> None:
    assert problems_in(replies(GOOD, BAD, practice="{spot: pasted}")) == []
    assert problems_in(replies(GOOD, BAD, practice="{spot: own-it}")) == ["PB304 4:18"]
