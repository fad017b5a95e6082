from __future__ import annotations

from playbook.site.views.trainer_pack import pack_view, skill_views
from tests.projects import library_with
from tests.site.rendered import HERE, edition


def test_role_plays_stand_by_category_the_easiest_first() -> None:
    view = pack_view(edition(), HERE, posters=3, cards=4)
    (group,) = view.groups
    assert [(row.title, row.level) for row in group.rows] == [
        ("The tweet we missed", "Starter"),
        ("A plain question by mail", "Core"),
    ]
    assert group.rows[0].href == "../../trainer-pack/role-plays/late-tweet/"
    assert (view.plays, view.questions, view.posters, view.cards) == (2, 4, 3, 4)


def test_a_category_without_role_plays_is_left_out() -> None:
    library = library_with(without=["role_play"])
    (group,) = pack_view(edition(library), HERE, posters=0, cards=0).groups
    assert [row.title for row in group.rows] == ["A plain question by mail"]


def test_questions_stand_by_the_first_skill_of_their_scenario() -> None:
    found = skill_views(library_with("skills: [close-publicly, late-reply]"), HERE)
    assert [(skill.title, [one.title for one in skill.scenarios]) for skill in found] == [
        ("Close in public", ["The tweet we missed"]),
        ("Late beats never", ["A plain question by mail"]),
    ]


def test_a_scenario_without_questions_or_a_role_play_is_as_short_as_that() -> None:
    (skill,) = skill_views(library_with(without=["discuss"]), HERE)
    assert [one.title for one in skill.scenarios] == ["A plain question by mail"]
    (skill,) = skill_views(library_with(without=["role_play"]), HERE)
    assert {one.title: bool(one.play) for one in skill.scenarios} == {
        "The tweet we missed": False,
        "A plain question by mail": True,
    }
