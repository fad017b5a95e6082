"""The story clock: times as people write them, so that a scenario can show how late a reply is.

A moment is a weekday and a time (`Mon 19:42`); in a longer story, a week before it (`week 2 Mon 10:05`). A span is
hours, minutes or days (`30 min`, `2h 10m`, `1 day`). All arithmetic is in whole minutes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import GetPydanticSchema
from pydantic_core import PydanticCustomError, core_schema

from playbook.models.base import Says

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MINUTES_PER_DAY = 24 * 60

_MOMENT = re.compile(r"(?:week ([1-9][0-9]?) )?(Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([01][0-9]|2[0-3]):([0-5][0-9])")
_PART = re.compile(r"\s*([0-9]{1,4})\s*(days?|d|hours?|h|minutes?|mins?|m)(?![a-z])\s*")
_TIME = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00"
_UNIT = {"d": MINUTES_PER_DAY, "h": 60, "m": 1}


@dataclass(frozen=True, slots=True)
class Moment:
    """A point on the story clock; `week` is `None` where the author left it to the order of the thread."""

    week: int | None
    day: int
    minute: int
    text: str

    def minutes(self, week: int) -> int:
        """Minutes since Monday 00:00 of the first week, if this moment is in `week` (from 1)."""
        return ((week - 1) * 7 + self.day) * MINUTES_PER_DAY + self.minute


def parse_moment(text: str) -> Moment:
    """`Mon 19:42` or `week 2 Mon 10:05` as a `Moment`. Raises `ValueError` for anything else."""
    match = _MOMENT.fullmatch(text.strip())
    if not match:
        raise ValueError(text)
    week, day, hour, minute = match.groups()
    return Moment(int(week) if week else None, DAYS.index(day), int(hour) * 60 + int(minute), text.strip())


def parse_duration(text: str) -> int:
    """`30 min`, `2h 10m`, `1 day` in minutes. Raises `ValueError` for anything else."""
    at, total = 0, 0
    while at < len(text):
        match = _PART.match(text, at)
        if not match:
            raise ValueError(text)
        total += int(match[1]) * _UNIT[match[2][0]]
        at = match.end()
    if total == 0:
        raise ValueError(text)
    return total


def say_duration(minutes: int) -> str:
    """Minutes as a reader says them: `45 min`, `13 h 23 min`, `2 days 4 h`. Exact up to a day, to the hour beyond."""
    days, rest = divmod(minutes, MINUTES_PER_DAY)
    hours, mins = divmod(rest, 60)
    if days:
        parts = [f"{days} day{'s' if days > 1 else ''}"] + ([f"{hours} h"] if hours else [])
    else:
        parts = ([f"{hours} h"] if hours else []) + ([f"{mins} min"] if mins or not hours else [])
    return " ".join(parts)


def say_moment(minutes: int) -> str:
    """Minutes since Monday 00:00 of week one as `Mon 19:42`, with the week from the second one on."""
    day, minute = divmod(minutes, MINUTES_PER_DAY)
    week, weekday = divmod(day, 7)
    prefix = f"week {week + 1} " if week else ""
    return f"{prefix}{DAYS[weekday]} {minute // 60:02}:{minute % 60:02}"


def _moment(value: Any) -> Moment:
    if isinstance(value, str):
        try:
            return parse_moment(value)
        except ValueError:
            pass
    raise PydanticCustomError("playbook_moment", "not a moment")


def parse_time(text: str) -> int:
    """`08:00` in minutes since midnight, up to `24:00`. Raises `ValueError` for anything else."""
    match = re.fullmatch(_TIME, text.strip())
    if not match:
        raise ValueError(text)
    hour, _, minute = match[0].partition(":")
    return int(hour) * 60 + int(minute)


def _time(value: Any) -> int:
    if isinstance(value, str):
        try:
            return parse_time(value)
        except ValueError:
            pass
    raise PydanticCustomError("playbook_time", "not a time")


def _duration(value: Any) -> int:
    if isinstance(value, str):
        try:
            return parse_duration(value)
        except ValueError:
            pass
    raise PydanticCustomError("playbook_duration", "not a duration")


def _schema_of(function: Any, pattern: str) -> GetPydanticSchema:
    return GetPydanticSchema(
        lambda _source, _handler: core_schema.no_info_plain_validator_function(
            function,
            metadata={"pydantic_js_functions": [lambda _schema, _json: {"type": "string", "pattern": pattern}]},
        )
    )


StoryTime = Annotated[Moment, _schema_of(_moment, f"^{_MOMENT.pattern}$"), Says("moment, such as Mon 19:42")]
"""A moment in a thread, such as `Mon 19:42`."""

TimeOfDay = Annotated[int, _schema_of(_time, f"^(?:{_TIME})$"), Says("time of day, such as 08:00")]
"""A time of day in minutes since midnight, written as `08:00`; `24:00` is the end of the day."""

_DURATION_PATTERN = r"^\s*([0-9]+\s*(d(ays?)?|h(ours?)?|m(in(ute)?s?)?)\s*)+$"
Duration = Annotated[int, _schema_of(_duration, _DURATION_PATTERN), Says("span of time, such as 30 min")]
"""A span of time in minutes, written as `30 min`, `2h 10m` or `1 day`."""
