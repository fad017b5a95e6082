from __future__ import annotations

from playbook.diagnostics.catalogue import PROBLEMS
from playbook.site.views.problems import GROUPS, problem_groups
from tests.site.rendered import HERE


def test_every_code_stands_in_one_group_in_order() -> None:
    found = [one.code for group in problem_groups(HERE) for one in group.problems]
    assert found == sorted(problem.code for problem in PROBLEMS)


def test_a_group_without_a_code_is_left_out() -> None:
    used = {problem.code[2] for problem in PROBLEMS}
    assert [group.title for group in problem_groups(HERE)] == [title for digit, title in GROUPS if digit in used]


def test_an_entry_leads_to_its_page() -> None:
    entry = next(one for group in problem_groups(HERE) for one in group.problems if one.code == "PB201")
    assert (entry.says, entry.severity, entry.href) == (
        "unknown reference",
        "error",
        "../../for-trainers/problems/pb201/",
    )
