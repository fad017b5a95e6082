from __future__ import annotations

from tests.projects import diagnostics_in, problems_in

PLAY = """
    role_play:
      customer: You are Nadia.
      opening: Hello?
      hidden:
        - {{fact: {first}, told: if you are asked}}
        - {{fact: {second}, told: at the end}}
      softens: a time
      hardens: a form
      watch: [{watch}]
    """


def play(first: str = "One thing", second: str = "Another", watch: str = "a, b") -> str:
    return PLAY.format(first=first, second=second, watch=watch)


def test_two_questions_are_enough_and_one_is_few() -> None:
    assert problems_in("discuss: [a, b]") == []
    (one,) = diagnostics_in("discuss: [a]")
    assert (one.code, one.message) == ("PB325", "discuss has one question")
    assert str(one.place).endswith(":1:1")


def test_no_questions_are_told_at_the_title() -> None:
    (one,) = diagnostics_in("title: The tweet", without=["discuss"])
    assert (one.code, one.message) == ("PB325", "discuss has no questions")
    assert str(one.place).endswith(":1:8")


def test_a_scenario_without_a_role_play() -> None:
    assert problems_in("title: The tweet", without=["role_play"]) == ["PB326 1:8"]


def test_neither_is_needed_where_the_author_says_why() -> None:
    allowed = """
        title: The tweet
        allow:
          - {rule: PB325, because: Nothing to decide.}
          - {rule: PB326, because: Nobody should play this one.}
        """
    assert problems_in(allowed, without=["discuss", "role_play"]) == []


def test_a_hidden_fact_told_twice() -> None:
    (one,) = diagnostics_in(play("It was a gift", "it was a gift!"))
    assert (one.code, one.message) == ("PB327", '"it was a gift!" stands here twice')
    assert str(one.place).endswith(":6:14")
    assert str(one.related[0].place).endswith(":5:14")


def test_a_hidden_fact_that_the_rep_can_see() -> None:
    (one,) = diagnostics_in(play("Order number"))
    assert (one.code, one.label) == ("PB327", "the rep knows this already")


def test_what_the_rep_knows_may_stand_there_twice_as_far_as_this_goes() -> None:
    facts = "facts: {customer: {name: Nadia}, about: a kettle, at_fault: us, known: [a, a]}\n"
    assert problems_in(facts) == []


def test_a_line_of_the_observer_that_stands_twice() -> None:
    assert problems_in(play(watch="says sorry, names a time, Says sorry.")) == ["PB327 9:37"]


def test_a_question_that_stands_twice() -> None:
    assert problems_in("discuss: [Why?, And then?, why]") == ["PB327 1:28"]


def test_the_same_question_may_be_asked_of_two_scenarios() -> None:
    assert problems_in("discuss: [Which page of ours should have said this?, And then?]") == []
