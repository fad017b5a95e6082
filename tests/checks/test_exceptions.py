from __future__ import annotations

from tests.projects import diagnostics_in, problems_in

FEW = "also_asked: [Is anybody there]\n"


def test_an_exception_sets_a_warning_or_advice_aside() -> None:
    assert problems_in(FEW) == ["PB313 1:1"]
    assert problems_in(FEW + "allow: [{rule: PB313, because: It happened once in ten years.}]") == []


def test_an_exception_that_nothing_needs_is_a_problem() -> None:
    assert problems_in("allow: [{rule: PB313, because: Nobody asks.}]") == ["PB317 1:16"]


def test_an_error_cannot_be_set_aside() -> None:
    found = problems_in("situation: FILL IN\nallow: [{rule: PB319, because: I am busy.}]")
    assert found == ["PB319 1:12", "PB317 2:16"]


def test_a_code_that_does_not_exist_gets_a_suggestion() -> None:
    (one,) = diagnostics_in(FEW.replace("[", "[a, b, c, d, ") + "allow: [{rule: PB33, because: Never.}]")
    assert (one.code, bool(one.suggestions)) == ("PB317", True)
