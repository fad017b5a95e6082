from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.projects import library_with
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
        ("channel-chooser", "tools/channel-chooser.md"),
        ("answer-by", "tools/answer-by.md"),
        ("what-you-may-decide", "tools/what-you-may-decide.md"),
        ("band-aid-or-root-cause", "tools/band-aid-or-root-cause.md"),
        ("coverage", "for-trainers/coverage.md"),
        ("reading-ease", "for-trainers/reading-ease.md"),
        ("role-play", "trainer-pack/role-plays/late-tweet.md"),
        ("trainer-pack", "trainer-pack.md"),
        ("questions", "trainer-pack/questions.md"),
        ("posters", "trainer-pack/posters.md"),
        ("pocket-cards", "trainer-pack/pocket-cards.md"),
    ],
)
def test_the_body_of_a_page(name: str, path: str, golden: Callable[[str, str], None]) -> None:
    golden(f"{name}.html", page(path).body.rstrip("\n") + "\n")


COMPARE = """
    compare:
      - replies:
          - {scenario: late-tweet, reply: close}
          - {scenario: mail-question, reply: plain}
        ask: What do *both* say first?
        answer: What the customer is waiting for.
      - replies:
          - {scenario: late-tweet, reply: pasted}
          - {scenario: mail-question, reply: cold}
        ask: What do both leave out?
        answer: The customer.
    """


def test_two_replies_side_by_side_on_the_page_of_one_of_them(golden: Callable[[str, str], None]) -> None:
    body = page(MAIL, library_with(COMPARE, "content/principles/late-reply.yml")).body
    start, end = (body.index(f'<section aria-labelledby="{part}">') for part in ("other-clothes", "read-next"))
    golden("comparison.html", body[start:end].rstrip("\n") + "\n")
