from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook.models.site import Triage
from playbook.site.views.recurrence import examples, likely, say_share, verdict

RULE = Triage(band_aid_under=5, root_cause_over=20)


@pytest.mark.parametrize(
    ("cases", "orders", "says"),
    [
        (0, 1, "band-aid"),
        (49, 1000, "band-aid"),
        (50, 1000, "judge"),
        (199, 1000, "judge"),
        (200, 1000, "root-cause"),
        (1, 1, "root-cause"),
    ],
)
def test_from_five_percent_on_one_judges_and_from_twenty_on_the_cause_is_mended(
    cases: int, orders: int, says: str
) -> None:
    assert verdict(cases, orders, RULE) == says


@pytest.mark.parametrize(
    ("cases", "orders", "low", "high"),
    [(0, 10, 0.0, 0.278), (1, 10, 0.018, 0.404), (100, 1000, 0.083, 0.120), (10, 10, 0.722, 1.0)],
)
def test_the_interval_is_wilsons(cases: int, orders: int, low: float, high: float) -> None:
    assert likely(cases, orders) == pytest.approx((low, high), abs=0.0006)


@given(st.integers(1, 10**6).flatmap(lambda orders: st.tuples(st.integers(0, orders), st.just(orders))))
def test_the_share_lies_in_its_interval_and_the_interval_between_none_and_all(pair: tuple[int, int]) -> None:
    low, high = likely(*pair)
    assert 0 <= low <= pair[0] / pair[1] + 1e-9 and pair[0] / pair[1] - 1e-9 <= high <= 1


@pytest.mark.parametrize(
    ("cases", "orders", "said"),
    [(0, 7, "0 %"), (5, 200, "2.5 %"), (25, 200, "12.5 %"), (1, 3, "33.3 %"), (2, 3, "66.7 %"), (7, 7, "100 %")],
)
def test_how_a_share_is_said(cases: int, orders: int, said: str) -> None:
    assert say_share(cases, orders) == said


@pytest.mark.parametrize("limits", [(5, 20), (0, 100), (1, 2), (50, 90)])
def test_the_examples_are_possible_and_follow_the_rule(limits: tuple[int, int]) -> None:
    rule = Triage(band_aid_under=limits[0], root_cause_over=limits[1])
    for one in examples(rule):
        assert 0 <= one.cases <= one.orders
        assert one.verdict == verdict(one.cases, one.orders, rule)


def test_with_the_usual_thresholds_the_examples_show_all_three() -> None:
    assert [one.verdict for one in examples(RULE)] == ["band-aid", "judge", "root-cause"]
