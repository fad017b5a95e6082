from __future__ import annotations

from playbook.site.views.seen_in import seen_in
from tests.projects import library_with
from tests.site.rendered import real, small


def test_where_things_are_seen() -> None:
    found = seen_in(small())
    assert found.principles == {"late-reply": ["late-tweet", "mail-question"], "close-publicly": ["late-tweet"]}
    assert found.checklists == {"late-reply": ["late-tweet"]}
    assert found.rules == {"you-need-to": ["late-tweet", "mail-question"]}
    assert found.categories == {"social": ["late-tweet", "mail-question"]}
    assert found.compared == {}


def test_where_a_scenario_is_compared() -> None:
    box = "{replies: [{scenario: late-tweet, reply: a}, {scenario: mail-question, reply: b}], ask: C, answer: D}"
    library = library_with(f"compare: [{box}, {box}]", "content/principles/late-reply.yml")
    both = [("late-reply", 0), ("late-reply", 1)]
    assert seen_in(library).compared == {"late-tweet": both, "mail-question": both}


def test_a_scenario_that_uses_a_thing_twice_is_named_once() -> None:
    twice = """
        checklist: [{use: late-reply}, {use: late-reply}]
        """
    assert seen_in(library_with(twice)).checklists == {"late-reply": ["late-tweet"]}


def test_the_same_as_going_through_all_scenarios_for_each() -> None:
    library = real()
    found = seen_in(library)
    for id_ in library.principles:
        trained = [one.id for one in library.scenarios.values() if id_ in one.model.skills]
        assert found.principles.get(id_, []) == trained
    for id_ in library.rules:
        broken = [one.id for one in library.scenarios.values() if any(id_ in r.breaks for r in one.model.replies)]
        assert found.rules.get(id_, []) == broken
    for id_ in library.checklists:
        used = [
            one.id
            for one in library.scenarios.values()
            if any(getattr(line, "use", None) == id_ for line in one.model.checklist)
        ]
        assert found.checklists.get(id_, []) == used
