from __future__ import annotations

from playbook.site import render_site
from playbook.site.views.team_tools import tools_of
from tests.projects import SITE, library_with
from tests.site.rendered import pages, real, small


def test_each_part_of_the_settings_gives_its_tool() -> None:
    assert [one.title for one in tools_of(small().settings)] == [
        "Which channel",
        "Answer by when",
        "What you may decide",
        "Band-aid or root cause",
    ]


def test_what_is_not_filled_in_gives_no_page_and_no_entry() -> None:
    bare = library_with("promises: {}", SITE, without=["reach", "decide_alone", "triage"])
    site = render_site(bare)
    assert tools_of(bare.settings) == ()
    assert [path for path in pages(site) if path.startswith("tools/")] == []
    assert "Tools" not in [item.title for item in site.nav]


def test_our_own_settings_give_all_of_them() -> None:
    assert len(tools_of(real().settings)) == 4
