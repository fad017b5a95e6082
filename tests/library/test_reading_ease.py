from __future__ import annotations

import math

from hypothesis import example, given
from hypothesis import strategies as st

from playbook.library.reading_ease import GRADES, TOO_LONG, Reading, reading_of, readings_of, together
from tests.projects import library_with
from tests.site.rendered import real

EASY = (
    "Nobody saw your post last night, Nadia. I'm sorry. A new kettle comes to you tomorrow, and you pay nothing for it."
)
HARD = (
    "Your communication regarding the malfunctioning appliance unfortunately remained unanswered. "
    "Unanticipated absences necessitated considerable rearrangement of responsibilities. "
    "A replacement is immediately available for complimentary delivery. Acknowledgement is unnecessary. "
    "Our representative automatically confirms everything."
)


def sentences(text: str) -> list[str]:
    return [one.text for one in reading_of(text).sentences]


def test_sentences_end_where_a_reader_stops() -> None:
    assert sentences("It is here. Is it? Yes!") == ["It is here.", "Is it?", "Yes!"]
    assert sentences("Dr Sato rings at 10.15, Mr. Lee. “Good.” Then we act.") == [
        "Dr Sato rings at 10.15, Mr. Lee.",
        "“Good.”",
        "Then we act.",
    ]
    assert sentences("It costs e.g. five pounds ... or so") == ["It costs e.g. five pounds ... or so"]
    assert sentences("We found the key this morning\n\nIt is at the desk in the hall") == [
        "We found the key this morning",
        "It is at the desk in the hall",
    ]


def test_greetings_and_signatures_are_no_sentences() -> None:
    text = "Dear Nadia,\n\nyour kettle is on its way.\n\nKind regards\nSam"
    assert sentences(text) == ["your kettle is on its way."]
    assert sentences("Hi Nadia,\nyour kettle is here.") == ["your kettle is here."]


def test_links_and_handles_have_no_words_and_gaps_count_as_filled_in() -> None:
    (one,) = reading_of("Write to care@tern.example or https://tern.example/dm, @nadia.").sentences
    assert one.words == 3
    assert reading_of("It is {agent}.", {"agent": "Mary Ann"}).words == 4


def test_the_formula_is_that_of_flesch() -> None:
    reading = reading_of("The cat sat on the mat. The dog ate table scraps.")
    assert (reading.words, len(reading.sentences)) == (11, 2)
    assert reading.ease == 206.835 - 1.015 * 11 / 2 - 84.6 * 12 / 11


def test_what_is_too_short_is_not_judged() -> None:
    assert not reading_of("Unanticipated rearrangements necessitated responsibilities.").too_hard
    assert not reading_of(EASY).long_enough
    assert reading_of(f"{EASY} {EASY}").grade == "very easy"


def test_long_words_and_long_sentences_are_hard() -> None:
    assert reading_of(HARD).too_hard
    assert reading_of(HARD).grade == "hard"
    one = " ".join(["so"] * TOO_LONG)
    assert not reading_of(f"{one}. It is. It was.").too_hard
    assert reading_of(f"{one} so. It is. It was.").too_hard


def test_texts_are_taken_together() -> None:
    both = together([reading_of("One two."), reading_of("Three.")])
    assert (both.words, len(both.sentences)) == (3, 2)
    assert together([]) == Reading(())


def test_good_replies_and_the_close_are_read() -> None:
    library = library_with()
    found = [(one.reply, one.path) for one in readings_of(library, library.scenarios["late-tweet"])]
    assert found == [("own-it", ("replies", 0, "text")), ("", ("close", "text"))]


def test_nothing_in_this_repository_is_hard_to_read() -> None:
    scenarios = real().scenarios.values()
    assert [one for scenario in scenarios for one in readings_of(real(), scenario) if one.reading.too_hard] == []


@given(st.text())
@example("." * 5_000)
@example("\n" * 5_000)
@example("a. " * 2_000)
@example("{a}" * 2_000)
def test_every_text_has_an_ease_and_a_grade(text: str) -> None:
    reading = reading_of(text)
    assert math.isfinite(reading.ease)
    assert all(one.words >= 1 and one.syllables >= one.words for one in reading.sentences)
    assert reading.longest.words == max((one.words for one in reading.sentences), default=0)
    if reading.ease >= GRADES[-1][0]:
        assert reading.grade
