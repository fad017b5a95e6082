from __future__ import annotations

from tests.projects import TODAY, diagnostics_in, problems_in


def test_a_page_is_fresh_until_the_period_is_over() -> None:
    assert problems_in("reviewed: 2026-05-26") == []
    assert problems_in("reviewed: 2026-05-25") == ["PB311 1:11"]


def test_the_age_and_the_owner_are_named() -> None:
    (one,) = diagnostics_in("reviewed: 2026-02-01")
    assert one.message == "the last review is 293 days old"
    assert one.hint.startswith("ask Social team to")


def test_today_is_not_the_future_and_tomorrow_is() -> None:
    assert problems_in(f"reviewed: {TODAY}") == []
    assert problems_in("reviewed: 2026-11-22") == ["PB312 1:11"]


def test_without_a_period_nothing_is_due() -> None:
    assert problems_in("reviewed: 2001-01-01", without=["site_config/site.yml"]) == ["PB016 site_config/site.yml"]
