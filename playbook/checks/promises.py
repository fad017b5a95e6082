"""PB502: the site promises a first reply on every channel on which its scenarios wait for one."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.place import Related
from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.models.scenario import Scenario
from playbook.models.thread import ReplyDue


def check(library: Library) -> Iterator[Diagnostic]:
    """Channels without a promise, once each. A scenario that says itself when its reply was due needs none."""
    if library.site is None or library.vocabulary is None:
        return
    known = set(library.vocabulary.model.channels) - set(library.site.model.promises)
    first: dict[str, Document[Scenario]] = {}
    for scenario in library.scenarios.values():
        if scenario.model.channel in known and not any(isinstance(one, ReplyDue) for one in scenario.model.thread):
            first.setdefault(scenario.model.channel, scenario)
    for channel, scenario in first.items():
        yield Diagnostic(
            "PB502",
            f'there is no promise for the channel "{channel}"',
            library.site.key_place("promises"),
            label=f"needs “{channel}”",
            hint=f"add the longest time a customer waits there for a first reply, such as “{channel}: 1 day”",
            subject=library.site.subject,
            related=(Related(scenario.place("channel"), f"{scenario.subject} uses it"),),
        )
