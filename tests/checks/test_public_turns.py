from __future__ import annotations

import pytest

from tests.projects import problems_in


def thread(*ours: str) -> str:
    lines = ["  - {from: customer, at: Mon 09:00, text: Help?}"]
    lines += [f"  - {{from: us, at: Mon 09:1{n}, text: Yes., via: {via}}}" for n, via in enumerate(ours)]
    return "thread:\n" + "\n".join(lines) + "\n  - {now: Mon 10:00}\n"


def replies(more: str = "", bad: str = "") -> str:
    return f"""replies:
  - {{id: own-it, verdict: good, text: A new kettle., why: It helps.{more}}}
  - {{id: pasted, verdict: bad, text: You need to call., why: No., breaks: [you-need-to], better: own-it{bad}}}
"""


def test_two_public_turns_are_enough() -> None:
    assert problems_in(thread("x") + replies()) == []


def test_the_reply_that_makes_three_is_reported() -> None:
    assert problems_in(thread("x", "x") + replies()) == ["PB306 7:39"]


def test_the_third_message_is_reported_and_the_reply_not_as_well() -> None:
    assert problems_in(thread("x", "x", "x") + replies()) == ["PB306 5:37"]


def test_private_turns_do_not_count() -> None:
    assert problems_in(thread("x", "email", "email") + replies()) == []
    assert problems_in(thread("x", "x") + replies(", via: email", ", via: email")) == []


def test_the_close_and_a_closing_reply_do_not_count() -> None:
    assert problems_in(thread("x", "x") + replies(", role: close")) == []


def test_a_bad_reply_may_be_one_too_many() -> None:
    assert problems_in(thread("x", "x") + replies(", via: email")) == []


def test_an_exception_sets_it_aside() -> None:
    allow = "allow: [{rule: PB306, because: Other guests are in danger and must read it.}]\n"
    assert problems_in(thread("x", "x") + replies() + allow) == []


def test_what_begins_in_public_ends_in_public() -> None:
    assert problems_in("channel: x", without=["close"]) == ["PB307 1:10"]
    assert problems_in("close: {via: email, text: Thank you., why: Thanks.}") == ["PB307 1:14"]


def test_what_begins_in_private_need_not() -> None:
    assert problems_in("channel: email", without=["close"]) == []


@pytest.mark.parametrize("change", ["channel: xx", "close: {via: xx, text: Thank you., why: Thanks.}"])
def test_an_unknown_channel_has_no_consequences(change: str) -> None:
    assert [one[:5] for one in problems_in(change)] == ["PB202"]
