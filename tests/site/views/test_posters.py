from __future__ import annotations

from playbook.site.views.posters import Poster, posters
from tests.projects import SITE, library_with
from tests.site.rendered import real, small, tree

POSTERS = "trainer-pack/posters.md"


def by_id(change: str = "", file: str = SITE) -> dict[str, Poster]:
    return {one.id: one for one in posters(library_with(change, file))}


def test_one_for_how_we_work_and_one_for_each_principle_and_checklist() -> None:
    assert [one.id for one in posters(small())] == [
        "how-stages",
        "how-promises",
        "how-voice",
        "how-spend",
        "how-decide",
        "principle-close-publicly",
        "principle-late-reply",
        "checklist-late-reply",
    ]


def test_a_team_that_lists_no_decisions_has_no_poster_of_them() -> None:
    assert "how-decide" not in by_id("decide_alone: []")


def test_what_a_principle_says_on_a_wall() -> None:
    poster = by_id()["principle-late-reply"]
    model = small().principles["late-reply"].model
    assert (poster.title, poster.lead) == (model.title, model.summary)
    assert [block.kind for block in poster.blocks] == ["do", "do-not"]
    assert [len(block.lines) for block in poster.blocks] == [len(model.do), len(model.do_not)]


def test_a_checklist_is_if_and_then() -> None:
    (block,) = by_id()["checklist-late-reply"].blocks
    assert block.lines[0] == ("the promise is broken", "say so in the first line")


def test_promises_are_said_as_on_the_page_of_promises() -> None:
    promises, _ = by_id("promises: {x: 90 min, email: 4 h}")["how-promises"].blocks
    assert promises.lines == (("X", "1 h 30 min"), ("E-mail", "4 h"))


def test_a_poster_with_more_words_has_smaller_type() -> None:
    few = by_id("voice: [Warm.]")["how-voice"].size
    many = by_id("voice: [" + ", ".join(f"trait {number} {'word ' * 30}" for number in range(9)) + "]")[
        "how-voice"
    ].size
    assert (few, many) == ("xl", "xs")


def test_the_page_lists_them_by_group_and_each_can_be_chosen() -> None:
    page = tree(POSTERS)
    index = page.one(class_="pb-index")
    assert [one.words for one in index.all("h2")] == ["How we work and answer", "Principles", "Checklists"]
    hrefs = [one.attributes["href"] for one in index.all("a")]
    assert hrefs == [f"#{one.id}" for one in posters(small())]


def test_principles_and_checklists_lead_to_their_posters() -> None:
    for path, part in (
        ("principles/late-reply.md", "principle-late-reply"),
        ("checklists/late-reply.md", "checklist-late-reply"),
    ):
        hrefs = [one.attributes["href"] for one in tree(path).all("a")]
        assert f"../../trainer-pack/posters/#{part}" in hrefs


def test_only_the_long_list_of_what_one_may_decide_is_set_in_small_type() -> None:
    assert [one.id for one in posters(real()) if one.size in ("xs", "xxs")] == ["how-decide"]
