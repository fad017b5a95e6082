from __future__ import annotations

from tests.projects import SITE, diagnostics_in, problems_in


def test_a_channel_in_use_needs_a_promise() -> None:
    (one,) = diagnostics_in("promises: {email: 4 hours}", SITE)
    assert (one.code, one.place.path) == ("PB502", SITE)
    assert one.related[0].message == "scenario late-tweet uses it"


def test_a_scenario_that_says_when_its_reply_is_due_needs_none() -> None:
    assert problems_in("promises: {x: 60 min}", SITE) == []


def test_a_channel_is_reported_once() -> None:
    assert problems_in("channel: email", site="promises: {x: 60 min}", without=["close"]) == [f"PB502 {SITE}:1:1"]


def test_an_unknown_channel_is_reported_elsewhere() -> None:
    assert problems_in("channel: xx") == ["PB202 1:10"]
