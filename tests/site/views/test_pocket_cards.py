from __future__ import annotations

from playbook.site.views.pocket_cards import FOLDED_TO_A_SHEET, TO_A_SHEET, decks
from tests.projects import library_with
from tests.site.rendered import real, small, tree

LIST = "content/checklists/late-reply.yml"


def test_every_principle_and_every_line_of_a_checklist_is_a_card() -> None:
    found = {deck.id: deck.count for deck in decks(small())}
    assert found == {"fold": 1, "principles": 2, "if-then": 2}


def test_sheets_are_full_but_for_the_last() -> None:
    for deck in decks(real()):
        most = FOLDED_TO_A_SHEET if deck.id == "fold" else TO_A_SHEET
        assert [len(sheet) for sheet in deck.sheets[:-1]] == [most] * (len(deck.sheets) - 1)
        assert 0 < len(deck.sheets[-1]) <= most


def test_a_card_to_fold_says_when_on_the_front_and_what_on_the_back() -> None:
    (card,) = decks(small())[0].sheets[0]
    model = small().checklists["late-reply"].model
    assert (card.title, card.lead, len(card.lines)) == (model.title, model.summary, len(model.items))
    assert not card.long


def test_a_long_list_is_set_in_smaller_type() -> None:
    items = "\n".join(f"  - {{if: case {number}, then: {'word ' * 12}}}" for number in range(8))
    (card,) = decks(library_with(f"items:\n{items}\n", LIST))[0].sheets[0]
    assert card.long


def test_a_card_for_two_has_an_if_and_a_then() -> None:
    page = tree("trainer-pack/pocket-cards.md")
    (first, *_) = page.one(class_="pb-cut pb-cut--if-then").all("li")
    assert first.words == "If the promise is broken,then say so in the first line.Late replies"
