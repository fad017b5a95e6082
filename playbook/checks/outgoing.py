"""What we say to the customer in a scenario: messages of the thread, replies, and the close."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from playbook.checks.texts import Path
from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.models.scenario import Reply, Scenario
from playbook.models.thread import Message
from playbook.models.vocabulary import Channel, Speaker


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A text of ours: what it is, the channel it goes out on, and where it stands.

    `channel` is `None` when the vocabulary has no such channel, or there is no vocabulary; both are reported elsewhere.
    """

    kind: Literal["message", "reply", "close"]
    text: str
    path: Path
    channel: Channel | None
    reply: Reply | None = None

    @property
    def public(self) -> bool:
        """Whether strangers can read it."""
        return self.channel is not None and self.channel.public

    @property
    def meant_well(self) -> bool:
        """Whether it is an example to follow, or a fact of the story, and not an example of a mistake."""
        return self.reply is None or self.reply.verdict == "good"


def outgoing(scenario: Document[Scenario], library: Library) -> Iterator[Outgoing]:
    """All texts of ours in the order of the file. Without a vocabulary it is not known which messages are ours."""
    channels: Mapping[str, Channel] = library.vocabulary.model.channels if library.vocabulary else {}
    roles: Mapping[str, Speaker] = library.vocabulary.model.roles if library.vocabulary else {}
    model = scenario.model
    for index, entry in enumerate(model.thread):
        if isinstance(entry, Message) and entry.sender in roles and roles[entry.sender].side == "us":
            yield Outgoing("message", entry.text, ("thread", index, "text"), channels.get(entry.via or model.channel))
    for index, reply in enumerate(model.replies):
        channel = channels.get(reply.via or model.channel)
        yield Outgoing("reply", reply.text, ("replies", index, "text"), channel, reply)
    if model.close:
        yield Outgoing("close", model.close.text, ("close", "text"), channels.get(model.close.via))
