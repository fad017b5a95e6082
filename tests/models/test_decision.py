from __future__ import annotations

import pytest

from playbook.models.decision import Decision
from tests.projects import SITE, diagnostics_in, library_with, problems_in


def decided(entry: str) -> Decision:
    (one,) = library_with(f"decide_alone: [{entry}]", SITE).settings.decide_alone
    return one


def test_a_sentence_is_enough() -> None:
    assert decided("A new kettle.") == Decision(may="A new kettle.")


def test_a_sentence_with_a_number_is_a_sentence() -> None:
    assert decided("150").may == "150"


@pytest.mark.parametrize(("written", "read"), [("25", 25), ("0", 0), ("any", "any")])
def test_amounts(written: str, read: int | str) -> None:
    assert decided(f"{{may: A gift, up_to: {written}}}").up_to == read


@pytest.mark.parametrize("written", ["£25", "-5", "'25'", "2.5", "all"])
def test_what_is_no_amount(written: str) -> None:
    (one,) = diagnostics_in(f"decide_alone: [{{may: A gift, up_to: {written}}}]", SITE)
    assert (one.code, one.place.span and one.place.span.line) == ("PB103", 1)
    assert "any" in one.hint


def test_a_field_that_is_misspelt_is_named() -> None:
    (one,) = diagnostics_in("decide_alone: [{may: A gift, upto: 25}]", SITE)
    assert (one.code, one.suggestions) == ("PB101", ("up_to",))


def test_a_blank_sentence_is_reported_once() -> None:
    assert problems_in('decide_alone: [" "]', SITE) == ["PB109 1:16"]


@pytest.mark.parametrize("sign", ["£", "kr.", "CHF"])
def test_a_currency_is_a_short_sign(sign: str) -> None:
    assert library_with(f"currency: {sign}", SITE).settings.currency == sign
    assert [one[:5] for one in problems_in("currency: pounds sterling", SITE)] == ["PB110"]
