from __future__ import annotations

from playbook.site.views.replies import GapView, PairView, close_of, pairs_of
from tests.projects import library_with
from tests.site.markup import Element
from tests.site.rendered import HERE, TWEET, small, tree

GOOD = "{id: good, verdict: good, text: %s, why: W}"
BAD = "{id: bad, verdict: bad, text: You need to call., why: W, breaks: [you-need-to], better: good}"


def pairs(*replies: str, **more: str) -> list[PairView]:
    library = library_with("replies:\n" + "".join(f"  - {one}\n" for one in replies), **more)
    return list(pairs_of(library, library.scenarios["late-tweet"], HERE))


def gaps(text: str, **more: str) -> tuple[GapView, ...]:
    return pairs(GOOD % text, BAD, **more)[0].good.gaps


def length(text: str, **more: str) -> str:
    return pairs(GOOD % text, BAD, **more)[0].good.length


def test_others_stand_beside_the_good_reply_that_they_name() -> None:
    second = "{id: second, verdict: good, text: Hi., why: W}"
    weak = "{id: weak, verdict: weak, text: Hm., why: W, better: second}"
    found = pairs(BAD, weak, second, GOOD % "Hello.")
    assert [(pair.good.id, [other.id for other in pair.others]) for pair in found] == [
        ("second", ["weak"]),
        ("good", ["bad"]),
    ]


def test_a_good_reply_without_others_stands_alone() -> None:
    second = "{id: second, verdict: good, text: Hi., why: W}"
    library = library_with("replies:\n" + "".join(f"  - {one}\n" for one in (GOOD % "Hello.", BAD, second)))
    page = tree(TWEET, library)
    alone = page.one(class_="pb-pair pb-pair--alone")
    assert [one.attributes["id"] for one in alone.all("article")] == ["reply-second"]


def test_a_reply_without_a_name_is_called_by_its_id() -> None:
    named = "{id: second-try, name: Better luck, verdict: good, text: Hi., why: W}"
    unnamed = "{id: third-try, verdict: good, text: Hi., why: W}"
    assert [pair.good.name for pair in pairs(GOOD % "Hello.", BAD, named, unnamed)] == [
        "Good",
        "Better luck",
        "Third try",
    ]


def test_lengths_are_counted_as_the_channel_counts() -> None:
    assert length("Hello.") == "6 of 280 characters"
    assert length("See https://tern.example/a-very-long-address-of-a-page-that-is-long") == "27 of 280 characters"
    assert length('"Yours, {agent}"') == "10 of 280 characters"
    assert length("Hello., via: email") == ""


def test_a_reply_by_another_channel_says_so() -> None:
    first, second = pairs(GOOD % "Hello., via: email", BAD, "{id: other, verdict: good, text: Hi., why: W, via: x}")
    assert (first.good.channel, second.good.channel) == ("E-mail", "")


def test_what_has_to_be_filled_in() -> None:
    agent = GapView("{agent}", "Your first name", "Sam")
    nadia = GapView("Nadia", "The customer’s name", "Nadia")
    assert gaps("Hello.") == ()
    assert gaps('"Nadia, Nadia! {agent} {agent}"') == (nadia, agent)
    assert gaps("Nadia’s kettle") == (nadia,)


def test_a_name_inside_a_word_is_no_name() -> None:
    facts = "facts: {customer: {name: Al}, about: A, at_fault: us}\n"
    library = library_with(f"{facts}replies:\n  - {GOOD % 'Also sorry.'}\n  - {BAD}\n")
    (pair,) = pairs_of(library, library.scenarios["late-tweet"], HERE)
    assert pair.good.gaps == ()


def test_a_bad_reply_may_forget_to_fill_in_a_gap_that_nobody_knows() -> None:
    """It is one of the classics, and no copy is offered of it."""
    forgot = "{id: bad, verdict: bad, text: 'Dear {first_name}, hello.', why: W, breaks: [you-need-to], better: good}"
    (pair,) = pairs(GOOD % "Hello.", forgot)
    assert pair.others[0].gaps == ()


def test_double_brackets_are_no_gap() -> None:
    assert gaps("'{{ nobody }} {{nobody}}'") == ()


def reply(page: Element, id_: str) -> Element:
    return page.one(id=f"reply-{id_}")


def test_a_mark_with_a_gap_in_it_has_one_number() -> None:
    mark = "{quote: '{agent} here', shows: late-reply, why: W}"
    marked = f"{{id: good, verdict: good, text: 'Hi, {{agent}} here.', why: W, marks: [{mark}]}}"
    page = reply(tree(TWEET, library_with(f"replies:\n  - {marked}\n  - {BAD}\n")), "good")
    (shown,) = page.all("mark")
    assert [one.text for one in shown.all("sup")] == ["1"]
    assert [one.text for one in shown.all("span")] == ["{agent}"]
    assert shown.text == "{agent} here1"


def test_notes_of_replies_with_similar_ids_are_told_apart() -> None:
    """`tree` finds ids that are there twice."""
    marked = "{id: %s, verdict: good, text: Late., why: W, marks: [{quote: Late, shows: late-reply, why: W}]}"
    replies = [*(marked % id_ for id_ in ("a-1", "reply-a", "good")), BAD]
    tree(TWEET, library_with("replies:\n" + "".join(f"  - {one}\n" for one in replies)))


def test_only_good_replies_can_be_copied() -> None:
    page = tree(TWEET)
    assert reply(page, "own-it").one(data_gap="Nadia").attributes["data-example"] == "Nadia"
    assert len(list(reply(page, "own-it").all("pb-copy"))) == 1
    assert not list(reply(page, "pasted").all("pb-copy"))


def test_what_is_copied_is_the_reply_as_typed() -> None:
    text = "Hello <b>, 'you' & {agent}\\n\\n  two"
    library = library_with(f'replies:\n  - {{id: good, verdict: good, text: "{text}", why: W}}\n  - {BAD}\n')
    (template,) = reply(tree(TWEET, library), "good").all("template")
    assert template.text == library.scenarios["late-tweet"].model.replies[0].text


def test_the_close() -> None:
    close = close_of(small(), small().scenarios["late-tweet"].model)
    assert close is not None
    assert close.channel == "X"
    assert [gap.text for gap in close.gaps] == ["Nadia"]
    assert close_of(small(), small().scenarios["mail-question"].model) is None


def test_a_channel_without_a_limit_says_no_length() -> None:
    free = """
        channels:
          x: {name: X, description: Posts., public: true, looks_like: post}
          email: {name: E-mail, description: Letters., public: false, looks_like: email}
        """
    assert length("Hello.", vocabulary=free) == ""


def test_placeholders_come_from_the_team() -> None:
    site = "placeholders: {agent: {ask: Who are you?, example: Kim}}"
    assert gaps("'{agent}'", site=site) == (GapView("{agent}", "Who are you?", "Kim"),)
