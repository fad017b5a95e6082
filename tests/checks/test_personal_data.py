from __future__ import annotations

import pytest

from tests.projects import RULE, SITE, diagnostics_in, problems_in

REAL, MADE_UP, OURS = "nadia@gmail.com", "nadia@post.example", "help@tern.example"


def replies(good: str = "Thank you.", bad: str = "", more: str = "") -> str:
    return f"""
replies:
  - {{id: own-it, verdict: good, text: {good}, why: It helps.{more}}}
  - {{id: pasted, verdict: bad, text: You need to call. {bad}, why: No., breaks: [you-need-to], better: own-it}}
"""


def test_real_looking_data_is_refused_in_any_text() -> None:
    assert problems_in(f"situation: Nadia ({REAL}) wrote.") == ["PB308 1:19"]
    assert problems_in(f"why: Write to {REAL}.", RULE) == ["PB308 1:15"]
    assert problems_in(f"decide_alone: [Write to {REAL}]", SITE) == ["PB308 1:25"]


def test_made_up_data_and_our_own_may_stand_in_a_story() -> None:
    assert problems_in(f"situation: Nadia ({MADE_UP}) wrote to {OURS} and rang 020 7946 0123.") == []


def test_in_public_we_repeat_neither() -> None:
    assert problems_in(replies(f"Hi {REAL}")) == ["PB309 2:42"]
    assert problems_in(replies(f"Hi {MADE_UP}")) == ["PB309 2:42"]
    assert problems_in(replies("Call 07700 900123")) == ["PB309 2:44"]


def test_in_public_our_own_contacts_may_stand() -> None:
    assert problems_in(replies(f"Hi {OURS}")) == []
    assert problems_in(replies("Ring 07700 900123"), site='our_contacts: ["+44 7700 900123"]') == []


def test_in_private_made_up_data_may_stand() -> None:
    assert problems_in(replies(f"Hi {MADE_UP}", more=", via: email")) == []
    assert problems_in(replies(f"Hi {REAL}", more=", via: email")) == ["PB308 2:42"]


def test_a_bad_reply_may_show_the_mistake_with_made_up_data() -> None:
    assert problems_in(replies(bad=MADE_UP)) == []
    assert problems_in(replies(bad=REAL)) == ["PB308 3:56"]


def test_messages_of_ours_and_the_close_are_public_too() -> None:
    assert problems_in(f"""
        thread:
          - {{from: customer, at: Mon 19:42, text: Help? {MADE_UP}}}
          - {{from: us, at: Mon 19:50, text: Is it {MADE_UP}?}}
          - {{now: Tue 10:05}}
        close: {{via: x, text: Thanks {MADE_UP}, why: Thanks.}}
        """) == ["PB309 3:43", "PB309 5:30"]


def test_the_same_address_twice_in_a_text_is_reported_once() -> None:
    assert problems_in(f"situation: {REAL} and {REAL}") == ["PB308 1:12"]


@pytest.mark.parametrize("text", ["4242 4242 4242 4242", "GB29 NWBK 6016 1331 9268 19"])
def test_cards_and_accounts(text: str) -> None:
    (one,) = diagnostics_in(f'situation: "Take {text} please"')
    assert one.code == "PB308"
    assert one.hint.startswith("show the last four digits")


def test_without_site_yml_our_contacts_are_not_known() -> None:
    found = problems_in(f"situation: {REAL}, 4242 4242 4242 4242", without=[SITE])
    assert found == ["PB308 1:29", f"PB016 {SITE}"]


def test_a_link_is_not_data() -> None:
    assert (
        problems_in(
            """
        sources:
          seed-late: {title: On late posts, author: A. Writer, link: "https://example.org/4242424242424242"}
          study: {title: Closing the loop, author: B. Scholar, link: "https://example.org/@late@gmail.com"}
        """,
            "content/evidence.yml",
        )
        == []
    )
