"""Days as readers see them. Months are spelt here, because the machine's language must not change a page."""

from __future__ import annotations

from datetime import date, timedelta

from playbook.library.library import Library
from playbook.models.story_clock import MINUTES_PER_DAY

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def say_date(day: date) -> str:
    """`21 November 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def review_due(library: Library, reviewed: date) -> date:
    """The day by which a page has to be read again."""
    return reviewed + timedelta(days=library.settings.review_after // MINUTES_PER_DAY)
