from __future__ import annotations

import pytest

from playbook.site.paths import role_play_path
from tests.projects import library_with
from tests.site.rendered import TWEET, page, pages, site_of, small, tree

PLAY = role_play_path("late-tweet")
MAILS = "content/scenarios/social/mail-question.yml"
NOTHING = {"content/scenarios/social/mail-question.yml": "title: A plain question by mail"}


def bare() -> dict[str, str]:
    """Every page of a library in which nothing can be discussed or played, as HTML."""
    library = library_with("title: The tweet we missed", without=["discuss", "role_play"], **NOTHING)
    return {path: one.body for path, one in pages(site_of(library)).items()}


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("trainer-pack.md", "Trainer pack"),
        ("trainer-pack/questions.md", "Questions to talk about"),
        ("trainer-pack/posters.md", "Posters"),
        ("trainer-pack/pocket-cards.md", "Pocket cards"),
        (PLAY, "Role play: The tweet we missed"),
    ],
)
def test_pages_of_the_pack(path: str, title: str) -> None:
    found = page(path)
    assert (found.title, found.section) == (title, ("For trainers", "Trainer pack"))
    assert found.description
    assert len(list(tree(path).all("h1"))) == 1


def test_a_role_play_leads_back_to_its_file() -> None:
    assert page(PLAY).source == "content/scenarios/social/late-tweet.yml"


def test_search_knows_the_pack_and_nothing_of_any_role_play() -> None:
    assert page(PLAY).search == ()
    play = small().scenarios["late-tweet"].model.role_play
    assert play
    known = "\n".join(entry.text + entry.title for one in site_of(small()).pages for entry in one.search)
    assert "Trainer pack" in known
    for text in (play.opening, play.softens, play.hardens, *play.watch, *(one.fact for one in play.hidden)):
        assert text not in known


def test_a_scenario_leads_to_its_role_play_and_asks_its_questions() -> None:
    talk = tree(TWEET).one(class_="pb-talk")
    assert [one.words for one in talk.all("li")] == [
        "Nadia waited a night for two sentences. What would you give her on top, and why?",
        "Who on our team would have seen the second post first?",
    ]
    assert [one.attributes["href"] for one in talk.all("a")] == ["../../../trainer-pack/role-plays/late-tweet/"]


def test_questions_without_a_role_play_and_the_other_way_round() -> None:
    only_questions = tree(TWEET, library_with(without=["role_play"])).one(class_="pb-talk")
    assert not list(only_questions.all("a"))
    only_play = tree(TWEET, library_with(without=["discuss"])).one(class_="pb-talk")
    assert not list(only_play.all("li"))


def test_without_role_plays_there_is_no_sheet_and_nothing_leads_to_one() -> None:
    found = bare()
    assert [path for path in found if "role-plays/" in path] == []
    assert [path for path, body in found.items() if "role-plays/" in body] == []
    assert "pb-talk" not in found[TWEET]
    assert "No scenario has a role play yet." in found["trainer-pack.md"]
    assert "No scenario has questions yet." in found["trainer-pack/questions.md"]


def test_the_session_takes_as_long_as_it_says() -> None:
    times = [
        one.words for one in tree("trainer-pack.md").all("span") if one.attributes.get("class") == "pb-session__time"
    ]
    assert sum(int(time.removesuffix(" min")) for time in times) == 20
