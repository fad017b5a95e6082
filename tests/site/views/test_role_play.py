from __future__ import annotations

import pytest

from playbook.site.paths import role_play_path
from playbook.site.views.role_play import RolePlayView, role_play_view
from tests.projects import SMALL, VOCABULARY, library_with
from tests.site.markup import Element
from tests.site.rendered import HERE, tree

PLAY = role_play_path("late-tweet")
MAIL = role_play_path("mail-question")


def view(change: str = "", id_: str = "late-tweet") -> RolePlayView:
    library = library_with(change)
    scenario = library.scenarios[id_]
    assert scenario.model.role_play
    return role_play_view(library, scenario, scenario.model.role_play, HERE)


def sheet(name: str, path: str = PLAY, change: str = "") -> Element:
    return tree(path, library_with(change)).one(id=name)


def test_there_are_three_sheets_and_the_customer_comes_last() -> None:
    page = tree(PLAY)
    sheets = [one for one in page.all("section") if "pb-sheet" in one.attributes.get("class", "")]
    assert [one.attributes["id"] for one in sheets] == ["rep", "observer", "customer"]
    links = [one.attributes["href"] for one in page.one(class_="pb-choose").all("a")]
    assert links == ["#rep", "#observer", "#customer", "#title"]


def test_the_rep_reads_what_somebody_on_duty_would_see() -> None:
    rep = sheet("rep").words
    for words in (
        "Nadia wrote yesterday evening.",
        "Nadia @nadia_k",
        "kettle, lid does not close",
        "send a new kettle",
        "X. Strangers read along. At most 280 characters.",
        "It is Tue 10:05. A reply was promised by Mon 20:42: it is 13 h 23 min late.",
        "one kettle left on the shelf behind you",
        "@TernShop my new kettle will not close. Help?",
    ):
        assert words in rep, words


def test_the_rep_does_not_read_what_is_hidden_or_what_works() -> None:
    library = library_with()
    model = library.scenarios["late-tweet"].model
    play = model.role_play
    assert play
    rep = sheet("rep").words
    kept = [text for one in play.hidden for text in (one.fact, one.told)]
    kept += [play.opening, play.softens, play.hardens, *play.watch, *(reply.text for reply in model.replies)]
    for text in kept:
        assert " ".join(text.split()) not in rep, text
    for secret in ("mother", "six in the morning", "thrown the box"):
        assert secret not in rep


def test_the_customer_has_the_script_and_their_own_lines() -> None:
    customer = sheet("customer")
    for words in (
        "You are Nadia. You bought the kettle for your mother, who moves in tomorrow.",
        "Hello again. I asked you something last night",
        "My mother makes her first tea at six in the morning.",
        "Tell it if you are asked who the kettle is for.",
        "a reason that sounds true, and a time",
        "being told what you need to do",
        "What has been written so far",
        "Hello?",
    ):
        assert words in customer.words, words
    assert "Reply promised by now" not in customer.words
    assert "slipped past us" not in customer.words


def test_our_answers_so_far_are_the_customers_to_know_and_events_are_not() -> None:
    assert [entry.text for entry in view(id_="mail-question").customer.said] == [
        "Which filter fits the blue jug?",
        "Good morning Tomás, I am checking.",
    ]


def test_search_that_indexes_whole_pages_leaves_the_customer_out() -> None:
    assert "data-search-exclude" in sheet("customer").attributes
    assert "data-search-exclude" not in sheet("rep").attributes


def test_the_observer_has_boxes_for_what_happens_and_for_the_checklist() -> None:
    observer = sheet("observer")
    assert [one.words for one in observer.all("legend")] == ["Watch for", "Late replies", "For this situation"]
    assert [one.words for one in observer.all("label")][:3] == [
        "says why it is late before anything else",
        "gives a time of the day",
        "asks who the kettle is for",
    ]
    assert len(list(observer.all("input"))) == 6
    assert "Trained here: Late beats never; Close in public." in observer.words
    assert len({one.attributes["data-key"] for one in observer.all("input")}) == 6


def test_what_is_on_time_is_not_called_late() -> None:
    rep = sheet("rep", MAIL).words
    assert "It is Wed 10:05. A reply is promised by Wed 13:00." in rep
    assert "late" not in rep.split("So far")[0]
    assert "On your desk" not in rep


def test_what_is_spoken_was_said_and_not_written() -> None:
    text = (SMALL / VOCABULARY).read_text(encoding="utf-8").replace("looks_like: post", "looks_like: in-person")
    assert "What has been said so far" in tree(PLAY, library_with(text, VOCABULARY)).one(id="customer").words


@pytest.mark.parametrize("field", ["situation", "role_play"])
def test_a_long_sheet_is_set_in_smaller_type(field: str) -> None:
    long = "word " * 700
    changes = {
        "situation": f"situation: {long}",
        "role_play": f"role_play: {{customer: {long}, opening: A, hidden: [{{fact: B, told: C}}], softens: D, "
        "hardens: E, watch: [F, G]}",
    }
    assert view().size == "m"
    assert view(changes[field]).size == "s"
