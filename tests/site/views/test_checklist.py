from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from playbook.models.checklist import IfThen
from playbook.site.views.checklist import Line, lines_of, lists_of
from tests.projects import library_with
from tests.site.rendered import HERE, small, tree

LINES = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["x", "y", "x y"])), max_size=6)


def lines(*said: tuple[str, str]) -> tuple[Line, ...]:
    items = [IfThen.model_validate({"if": condition, "then": action}) for condition, action in said]
    return lines_of(small(), items, HERE)


@settings(deadline=None)
@given(LINES)
def test_lines_have_different_keys(said: list[tuple[str, str]]) -> None:
    keys = [line.key for line in lines(*said)]
    assert len(set(keys)) == len(keys) == len(said)


@settings(deadline=None)
@given(LINES, LINES)
def test_a_key_stays_when_other_lines_come_go_and_move(
    before: list[tuple[str, str]], after: list[tuple[str, str]]
) -> None:
    key = lines(("if it rains", "close it"))[0].key
    assert key in {line.key for line in lines(*before, ("if it rains", "close it"), *after)}


def test_condition_and_action_do_not_run_together() -> None:
    assert lines(("a b", "c"))[0].key != lines(("a", "b c"))[0].key


def test_a_line_leads_to_its_principle() -> None:
    with_skill, without = lines_of(small(), small().checklists["late-reply"].model.items, HERE)
    assert (with_skill.skill, with_skill.href) == ("Late beats never", "../../principles/late-reply/")
    assert (without.skill, without.href) == ("", "")


def test_shared_lists_come_first_and_own_lines_last() -> None:
    change = """
        checklist:
          - {if: a, then: b}
          - use: late-reply
          - {if: c, then: d}
        """
    library = library_with(change)
    shared, own = lists_of(library, library.scenarios["late-tweet"].model.checklist, HERE)
    assert (shared.title, shared.href, len(shared.lines)) == ("Late replies", "../../checklists/late-reply/", 2)
    assert (own.title, own.href, [line.condition for line in own.lines]) == ("For this situation", "", ["a", "c"])


def test_the_same_line_twice_is_two_boxes() -> None:
    change = """
        checklist:
          - use: late-reply
          - use: late-reply
          - {if: a, then: b}
          - {if: a, then: b}
        """
    page = tree("scenarios/social/late-tweet.md", library_with(change))
    assert len(list(page.all("input"))) == 6
