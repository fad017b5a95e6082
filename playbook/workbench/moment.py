"""The moment of a text that is tried: what somebody says on the command line, as a context."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from playbook.diagnostics.suggest import did_you_mean
from playbook.etiquette.context import Context
from playbook.library.etiquette import channel_context, heat_of
from playbook.library.library import Library
from playbook.models.story_clock import parse_duration


@dataclass(frozen=True, slots=True)
class Moment:
    """What is known around a text, in the words of the vocabulary. `late` is a span such as `13h`; `0` is in time."""

    channel: str | None = None
    role: str | None = None
    feeling: str | None = None
    late: str | None = None
    stakes: str | None = None
    name: str | None = None
    customer: str = ""
    known: tuple[str, ...] = ()


class UnknownWord(Exception):
    """A word that the vocabulary does not have; `hint` says which it has."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def context_of_moment(library: Library, moment: Moment) -> Context:
    """The context of a moment. Raises `UnknownWord`."""
    terms = library.vocabulary.model if library.vocabulary else None
    if terms:
        _known("channel", moment.channel, (*terms.channels, "public", "private"))
        _known("feeling", moment.feeling, terms.feelings)
        _known("stakes", moment.stakes, terms.stakes)
    channel: dict[str, Any] = channel_context(library, moment.channel)
    if moment.channel in ("public", "private") and channel["public"] is None:
        channel["public"] = moment.channel == "public"
    return Context(
        **channel,
        role=moment.role,
        late=_late(moment.late),
        heat=heat_of(library, moment.feeling),
        stakes=moment.stakes,
        name=moment.name,
        known=moment.known,
        customer=moment.customer,
    )


def _known(kind: str, word: str | None, words: Any) -> None:
    if word is None or word in words:
        return
    close = did_you_mean(word, words)
    hint = f"did you mean: {', '.join(close)}" if close else f"one of: {', '.join(words)}"
    raise UnknownWord(f'there is no {kind} "{word}"', hint)


def _late(said: str | None) -> int | None:
    if said is None:
        return None
    if said.strip() == "0":
        return 0
    try:
        return parse_duration(said)
    except ValueError:
        raise UnknownWord(f'"{said}" is no span of time', "write it as 45 min, 13h or 2 days; 0 is in time") from None
