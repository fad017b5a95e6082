"""The file that `playbook new scenario` writes: every part of a scenario, with a line on what to write there.

Why hand-written comments and not the models' descriptions: here a trainer needs to be told what to *do*.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Mapping
from importlib import resources
from string import Template

from playbook.library.library import Library
from playbook.models.vocabulary import Vocabulary

_CLOSE = """\
# The last public word, once it is solved.
close:
  via: $channel
  text: |
    FILL IN the closing post
  why: FILL IN why this close works

"""
_PRIVATE_CLOSE = """\
# A scenario on a public channel ends with a public close; this channel is private.
# close:
#   via: $channel
#   text: …
#   why: …

"""


def scaffold(library: Library, vocabulary: Vocabulary, channel: str) -> str:
    """The text of a new scenario on `channel`, with ids that exist where the content has any.

    `playbook check` reports every FILL IN, and is content once they are replaced.
    """
    ids = {
        "channels": list(vocabulary.channels),
        "contact_reasons": list(vocabulary.contact_reasons),
        "feelings": list(vocabulary.feelings),
        "all_stakes": list(vocabulary.stakes),
        "roles": list(vocabulary.roles),
        "principles": sorted(library.principles),
        "rules": sorted(library.rules),
        "checklists": sorted(library.checklists),
        "sources": list(library.sources),
        "placeholders": [f"{{{name}}}" for name in library.site.model.placeholders] if library.site else [],
    }
    first = {
        "contact_reason": _first(ids["contact_reasons"]),
        "principle": _first(ids["principles"]),
        "feeling": _first(ids["feelings"]),
        "stakes": _first(ids["all_stakes"]),
        "rule": _first(ids["rules"]),
        "checklist": _first(ids["checklists"]),
        "customer": next((id_ for id_, role in vocabulary.roles.items() if role.side == "customer"), "customer"),
        "channel": channel,
        "today": library.today.isoformat(),
    }
    lists = {name: ", ".join(known) or "none yet" for name, known in ids.items()}
    close = Template(_CLOSE if vocabulary.channels[channel].public else _PRIVATE_CLOSE).substitute(first)
    return _filled({**lists, **first, "close": close.rstrip("\n") + "\n"})


def _filled(words: Mapping[str, str]) -> str:
    """The template with its words, long comments wrapped."""
    template = resources.files("playbook.authoring").joinpath("scenario.yml.template").read_text(encoding="utf-8")
    lines = Template(template).substitute(words).splitlines()
    return "".join(f"{line}\n" for one in lines for line in _wrapped(one))


def _wrapped(line: str) -> list[str]:
    comment = re.match(r"\s*# +", line)
    if not comment or len(line) <= 120:
        return [line]
    rest = comment[0] + "  "
    return textwrap.wrap(line, 120, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False)


def _first(ids: Iterable[str]) -> str:
    """The first id, or one that `playbook check` reports as unknown where there is none yet."""
    return next(iter(ids), "fill-in")
