"""The columns of an export: which of them hold what a review can use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from playbook.diagnostics.suggest import did_you_mean

COLUMNS: dict[str, str] = {
    "text": "the reply",
    "id": "what the reply is called where it comes from",
    "customer": "the message it answers",
    "channel": "where it was sent: a channel of content/vocabulary.yml, or “public” or “private”",
    "role": "its place in the conversation: first, update, ask, solve or close",
    "agent": "who wrote it",
    "date": "when: 2026-11-21, alone or with a time",
    "name": "the customer's name",
    "feeling": "what the customer feels: a feeling of content/vocabulary.yml",
    "late": "how late the reply is: 13h, 2 days",
}
"""What a review knows to use, and what it is."""


class WrongColumns(Exception):
    """The columns cannot be used as asked; the text says why, `hint` what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def renamed(asked: Iterable[str]) -> dict[str, str]:
    """What `--column text=body` says, by our name. Raises `WrongColumns`."""
    found: dict[str, str] = {}
    for one in asked:
        ours, equals, theirs = one.partition("=")
        ours = ours.strip()
        if not equals or not theirs.strip():
            raise WrongColumns(f'"{one}" does not say which column is which', "write it so: --column text=body")
        if ours not in COLUMNS:
            close = did_you_mean(ours, COLUMNS)
            hint = f"did you mean: {', '.join(close)}" if close else f"one of: {', '.join(COLUMNS)}"
            raise WrongColumns(f'there is no use for a column called "{ours}"', hint)
        found[ours] = theirs.strip()
    return found


def columns_of(heading: Iterable[str], names: Mapping[str, str], required: Iterable[str] = ("text",)) -> dict[str, str]:
    """Our columns, each with the name that the heading has for it. Capitals make no difference.

    Raises `WrongColumns` when one is missing that is required or named, or when one that is used is there twice.
    """
    known = list(heading)
    by_plain: dict[str, list[str]] = {}
    for one in known:
        by_plain.setdefault(one.strip().casefold(), []).append(one)
    found: dict[str, str] = {}
    for ours in COLUMNS:
        theirs = names.get(ours, ours)
        there = [theirs] if known.count(theirs) == 1 else by_plain.get(theirs.casefold(), [])
        if len(there) > 1:
            raise WrongColumns(f'the column "{theirs}" is there {len(there)} times', "leave one of them")
        if there:
            found[ours] = there[0]
        elif ours in names or ours in required:
            raise WrongColumns(f'there is no column "{theirs}"', _instead(ours, theirs, known))
    return found


def _instead(ours: str, theirs: str, known: list[str]) -> str:
    seen = f"the columns are: {', '.join(known) or 'none'}"
    close = did_you_mean(theirs, known, most=1)
    return f"{seen}. Say which one it is: --column {ours}={close[0] if close else 'NAME'}"
