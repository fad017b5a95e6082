"""YAML text to plain values and, beside them, the position of every key and value.

Why from the event stream: composing a hostile file (400,000 nested brackets) kills the interpreter, and a composed
tree hides duplicate keys. Events come one at a time, so the reader can refuse at the exact place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.place import Place, Related, Span
from playbook.source.positions import Key, Positions, span_of
from playbook.source.scalars import plain_scalar

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # PyYAML without libyaml: slower, the same events
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

MAX_DEPTH = 32
"""How many collections may stand inside each other. The deepest honest file has 8."""

MAX_PROBLEMS = 20
"""Duplicate keys, anchors and tags reported for a file before reading stops."""

Value = str | None | list[Any] | dict[str, Any]


@dataclass(slots=True)
class Tree:
    """A document as values and positions; `problems` is empty for a document that may be used."""

    value: Value = None
    positions: Positions = field(default_factory=lambda: Positions((0, 0, 0, 0)))
    problems: list[Diagnostic] = field(default_factory=list)


def read_tree(text: str, path: str) -> Tree:
    """Read one YAML document. `path` names the file in diagnostics. Never raises for anything in `text`."""
    reader = _Reader(path)
    try:
        for event in yaml.parse(text, Loader=Loader):
            reader.take(event)
            if reader.stopped:
                break
    except yaml.MarkedYAMLError as error:
        reader.problems.append(_syntax_problem(error, text, path))
    except (yaml.YAMLError, RecursionError) as error:  # pragma: no cover - text was decoded and cleaned before
        reader.problems.append(Diagnostic("PB005", "this is not YAML", Place(path), label=str(error).splitlines()[0]))
    if not reader.problems and reader.documents == 0:
        reader.problems.append(_empty(path))
    return Tree(reader.value, reader.positions, reader.problems)


def _empty(path: str) -> Diagnostic:
    return Diagnostic(
        "PB013",
        "the file has nothing in it",
        Place(path, Span(1, 1, 1, 1)),
        hint="write its fields, or delete the file",
    )


class _Open:
    """A collection that has begun and not ended."""

    __slots__ = ("key", "positions", "value")

    def __init__(self, value: dict[str, Any] | list[Any], positions: Positions) -> None:
        self.value = value
        self.positions = positions
        self.key: str | None = None  # of a mapping: the key that waits for its value


class _Reader:
    """Builds values and positions from events, and notes what the content model does not allow."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.value: Value = None
        self.positions = Positions((0, 0, 0, 0))
        self.problems: list[Diagnostic] = []
        self.documents = 0
        self.stopped = False
        self._stack: list[_Open] = []

    def take(self, event: yaml.Event) -> None:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._scalar(event)
        elif kind is yaml.MappingStartEvent:
            self._begin({}, event)
        elif kind is yaml.SequenceStartEvent:
            self._begin([], event)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._end(event)
        elif kind is yaml.AliasEvent:
            self._refuse("PB008", f"an alias (*{event.anchor}) is not allowed", event, "write the text out again")
            self._put(None, Positions(_raw(event)))
        elif kind is yaml.DocumentStartEvent:
            self.documents += 1
            if self.documents > 1:
                self._refuse("PB010", "a second document begins here", event, "put each in a file of its own")
                self.stopped = True

    def _scalar(self, event: Any) -> None:
        self._refuse_decoration(event)
        style = event.style or ""
        text = event.value
        if style == "":
            text = plain_scalar(text)
        elif style in "|>" and text.endswith("\n"):
            text = text.rstrip("\n")
        top = self._stack[-1] if self._stack else None
        if top is not None and type(top.value) is dict and top.key is None:
            self._key(top, event.value, _raw(event))
        else:
            self._put(text, Positions(_raw(event), style))

    def _key(self, top: _Open, key: str, raw: tuple[int, int, int, int]) -> None:
        top.key = key
        before = top.positions.keys.get(key)
        if key == "<<":
            self._problem("PB008", "a merge key (<<) is not allowed", raw, "write the fields out")
        elif before is not None:
            first = Related(Place(self.path, span_of(before)), "first written here")
            hint = "keep one of the two; merge what they say"
            self._problem("PB007", f'"{key}" is written twice', raw, hint, related=(first,))
        else:
            top.positions.keys[key] = raw

    def _begin(self, value: dict[str, Any] | list[Any], event: Any) -> None:
        self._refuse_decoration(event)
        if self._stack and type(self._stack[-1].value) is dict and self._stack[-1].key is None:
            self._refuse("PB005", "a list or a group cannot be a key", event, "write a plain word before the colon")
            self.stopped = True
            return
        positions = Positions(_raw(event))
        self._put(value, positions)
        self._stack.append(_Open(value, positions))
        if len(self._stack) > MAX_DEPTH:
            self._refuse("PB011", f"more than {MAX_DEPTH} levels inside each other", event, "write it flatter")
            self.stopped = True

    def _end(self, event: Any) -> None:
        done = self._stack.pop()
        start = done.positions.raw
        mark = event.end_mark
        done.positions.raw = (start[0], start[1], mark.line, mark.column)

    def _put(self, value: Value, positions: Positions) -> None:
        if not self._stack:
            self.value, self.positions = value, positions
            return
        top = self._stack[-1]
        if isinstance(top.value, list):
            top.positions.children[len(top.value)] = positions
            top.value.append(value)
        elif top.key is not None:
            if top.key not in top.value:
                top.positions.children[top.key] = positions
                top.value[top.key] = value
            top.key = None
        else:
            self.stopped = True  # an alias as a key; reported already

    def _refuse_decoration(self, event: Any) -> None:
        if event.anchor is not None:
            self._refuse("PB008", f"an anchor (&{event.anchor}) is not allowed", event, "write the text out")
        if event.tag is not None:
            hint = "delete the tag; put the text in quotes if it begins with an exclamation mark"
            self._refuse("PB009", f"a tag ({event.tag}) is not allowed", event, hint)

    def _refuse(self, code: str, message: str, event: Any, hint: str) -> None:
        mark = event.start_mark
        self._problem(code, message, (mark.line, mark.column, mark.line, mark.column + 1), hint)

    def _problem(
        self,
        code: str,
        message: str,
        raw: tuple[int, int, int, int],
        hint: str,
        related: tuple[Related, ...] = (),
    ) -> None:
        self.problems.append(Diagnostic(code, message, Place(self.path, span_of(raw)), hint=hint, related=related))
        if len(self.problems) >= MAX_PROBLEMS:
            self.stopped = True


