from __future__ import annotations

import pytest

from playbook.checks.length import length_on
from playbook.models.vocabulary import Channel
from tests.projects import diagnostics_in, problems_in

X = Channel(name="X", description="Posts.", public=True, limit=280, link_length=23, looks_like="post")
FORUM = Channel(name="Forum", description="Posts.", public=True, looks_like="post")


def replies(text: str, more: str = "") -> str:
    return f"""
replies:
  - {{id: own-it, verdict: good, text: "{text}", why: It helps.{more}}}
  - {{id: pasted, verdict: bad, text: You need to call., why: No., breaks: [you-need-to], better: own-it}}
"""


def test_a_reply_of_just_the_limit_fits() -> None:
    assert problems_in(replies("x" * 280)) == []


def test_one_character_more_does_not() -> None:
    (one,) = diagnostics_in(replies("x" * 281))
    assert (one.code, str(one.place)[-4:]) == ("PB305", "2:39")
    assert one.message == "this reply has 281 characters, and X takes 280"
    assert one.label == "1 too many"


def test_characters_are_code_points() -> None:
    assert problems_in(replies("é" * 280)) == []


def test_a_gap_counts_as_its_example() -> None:
    assert problems_in(replies("x" * 277 + "{agent}")) == []
    assert problems_in(replies("x" * 278 + "{agent}")) == ["PB305 2:39"]


def test_without_site_yml_texts_with_gaps_are_left_alone() -> None:
    found = problems_in(replies("x" * 290 + "{agent}"), without=["site_config/site.yml"])
    assert found == ["PB016 site_config/site.yml"]


def test_a_reply_is_measured_on_its_own_channel() -> None:
    assert problems_in(replies("x" * 500, ", via: email")) == []


def test_messages_of_ours_and_the_close_are_measured_and_the_customers_not() -> None:
    long = "x" * 281
    found = problems_in(f"""
thread:
  - {{from: customer, at: Mon 09:00, text: "{long}"}}
  - {{from: us, at: Mon 09:10, text: "{long}"}}
  - {{now: Mon 09:20}}
close: {{via: x, text: "{long}", why: Thanks.}}
""")
    assert found == ["PB305 3:37", "PB305 5:23"]


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("no link", 7),
        ("https://tern.example/a/very/long/address/that/goes/on", 23),
        ("see https://tern.example/dm.", 4 + 23 + 1),
        ("(https://tern.example/dm)", 1 + 23 + 1),
        ("http://a.example http://b.example", 23 + 1 + 23),
    ],
)
def test_x_counts_every_link_as_23(text: str, length: int) -> None:
    assert length_on(X, text) == length


def test_other_channels_count_links_as_written() -> None:
    assert length_on(FORUM, "http://a.example") == 16
