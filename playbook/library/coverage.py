"""Coverage: which skills are trained on which channels, and where nothing trains them."""

from __future__ import annotations

from dataclasses import dataclass

from playbook.library.library import Library


@dataclass(frozen=True, slots=True)
class Coverage:
    """Scenario ids by (principle, channel); only channels that some scenario uses are columns."""

    principles: tuple[str, ...]
    channels: tuple[str, ...]
    cells: dict[tuple[str, str], tuple[str, ...]]

    def row(self, principle: str) -> tuple[str, ...]:
        """All scenarios that train a principle."""
        return tuple(dict.fromkeys(id_ for channel in self.channels for id_ in self.cells[principle, channel]))


def coverage_of(library: Library) -> Coverage:
    """The coverage of a library without errors."""
    channels = tuple(
        channel
        for channel in library.terms.channels
        if any(one.model.channel == channel for one in library.scenarios.values())
    )
    principles = tuple(sorted(library.principles, key=lambda id_: library.principles[id_].model.title))
    cells: dict[tuple[str, str], list[str]] = {(p, c): [] for p in principles for c in channels}
    for scenario in library.scenarios.values():
        for skill in scenario.model.skills:
            cells[skill, scenario.model.channel].append(scenario.id)
    return Coverage(principles, channels, {key: tuple(ids) for key, ids in cells.items()})
