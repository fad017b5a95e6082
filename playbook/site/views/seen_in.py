"""Where things are seen: the scenarios that lean on a principle, a checklist or a rule, and who compares a scenario."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from playbook.library.library import Library
from playbook.models.checklist import UseChecklist


@dataclass(frozen=True, slots=True)
class SeenIn:
    """Scenario ids, in the library's order: by the principle they train, the shared checklist they use, the rule that
    a reply of theirs breaks, and the category they lie in (in the vocabulary's order). What no scenario leans on is
    missing. `compared` are the comparisons in which a scenario stands, as principle and place in its list."""

    principles: Mapping[str, Sequence[str]]
    checklists: Mapping[str, Sequence[str]]
    rules: Mapping[str, Sequence[str]]
    categories: Mapping[str, Sequence[str]]
    compared: Mapping[str, Sequence[tuple[str, int]]]


def seen_in(library: Library) -> SeenIn:
    """Goes through all scenarios once."""
    principles: dict[str, list[str]] = defaultdict(list)
    checklists: dict[str, list[str]] = defaultdict(list)
    rules: dict[str, list[str]] = defaultdict(list)
    categories: dict[str, list[str]] = {id_: [] for id_ in library.terms.categories}
    for id_, document in library.scenarios.items():
        model = document.model
        shared = (entry.use for entry in model.checklist if isinstance(entry, UseChecklist))
        broken = (rule for reply in model.replies for rule in reply.breaks)
        for found, ids in ((principles, model.skills), (checklists, shared), (rules, broken)):
            for one in dict.fromkeys(ids):
                found[one].append(id_)
        categories[document.category].append(id_)
    used = {category: ids for category, ids in categories.items() if ids}
    return SeenIn(dict(principles), dict(checklists), dict(rules), used, _compared(library))


def _compared(library: Library) -> Mapping[str, Sequence[tuple[str, int]]]:
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for id_, document in library.principles.items():
        for index, comparison in enumerate(document.model.compare):
            for one in comparison.replies:
                found[one.scenario].append((id_, index))
    return dict(found)
