"""Values to models: every shape problem of a document as a diagnostic at its exact place.

Problems are told apart by pydantic's stable `error["type"]`, never by its message. A location is walked only through
what is in the document, because a model adds steps of its own (the tag of a union).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.place import Place, Span
from playbook.diagnostics.suggest import did_you_mean
from playbook.models.fields import choices_at, keys_at, model_at
from playbook.source.positions import Key, Positions
from playbook.source.scalars import Plain
from playbook.source.yaml_tree import Tree, value_at

M = TypeVar("M", bound=BaseModel)


def bind(model: type[M], tree: Tree, path: str) -> tuple[M | None, list[Diagnostic]]:
    """The document as a `model`, or what keeps it from being one. `path` names the file in diagnostics."""
    try:
        return model.model_validate(tree.value), []
    except ValidationError as error:
        binder = _Binder(model, tree, path)
        found = [binder.diagnostic(detail) for detail in error.errors(include_url=False)]
        return None, list(_first_causes(found))


def _first_causes(found: list[Diagnostic]) -> Iterator[Diagnostic]:
    """Without what a misspelt field explains: the field it was meant to be is not reported as missing as well."""
    meant = {(d.subject, d.suggestions[0]) for d in found if d.code == "PB101" and d.suggestions}
    for diagnostic in found:
        if diagnostic.code == "PB102" and any(
            diagnostic.subject == subject and f'"{field}"' in diagnostic.message for subject, field in meant
        ):
            continue
        yield diagnostic


class _Binder:
    """Turns pydantic's error details into diagnostics about one document."""

    def __init__(self, model: type[BaseModel], tree: Tree, path: str) -> None:
        self.model = model
        self.tree = tree
        self.path = path

    def diagnostic(self, detail: ErrorDetails) -> Diagnostic:
        kind = detail["type"]
        loc = detail["loc"]
        node, walked = self.tree.positions.find(loc)
        name = _say_path(walked)
        if kind == "extra_forbidden":
            return self._unknown_field(loc)
        if kind == "missing":
            return self._missing(str(loc[-1]), walked, node)
        if detail["input"] is None or detail["input"] == "":
            return self._at(node, "PB109", f"{name} has no value", "write one, or delete the line", walked)
        if kind in _FORMS:
            code, message, hint = _FORMS[kind]
            return self._at(node, code, f"{name} {message}", hint, walked)
        if kind == "literal_error":
            return self._not_a_choice(detail, loc, node, walked)
        if kind == "string_pattern_mismatch":
            return self._pattern(detail, node, walked)
        if kind in _RANGES:
            message = f"{name} {_RANGES[kind].format(**detail.get('ctx', {}))}"
            return self._at(node, "PB105", message, "", walked)
        if kind in _TYPES:
            wanted = _TYPES[kind]
            if kind == "model_attributes_type" or kind == "model_type":
                wanted = self._fields_of(loc)
            message = f"{name} should be {wanted}, not {_say_kind(detail['input'])}"
            return self._at(node, "PB103", message, _type_hint(kind, detail["input"]), walked)
        return self._at(node, "PB110", f"{name}: {detail['msg']}", "", walked)

    def _unknown_field(self, loc: tuple[Key, ...]) -> Diagnostic:
        parent, walked = self.tree.positions.find(loc[:-1])
        field = str(loc[-1])
        span = self.tree.positions.key_span((*walked, field)) or parent.span
        known = keys_at(self.model, loc[:-1])
        suggestions = tuple(word for word in did_you_mean(field, known) if word not in parent.keys)
        hint = "" if suggestions else f"the fields here are: {', '.join(known)}"
        where = _say_path(walked) if walked else "the file"
        return Diagnostic(
            "PB101",
            f'there is no field "{field}" in {where}',
            Place(self.path, span),
            label="no such field",
            hint=hint,
            subject=_say_path(walked),
            suggestions=suggestions[:1],
        )

    def _missing(self, field: str, walked: tuple[Key, ...], node: Positions) -> Diagnostic:
        span = node.span if not walked else self.tree.positions.key_span(walked) or _first_key(node)
        where = _say_path(walked) if walked else "the file"
        if not walked:
            span = Span(1, 1, 1, 1)
        return Diagnostic(
            "PB102",
            f'{where} has no "{field}"',
            Place(self.path, span),
            label=f'needs "{field}"',
            hint=_description(self.model, (*walked, field)),
            subject=_say_path(walked),
        )

    def _not_a_choice(
        self, detail: ErrorDetails, loc: tuple[Key, ...], node: Positions, walked: tuple[Key, ...]
    ) -> Diagnostic:
        choices = choices_at(self.model, loc)
        given = detail["input"]
        if not isinstance(given, str):
            message = f"{_say_path(walked)} should be a word, not {_say_kind(given)}"
            return self._at(node, "PB103", message, f"one of: {', '.join(choices)}", walked)
        return Diagnostic(
            "PB104",
            f'{_say_path(walked)} cannot be "{_short(given)}"',
            Place(self.path, node.span),
            label="not one of the choices",
            hint=f"choose one of: {', '.join(choices)}",
            subject=_say_path(walked),
            suggestions=did_you_mean(given, choices)[:1],
        )

    def _pattern(self, detail: ErrorDetails, node: Positions, walked: tuple[Key, ...]) -> Diagnostic:
        name = _say_path(walked)
        pattern = detail.get("ctx", {}).get("pattern", "")
        if pattern == r"\S":
            return self._at(node, "PB109", f"{name} is blank", "write a text, or delete the line", walked)
        hint = next((hint for start, hint in _PATTERNS if pattern.startswith(start)), "")
        return self._at(node, "PB110", f"{name} does not have the right form", hint, walked)

    def _fields_of(self, loc: tuple[Key, ...]) -> str:
        inner = model_at(self.model, loc)
        fields = ", ".join(keys_at(self.model, loc)[:4]) if inner else ""
        return f"a group of fields ({fields}, …)" if fields else "a group of fields"

    def _at(self, node: Positions, code: str, message: str, hint: str, walked: tuple[Key, ...]) -> Diagnostic:
        span = node.span
        if node.style is None and walked:  # a whole list or group: point at its name, not at all of its lines
            span = self.tree.positions.key_span(walked) or _first_line(span)
        if value_at(self.tree.value, walked) is None:
            span = self.tree.positions.key_span(walked) or span
        return Diagnostic(code, message, Place(self.path, span), hint=hint, subject=_say_path(walked))


