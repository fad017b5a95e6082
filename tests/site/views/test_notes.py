"""The notes on a reply: an author's mark and a rule's finding about the same words are one."""

from __future__ import annotations

from playbook.site.views.notes import Notes, NoteView
from playbook.site.views.replies import pairs_of
from tests.projects import library_with
from tests.site.rendered import HERE, TWEET, small, tree

GOOD = "{id: good, verdict: good, text: You need to wait., why: W}"
BAD = "{id: bad, verdict: bad, text: You need to call., why: W, breaks: [you-need-to], better: good}"
RULE = """
title: {id}
principle: late-reply
level: {level}
{looks}
message: M {id}.
why: W {id}.
better: B {id}.
examples: {{bad: [{{text: A, quote: A}}], good: [B]}}
"""


def rule(id_: str, looks: str, level: str = "warning") -> tuple[str, str]:
    return f"content/etiquette/rules/{id_}.yml", RULE.format(id=id_, level=level, looks=looks)


def notes(text: str, *rules: tuple[str, str], marks: str = "[]", breaks: str = "[a]", verdict: str = "bad") -> Notes:
    """The notes on a bad reply, with rules besides `you-need-to`."""
    other = f"{{id: other, verdict: {verdict}, text: '{text}', why: W, marks: {marks}, breaks: {breaks}, better: good}}"
    library = library_with(f"replies:\n  - {GOOD}\n  - {other}\n", **dict(rules))
    (pair,) = pairs_of(library, library.scenarios["late-tweet"], HERE)
    return pair.others[0].notes


def said(notes: tuple[NoteView, ...]) -> list[tuple[int, str, str]]:
    return [(note.number, note.quote, note.shows[0][0]) for note in notes]


def test_notes_lead_to_principles_and_rules() -> None:
    (pair,) = pairs_of(small(), small().scenarios["late-tweet"], HERE)
    (good,), (bad,) = pair.good.notes.first, pair.others[0].notes.first
    assert good.shows == (("Late beats never", "../../principles/late-reply/"),)
    assert bad.shows == (("You need to …", "../../rules/you-need-to/"),)
    assert bad.instead == "I have passed this to our repair team for you."


def test_a_good_reply_has_its_authors_notes_only() -> None:
    """What it may break is allowed with a reason."""
    marks = "[{quote: to wait, shows: late-reply, why: W}]"
    library = library_with(f"replies:\n  - {GOOD.replace('why: W', f'why: W, marks: {marks}')}\n  - {BAD}\n")
    (pair,) = pairs_of(library, library.scenarios["late-tweet"], HERE)
    assert said(pair.good.notes.first) == [(1, "to wait", "Late beats never")]
    assert pair.good.notes.more == ()


def test_the_authors_reason_leads_and_the_rule_adds_its_name_and_what_to_try() -> None:
    mark = "[{quote: You need to, shows: you-need-to, why: It scolds.}]"
    (note,) = notes("You need to call.", marks=mark).first
    assert (note.quote, note.says, note.why) == ("You need to", "", "It scolds.")
    assert (note.instead, note.shows[0][0]) == ("I can do that once I have your order date.", "You need to …")


def test_what_no_mark_covers_gets_a_note_of_its_own() -> None:
    (note,) = notes("You need to call.").first
    assert (note.number, note.quote) == (1, "You need to")
    assert (note.says, note.why) == ("This gives the customer a task.", "Someone who is upset wants you to act.")
    assert note.instead == "I can do that once I have your order date."


def test_what_is_missing_is_about_the_whole_reply_and_has_no_number() -> None:
    long = rule("long", "kind: fact\ncompares: length")
    found = notes("You need to call." + " Ah." * 80, long)
    assert said(found.first) == [(1, "You need to", "You need to …"), (0, "", "long")]
    assert [one.numbers for one in found.stretches if one.marked] == [(1,)]


def test_a_mark_may_speak_of_the_whole_reply() -> None:
    long = rule("long", "kind: fact\ncompares: length\nmark: reply")
    found = notes("Call. " + "Ah. " * 80, long, marks="[{quote: Call., shows: long, why: W}]")
    assert said(found.first) == [(1, "Call.", "long")]


