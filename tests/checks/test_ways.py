from __future__ import annotations

import pytest

from tests.projects import SITE, diagnostics_in, problems_in

QUESTION = """
reach:
  questions:
    - ask: What would help most?
      answers:
        - {id: record, says: Something in writing}
        - {id: quick, says: A quick word}
"""


def reach(way: str, more: str = "") -> str:
    return f"{more}{QUESTION}  ways:\n    - {{name: E-mail us, channel: email, {way}}}\n"


def test_a_way_that_is_right() -> None:
    assert (
        problems_in(reach("link: 'mailto:help@tern.example', best_for: [{need: record, because: Kept.}]"), SITE) == []
    )


def test_a_way_needs_no_link_and_no_need() -> None:
    assert problems_in(reach("note: By letter."), SITE) == []


def test_a_need_is_one_of_the_answers() -> None:
    (one,) = diagnostics_in(reach("best_for: [{need: recrod, because: Kept.}]"), SITE)
    assert (one.code, one.suggestions, one.label) == ("PB201", ("record",), "no answer has this id")


def test_a_need_like_no_other_gets_the_list() -> None:
    (one,) = diagnostics_in(reach("not_for: [{need: flowers, because: They wilt.}]"), SITE)
    assert one.code == "PB201"
    assert one.hint.endswith("record, quick")


def test_a_need_is_said_once() -> None:
    both = "best_for: [{need: record, because: Kept.}], not_for: [{need: record, because: Lost.}]"
    (one,) = diagnostics_in(reach(both), SITE)
    assert (one.code, one.message) == ("PB504", '“E-mail us” speaks twice of the need "record"')
    assert len(one.related) == 1


def test_two_answers_of_one_name() -> None:
    change = reach("note: By letter.").replace("id: quick", "id: record")
    assert problems_in(change, SITE) == ["PB203 6:16"]


def test_the_channel_comes_from_the_vocabulary() -> None:
    (one,) = diagnostics_in(reach("note: By letter.").replace("channel: email", "channel: emial"), SITE)
    assert (one.code, one.suggestions) == ("PB202", ("email",))


@pytest.mark.parametrize(
    ("ours", "link", "suggestion"),
    [
        ("help@tern.example", "mailto:hlep@tern.example", "mailto:help@tern.example"),
        ("020 7946 0123", "tel:+442079460132", ""),
        ("020 7946 0123", "tel:02079460132", "tel:02079460123"),
        ("https://tern.example/help", "https://tern.example/hlep", "https://tern.example/help"),
        ("https://tern.example/help", "https://tern.example/helpers", "https://tern.example/help"),
    ],
)
def test_a_link_that_leads_to_somebody_else(ours: str, link: str, suggestion: str) -> None:
    (one,) = diagnostics_in(reach(f"link: '{link}'", f'our_contacts: ["{ours}"]\n'), SITE)
    assert one.code == "PB505"
    assert not suggestion or one.suggestions == (suggestion,)


@pytest.mark.parametrize(
    ("ours", "link"),
    [
        ("020 7946 0123", "tel:+442079460123"),
        ("+44 20 7946 0123", "sms:02079460123"),
        ("Help@tern.example", "mailto:help@tern.example?subject=Hello"),
        ("https://tern.example/help", "https://tern.example/help/"),
        ("https://tern.example", "https://tern.example/help"),
        ("+33 1 99 00 12 34", "tel:+33199001234"),
    ],
)
def test_a_link_that_leads_to_us(ours: str, link: str) -> None:
    assert problems_in(reach(f"link: '{link}'", f'our_contacts: ["{ours}"]\n'), SITE) == []


def test_a_number_that_may_be_somebodys_is_reported_once() -> None:
    assert [one[:5] for one in problems_in(reach("link: 'tel:+442071234567'"), SITE)] == ["PB308"]


@pytest.mark.parametrize(
    ("link", "suggestion"),
    [
        ("help@tern.example", "mailto:help@tern.example"),
        ("020 7946 0123", "tel:02079460123"),
        ("http://tern.example", "https://tern.example"),
        ("tern.example/help", "https://tern.example/help"),
        ("javascript:alert(1)", ""),
    ],
)
def test_a_link_in_another_form(link: str, suggestion: str) -> None:
    (one,) = diagnostics_in(reach(f"link: '{link}'"), SITE)
    assert (one.code, one.suggestions) == ("PB110", (suggestion,) if suggestion else ())
    assert "mailto:" in one.hint


def test_the_fact_and_the_checklist_that_the_settings_name_exist() -> None:
    (one,) = diagnostics_in("late_checklist: late-replies", SITE)
    assert (one.code, one.suggestions) == ("PB201", ("late-reply",))
    (one,) = diagnostics_in("triage: {band_aid_under: 5, root_cause_over: 20, fact: late-fct}", SITE)
    assert (one.code, one.suggestions[0]) == ("PB201", "late-fact")
