from __future__ import annotations

import pytest

from playbook.site.views.decisions import DecisionView, decision_views
from tests.projects import SITE, library_with


def view(entry: str, site: str = "currency: £\n") -> DecisionView:
    (one,) = decision_views(library_with(f"{site}decide_alone: [{entry}]", SITE).settings)
    return one


@pytest.mark.parametrize(
    ("entry", "limit", "up_to"),
    [
        ("{may: A gift, up_to: 25}", "up to £25", "25"),
        ("{may: A gift, up_to: 0}", "up to £0", "0"),
        ("{may: A refund, up_to: any}", "of any amount", "any"),
        ("{may: A check, offer: A check}", "", "none"),
        ("A gift of up to £25", "", ""),
    ],
)
def test_the_limit_in_words_and_for_the_browser(entry: str, limit: str, up_to: str) -> None:
    found = view(entry)
    assert (found.limit, found.up_to) == (limit, up_to)


def test_without_a_currency_the_number_stands_alone() -> None:
    assert view("{may: A gift, up_to: 25}", "currency: null_\n".replace("null_", "kr")).limit == "up to kr25"
    found = decision_views(
        library_with("decide_alone: [{may: A gift, up_to: 25}]", SITE, without=["currency"]).settings
    )
    assert found[0].limit == "up to 25"


def test_what_has_no_name_is_called_by_its_sentence() -> None:
    assert view("A *new* kettle.").offer == "A new kettle"
    assert view("{may: A new kettle., offer: Kettle}").offer == "Kettle"


def test_whom_to_ask() -> None:
    assert view("{may: A gift, up_to: 25, more: Amara}").more == "Amara"
    assert view("{may: A gift, up_to: 25}").more == "your lead"


@pytest.mark.parametrize(
    ("entry", "sentence"),
    [
        ("A second parcel.", "A second parcel."),
        ("A second parcel", "A second parcel."),
        ("{may: A gift, up_to: 25}", "A gift up to £25."),
        ("{may: A fare, only_if: [we were late, they ask]}", "A fare, only if we were late, and they ask."),
        ("{may: A gift, up_to: 25, only_if: [a < b]}", "A gift up to £25, only if a &lt; b."),
    ],
)
def test_an_entry_in_one_line_ends_with_one_full_stop(entry: str, sentence: str) -> None:
    assert view(entry).sentence.replace('<b class="pb-decision__limit">', "").replace("</b>", "") == sentence
