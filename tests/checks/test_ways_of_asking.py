from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from playbook.checks.ways_of_asking import folded
from tests.projects import diagnostics_in, problems_in


def asked(*texts: str) -> str:
    return "also_asked:\n" + "".join(f'  - "{text}"\n' for text in texts)


def test_five_are_enough_and_four_are_few() -> None:
    assert problems_in(asked("a", "b", "c", "d", "e")) == []
    assert problems_in(asked("a", "b", "c", "d")) == ["PB313 1:1"]


def test_none_at_all_are_few() -> None:
    (one,) = diagnostics_in("title: The tweet", without=["also_asked"])
    assert (one.code, one.message) == ("PB313", "also_asked has no ways of asking")


def test_the_same_twice_in_one_scenario() -> None:
    (one,) = diagnostics_in(asked("Where is it?", "b", "c", "d", "where is it"))
    assert (one.code, one.message) == ("PB315", '"where is it" stands twice in this scenario')
    assert str(one.related[0].place).endswith(":2:5")


def test_the_same_in_two_scenarios_is_reported_at_the_second() -> None:
    (one,) = diagnostics_in(asked("which filter do I need?", "b", "c", "d", "e"))
    assert one.message == '"Which filter do I need" stands in scenario late-tweet too'
    assert one.place.path.endswith("mail-question.yml")


def test_signs_alone_are_told_apart() -> None:
    assert problems_in(asked("?!", "???", "c", "d", "e")) == []


@given(st.text(alphabet=st.characters(categories=["Lu", "Ll", "Nd", "Zs", "Po"]), max_size=40))
def test_case_and_punctuation_do_not_count(text: str) -> None:
    if any(char.isalnum() for char in text):
        assert folded(f"  {text.upper().lower()}?! ") == folded(text.upper().lower())
