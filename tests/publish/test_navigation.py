"""The navigation as builders read it."""

from __future__ import annotations

from playbook.publish.navigation import nav_data
from playbook.site.page import NavItem

NAV = (NavItem("Home", "index.md"), NavItem("Learn", children=(NavItem("All", "learn/index.md"),)))


def test_sections_and_pages() -> None:
    assert nav_data(NAV) == [{"Home": "index.md"}, {"Learn": [{"All": "learn/index.md"}]}]


def test_titles_are_escaped_because_themes_print_them_as_they_are() -> None:
    assert nav_data((NavItem("<b>Q&A</b>", "a.md"),)) == [{"&lt;b&gt;Q&amp;A&lt;/b&gt;": "a.md"}]


def test_a_section_with_a_page_of_its_own_begins_with_it() -> None:
    item = NavItem("Learn", "learn.md", (NavItem("One", "one.md"),))
    assert nav_data((item,)) == [{"Learn": [{"Learn": "learn.md"}, {"One": "one.md"}]}]


def test_hand_written_pages_without_a_place_come_last_in_the_order_of_their_paths() -> None:
    assert nav_data(NAV, ["z.md", "index.md", "a/b.md"])[-1] == {"More": ["a/b.md", "z.md"]}
