"""PB306, PB307: two public turns are enough before it goes private, and what began in public ends in public."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.checks.outgoing import Outgoing, outgoing
from playbook.diagnostics.diagnostic import Diagnostic
from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.models.scenario import Scenario

MOST_PUBLIC_TURNS = 2
"""How often we speak in public before the close; from the third time on, an exchange becomes a spectacle."""


def check(library: Library) -> Iterator[Diagnostic]:
    """Public threads that go on too long, and public threads without a public close."""
    for scenario in library.scenarios.values():
        yield from _too_many(scenario, list(outgoing(scenario, library)))
        yield from _no_close(scenario, library)


def _too_many(scenario: Document[Scenario], ours: list[Outgoing]) -> Iterator[Diagnostic]:
    """The turn that is one too many, once a scenario. A closing reply does not count, and nor does a bad one."""
    said = [one for one in ours if one.kind == "message" and one.public]
    next_turns = [one for one in ours if one.reply and one.public and one.meant_well and one.reply.role != "close"]
    turns = said + next_turns[:1]
    if len(turns) <= MOST_PUBLIC_TURNS:
        return
    yield Diagnostic(
        "PB306",
        f"we speak {len(turns)} times in public here before the close",
        scenario.place(*turns[MOST_PUBLIC_TURNS].path),
        label="one public turn too many",
        hint="move this turn to a private channel (via), and come back in public for the close",
        subject=scenario.subject,
    )


def _no_close(scenario: Document[Scenario], library: Library) -> Iterator[Diagnostic]:
    if library.vocabulary is None:
        return
    channels, model = library.vocabulary.model.channels, scenario.model
    began = channels.get(model.channel)
    if began is None or not began.public:
        return
    if model.close is None:
        yield Diagnostic(
            "PB307",
            "a scenario that begins in public has no public close",
            scenario.place("channel"),
            label=f"everyone can read {began.name}",
            hint=f"add a close with “via: {model.channel}”, or an exception (allow) that says why there is none",
            subject=scenario.subject,
        )
    elif model.close.via in channels and not channels[model.close.via].public:
        yield Diagnostic(
            "PB307",
            f"the close goes out on {channels[model.close.via].name}, where nobody who saw the complaint can read it",
            scenario.place("close", "via"),
            label="a private channel",
            hint=f"write “via: {model.channel}”, and what may be said there",
            subject=scenario.subject,
        )
