from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from playbook.checks.conversation import _trapped
from playbook.models.practice import Conversation, Say, Turn
from tests.projects import diagnostics_in, problems_in


def talk(*turns: str, limit: str = "") -> str:
    """A conversation: `a > b c` is a turn with replies that lead to b and c, `d = solved` one that ends."""
    lines = "".join(f"      {_turn(turn)}\n" for turn in turns)
    return f"practice:\n  converse:\n    start: {turns[0].split()[0]}\n    turns:\n{lines}    {limit}\n"


def _turn(turn: str) -> str:
    name, sign, *rest = turn.split()
    if sign == "=":
        return f"{name}: {{customer: Well., ends: {rest[0]}}}"
    says = ", ".join(f"{{say: Yes., why: Because., mood: 0, next: {target}}}" for target in rest)
    return f"{name}: {{customer: Well., replies: [{says}]}}"


def test_every_way_leads_to_an_ending() -> None:
    assert problems_in(talk("a > b c", "b > c d", "c = lost", "d = solved")) == []


def test_a_reply_leads_to_a_turn_that_exists() -> None:
    (one,) = diagnostics_in(talk("a > calmer clamer", "calmer = solved", "gone = lost"))
    assert (one.code, one.suggestions) == ("PB401", ("calmer",))
    assert str(one.place).endswith(":5:131")


def test_the_start_exists() -> None:
    assert problems_in(talk("a > b", "b = solved").replace("start: a", "start: aa")) == ["PB401 3:12"]


def test_a_turn_that_nothing_leads_to_is_unreachable() -> None:
    assert problems_in(talk("a > b c", "b = solved", "c = lost", "d > c")) == ["PB402 8:7"]


def test_an_unknown_turn_is_not_the_reason_to_report_others() -> None:
    assert problems_in(talk("a > b x", "b = solved", "c = lost")) == ["PB401 5:126"]


def test_a_turn_goes_on_or_ends() -> None:
    assert problems_in(talk("a > b c", "b = solved", "c >")) == ["PB403 7:7"]
    both = talk("a > b c", "b = solved", "c = lost").replace(
        "ends: lost", "ends: lost, replies: [{say: Yes., why: Because., mood: 0, next: b}]"
    )
    assert problems_in(both) == ["PB403 7:7"]


def test_a_trap_is_reported_once() -> None:
    (one,) = diagnostics_in(talk("a > b c", "b = solved", "c > d", "d > c", limit="most_turns: 8"))
    assert one.message == 'no ending can be reached from "c" and "d"'
    assert str(one.place).endswith(":7:7")


def test_a_loop_needs_a_limit() -> None:
    turns = ("a > b c", "b = solved", "c > a d", "d = lost")
    (one,) = diagnostics_in(talk(*turns))
    assert (one.code, one.message) == ("PB403", 'the conversation can come round to "a" for ever')
    assert problems_in(talk(*turns, limit="most_turns: 8")) == []


def test_two_ways_to_the_same_turn_are_not_a_loop() -> None:
    assert problems_in(talk("a > b c", "b > d e", "c > d b", "d = solved", "e = lost")) == []


def test_endings_of_one_kind_teach_nothing() -> None:
    assert problems_in(talk("a > b c", "b = solved", "c = solved")) == ["PB405 2:3"]


@st.composite
def conversations(draw: st.DrawFn) -> Conversation:
    names = [f"t{n}" for n in range(draw(st.integers(2, 7)))]
    turns = {}
    for name in names:
        targets = draw(st.lists(st.sampled_from(names), max_size=3))
        says = tuple(Say(say="Yes.", why="Because.", mood=0, next=target) for target in targets)
        turns[name] = Turn(customer="Well.", replies=says, ends=None if says else "solved")
    return Conversation(start=names[0], turns=turns)


@given(conversations())
def test_a_turn_that_ends_is_never_trapped(conversation: Conversation) -> None:
    trapped = _trapped(conversation.turns)
    assert not any(conversation.turns[name].ends for name in trapped)
    for name in trapped:
        assert {say.next for say in conversation.turns[name].replies} <= set(trapped)
