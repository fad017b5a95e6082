from __future__ import annotations

import pytest

from playbook.site import paths
from playbook.site.paths import Links
from tests.projects import library_with


@pytest.mark.parametrize(
    ("path", "link"),
    [
        ("index.md", "../../"),
        ("evidence.md", "../../evidence/"),
        ("evidence.md#fact-a", "../../evidence/#fact-a"),
        ("rules/index.md", "../../rules/"),
        ("assets/playbook/main.mjs", "../../assets/playbook/main.mjs"),
    ],
)
def test_links_lead_to_pages_parts_of_pages_and_assets(path: str, link: str) -> None:
    links = Links("rules/no-time/")
    assert links.to(path) == link
    assert links.to(path) == link


def test_links_without_directory_addresses() -> None:
    links = Links("rules/no-time.html", directory_urls=False)
    assert links.to("index.md") == "../index.html"
    assert links.to("evidence.md#fact-a") == "../evidence.html#fact-a"
    assert links.to("assets/playbook/main.mjs") == "../assets/playbook/main.mjs"


def test_paths_of_things() -> None:
    assert paths.scenario_path(library_with(), "late-tweet") == "scenarios/social/late-tweet.md"
    assert paths.category_path("social") == "scenarios/social/index.md"
    assert paths.principle_path("late-reply") == "principles/late-reply.md"
    assert paths.checklist_path("late-reply") == "checklists/late-reply.md"
    assert paths.rule_path("you-need-to") == "rules/you-need-to.md"
    assert paths.role_play_path("late-tweet") == "trainer-pack/role-plays/late-tweet.md"
    assert paths.poster_path("principle", "late-reply") == "trainer-pack/posters.md#principle-late-reply"
    assert paths.fact_path("late-fact") == "evidence.md#fact-late-fact"
    assert paths.source_path("seed-late") == "evidence.md#source-seed-late"
    assert paths.problem_path("PB201") == "for-trainers/problems/pb201.md"
