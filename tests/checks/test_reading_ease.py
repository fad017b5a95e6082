from __future__ import annotations

from tests.library.test_reading_ease import EASY, HARD
from tests.projects import diagnostics_in

BAD = """  - id: pasted
    verdict: bad
    text: You need to contact our support team.
    why: It hands the work back to her.
    breaks: [you-need-to]
    better: own-it
"""


def found(text: str, more: str = "") -> list[str]:
    reply = f"replies:\n  - {{id: own-it, verdict: good, via: email, why: W, text: {text}}}\n{BAD}{more}"
    return [
        f"{one.place.span.line}: {one.message}"
        for one in diagnostics_in(reply)
        if one.code == "PB336" and one.place.span
    ]


def test_a_hard_reply_is_reported_with_its_ease() -> None:
    (one,) = found(f'"{HARD}"')
    assert one.startswith("2: this reply is hard to read: a reading ease of -") and one.endswith(", hard")


def test_so_is_a_very_long_sentence() -> None:
    long = " ".join(["so"] * 40)
    assert found(f'"{long}. It is. It was."') == ["2: this reply is hard to read: a sentence of 40 words"]


def test_easy_and_short_ones_are_not() -> None:
    assert found(f'"{EASY}"') == []
    assert found('"Unanticipated rearrangements necessitated responsibilities."') == []


def test_it_can_be_set_aside_with_a_reason() -> None:
    assert found(f'"{HARD}"', "allow: [{rule: PB336, because: It is quoted.}]\n") == []
