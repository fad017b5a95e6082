"""A guide is one thing, all of it is reached, and every way through it ends."""

from __future__ import annotations

from playbook.diagnostics.diagnostic import Diagnostic
from tests.projects import diagnostics_in, problems_in

GUIDE = "content/guides/late.yml"
HEAD = "title: Late?\nsummary: What to say.\nlead: Read first.\n"


def decision(*parts: str, start: str = "") -> str:
    """A guide: `a > b c` is a question with answers that lead to b and c, `d` an outcome. Parts are in file order."""
    questions = [part.split() for part in parts if ">" in part]
    lines = [f"    {name}: {{ask: Well?, answers: [{_answers(to)}]}}" for name, _, *to in questions]
    ends = [f"    {part}: {{title: Do it, do: [It.], because: So.}}" for part in parts if ">" not in part]
    start = start or questions[0][0]
    text = [HEAD + "decide:", f"  start: {start}", "  questions:", *lines, "  outcomes:", *ends]
    return "\n".join(text) + "\n"


def _answers(targets: list[str]) -> str:
    return ", ".join(f"{{answer: That, next: {target}}}" for target in targets)


def sheet(fields: str, result: str = "") -> str:
    return f"{HEAD}worksheet:\n  parts:\n    - {{title: One, fields: {{{fields}}}}}\n{result}"


def found(text: str) -> list[Diagnostic]:
    return diagnostics_in(text, GUIDE)


def test_every_way_leads_to_an_outcome() -> None:
    assert found(decision("a > b c", "b > c d", "c", "d")) == []


def test_a_guide_is_a_decision_or_a_worksheet() -> None:
    assert problems_in(HEAD, GUIDE) == ["PB410 1:1"]
    both = decision("a > b c", "b", "c") + sheet("x: {ask: Well?}").removeprefix(HEAD)
    assert problems_in(both, GUIDE) == ["PB410 11:1"]


def test_a_field_has_things_to_choose_or_to_tick() -> None:
    (one,) = found(sheet("x: {ask: Well?, choose: [a, b], tick: [c]}"))
    assert (one.code, one.message) == ("PB410", 'the field "x" has things to choose and things to tick')


def test_an_answer_leads_to_a_part_that_exists() -> None:
    (one,) = found(decision("a > calmer clamer", "calmer", "gone"))
    assert (one.code, one.message) == ("PB411", 'unknown question or outcome "clamer"')
    assert one.suggestions == ("calmer",)
    assert str(one.place).startswith(f"{GUIDE}:7:")


def test_the_start_is_a_question() -> None:
    (one,) = found(decision("first > b c", "b", "c", start="frist"))
    assert (one.code, one.message, one.suggestions) == ("PB411", 'unknown question "frist"', ("first",))
    assert problems_in(decision("first > b c", "b", "c", start="b"), GUIDE) == ["PB411 5:10"]


def test_the_text_of_a_result_names_fields() -> None:
    result = "  result:\n    title: Draft\n    text: |\n      {name},\n      {hear}\n"
    (one,) = found(sheet("name: {ask: Well?}, heard: {ask: Well?}", result))
    assert (one.code, one.message, one.suggestions) == ("PB411", 'unknown field "hear"', ("heard",))
    assert str(one.place) == f"{GUIDE}:11:7"


def test_what_nothing_leads_to_is_reported() -> None:
    (one,) = found(decision("a > b c", "b", "c", "d"))
    assert (one.code, one.message) == ("PB412", 'nothing leads to the outcome "d"')
    (one,) = found(decision("a > c d", "b > c d", "c", "d"))
    assert (one.code, one.message) == ("PB412", 'nothing leads to the question "b"')


def test_an_unknown_part_is_not_the_reason_to_report_others() -> None:
    assert [one.code for one in found(decision("a > b x", "b", "c"))] == ["PB411"]


def test_questions_never_come_round() -> None:
    (one,) = found(decision("a > b c", "b > d a", "c", "d"))
    assert (one.code, one.message) == ("PB413", 'these questions come round to "a" again')
    assert str(one.place).startswith(f"{GUIDE}:8:")


def test_a_question_may_not_lead_to_itself() -> None:
    assert [one.code for one in found(decision("a > b c a", "b", "c"))] == ["PB413"]


def test_two_ways_to_the_same_question_are_not_a_circle() -> None:
    assert found(decision("a > b c", "b > c d", "c > d e", "d", "e")) == []


def test_names_are_given_once() -> None:
    (one,) = found(decision("a > b c", "b > c d", "c", "d", "b"))
    assert (one.code, one.message) == ("PB203", 'two parts of this guide are called "b"')
    twice = sheet("x: {ask: Well?}") + "    - {title: Two, fields: {x: {ask: Well?}}}\n"
    (one,) = found(twice)
    assert (one.code, str(one.place)) == ("PB203", f"{GUIDE}:7:29")


def test_references_of_a_guide_lead_somewhere() -> None:
    text = decision("a > b c", "b", "c") + "principles: [late-replay]\nscenarios: [late-tweat]\n"
    assert [(one.code, one.suggestions) for one in found(text)] == [
        ("PB201", ("late-reply",)),
        ("PB201", ("late-tweet",)),
    ]
    inside = text.split("principles")[0].replace("because: So.", "because: So., scenarios: [nowhere]", 1)
    (one,) = found(inside)
    assert (one.code, one.message) == ("PB201", 'unknown scenario "nowhere"')