def test_rules_that_find_the_same_words_share_a_note() -> None:
    found = notes("You need to call.", rule("order", 'phrases: ["you need to"]', "error"))
    (note,) = found.first
    assert [title for title, _ in note.shows] == ["order", "You need to …"]
    assert note.says == "M order."


def test_a_mark_names_every_rule_that_finds_something_in_its_words() -> None:
    mark = "[{quote: You need to call us, shows: you-need-to, why: It scolds.}]"
    (note,) = notes("You need to call us.", rule("call", "phrases: [call us]"), marks=mark).first
    assert [title for title, _ in note.shows] == ["You need to …", "call"]


def test_what_a_rule_finds_in_the_sentence_round_a_mark_is_named_with_the_mark() -> None:
    mark = "[{quote: call us, shows: late-reply, why: It sends her away.}]"
    rules = rule("sentence", "phrases: [call us]\nmark: sentence")
    found = notes("Ah. Please call us now.", rules, marks=mark)
    assert said(found.first) == [(1, "call us", "Late beats never")]
    assert [title for title, _ in found.first[0].shows] == ["Late beats never", "sentence"]


def test_words_that_cross_keep_a_number_each() -> None:
    found = notes("You need to call us.", rule("call", "phrases: [to call us]"))
    assert said(found.first) == [(1, "You need to", "You need to …"), (2, "to call us", "call")]
    assert [(one.text, one.numbers) for one in found.stretches] == [
        ("You need ", ()),
        ("to", (1,)),
        (" call us", (2,)),
        (".", ()),
    ]


def test_three_at_first_and_the_others_folded() -> None:
    rules = [rule(id_, f"phrases: [{id_}]", level) for id_, level in LEVELS]
    marks = "[{quote: pens, shows: late-reply, why: W}]"
    found = notes("You need to buy ants, bees, cats and pens.", *rules, marks=marks)
    assert said(found.first) == [(2, "ants", "ants"), (4, "cats", "cats"), (5, "pens", "Late beats never")]
    assert said(found.more) == [(1, "You need to", "You need to …"), (3, "bees", "bees")]


LEVELS = [("ants", "error"), ("bees", "warning"), ("cats", "error")]


def test_three_are_not_folded() -> None:
    rules = [rule(id_, f"phrases: [{id_}]") for id_ in ("ants", "bees")]
    found = notes("You need to buy ants and bees.", *rules)
    assert (len(found.first), found.more) == (3, ())


def test_a_suggestion_is_shown_where_it_is_listed() -> None:
    ants = rule("ants", "phrases: [ants]", "suggestion")
    assert said(notes("Buy ants.", ants, breaks="[you-need-to]").first) == []
    assert said(notes("Buy ants.", ants, breaks="[ants]").first) == [(1, "ants", "ants")]


def test_a_weak_reply_is_read_like_a_bad_one() -> None:
    assert said(notes("You need to call.", breaks="[]", verdict="weak").first) == [(1, "You need to", "You need to …")]


def test_better_words_of_a_swap_are_shown_as_typed() -> None:
    swap = rule("pls", 'kind: prefer\nswaps: [{phrases: [pls], better: "please *now*"}]')
    (note,) = notes("Call pls.", swap).first
    assert note.instead == "please *now*"


def test_on_the_page() -> None:
    page = tree(TWEET)
    bad = page.one(id="reply-pasted")
    assert bad.one(id="note-pasted-1").words.startswith("1 You need to It hands the work back")
    assert bad.one(class_="pb-note__shows").words == "You need to …"
    assert not list(bad.all("details"))


def test_folded_notes_are_a_list_of_their_own() -> None:
    rules = dict(rule(id_, f"phrases: [{id_}]") for id_ in ("ants", "bees", "cats"))
    other = (
        "{id: pasted, verdict: bad, text: 'You need to buy ants, bees and cats.', why: W, breaks: [a], better: good}"
    )
    library = library_with(f"replies:\n  - {GOOD}\n  - {other}\n", **rules)
    bad = tree(TWEET, library).one(id="reply-pasted")
    (fold,) = bad.all("details")
    (summary,) = fold.all("summary")
    assert summary.words == "1 more note"
    assert [one.attributes["id"] for one in bad.all("li")] == [f"note-pasted-{number}" for number in (1, 2, 3, 4)]
    assert [one.text for one in bad.all("sup")] == ["1", "2", "3", "4"]
