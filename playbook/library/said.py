"""What a scenario says to the customer, each text with its moment and with what the etiquette engine should find in it.

The turns of the thread are facts of the story, neither good nor bad, and are only what came before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from playbook.etiquette.context import Context
from playbook.library.documents import Document
from playbook.library.etiquette import channel_context
from playbook.library.library import Library
from playbook.library.reply_context import moment_of_now, reply_context
from playbook.models.practice import Conversation, Say
from playbook.models.scenario import Mark, Scenario
from playbook.source.positions import Key

Verdict = Literal["good", "weak", "bad"]


@dataclass(frozen=True, slots=True)
class Said:
    """A text of ours. `what` is what an author calls it; `at` is where the group of fields stands that it belongs to,
    and `field` the field in it that holds the text. `breaks` are the rules that it lists."""

    what: str
    verdict: Verdict
    text: str
    context: Context
    at: tuple[Key, ...]
    field: str = "text"
    breaks: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()

    @property
    def path(self) -> tuple[Key, ...]:
        """Where the text stands."""
        return (*self.at, self.field)


def said_in(library: Library, scenario: Document[Scenario]) -> Iterator[Said]:
    """Every text of ours in a scenario that is an example of something, in the order of the file."""
    model = scenario.model
    now = moment_of_now(library, scenario)
    for index, reply in enumerate(model.replies):
        context = reply_context(library, scenario, reply, now)
        what = f"{reply.verdict} reply"
        yield Said(what, reply.verdict, reply.text, context, ("replies", index), breaks=reply.breaks, marks=reply.marks)
    later = replace(now, late=None, customer="")
    if model.close:
        context = replace(later, **channel_context(library, model.close.via), role="close", heat=None)
        yield Said("public close", "good", model.close.text, context, ("close",))
    yield from _choices(library, model, now, later)
    if model.practice and model.practice.converse:
        yield from _conversation(library, model, model.practice.converse, replace(now, turns=()))


def _choices(library: Library, model: Scenario, now: Context, later: Context) -> Iterator[Said]:
    """The answers of the choices. Those that are a first reply are given now; how late others are is not known."""
    for number, choice in enumerate(model.practice.choose if model.practice else ()):
        channel = channel_context(library, choice.via or model.channel)
        context = replace(now if choice.role == "first" else later, **channel, role=choice.role)
        for index, option in enumerate(choice.options):
            verdict: Verdict = "good" if option.best else "bad" if option.breaks else "weak"
            what = "best answer" if option.best else "answer"
            at = ("practice", "choose", number, "options", index)
            yield Said(what, verdict, option.text, context, at, breaks=option.breaks)


def _conversation(library: Library, model: Scenario, converse: Conversation, now: Context) -> Iterator[Said]:
    """What can be said in a conversation. It starts now; how late a later turn is, is not known. The customer stays as
    heated as they were until something is said that calms them."""
    channel = channel_context(library, converse.via or model.channel)
    opening = next((reply.role for reply in model.replies if reply.verdict == "good"), "first")
    calmer = {say.next for turn in converse.turns.values() for say in turn.replies if say.mood > 0}
    for name, turn in converse.turns.items():
        starts = name == converse.start
        moment = replace(now, **channel, customer=turn.customer)
        if not starts:
            moment = replace(moment, late=None, heat=None if name in calmer else now.heat)
        for index, say in enumerate(turn.replies):
            verdict: Verdict = "bad" if say.breaks else "good" if say.mood > 0 else "weak"
            what = "good answer" if verdict == "good" else "answer"
            role = say.role or (opening if starts else _role(converse, say))
            at = ("practice", "converse", "turns", name, "replies", index)
            yield Said(what, verdict, say.say, replace(moment, role=role), at, "say", say.breaks)


def _role(converse: Conversation, say: Say) -> str:
    leads_to = converse.turns.get(say.next)
    return "close" if leads_to and leads_to.ends == "solved" else "update"
