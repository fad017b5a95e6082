"""What a scenario says, and the moment of each text."""

from __future__ import annotations

from playbook.library.said import Said, said_in
from tests.projects import library_with


def said(change: str = "") -> dict[str, Said]:
    """What the small scenario says after a change, by text."""
    library = library_with(change)
    return {one.text.strip(): one for one in said_in(library, library.scenarios["late-tweet"])}


SHORT = "{start: a, turns: {a: {customer: A}, b: {customer: B, ends: lost}}}"


def practice(converse: str = SHORT, choose: str = "") -> dict[str, Said]:
    return said(f"practice:\n  choose: [{choose}]\n  converse: {converse}\n")


def test_replies_the_close_and_the_exercises_in_the_order_of_the_file() -> None:
    library = library_with()
    found = [(one.what, one.verdict, one.path) for one in said_in(library, library.scenarios["late-tweet"])]
    options, turns = ("practice", "choose", 0, "options"), ("practice", "converse", "turns", "opening", "replies")
    assert found == [
        ("good reply", "good", ("replies", 0, "text")),
        ("bad reply", "bad", ("replies", 1, "text")),
        ("public close", "good", ("close", "text")),
        ("best answer", "good", (*options, 0, "text")),
        ("answer", "bad", (*options, 1, "text")),
        ("good answer", "good", (*turns, 0, "say")),
        ("answer", "weak", (*turns, 1, "say")),
    ]


def test_a_reply_knows_its_moment() -> None:
    reply = next(iter(said().values())).context
    assert (reply.role, reply.public, reply.limit, reply.name) == ("first", True, 280, "Nadia")
    assert reply.customer == "@TernShop my new kettle will not close. Help?\nHello?"
    assert [turn.by for turn in reply.turns] == ["customer", "customer"]
    assert reply.known == ("order number",)


def test_the_close_comes_when_it_is_solved() -> None:
    close = said("close: {via: email, text: Bye., why: W}")["Bye."].context
    assert (close.role, close.public, close.late, close.heat, close.customer) == ("close", False, None, None, "")


def test_a_choice_is_an_update_on_the_channel_of_the_scenario() -> None:
    one = practice(choose="{ask: Q, options: [{text: Yes., best: true, why: a}, {text: No., why: b}]}")["Yes."].context
    assert (one.role, one.public, one.late, one.customer) == ("update", True, None, "")


def test_a_choice_may_be_a_first_reply_and_then_it_is_given_now() -> None:
    options = "options: [{text: Yes., best: true, why: a}, {text: No., why: b}]"
    one = practice(choose=f"{{ask: Q, role: first, via: email, {options}}}")["Yes."].context
    assert (one.role, one.public) == ("first", False)
    assert one.customer.startswith("@TernShop")


CONVERSATION = """
    start: hello
    turns:
      hello:
        customer: Hello?
        replies:
          - {say: Start good., why: W, mood: 1, next: calm}
          - {say: Start bad., why: W, mood: -1, next: cross}
      calm:
        customer: Thanks. And now?
        replies:
          - {say: To the end., why: W, mood: 1, next: done}
          - {say: Back., why: W, mood: 0, next: cross, role: solve}
      cross:
        customer: What?
        replies: [{say: Still cross., why: W, mood: -1, next: gone}]
      done: {customer: Bye., ends: solved}
      gone: {customer: Bye., ends: lost}
"""


def test_a_conversation_starts_now_and_goes_on_later() -> None:
    found = {text: one.context for text, one in practice(CONVERSATION).items()}
    assert found["Start good."].customer == "Hello?"
    assert {text: one.role for text, one in found.items() if text[0] in "ST" or text == "Back."} == {
        "Start good.": "first",
        "Start bad.": "first",
        "To the end.": "close",
        "Back.": "solve",
        "Still cross.": "update",
    }
    assert all(one.turns == () for text, one in found.items() if text in ("Start good.", "Back."))


def test_the_customer_stays_heated_until_something_calms_them() -> None:
    found = {text: one.context for text, one in practice(CONVERSATION).items()}
    start = found["Start good."].heat
    assert start is not None
    assert found["Still cross."].heat == start
    assert found["To the end."].heat is None


def test_what_helps_is_good_what_lists_a_rule_is_bad_and_the_rest_is_weak() -> None:
    verdicts = {text: one.verdict for text, one in practice(CONVERSATION).items()}
    assert verdicts["Start good."] == "good"
    assert verdicts["Start bad."] == verdicts["Back."] == "weak"


def test_a_conversation_may_be_on_another_channel() -> None:
    found = practice(CONVERSATION.replace("start: hello", "start: hello\n    via: email"))
    assert found["Start good."].context.public is False
