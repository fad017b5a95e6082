"""What is wrong with a value, and what to write instead: pydantic's stable error types in an author's words.

Problems are told apart by `error["type"]`, never by a message.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from pydantic_core import ErrorDetails

from playbook.diagnostics.suggest import did_you_mean
from playbook.models import meant
from playbook.models.reach import CONTACT_PATTERN
from playbook.source.scalars import Plain


@dataclass(frozen=True, slots=True)
class Wrong:
    """A problem of a value: its code, what is wrong (after the value's name), and what to do."""

    code: str
    message: str
    hint: str = ""
    suggestions: tuple[str, ...] = ()


def wrong_value(detail: ErrorDetails, choices: tuple[str, ...], fields: tuple[str, ...], source: str) -> Wrong:
    """What is wrong with the value of an error. `choices` are the words that a closed field accepts, `fields` those of
    the group that should stand here, `source` is the file's text from the value on."""
    kind, given = detail["type"], detail["input"]
    if given == "":
        return Wrong("PB109", "is empty", "write something between the quotes, or delete the line")
    if kind in _FORMS and isinstance(given, str):
        return _FORMS[kind](given)
    if kind == "literal_error" and isinstance(given, str):
        return _not_a_choice(given, choices)
    if kind == "string_pattern_mismatch":
        return _pattern(str(given), detail.get("ctx", {}).get("pattern", ""))
    if kind in _RANGES:
        return _out_of_range(detail)
    if kind == "literal_error":
        return Wrong("PB103", f"should be one word, not {say_kind(given)}", f"choose one of: {', '.join(choices)}")
    if kind in _TYPES:
        wanted = _TYPES[kind]
        if wanted == "a group of fields" and fields:
            wanted += f" ({', '.join(fields[:4])}{', …' if len(fields) > 4 else ''})"
        return Wrong("PB103", f"should be {wanted}, not {say_kind(given)}", _type_hint(kind, given, source))
    return Wrong("PB110", f"is not accepted: {detail['msg']}")


def say_kind(value: object) -> str:
    """What a value is: a list, a group of fields, or the words themselves when they are few."""
    if isinstance(value, dict):
        return "a group of fields"
    if isinstance(value, list):
        return "a list"
    return "text" if value is None or len(str(value)) > _SHORT or "\n" in str(value) else f'"{value}"'


def short(text: str) -> str:
    """A text on one line, cut where it is long."""
    line = " ".join(text[: 4 * _SHORT].split())
    return line if len(line) <= _SHORT else line[: _SHORT - 1] + "…"


_SHORT = 40


def _id(given: str) -> Wrong:
    hint = "use lower-case letters and digits, joined by hyphens: late-reply"
    return Wrong("PB107", f'cannot be "{short(given)}": that is not an id', hint, _if_any(meant.id_(given)))


def _date(given: str) -> Wrong:
    problem = meant.no_such_day(given)
    hint = problem or "write it as year-month-day: 2026-11-21"
    return Wrong("PB108", f'is not a date: "{short(given)}"', hint, _if_any(meant.date(given)))


def _moment(given: str) -> Wrong:
    hint = "write a weekday and a time from 00:00 to 23:59: Mon 19:42"
    return Wrong("PB106", f'is not a moment: "{short(given)}"', hint, _if_any(meant.moment(given)))


def _time(given: str) -> Wrong:
    hint = "write hours and minutes with two digits each, from 00:00 to 24:00: 08:00"
    return Wrong("PB106", f'is not a time of day: "{short(given)}"', hint, _if_any(meant.time_of_day(given)))


def _amount(given: str) -> Wrong:
    hint = "write digits only, without a currency; or any, where there is no limit"
    return Wrong("PB103", f"should be a whole number or any, not {say_kind(given)}", hint)


def _duration(given: str) -> Wrong:
    hint = "write it as 30 min, 2h 10m or 1 day"
    return Wrong("PB106", f'is not a span of time: "{short(given)}"', hint, _if_any(meant.duration(given)))


def _integer(given: str) -> Wrong:
    digits = re.fullmatch(r"[-+]?[0-9]+", given)
    if digits and not isinstance(given, Plain):
        return Wrong(
            "PB103", "should be a whole number, not text in quotes", f"write it without quotes: {short(given)}"
        )
    if digits:
        return Wrong("PB105", "is too large a number", "check the digits")
    return Wrong("PB103", f"should be a whole number, not {say_kind(given)}", "write digits only")


def _flag(given: str) -> Wrong:
    in_quotes = given.lower() in ("true", "false")
    message = f"should be true or false, not {'text in quotes' if in_quotes else say_kind(given)}"
    hint = "write it without quotes" if in_quotes else "write true or false"
    return Wrong("PB103", message, hint, _if_any(meant.flag(given)))


_FORMS: dict[str, Callable[[str], Wrong]] = {
    "playbook_id": _id,
    "playbook_date": _date,
    "playbook_moment": _moment,
    "playbook_duration": _duration,
    "playbook_time": _time,
    "playbook_amount": _amount,
    "playbook_integer": _integer,
    "playbook_flag": _flag,
}
_TYPES = {
    "string_type": "text",
    "string_sub_type": "text",
    "string_unicode": "text",
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "a group of fields",
    "model_type": "a group of fields",
    "model_attributes_type": "a group of fields",
    "union_tag_not_found": "a group of fields",
    "int_type": "a whole number",
    "bool_type": "true or false",
    "playbook_date": "a date",
    "playbook_moment": "a moment",
    "playbook_duration": "a span of time",
    "playbook_time": "a time of day",
    "playbook_amount": "a whole number or any",
    "playbook_integer": "a whole number",
    "playbook_flag": "true or false",
}
_RANGES = {
    "string_too_long": "is longer than {max_length} characters",
    "string_too_short": "is shorter than {min_length} characters",
    "greater_than_equal": "must be {ge} or more",
    "greater_than": "must be more than {gt}",
    "less_than_equal": "must be {le} or less",
    "less_than": "must be less than {lt}",
    "too_short": "needs at least {min_length}",
    "too_long": "may have {max_length} at most",
}


def _out_of_range(detail: ErrorDetails) -> Wrong:
    kind, given, limits = detail["type"], detail["input"], detail.get("ctx", {})
    message = _RANGES[kind].format(**limits)
    if kind.startswith("string"):
        return Wrong("PB105", message, f"it has {len(given)}")
    if kind in ("too_short", "too_long"):
        number = limits["min_length" if kind == "too_short" else "max_length"]
        has = len(given) if given else "none"
        return Wrong("PB105", f"{message} {'entry' if number == 1 else 'entries'}", f"it has {has}")
    return Wrong("PB105", message, f"it is {short(str(given))}")


def _not_a_choice(given: str, choices: tuple[str, ...]) -> Wrong:
    hint = f"choose one of: {', '.join(choices)}"
    return Wrong("PB104", f'cannot be "{short(given)}"', hint, did_you_mean(given, choices)[:1])


def _pattern(given: str, pattern: str) -> Wrong:
    if pattern == r"\S":
        return Wrong("PB109", "is blank", "write a text, or delete the line")
    if pattern.startswith("^https?"):
        address = f"https://{given}" if re.fullmatch(r"(?:[\w-]+\.)+[a-z]{2,}(?:/[^\s<>\"]*)?", given) else ""
        return Wrong("PB110", "is not a web address", "begin it with https://, and leave out spaces", _if_any(address))
    if pattern == CONTACT_PATTERN:
        hint = "begin it with tel:, sms:, mailto: or https://, and leave out spaces"
        return Wrong("PB110", f'is not the address of a contact: "{short(given)}"', hint, _if_any(meant.contact(given)))
    if pattern.startswith("^#"):
        colour = f"#{given}" if re.fullmatch(r"[0-9a-fA-F]{6}", given) else ""
        hint = 'write # and six digits or letters a to f, in quotes: "#0b6e4f"'
        return Wrong("PB110", f'is not a colour: "{short(given)}"', hint, _if_any(colour))
    return Wrong("PB110", "does not have the right form")


def _type_hint(kind: str, given: object, source: str) -> str:
    wanted = _TYPES[kind]
    if kind in _FORM_HINTS:
        return _FORM_HINTS[kind]
    if wanted == "a list":
        return "begin each entry on a line of its own with “- ”, or put all of them in square brackets"
    if wanted == "a group of fields" and isinstance(given, list):
        return "write the fields without “- ” before them"
    if wanted == "a group of fields" and isinstance(given, Plain) and given.lower() in ("null", "~"):
        return "delete the line to leave it out"
    if wanted == "a group of fields":
        return "write its fields, each on a line of its own as “name: value”"
    if source[:1] in ("{", "["):
        return f"put quotes round a text that begins with “{source[0]}”"
    if isinstance(given, dict):
        return "put quotes round a text that holds a colon and a space"
    return "write one text; put quotes round a text that begins with “- ”"


_FORM_HINTS = {
    "int_type": "write digits only",
    "bool_type": "write true or false",
    "playbook_date": "write it as year-month-day: 2026-11-21",
    "playbook_moment": "write a weekday and a time: Mon 19:42",
    "playbook_duration": "write it as 30 min, 2h 10m or 1 day",
    "playbook_time": "write hours and minutes: 08:00",
    "playbook_amount": "write digits only, or any",
    "playbook_integer": "write digits only",
    "playbook_flag": "write true or false",
}


def _if_any(word: str) -> tuple[str, ...]:
    return (word,) if word else ()
