from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook.checks.contrast import contrast, nearest_shade

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def test_black_on_white_is_21_to_1() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_a_grey_that_is_known_to_pass_just_so() -> None:
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    assert contrast("#777777", "#FFFFFF") < 4.5


@given(COLOURS, COLOURS)
def test_contrast_does_not_depend_on_the_order(one: str, other: str) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21.01


@given(COLOURS, st.one_of(st.sampled_from(["#ffffff", "#1e2129"]), COLOURS))
def test_the_nearest_shade_always_passes(colour: str, page: str) -> None:
    assert contrast(nearest_shade(colour, page, 4.5), page) >= 4.5


@given(COLOURS)
def test_a_colour_that_passes_is_left_as_it_is(colour: str) -> None:
    if contrast(colour, "#ffffff") >= 4.5:
        assert nearest_shade(colour, "#ffffff", 4.5) == colour


def test_the_nearest_shade_keeps_the_hue() -> None:
    assert nearest_shade("#3fb6c8", "#ffffff", 4.5) == "#29818f"
