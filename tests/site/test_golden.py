from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.site.rendered import MAIL, TWEET, page


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("scenario-public", TWEET),
        ("scenario-mail", MAIL),
        ("home", "index.md"),
        ("catalogue", "scenarios/index.md"),
        ("check-a-reply", "check-a-reply.md"),
        ("category", "scenarios/social/index.md"),
        ("principle", "principles/late-reply.md"),
        ("principles", "principles/index.md"),
        ("checklist", "checklists/late-reply.md"),
        ("rule", "rules/you-need-to.md"),
        ("evidence", "evidence.md"),
        ("glossary", "glossary.md"),
        ("how-we-answer", "how-we-answer.md"),
        ("coverage", "for-trainers/coverage.md"),
        ("role-play", "trainer-pack/role-plays/late-tweet.md"),
        ("trainer-pack", "trainer-pack.md"),
        ("questions", "trainer-pack/questions.md"),
        ("posters", "trainer-pack/posters.md"),
        ("pocket-cards", "trainer-pack/pocket-cards.md"),
    ],
)
def test_the_body_of_a_page(name: str, path: str, golden: Callable[[str, str], None]) -> None:
    golden(f"{name}.html", page(path).body.rstrip("\n") + "\n")