_FORMS: dict[str, tuple[str, str, str]] = {
    "playbook_id": ("PB107", "is not an id", "use lower-case letters and digits, joined by hyphens: late-reply"),
    "playbook_date": ("PB108", "is not a date", "write it as year-month-day: 2026-11-21"),
    "playbook_moment": ("PB106", "is not a moment on the story clock", "write a weekday and a time: Mon 19:42"),
    "playbook_duration": ("PB106", "is not a span of time", "write it as 30 min, 2h 10m or 1 day"),
    "playbook_integer": ("PB103", "should be a whole number", "write digits only, without quotes"),
    "playbook_flag": ("PB103", "should be true or false", "write true or false, without quotes"),
}
_RANGES = {
    "too_short": "needs at least {min_length} {field_type}",
    "too_long": "has more than {max_length}",
    "string_too_long": "is longer than {max_length} characters",
    "string_too_short": "is shorter than {min_length} characters",
    "greater_than_equal": "must be {ge} or more",
    "less_than_equal": "must be {le} or less",
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
    "int_type": "a whole number",
    "bool_type": "true or false",
    "date_type": "a date",
    "union_tag_not_found": "a group of fields",
}
_PATTERNS = (
    ("^https?", "begin it with https://"),
    ("^#", "write # and six digits or letters a to f: #0b6e4f"),
)


def _type_hint(kind: str, given: object) -> str:
    if kind in ("tuple_type", "list_type"):
        return "begin each entry on a line of its own with “- ”"
    if isinstance(given, dict) and kind.startswith("string"):
        return "put quotes round text that holds a colon and a space"
    if isinstance(given, list) and kind.startswith("string"):
        return "put quotes round text that begins with “[” or “- ”"
    if kind.startswith("model") or kind in ("dict_type", "union_tag_not_found"):
        return "write its fields below it, each on a line of its own as “name: value”"
    return ""


def _say_path(path: tuple[Key, ...]) -> str:
    """A path as an author reads it: `replies 2, marks 1, quote`. List entries count from 1."""
    parts: list[str] = []
    for key in path:
        if isinstance(key, int) and parts:
            parts[-1] += f" {key + 1}"
        else:
            parts.append(str(key) if isinstance(key, str) else f"entry {key + 1}")
    return ", ".join(parts) or "the file"


def _say_kind(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return "a group of fields"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, Plain):
        return f'"{_short(value)}"'
    return "text"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 40 else line[:39] + "…"


def _first_line(span: Span) -> Span:
    return Span(span.line, span.column, span.line, span.column + 1)


def _first_key(node: Positions) -> Span:
    return _first_line(node.span)


def _description(model: type[BaseModel], path: tuple[Key, ...]) -> str:
    parent = model_at(model, path[:-1])
    if parent is None:
        return ""
    for name, field in parent.model_fields.items():
        if (field.alias or name) == path[-1]:
            return _plain(field.description or "")
    return ""


def _plain(text: str) -> str:
    return " ".join(text.split()).replace("`", "")

