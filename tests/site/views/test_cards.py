from __future__ import annotations

from playbook.site.paths import Links
from playbook.site.views.cards import Card, Cards
from tests.site.rendered import HERE, small


def test_a_card() -> None:
    (card,) = Cards(small()).of(["late-tweet"], HERE)
    assert card == Card(
        id="late-tweet",
        href="../../scenarios/social/late-tweet/",
        title="The tweet we missed",
        summary="A customer asked for help in public yesterday and nobody saw it.",
        channel="X",
        feeling="disappointed",
        level="Starter",
        late="13 h 23 min late",
        facets=(
            ("channel", "x"),
            ("feeling", "disappointed"),
            ("level", "starter"),
            ("skill", "late-reply close-publicly"),
            ("stakes", "medium"),
            ("category", "social"),
        ),
    )


def test_cards_come_in_the_order_asked_for_and_are_made_once() -> None:
    cards = Cards(small())
    one, other = cards.of(["mail-question", "late-tweet"], HERE)
    assert (one.id, one.late, other.id) == ("mail-question", "", "late-tweet")
    assert cards.of(["late-tweet"], HERE)[0] is other


def test_links_differ_with_the_depth_of_the_page() -> None:
    cards = Cards(small())
    assert [cards.of(["late-tweet"], Links(here))[0].href for here in ("", "evidence/")] == [
        "scenarios/social/late-tweet/",
        "../scenarios/social/late-tweet/",
    ]
