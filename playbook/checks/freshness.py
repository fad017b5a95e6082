"""PB311, PB312: somebody has read the page lately, and not in the future."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.library.library import Library
from playbook.models.story_clock import say_duration


def check(library: Library) -> Iterator[Diagnostic]:
    """Scenarios whose review is due by `review_after` of the site, or dated after today."""
    after = library.site.model.review_after if library.site else None
    for scenario in library.scenarios.values():
        reviewed = scenario.model.reviewed
        if reviewed > library.today:
            yield Diagnostic(
                "PB312",
                f"the review is dated {reviewed}, which is still to come",
                scenario.place("reviewed"),
                label="after today",
                hint="write the day on which you read the page",
                subject=scenario.subject,
            )
        elif after is not None and library.today - reviewed >= timedelta(minutes=after):
            yield Diagnostic(
                "PB311",
                f"the last review is {(library.today - reviewed).days} days old",
                scenario.place("reviewed"),
                label=f"a page counts as fresh for {say_duration(after)}",
                hint=f"ask {scenario.model.owner} to read the page again and to set the date",
                subject=scenario.subject,
            )
