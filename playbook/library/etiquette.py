"""The library for the etiquette engine: what a program is made of, and the context of an example."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from playbook.etiquette.compiler.compile import Sources
from playbook.etiquette.context import Context, Turn
from playbook.models.phrase import ExampleContext

if TYPE_CHECKING:  # the library asks this module for its sources
    from playbook.library.library import Library


def sources_of(library: Library) -> Sources:
    """Everything that the program of a library is made of."""
    return Sources(
        signals={id_: document.model for id_, document in library.signals.items()},
        rules={id_: document.model for id_, document in library.rules.items()},
        words={id_: document.model for id_, document in library.words.items()},
        contacts=library.site.model.our_contacts if library.site else (),
    )


def example_context(library: Library, *contexts: ExampleContext | None) -> Context:
    """The context of an example. What the first of `contexts` leaves out comes from the next."""
    given: dict[str, Any] = {}
    for context in contexts:
        for name in context.model_fields_set if context else ():
            given.setdefault(name, getattr(context, name))
    one = ExampleContext.model_construct(**given)
    return Context(
        **channel_context(library, one.channel),
        role=one.role,
        late=one.late,
        heat=heat_of(library, one.feeling),
        stakes=one.stakes,
        name=one.name,
        known=one.known,
        customer=one.customer or "",
        turns=tuple(Turn(turn.by, turn.text, turn.public) for turn in one.turns),
    )


def channel_context(library: Library, id_: str | None) -> dict[str, Any]:
    """What a context says of a channel."""
    channel = library.vocabulary.model.channels.get(id_ or "") if library.vocabulary else None
    if channel is None:
        return {"public": None, "limit": None, "link_length": None}
    return {"public": channel.public, "limit": channel.limit, "link_length": channel.link_length}


def heat_of(library: Library, id_: str | None) -> int | None:
    """How heated a feeling is."""
    feeling = library.vocabulary.model.feelings.get(id_ or "") if library.vocabulary else None
    return feeling.heat if feeling else None
