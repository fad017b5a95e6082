from __future__ import annotations

from tests.projects import diagnostics_in, problems_in


def thread(*entries: str) -> str:
    return "thread:\n" + "".join(f"  - {{{entry}}}\n" for entry in entries)


ASKED = "from: customer, at: Mon 19:42, text: Help?"


def test_a_thread_runs_forward_to_now() -> None:
    assert problems_in(thread(ASKED, "event: Nothing happens., at: Sun 23:59", "now: Mon 08:00")) == []


def test_an_earlier_time_on_the_same_day_is_a_slip() -> None:
    (one,) = diagnostics_in(thread(ASKED, "from: customer, at: Mon 17:10, text: Hello?", "now: Tue 10:05"))
    assert (one.code, str(one.place)[-4:]) == ("PB310", "3:26")
    assert one.message == "the clock runs backwards: Mon 17:10 comes after Mon 19:42"
    assert str(one.related[0].place).endswith(":2:26")


def test_a_week_that_goes_back_is_a_slip() -> None:
    assert problems_in(thread("from: customer, at: week 2 Mon 09:00, text: Help?", "now: week 1 Tue 10:05")) == [
        "PB310 3:11"
    ]


def test_only_the_first_slip_is_reported() -> None:
    assert problems_in(thread(ASKED, "event: One., at: Mon 12:00", "event: Two., at: Mon 11:00", "now: Tue 10:05")) == [
        "PB310 3:23"
    ]


def test_the_due_time_may_stand_anywhere() -> None:
    assert problems_in(thread("reply_due: Mon 20:42", ASKED, "now: Tue 10:05")) == []
    assert problems_in(thread(ASKED, "now: Tue 10:05", "reply_due: Mon 20:42")) == []


def test_a_thread_needs_now() -> None:
    assert problems_in(thread(ASKED)) == ["PB111 1:1"]


def test_now_comes_once_and_last() -> None:
    assert problems_in(thread(ASKED, "now: Tue 10:05", "now: Tue 10:06")) == ["PB111 4:5"]
    assert problems_in(thread("now: Tue 10:05", ASKED)) == ["PB111 3:5"]
