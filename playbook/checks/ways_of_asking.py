"""PB313, PB315: a scenario lists enough ways in which customers ask, and no two scenarios the same one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from playbook.checks.texts import short
from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.place import Related
from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.models.scenario import Scenario

FEWEST = 5
"""Below this number the finder misses a scenario that a rep describes in words of their own."""


def folded(text: str) -> str:
    """A question without what does not tell two apart: case, accents written in two ways, punctuation, spaces."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(re.findall(r"\w+", plain)) or plain.strip()


def check(library: Library) -> Iterator[Diagnostic]:
    """Scenarios with fewer than five entries in `also_asked`, and entries that stand somewhere already."""
    first: dict[str, tuple[Document[Scenario], int]] = {}
    for scenario in library.scenarios.values():
        asked = scenario.model.also_asked
        if len(asked) < FEWEST:
            yield Diagnostic(
                "PB313",
                f"also_asked has {len(asked) or 'no'} way{'' if len(asked) == 1 else 's'} of asking",
                scenario.key_place("also_asked") if asked else scenario.place("title"),
                label=f"search needs {FEWEST} or more",
                hint="add words that customers have used for this (also_asked)",
                subject=scenario.subject,
            )
        for index, text in enumerate(asked):
            before, place = first.setdefault(folded(text), (scenario, index))
            if (before, place) != (scenario, index):
                yield _asked_before(scenario, index, before, place)


def _asked_before(scenario: Document[Scenario], index: int, before: Document[Scenario], place: int) -> Diagnostic:
    where = "twice in this scenario" if before is scenario else f"in {before.subject} too"
    return Diagnostic(
        "PB315",
        f'"{short(scenario.model.also_asked[index])}" stands {where}',
        scenario.place("also_asked", index),
        label="the finder cannot tell which is meant",
        hint="delete one, or add the detail that tells the two situations apart",
        subject=scenario.subject,
        related=(Related(before.place("also_asked", place), "the first is here"),),
    )
