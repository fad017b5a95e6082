"""Anchors and their uses. An anchor is one mistake, however often it is used: the uses are shown with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.place import Place, Related
from playbook.source.positions import Raw, span_of
from playbook.source.syntax.fault import Fault

MAX_RELATED = 5
"""How many uses of an anchor are shown with it."""


class Anchors:
    """The anchors of a document by name: where each is set, then where it is used."""

    def __init__(self) -> None:
        self._places: dict[str, list[Raw]] = {}

    def __len__(self) -> int:
        return len(self._places)

    def set(self, name: str, raw: Raw) -> None:
        """An anchor is set. A second one of the same name is the same mistake."""
        self._places.setdefault(name, [raw])

    def use(self, name: str, raw: Raw) -> bool:
        """An anchor is used; whether it was set before."""
        if name in self._places:
            self._places[name].append(raw)
        return name in self._places

    def slips(self, path: str) -> Iterator[Diagnostic]:
        """A diagnostic for each anchor of the file at `path`."""
        for name, (first, *uses) in self._places.items():
            related = tuple(Related(Place(path, span_of(use)), "used here") for use in uses[:MAX_RELATED])
            hint = "write the text out each time; put quotes round a text that begins with “&”"
            fault = Fault("PB008", f"an anchor (&{name}) is not allowed", first, hint)
            yield replace(fault.diagnostic(path), related=related)
