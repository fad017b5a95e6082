"""What is reached, and where a way comes round again, in any questions or turns that lead to one another."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given, settings
from hypothesis import strategies as st

from playbook.checks.ways_through import reached_from, way_back

Leads = Mapping[str, list[str]]

NAMES = [f"q{n}" for n in range(6)]
ENDS = ["o0", "o1"]

leading = st.dictionaries(st.sampled_from(NAMES), st.lists(st.sampled_from([*NAMES, *ENDS]), max_size=4)).map(
    lambda leads: {"q0": [], **leads}
)
"""Where names lead to; there may be circles, names that nothing leads to, and names that lead nowhere."""


def after(leads: Leads, names: set[str]) -> set[str]:
    """Where one step more leads to."""
    return {target for name in names for target in leads.get(name, ())}


@settings(max_examples=300)
@given(leading)
def test_a_circle_is_found_exactly_when_some_way_never_ends(leads: Leads) -> None:
    names, steps = {"q0"}, 0
    while names and steps <= len(leads):
        names, steps = after(leads, names), steps + 1
    assert (way_back("q0", leads) is not None) == bool(names)


@given(leading)
def test_the_step_back_leads_to_a_name_from_which_it_is_reached(leads: Leads) -> None:
    back = way_back("q0", leads)
    if back:
        name, index = back
        assert name in reached_from(leads[name][index], leads)
        assert name in reached_from("q0", leads)


@given(leading)
def test_what_is_reached_is_what_can_be_gone_to(leads: Leads) -> None:
    gone, names = {"q0"}, {"q0"}
    while names:
        names = after(leads, names) - gone
        gone |= names
    assert reached_from("q0", leads) == gone
