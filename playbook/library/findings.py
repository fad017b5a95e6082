"""What the etiquette engine finds in the texts of scenarios. Each is read once, however often it is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.etiquette.evaluate import Finding
from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.library.read_together import find, find_together
from playbook.library.said import Said, said_in
from playbook.models.scenario import Scenario
from playbook.source.processes import MOST, processors

FEW = 500
"""So many texts are worth one more process: it takes as long to start as half of them to read."""

Read = tuple[Said, tuple[Finding, ...]]
"""A text of ours, and what is found in it."""


def read_scenario(library: Library, scenario: Document[Scenario]) -> tuple[Read, ...]:
    """The texts of a scenario with what is found in each, in the order of the file."""
    known = library.read.get((scenario.path, scenario.digest))
    if known is None:
        said = tuple(said_in(library, scenario))
        found = find(library.program, [(one.text, one.context) for one in said])
        known = library.read[scenario.path, scenario.digest] = tuple(zip(said, found, strict=True))
    return known


def read_all(library: Library, processes: int | None = None) -> Iterator[tuple[Document[Scenario], tuple[Read, ...]]]:
    """All scenarios, each with its texts and what is found in them. `processes` counts the caller's own; left out, it
    follows from the processors and the number of texts."""
    missing = [one for one in library.scenarios.values() if (one.path, one.digest) not in library.read]
    said = [tuple(said_in(library, one)) for one in missing]
    texts = [(one.text, one.context) for some in said for one in some]
    if processes is None:
        processes = min(processors(), MOST, 1 + len(texts) // FEW)
    if texts:
        found = iter(find_together(library.compiled.program, library.program, texts, processes))
        for scenario, some in zip(missing, said, strict=True):
            library.read[scenario.path, scenario.digest] = tuple((one, next(found)) for one in some)
    for scenario in library.scenarios.values():
        yield scenario, library.read[scenario.path, scenario.digest]