def _raw(event: Any) -> tuple[int, int, int, int]:
    start, end = event.start_mark, event.end_mark
    return (start.line, start.column, end.line, end.column)


_EXPLAINED = (
    # what the parser says, what we say, what to do
    (r"mapping values are not allowed", "a colon where no field can begin", "put quotes round text that holds “: ”"),
    (r"could not find expected ':'", "a field without a colon", "write “name: value”, or indent a text that goes on"),
    (r"expected <block end>", "this line is not indented like its neighbours", "line it up with the line it belongs to"),
    (r"did not find expected '-' indicator", "this line does not belong to the list", "begin it with “- ” or indent it"),
    (r"did not find expected key", "this line is not a field of the group above", "check its indentation and quotes"),
    (r"did not find expected ',' or", "a bracket is not closed", "close every [ with ] and every { with }"),
    (r"did not find expected node content", "a value is missing here", "write a value, or put quotes round the text"),
    (r"unexpected end of stream", "a quote is opened and never closed", "close it, or write the text as a block: “|”"),
    (r"unexpected document indicator", "“---” inside a quoted text", "write the text as a block: “|”"),
    (r"unknown escape character", "a backslash that means nothing here", "use single quotes, or write two backslashes"),
    (r"cannot start any token", "this character cannot begin a text", "put quotes round the text"),
    (r"found undefined alias|alphabetic or numeric", "“*” or “&” begins this text", "put quotes round the text"),
    (r"undefined tag handle|did not find.*tag|tag", "“!” begins this text", "put quotes round the text"),
    (r"indentation indicator|comment or line break", "after “|” or “>” the line must end", "begin the text on the next line"),
    (r"block sequence entries", "a list cannot begin on this line", "begin the list on the next line"),
    (r"control characters|not allowed", "a character that YAML does not allow", "delete it and type it again"),
)


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, path: str) -> Diagnostic:
    """A parser's exception as a diagnostic in an author's words."""
    mark = error.problem_mark or error.context_mark
    said = error.problem or error.context or "cannot be read"
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = text.split("\n")
    here = lines[line] if line < len(lines) else ""
    if "\t" in here[: column + 1] and not here[: column + 1].replace("\t", "").strip():
        place = Place(path, Span(line + 1, here.index("\t") + 1, line + 1, here.index("\t") + 2))
        return Diagnostic("PB006", "a tab is used to indent", place, hint="use two spaces for each level")
    message, hint = next(
        ((ours, todo) for theirs, ours, todo in _EXPLAINED if re.search(theirs, said)),
        (said, "compare the line with its neighbours"),
    )
    place = Place(path, Span(line + 1, column + 1, line + 1, column + 2))
    related = ()
    if error.context_mark and (error.context_mark.line, error.context_mark.column) != (line, column):
        start = error.context_mark
        begun = Span(start.line + 1, start.column + 1, start.line + 1, start.column + 1)
        related = (Related(Place(path, begun), "the part it belongs to begins here"),)
    return Diagnostic("PB005", message, place, hint=hint, related=related)


def value_at(value: Value, path: tuple[Key, ...]) -> Value:
    """The value that stands at `path`, or `None`."""
    for step in path:
        if isinstance(value, dict) and isinstance(step, str):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value
