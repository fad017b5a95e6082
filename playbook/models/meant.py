"""What an author meant by a value in the wrong form: the same in the right form, where only one reading is likely.

All functions give an empty text where it cannot be told.
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange

from playbook.models.story_clock import DAYS

LONGEST = 40
"""The longest value, in characters, that is looked at. A longer one is a text, not a slip."""

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

_MOMENT = re.compile(
    r"(?:w(?:ee)?k\s*(?P<week>\d{1,2})[\s,:]*)?(?P<day>[a-z]{3,9})\.?[\s,]+(?:at\s+)?"
    r"(?P<hour>\d{1,2})(?:\s*[:.h]\s*(?P<minute>\d{2}))?\s*(?:(?P<half>[ap])\.?m\.?)?",
    re.IGNORECASE | re.ASCII,
)
_TIME = re.compile(
    r"(?P<hour>\d{1,2})(?:\s*[:.h]\s*(?P<minute>\d{2}))?\s*(?:(?P<half>[ap])\.?m\.?)?", re.IGNORECASE | re.ASCII
)
_DATES = (
    r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?:[T ].*)?",
    r"(?P<day>\d{1,2})\.\s*(?P<month>\d{1,2})\.\s*(?P<year>\d{4})",
    r"(?P<day>\d{1,2})\.?\s+(?P<month>[a-z]{3,9})\.?\s+(?P<year>\d{4})",
    r"(?P<month>[a-z]{3,9})\.?\s+(?P<day>\d{1,2}),?\s+(?P<year>\d{4})",
)
_AMOUNT = re.compile(
    r"(\d{1,4}(?:[.,]5)?)\s*(m|mins?|minu[a-z]*|h[a-z]*|d[a-z]*|w[a-z]*|)\.?", re.IGNORECASE | re.ASCII
)
_MINUTES = {"": 1, "m": 1, "h": 60, "d": 24 * 60, "w": 7 * 24 * 60}


def moment(text: str) -> str:
    """`Monday 7.42 pm` as `Mon 19:42`."""
    match = _MOMENT.fullmatch(text.strip()[: LONGEST + 1])
    if not match:
        return ""
    day, hour, half = match["day"][:3].capitalize(), int(match["hour"]), match["half"]
    if half:
        hour = hour % 12 + 12 * (half in "pP")
    if day not in DAYS or hour > 23 or int(match["minute"] or 0) > 59 or not (match["minute"] or half):
        return ""
    return (f"week {int(match['week'])} " if match["week"] else "") + f"{day} {hour:02}:{match['minute'] or '00'}"


def time_of_day(text: str) -> str:
    """`8.30 pm` as `20:30`, `8:00` as `08:00`."""
    match = _TIME.fullmatch(text.strip()[: LONGEST + 1])
    if not match or not (match["minute"] or match["half"]):
        return ""
    hour, minute = int(match["hour"]), match["minute"] or "00"
    if match["half"]:
        hour = hour % 12 + 12 * (match["half"] in "pP")
    return f"{hour:02}:{minute}" if hour <= 23 and int(minute) <= 59 else ""


def contact(text: str) -> str:
    """`care@shop.example` as `mailto:care@shop.example`, `0808 157 0142` as `tel:08081570142`."""
    short = text.strip()
    if re.fullmatch(r"[^\s@:<>\"]+@[^\s@<>\"]+", short):
        return f"mailto:{short}"
    if re.fullmatch(r"(?:tel:)?\+?[0-9][0-9 ()-]{4,24}", short):
        return "tel:" + re.sub(r"[^0-9+]", "", short)
    if re.match(r"https?://", short):
        return "https://" + short.partition("://")[2]
    return f"https://{short}" if re.fullmatch(r"(?:[\w-]+\.)+[a-z]{2,}(?:/[^\s<>\"]*)?", short) else ""


def duration(text: str) -> str:
    """`1.5 hrs` as `1h 30m`, `2 weeks` as `14 days`, `90` as `90 min`."""
    match = _AMOUNT.fullmatch(text.strip()[: LONGEST + 1])
    if not match:
        return ""
    unit = match[2][:1].lower()
    minutes = float(match[1].replace(",", ".")) * _MINUTES[unit]
    if not minutes or minutes != int(minutes):
        return ""
    hours, rest = divmod(int(minutes), 60)
    if unit in ("", "m"):
        return f"{hours * 60 + rest} min"
    if unit in ("d", "w") and hours % 24 == 0:
        return f"{hours // 24} day{'s' if hours > 24 else ''}"
    return f"{hours}h {rest}m" if rest else f"{hours}h"


def date(text: str) -> str:
    """`21.11.2026` or `21 November 2026` as `2026-11-21`.

    A date with slashes that begins with the day is not guessed at: half of the world writes the month first.
    """
    short = text.strip()[: LONGEST + 1]
    match = next((found for one in _DATES if (found := re.fullmatch(one, short, re.IGNORECASE | re.ASCII))), None)
    if not match:
        return ""
    year, day = int(match["year"]), int(match["day"])
    names = [name for name in MONTHS if name.lower().startswith(match["month"].lower())]
    month = int(match["month"]) if match["month"].isdigit() else MONTHS.index(names[0]) + 1 if names else 0
    exists = year and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
    return f"{year:04}-{month:02}-{day:02}" if exists else ""


def no_such_day(text: str) -> str:
    """`February 2026 has 28 days`, for a date in the right form that no calendar has."""
    match = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text.strip()[: LONGEST + 1], re.ASCII)
    if not match or not int(match[1]):
        return ""
    year, month, day = (int(part) for part in match.groups())
    if not 1 <= month <= 12:
        return "months go from 01 to 12"
    days = monthrange(year, month)[1]
    return "" if 1 <= day <= days else f"{MONTHS[month - 1]} {year} has {days} days"


def id_(text: str) -> str:
    """`Late Reply!` as `late-reply`."""
    if len(text) > LONGEST:
        return ""
    letters = unicodedata.normalize("NFKD", text.casefold()).replace("'", "").replace("’", "")
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return "-".join(re.findall(r"[a-z0-9]+", plain))


def flag(text: str) -> str:
    """`yes` as `true`, `off` as `false`."""
    word = text.strip()[: LONGEST + 1].casefold()
    if word in ("yes", "y", "on", "1", "true"):
        return "true"
    return "false" if word in ("no", "n", "off", "0", "false") else ""
