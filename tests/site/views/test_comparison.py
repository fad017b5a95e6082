from __future__ import annotations

from playbook.library.library import Library
from playbook.site.views.comparison import comparisons_beside, comparisons_of, scenarios_beside
from tests.projects import library_with
from tests.site.rendered import HERE, MAIL, TWEET, edition, page, tree

PRINCIPLE = "content/principles/late-reply.yml"
PAGE = "principles/late-reply.md"

GOOD = """\
  - replies:
      - {scenario: late-tweet, reply: own-it}
      - {scenario: mail-question, reply: plain}
    ask: What do *both* say first?
    answer: What the customer is **waiting** for.
"""
BAD = """\
  - replies:
      - {scenario: mail-question, reply: cold}
      - {scenario: late-tweet, reply: pasted}
    ask: What do both leave out?
    answer: The customer.
"""
CLOSE = GOOD.replace("own-it", "close")


def comparing(*comparisons: str) -> Library:
    """The small project with comparisons in its principle of late replies."""
    return library_with("compare:\n" + "".join(comparisons), PRINCIPLE)


def test_a_comparison_on_the_principles_page() -> None:
    library = comparing(GOOD)
    (found,) = comparisons_of(edition(library), library.principles["late-reply"], HERE)
    assert (found.id, found.principle) == ("compare-late-reply-1", ("Late beats never", "../../principles/late-reply/"))
    assert found.ask == "What do <em>both</em> say first?"
    assert found.answer == "<p>What the customer is <strong>waiting</strong> for.</p>"
    tweet, mail = found.replies
    assert (tweet.title, tweet.href) == ("The tweet we missed", "../../scenarios/social/late-tweet/")
    assert (tweet.channel.name, tweet.story) == (
        "X",
        "A customer asked for help in public yesterday and nobody saw it.",
    )
    assert (tweet.verdict, tweet.says) == ("good", "Works")
    assert tweet.text.startswith("Hi Nadia")
    assert (mail.channel.name, mail.looks) == ("E-mail", ())


def test_the_words_that_show_the_principle_come_from_the_marks() -> None:
    library = comparing(GOOD)
    (found,) = comparisons_of(edition(library), library.principles["late-reply"], HERE)
    assert found.replies[0].looks == (("slipped past us last night", "The true reason, in five words."),)


def test_of_a_bad_reply_they_are_those_that_break_a_rule_of_the_principle() -> None:
    library = comparing(BAD)
    (found,) = comparisons_of(edition(library), library.principles["late-reply"], HERE)
    assert [[quote for quote, _ in one.looks] for one in found.replies] == [[], ["You need to"]]


def test_on_a_scenarios_page_its_own_reply_comes_first_and_has_no_link() -> None:
    library = comparing(GOOD)
    (found,) = comparisons_beside(edition(library), library.scenarios["mail-question"], HERE)
    assert [(one.title, bool(one.href)) for one in found.replies] == [
        ("A plain question by mail", False),
        ("The tweet we missed", True),
    ]


def test_comparisons_come_in_the_order_of_the_scenarios_skills() -> None:
    files = {PRINCIPLE: f"compare:\n{GOOD}{BAD}", "content/principles/close-publicly.yml": f"compare:\n{CLOSE}"}
    library = library_with("skills: [close-publicly, late-reply]", **files)
    found = comparisons_beside(edition(library), library.scenarios["late-tweet"], HERE)
    assert [one.id for one in found] == ["compare-close-publicly-1", "compare-late-reply-1", "compare-late-reply-2"]


def test_the_public_close_can_be_compared() -> None:
    library = comparing(CLOSE)
    (found,) = comparisons_of(edition(library), library.principles["late-reply"], HERE)
    close = found.replies[0]
    assert close.text == "Glad the new kettle closes, Nadia. Thank you for your patience. Sam"
    assert (close.says, close.channel.name, close.looks) == ("Works", "X", ())


def test_the_scenarios_beside_one() -> None:
    found = edition(comparing(GOOD, BAD))
    assert list(scenarios_beside(found, "late-tweet")) == ["mail-question", "mail-question"]
    assert list(scenarios_beside(edition(), "late-tweet")) == []


def test_the_box_asks_first_and_keeps_the_answer_folded() -> None:
    library = comparing(GOOD, BAD)
    for path in (PAGE, TWEET, MAIL):
        boxes = [one for one in tree(path, library).all("section") if one.attributes.get("class") == "pb-compare"]
        assert [one.attributes["id"] for one in boxes] == ["compare-late-reply-1", "compare-late-reply-2"]
        assert [one.words for one in boxes[0].all("h3")] == ["What do both say first?"]
        (folded,) = boxes[0].all("details")
        assert "open" not in folded.attributes
        assert [one.words for one in folded.all("summary")] == ["Think first, then open"]
        assert "waiting" in folded.text
        assert boxes[0].text.count("waiting") == folded.text.count("waiting")


def test_verdicts_are_told_in_words() -> None:
    boxes = tree(PAGE, comparing(GOOD, BAD)).all("section")
    good, bad = (one for one in boxes if one.attributes.get("class") == "pb-compare")
    assert good.text.count("Works") == 2
    assert bad.text.count("Hurts") == 2


def test_a_page_without_comparisons_has_no_such_part() -> None:
    for path in (PAGE, TWEET, MAIL):
        assert "other clothes" not in tree(path).text


def test_search_knows_a_principle_by_its_questions() -> None:
    (entry,) = page(PAGE, comparing(GOOD)).search
    assert entry.text.endswith("\nWhat do both say first?")
