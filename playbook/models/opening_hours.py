"""Opening hours: in words for readers, and, where an author wants it, in a form that can be reckoned with."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from playbook.models.base import Line, Model, Term
from playbook.models.story_clock import TimeOfDay

Weekday = Literal["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


class Opening(Model):
    """When somebody answers, in a form that can be reckoned with."""

    weekdays: Annotated[tuple[Weekday, ...], Field(min_length=1)] = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    """The days, such as `[Mon, Tue]`. Left out, every day."""
    start: Annotated[TimeOfDay, Field(alias="from")]
    """The beginning, such as `08:00`."""
    to: TimeOfDay
    """The end, such as `20:00`; `24:00` is midnight. One that is not after the beginning is on the next day."""


class Hours(Model):
    """When somebody answers."""

    days: Line
    """The days, such as `Monday to Friday`."""
    time: Line
    """The hours, such as `08:00 to 20:00`."""
    note: Line | None = None
    """What happens outside them."""
    channels: tuple[Term, ...] = ()
    """The channels that these hours are for."""
    open: Opening | None = None
    """The same hours in figures. With them, what comes in while nobody is there counts from the next opening."""
