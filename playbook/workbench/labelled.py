"""Labelled replies: texts of which somebody has said what is in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from playbook.etiquette.context import Context
from playbook.review.lines import lines_of
from playbook.review.rows import Row, Skipped, json_rows

FOLDER = "content/etiquette/evaluation"
"""Where a project keeps its evaluation set."""

HELD = "held"
"""The part that is for figures only. Who tunes phrases on it measures nothing any more."""


@dataclass(frozen=True, slots=True)
class LabelledReply:
    """A reply with the signals that are in it and those that are not. `good` is `None` where nobody has said."""

    line: int
    id: str
    split: str
    text: str
    context: Context
    labels: dict[str, bool]
    good: bool | None


def labelled_replies(stream: BinaryIO, name: str) -> Iterator[LabelledReply | Skipped]:
    """The labelled replies of JSON Lines: `text`, `labels`, and where known `id`, `split`, `channel`, `customer`,
    `good`. Those that name no split belong to one called `name`."""
    for row in json_rows(lines_of(stream, "utf-8")):
        yield _reply(row, name) if isinstance(row, Row) else row


def _reply(row: Row, name: str) -> LabelledReply | Skipped:
    values = row.values
    text, labels = values.get("text"), values.get("labels")
    if not isinstance(text, str) or not text.strip():
        return Skipped(row.line, "it has no “text”", f"the fields are: {', '.join(list(values)[:8])}" if values else "")
    if not isinstance(labels, dict) or not labels:
        return Skipped(row.line, "it has no “labels”", 'such as {"thanks": true, "apologises": false}')
    for signal, value in labels.items():
        if not isinstance(value, bool):
            return Skipped(row.line, "a label is neither true nor false", signal)
    for field in ("split", "channel", "customer"):
        if not isinstance(values.get(field) or "", str):
            return Skipped(row.line, f"“{field}” is no text")
    if values.get("channel") not in (None, "", "public", "private"):
        return Skipped(row.line, "“channel” is neither “public” nor “private”", str(values["channel"])[:40])
    if not isinstance(values.get("good"), bool | None):
        return Skipped(row.line, "“good” is neither true nor false")
    public = {"public": True, "private": False}.get(str(values.get("channel")))
    return LabelledReply(
        row.line,
        str(values.get("id") or row.line),
        str(values.get("split") or name),
        text,
        Context(public=public, customer=str(values.get("customer") or "")),
        labels,
        values.get("good"),  # type: ignore[arg-type]
    )
