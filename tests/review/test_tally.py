"""Counting and quoting."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from playbook.etiquette.context import Context
from playbook.review import tally
from playbook.review.judged import Judged
from playbook.review.replies import ExportedReply
from playbook.review.rows import Skipped
from playbook.review.tally import WIDTH, Tally, quoted

NOTHING = Judged((), (), 100)


def reply(text: str = "Hello", line: int = 1, agent: str = "", day: date | None = None) -> ExportedReply:
    return ExportedReply(line, line, text, agent, day, Context())


def shown(text: str, quote: str) -> str:
    """A quote as it is shown, with its stretch in brackets."""
    start = text.index(quote)
    one = quoted(reply(text), start, start + len(quote))
    return f"{one.text[: one.start]}[{one.text[one.start : one.end]}]{one.text[one.end :]}"


def test_a_quote_is_shown_in_its_sentence() -> None:
    assert shown("Hi Sam. You need to go now. Bye.", "need to") == "You [need to] go now."
    assert shown("Hi Sam. You need to go now. Bye.", "You need to go now.") == "[You need to go now.]"
    assert shown("You need to", "You need to") == "[You need to]"
    assert shown("Well\nyou need to\ngo", "need") == "you [need] to\n"


def test_a_long_sentence_is_cut_between_words() -> None:
    found = shown("one two " * 60 + "HERE" + " three four" * 60, "HERE")
    assert found.startswith("…") and found.endswith("…")
    assert "[HERE]" in found
    assert len(found) <= WIDTH + 4
    assert shown("x" * 400, "x" * 400) == f"[{'x' * WIDTH}]…"


@given(st.text(max_size=400), st.data())
def test_any_stretch_can_be_quoted(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    one = quoted(reply(text), start, end)
    assert one.text[one.start : one.end] == text[start : min(end, start + WIDTH)]
    assert len(one.text) <= WIDTH + 4


def test_it_does_not_grow_with_the_replies() -> None:
    gathered = Tally()
    found = Judged(("thanks",), (("a-rule", "error", 0, 2),), 75)
    for number in range(tally.MOST_AGENTS + 50):
        gathered.add(reply(line=number, agent=f"agent {number}"), found)
        gathered.skip(Skipped(number, "it is not JSON"))
    assert len(gathered.agents) == tally.MOST_AGENTS
    assert gathered.other_agents.replies == 50
    assert gathered.skipped["it is not JSON"] == tally.MOST_AGENTS + 50
    assert len(gathered.lines["it is not JSON"]) == tally.MOST_LINES
    assert len(gathered.examples["a-rule"]) == tally.MOST_EXAMPLES


def test_a_reply_gives_one_example_of_a_rule() -> None:
    gathered = Tally()
    gathered.add(reply("aa aa"), Judged((), (("r", "error", 0, 2), ("r", "error", 3, 5)), 50))
    assert len(gathered.examples["r"]) == 1
    assert gathered.all.rules["r"] == 1


def test_weeks_begin_on_monday() -> None:
    gathered = Tally()
    for day in (date(2026, 11, 22), date(2026, 11, 23), date(1, 1, 1)):
        gathered.add(reply(day=day), NOTHING)
    assert sorted(gathered.weeks) == ["0001-01-01", "2026-11-16", "2026-11-23"]
    assert sorted(gathered.months) == ["0001-01", "2026-11"]
    assert (gathered.first, gathered.last) == (date(1, 1, 1), date(2026, 11, 23))
