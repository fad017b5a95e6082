from __future__ import annotations

import pytest

from tests.projects import SITE, diagnostics_in, problems_in


def brand(colour: str, dark: str = "#6fd0de") -> str:
    return f'brand: {{name: Tern, tagline: How we answer., colour: "{colour}", colour_dark: "{dark}"}}'


def test_colours_that_can_be_read_are_fine() -> None:
    assert problems_in(brand("#767676"), SITE) == []


@pytest.mark.parametrize("colour", ["#777777", "#FFFFFF", "#ffcc00"])
def test_a_colour_must_be_readable_on_white(colour: str) -> None:
    assert problems_in(brand(colour), SITE) == ["PB501 1:54"]


def test_a_dark_colour_must_be_readable_on_the_dark_page() -> None:
    assert problems_in(brand("#0b5d6b", "#0b5d6b"), SITE) == ["PB501 1:78"]


def test_the_ratio_is_said_and_a_shade_offered() -> None:
    (one,) = diagnostics_in(brand("#3fb6c8"), SITE)
    assert one.label == "contrast 2.40 to 1, and text needs 4.5"
    assert len(one.suggestions) == 1
    assert problems_in(brand(one.suggestions[0]), SITE) == []
