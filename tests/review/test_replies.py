"""A row as a reply: what is known around it, and what cannot be read of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook.etiquette.context import Context
from playbook.library.load import load
from playbook.review.columns import COLUMNS
from playbook.review.replies import ExportedReply, Moments
from playbook.review.rows import Row, Skipped
from tests.projects import SMALL, TODAY

MOMENTS = Moments(load(SMALL, TODAY))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=3,
)


def reply(**values: Any) -> ExportedReply:
    found = MOMENTS.reply_of(Row(7, {"text": "Hello", **values}))
    assert isinstance(found, ExportedReply)
    return found


@given(st.dictionaries(st.sampled_from(list(COLUMNS)), JSON))
def test_any_values_make_a_reply_or_are_told(values: dict[str, object]) -> None:
    found = MOMENTS.reply_of(Row(3, values))
    text = values.get("text")
    assert isinstance(found, ExportedReply) == (isinstance(text, str) and bool(text.strip()))


def test_everything_that_can_be_known() -> None:
    found = reply(
        id="A-1", customer="Why?", channel="X", role="First", agent=" Ann ", date="2026-11-21T10:00:00Z",
        name="Sam", feeling="Disappointed", late="13h",
    )  # fmt: skip
    assert found == ExportedReply(
        7, "A-1", "Hello", "Ann", date(2026, 11, 21),
        Context(public=True, limit=280, link_length=23, role="first", late=780, heat=2, name="Sam", customer="Why?"),
    )  # fmt: skip


@pytest.mark.parametrize(("given_", "id_"), [("x", "x"), (12, 12), (None, 7), ("", 7), (["x"], 7), (True, 7)])
def test_an_id_stays_as_it_is_or_is_the_line(given_: object, id_: object) -> None:
    assert reply(id=given_).id == id_


def test_what_cannot_be_read_costs_only_itself() -> None:
    found = reply(channel="Pigeon", role="middle", feeling="sad", date="21/11/2026", late="a while", name=["x"])
    assert found.context == Context()
    assert found.date is None
    assert dict(found.unread) == {
        "channel": "Pigeon", "role": "middle", "feeling": "sad",
        "late": "a while", "name": "a list", "date": "21/11/2026",
    }  # fmt: skip
    assert reply(date="2026-02-30").unread == (("date", "2026-02-30"),)


def test_a_channel_may_be_one_for_all_and_public_or_private() -> None:
    moments = Moments(load(SMALL, TODAY), "email")
    row = Row(1, {"text": "a"})
    assert moments.reply_of(row).context.public is False  # type: ignore[union-attr]
    assert reply(channel="public").context == Context(public=True)
    assert reply().context.public is None


@pytest.mark.parametrize(
    ("text", "said"), [(None, "null"), (5, "a number"), ({}, "an object"), (True, "true or false")]
)
def test_a_text_that_is_none(text: object, said: str) -> None:
    found = MOMENTS.reply_of(Row(7, {"text": text}))
    assert found == Skipped(7, "the text of the reply is no text", f"it is {said}")


def test_a_text_without_words_is_told(tmp_path: Path) -> None:
    assert MOMENTS.reply_of(Row(7, {"text": " \n"})) == Skipped(7, "the text of the reply is empty")
