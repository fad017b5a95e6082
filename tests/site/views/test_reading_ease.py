from __future__ import annotations

from playbook.library.reading_ease import readings_of
from playbook.site.views.reading_ease import SHOWN, reading_ease_view
from tests.library.test_reading_ease import EASY, HARD
from tests.projects import library_with
from tests.site.rendered import HERE, real, tree

PAGE = "for-trainers/reading-ease.md"
REPLIES = f"""replies:
  - {{id: easy-one, verdict: good, via: email, why: W, text: "{EASY} {EASY}"}}
  - {{id: hard-one, name: Long words, verdict: good, via: email, why: W, text: "{HARD}"}}
  - {{id: short-one, verdict: good, via: email, why: W, text: "Yes, Nadia."}}
  - {{id: bad-one, verdict: bad, via: email, why: W, text: "{HARD}", better: easy-one}}
"""


def test_good_replies_are_listed_with_the_hardest_first() -> None:
    shown = reading_ease_view(library_with(REPLIES), HERE)
    names = [one.name for one in shown.replies]
    assert names[0] == "Long words" and "Easy one" in names and "Bad one" not in names and "Short one" not in names
    first = shown.replies[0]
    assert (first.grade, first.too_hard, first.words) == ("hard", True, 9)
    assert first.href == "../../scenarios/social/late-tweet/#reply-hard-one"
    assert first.sentence.startswith("Your communication regarding")
    assert shown.easy == len(shown.replies) - 1


def test_every_number_is_that_of_counting_by_hand() -> None:
    found = [one.reading for scenario in real().scenarios.values() for one in readings_of(real(), scenario)]
    shown = reading_ease_view(real(), HERE)
    assert len(shown.replies) + shown.short == len(found)
    assert shown.short == sum(not one.long_enough for one in found)
    assert sum(count for _, count in shown.grades) == len(shown.replies)
    assert len(shown.hardest) == SHOWN and shown.hardest + shown.others == shown.replies
    assert [one.ease for one in shown.replies] == sorted(one.ease for one in shown.replies)


def test_the_page_says_what_is_worth_rewriting() -> None:
    text = tree(PAGE, library_with(REPLIES)).text
    assert "Hard, worth rewriting" in text and "Your communication regarding" in text
    assert "worth rewriting" not in tree(PAGE, real()).text


def test_without_anything_to_measure_the_page_says_so() -> None:
    assert "No good reply is long enough" in tree(PAGE).text
