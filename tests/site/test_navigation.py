from __future__ import annotations

from collections.abc import Iterable, Iterator

from playbook.library.library import Library
from playbook.site import NavItem, render_site
from playbook.site.navigation import navigation
from tests.projects import VOCABULARY, library_with
from tests.site.rendered import edition, pages, real, small


def paths_in(items: Iterable[NavItem]) -> Iterator[str]:
    for item in items:
        if item.path:
            yield item.path
        yield from paths_in(item.children)


def scenarios_in(library: Library) -> list[str]:
    section = next(item for item in navigation(edition(library)) if item.title == "Scenarios")
    return [child.title for child in section.children]


def test_every_entry_is_a_page() -> None:
    site = render_site(real())
    found = list(paths_in(site.nav))
    assert len(set(found)) == len(found)
    assert {*found} <= {*pages(site)}


def test_categories_are_there_and_scenarios_are_not() -> None:
    assert scenarios_in(small()) == ["All scenarios", "In public"]
    assert not {*paths_in(navigation(edition()))} & {
        "scenarios/social/late-tweet.md",
        "scenarios/social/mail-question.md",
    }


def test_categories_without_scenarios_are_left_out() -> None:
    two = """
        categories:
          letters: {name: By letter, description: On paper.}
          social: {name: In public, description: Posts that everyone can read.}
        """
    assert scenarios_in(library_with(two, VOCABULARY)) == ["All scenarios", "In public"]


def test_every_section_of_a_page_is_in_the_navigation() -> None:
    site = render_site(real())
    known = {(): True} | {
        path: True
        for item in site.nav
        for path in ((item.title,), *((item.title, child.title) for child in item.children))
    }
    assert [page.path for page in site.pages if page.section not in known] == []
