"""Where a report is read from: editors and CI look for files from the folder in which a command runs."""

from __future__ import annotations

from dataclasses import replace

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.place import Place, Related
from playbook.diagnostics.report import Report


def below(report: Report, folder: str) -> Report:
    """The report with `folder/` before every path, as seen from the folder that holds the project in `folder`."""
    if not folder:
        return report

    def move(place: Place) -> Place:
        return replace(place, path=f"{folder}/{place.path}") if place.path else place

    def moved(one: Diagnostic) -> Diagnostic:
        related = tuple(Related(move(other.place), other.message) for other in one.related)
        return replace(one, place=move(one.place), related=related)

    texts = {f"{folder}/{path}": text for path, text in report.texts.items()}
    return Report(tuple(map(moved, report.diagnostics)), texts, report.files)
