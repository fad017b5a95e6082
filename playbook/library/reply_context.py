"""The context of a reply of a scenario: what the engine may know of the moment marked `now`."""

from __future__ import annotations

from dataclasses import replace

from playbook.etiquette.context import Context, Turn
from playbook.library.documents import Document
from playbook.library.etiquette import channel_context, heat_of
from playbook.library.library import Library
from playbook.library.timeline import timeline_of
from playbook.models.scenario import Reply, Scenario
from playbook.models.thread import Message


def moment_of_now(library: Library, scenario: Document[Scenario]) -> Context:
    """What is known at the moment marked `now`, whatever is answered: without a role, on the scenario's own channel."""
    model = scenario.model
    sides = {role: one.side for role, one in library.vocabulary.model.roles.items()} if library.vocabulary else {}
    messages = [entry for entry in model.thread if isinstance(entry, Message)]
    public = [bool(channel_context(library, one.via or model.channel)["public"]) for one in messages]
    turns = tuple(
        Turn(sides.get(one.sender, "other"), one.text, seen) for one, seen in zip(messages, public, strict=True)
    )
    waiting: list[str] = []
    for turn in turns:
        waiting = [] if turn.by == "us" else waiting + [turn.text] * (turn.by == "customer")
    timeline = timeline_of(scenario, library)
    return Context(
        **channel_context(library, model.channel),
        late=None if timeline.due is None else timeline.late_by,
        heat=heat_of(library, model.feeling),
        stakes=model.stakes,
        name=model.facts.customer.name,
        known=model.facts.known,
        customer="\n".join(waiting),
        turns=turns,
    )


def reply_context(library: Library, scenario: Document[Scenario], reply: Reply, now: Context | None = None) -> Context:
    """The context of a reply of a scenario. `now` is `moment_of_now`, for those who know it already."""
    moment = now or moment_of_now(library, scenario)
    return replace(moment, **channel_context(library, reply.via or scenario.model.channel), role=reply.role)
