"""PB305: what we say fits its channel, counted as the channel counts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.checks.outgoing import outgoing
from playbook.checks.placeholders import GAP, fill
from playbook.diagnostics.diagnostic import Diagnostic
from playbook.library.library import Library
from playbook.models.vocabulary import Channel

_LINK = re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?)\]}'’”]")


def length_on(channel: Channel, text: str) -> int:
    """How many characters the channel counts: code points, and a fixed length for each link where it has one."""
    if channel.link_length is None:
        return len(text)
    links = _LINK.findall(text)
    return len(text) - sum(map(len, links)) + channel.link_length * len(links)


def check(library: Library) -> Iterator[Diagnostic]:
    """Messages of ours, replies and closes that are longer than their channel allows. Gaps count as filled in."""
    placeholders = library.site.model.placeholders if library.site else {}
    for scenario in library.scenarios.values():
        for one in outgoing(scenario, library):
            if one.channel is None or one.channel.limit is None:
                continue
            if library.site is None and GAP.search(one.text):
                continue
            length, limit = length_on(one.channel, fill(one.text, placeholders)), one.channel.limit
            if length > limit:
                yield Diagnostic(
                    "PB305",
                    f"this {one.kind} has {length} characters, and {one.channel.name} takes {limit}",
                    scenario.place(*one.path),
                    label=f"{length - limit} too many",
                    hint="shorten it, or send it on another channel (via)",
                    subject=scenario.subject,
                )
