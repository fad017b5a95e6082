"""Exported replies: the values of a row as a reply and what is known around it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass

from playbook.etiquette.context import Context
from playbook.library.etiquette import channel_context
from playbook.library.library import Library
from playbook.models.story_clock import parse_duration
from playbook.review.rows import Row, Skipped, kind_of

ROLES = ("first", "update", "ask", "solve", "close")
"""The places of a reply in its conversation."""

Id = str | int | float
"""What a reply is called where it comes from."""


@dataclass(frozen=True, slots=True)
class ExportedReply:
    """A reply of an export. `unread` are columns whose value says nothing to us, with that value."""

    line: int
    id: Id
    text: str
    agent: str
    date: datetime.date | None
    context: Context
    unread: tuple[tuple[str, str], ...] = ()


class Moments:
    """Makes replies of rows, with the channels and feelings of a project. `channel` is for rows that name none."""

    def __init__(self, library: Library, channel: str | None = None) -> None:
        terms = library.vocabulary.model if library.vocabulary else None
        channels = {id_: channel_context(library, id_) for id_ in (terms.channels if terms else ())}
        self._channels = _by_any_name(channels, {id_: one.name for id_, one in terms.channels.items()} if terms else {})
        for word, public in (("public", True), ("private", False)):
            self._channels.setdefault(word, {"public": public, "limit": None, "link_length": None})
        heats = {id_: one.heat for id_, one in terms.feelings.items()} if terms else {}
        self._heats = _by_any_name(heats, {id_: one.name for id_, one in terms.feelings.items()} if terms else {})
        self._default = self._channels.get((channel or "").casefold(), {})

    @property
    def channels(self) -> tuple[str, ...]:
        """What a channel may be called."""
        return tuple(self._channels)

    def reply_of(self, row: Row) -> ExportedReply | Skipped:
        """The reply of a row. A value beside the text that cannot be read costs that value and not the reply."""
        values, unread = row.values, []
        text = values.get("text")
        if not isinstance(text, str):
            return Skipped(row.line, "the text of the reply is no text", f"it is {kind_of(text)}")
        if not text.strip():
            return Skipped(row.line, "the text of the reply is empty")

        def said(column: str) -> str:
            value = values.get(column)
            if value is None or isinstance(value, str):
                return (value or "").strip()
            if isinstance(value, int | float) and not isinstance(value, bool):
                return str(value)
            unread.append((column, kind_of(value)))
            return ""

        def looked_up(column: str, known: Mapping[str, object]) -> object:
            word = said(column)
            if word and word.casefold() not in known:
                unread.append((column, word[:40]))
            return known.get(word.casefold())

        moment = looked_up("channel", self._channels)
        context = Context(
            **(moment if isinstance(moment, dict) else self._default),
            role=looked_up("role", _ROLES),  # type: ignore[arg-type]
            heat=looked_up("feeling", self._heats),  # type: ignore[arg-type]
            late=_late(said("late"), unread),
            name=said("name") or None,
            customer=said("customer"),
        )
        date = _date(said("date"), unread)
        said("id")
        return ExportedReply(row.line, _id(row), text, said("agent"), date, context, tuple(unread))


_ROLES = {role: role for role in ROLES}


def _by_any_name(values: Mapping[str, object], names: Mapping[str, str]) -> dict[str, object]:
    """Values by their id and by their name, in any case."""
    by_name = {names[id_].casefold(): value for id_, value in values.items() if id_ in names}
    return by_name | {id_.casefold(): value for id_, value in values.items()}


def _id(row: Row) -> Id:
    value = row.values.get("id")
    given = isinstance(value, str | int | float) and not isinstance(value, bool) and value != ""
    return value if given else row.line  # type: ignore[return-value]


def _date(said: str, unread: list[tuple[str, str]]) -> datetime.date | None:
    if not said:
        return None
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ].{1,40})?", said):
            return datetime.date.fromisoformat(said[:10])
    except ValueError:
        pass
    unread.append(("date", said[:40]))
    return None


def _late(said: str, unread: list[tuple[str, str]]) -> int | None:
    if not said:
        return None
    if re.fullmatch("0+", said):
        return 0
    try:
        return parse_duration(said)
    except ValueError:
        unread.append(("late", said[:40]))
        return None
