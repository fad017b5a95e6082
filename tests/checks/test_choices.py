from __future__ import annotations

from tests.projects import problems_in


def choice(*best: bool) -> str:
    options = "".join(
        f"        - {{text: Answer {n}., best: {str(one).lower()}, why: Because.}}\n" for n, one in enumerate(best)
    )
    return f"practice:\n  choose:\n    - ask: Which comes first?\n      options:\n{options}"


def test_one_answer_is_best() -> None:
    assert problems_in(choice(False, True, False)) == []


def test_some_answer_is_best() -> None:
    assert problems_in(choice(False, False)) == ["PB404 4:7"]


def test_only_one_answer_is_best() -> None:
    assert problems_in(choice(True, True, False, True)) == ["PB404 6:35", "PB404 8:35"]


def test_the_other_answers_need_not_break_a_rule() -> None:
    assert problems_in(choice(True, False)) == []
