from __future__ import annotations

from playbook.site.edition import Edition
from tests.projects import RULE, SCENARIO, library_with
from tests.site.rendered import edition, small


def test_pages_of_one_depth_share_their_links() -> None:
    one = edition()
    assert one.links("rules/a.md") is one.links("scenarios/social/index.md")
    assert one.links("rules/a.md") is not one.links("rules/index.md")


def test_the_state_of_a_page_changes_with_the_scenarios_it_shows() -> None:
    before, after = edition(), edition(library_with("title: Another", SCENARIO))
    assert before.state(["late-tweet"]) != after.state(["late-tweet"])
    assert before.state(["mail-question"]) == after.state(["mail-question"])
    assert before.state() == after.state()


def test_the_state_of_every_page_but_fixed_ones_changes_with_everything_else() -> None:
    before, after = edition(), edition(library_with("title: Another", RULE))
    assert before.state() != after.state()
    assert before.fixed() == after.fixed()


def test_addresses_without_folders_are_another_state() -> None:
    one, other = Edition(small()), Edition(small(), directory_urls=False)
    assert one.fixed() != other.fixed()
    assert one.state() != other.state()
