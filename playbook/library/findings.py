"""What the etiquette engine finds in the texts of a scenario. Each is read once, however often it is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.etiquette.evaluate import Finding, evaluate
from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.library.said import Said, said_in
from playbook.models.scenario import Scenario

Read = tuple[Said, tuple[Finding, ...]]
"""A text of ours, and what is found in it."""


def read_scenario(library: Library, scenario: Document[Scenario]) -> tuple[Read, ...]:
    """The texts of a scenario with what is found in each, in the order of the file."""
    known = library.read.get(scenario.path)
    if known is None:
        known = library.read[scenario.path] = tuple(
            (said, tuple(evaluate(library.program, said.text, said.context).findings))
            for said in said_in(library, scenario)
        )
    return known


def read_all(library: Library) -> Iterator[tuple[Document[Scenario], tuple[Read, ...]]]:
    """All scenarios, each with its texts and what is found in them."""
    for scenario in library.scenarios.values():
        yield scenario, read_scenario(library, scenario)
