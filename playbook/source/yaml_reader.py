"""The thorough reader: YAML events to values, the position of every key and value, and everything that is wrong.

Why from the event stream: composing a hostile file (400,000 nested brackets) kills the interpreter, and a composed
tree hides duplicate keys. Events come one at a time, so the reader can refuse at the exact place.

Why slips and problems: after a *slip* (a key written twice, a text that needs quotes) the rest of the file can still be
judged, so all of its problems come out in one run. After a *problem* nothing that follows can be trusted.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.place import Place, Related
from playbook.source import yaml_traps
from playbook.source.positions import Key, Positions, Raw, span_of
from playbook.source.scalars import plain_scalar
from playbook.source.syntax.case import Seen
from playbook.source.syntax.explain import explain
from playbook.source.syntax.fault import Fault, tag_fault
from playbook.source.yaml_anchors import Anchors
from playbook.source.yaml_parser import events

MAX_DEPTH = 32
"""How many collections may stand inside each other. The deepest honest file has 8."""

MAX_VALUES = 50_000
"""How many values a file may hold. The longest honest file, a list of words, has a few hundred."""

MAX_SLIPS = 20
"""How many slips of a file are reported before reading stops."""

Value = str | None | list[Any] | dict[str, Any]


@dataclass(slots=True)
class Reading:
    """What a thorough reading found. With `problems` (why it stopped) the value is only a part of the document."""

    value: Value = None
    positions: Positions = field(default_factory=lambda: Positions((0, 0, 0, 0)))
    slips: list[Diagnostic] = field(default_factory=list)
    problems: list[Diagnostic] = field(default_factory=list)
    doubtful: set[int] = field(default_factory=set)
    """Lines (from 1) with a slip: what is read there may not be what the author meant."""


class _Open:
    """A collection that has begun and not ended."""

    __slots__ = ("end", "flow", "key", "positions", "value")

    def __init__(self, value: dict[str, Any] | list[Any], positions: Positions, flow: bool) -> None:
        self.value = value
        self.positions = positions
        self.flow = flow
        self.key: str | None = None  # of a mapping: the key that waits for its value
        self.end = positions.raw[2:]


class Reader:
    """Builds values and positions from the events of `lines`, of which some are `mended`."""

    def __init__(self, path: str, lines: list[str], mended: dict[int, str]) -> None:
        self.path = path
        self.lines = lines
        self.mended = mended
        self.reading = Reading(doubtful={line + 1 for line in mended})
        self.seen = Seen()
        self._stack: list[_Open] = []
        self._documents = 0
        self._values = 0
        self._tabs = any("\t" in line for line in lines)
        self._scalars: list[tuple[Raw, str]] = []  # for telling tabs in text from others
        self._anchors = Anchors()

    def read(self) -> Fault | None:
        """Take all events; the fault of syntax that ended them early, if one did."""
        text = "\n".join(self.mended.get(number, line) for number, line in enumerate(self.lines))
        fault = yaml_traps.directive(self.lines)
        if fault:
            return fault
        try:
            next_event = events(text)
            while not self.reading.problems and len(self.reading.slips) + len(self._anchors) < MAX_SLIPS:
                event = next_event()
                if event is None:
                    break
                self._take(event)
        except yaml.MarkedYAMLError as error:
            self.seen.columns = tuple(one.positions.raw[1] for one in self._stack if not one.flow)
            self.seen.in_flow = bool(self._stack and self._stack[-1].flow)
            fault = explain(error, text.split("\n"), self.seen)
            mark = error.problem_mark or error.context_mark
            stop = max(fault.raw[2:], (mark.line, mark.column) if mark else (0, 0))
            return (yaml_traps.tab(self.lines, self._scalars, stop) if self._tabs else None) or fault
        except (yaml.YAMLError, ValueError):  # characters that the file reader has refused before
            return yaml_traps.unreadable(text)
        return yaml_traps.tab(self.lines, self._scalars) if self._tabs and not self.reading.problems else None

    def finished(self, faults: list[Diagnostic], problem: Diagnostic | None = None) -> Reading:
        """The reading with all that was found, in the order of the file. A problem hides what comes after it."""
        reading = self.reading
        reading.problems += [problem] if problem else []
        slips = [*faults, *reading.slips, *self._anchors.slips(self.path)]
        if len(slips) >= MAX_SLIPS and not reading.problems:
            reading.problems.append(slips.pop())
        elif reading.value is None and not slips and not reading.problems:
            empty = Fault("PB013", "the file has nothing in it", (0, 0, 0, 0), "write its fields, or delete the file")
            reading.problems.append(empty.diagnostic(self.path))
        stop = reading.problems[0].sort_key if reading.problems else None
        reading.slips = sorted((one for one in slips if not stop or one.sort_key < stop), key=lambda one: one.sort_key)
        return reading

    def _take(self, event: Any) -> None:
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
            self._alias(event)
        elif kind is yaml.DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                line = event.start_mark.line
                more = any(one.strip() for one in self.lines[line + 1 :])
                hint = "put each in a file of its own, or delete this line" if more else "delete this line"
                self._stop("PB010", "a second document begins here", (line, 0, line, 3), hint)

    def _scalar(self, event: Any) -> None:
        raw = self._raw(event)
        style = event.style or ""
        value = event.value
        if event.anchor is not None or event.tag is not None:
            self._decoration(event)
        seen = self.seen
        seen.ended, seen.style = raw, style
        if self._tabs:
            self._scalars.append((raw, style))
        top = self._stack[-1] if self._stack else None
        if top is not None and type(top.value) is dict and top.key is None:
            self._key(top, value, raw)
            return
        if raw[0] != raw[2] or style == '"' or self.lines[raw[2]].startswith(" #", raw[3]):
            self._traps(value, style, raw)
        if not style:
            value = plain_scalar(value)
        elif style in "|>":
            value = value.rstrip("\n")
            raw = yaml_traps.without_blank_end(raw, self.lines)
        self._put(value, Positions(raw, style))

    def _traps(self, value: str, style: str, raw: Raw) -> None:
        for fault in yaml_traps.traps_of(value, style, raw, self.lines) if raw[0] not in self.mended else ():
            self.reading.slips.append(fault.diagnostic(self.path))
            self.reading.doubtful.add(fault.raw[0] + 1)

    def _key(self, top: _Open, key: str, raw: Raw) -> None:
        top.key = key
        top.end = raw[2:]
        before = top.positions.keys.get(key)
        if key == "<<":
            self._slip("PB008", "a merge key (<<) is not allowed", raw, "write the fields out")
        elif before is None:
            top.positions.keys[key] = raw
        else:
            first = Related(Place(self.path, span_of(before)), "first written here")
            self._slip("PB007", f'"{key}" is written twice', raw, "keep one of the two; merge what they say", (first,))

    def _begin(self, value: dict[str, Any] | list[Any], event: Any) -> None:
        line, column = self._inside(event.start_mark.line, event.start_mark.column)
        raw = (line, column, line, column + 1)
        if self._stack and type(self._stack[-1].value) is dict and self._stack[-1].key is None:
            message = "a list or a group cannot be the name of a field"
            hint = "write a plain word before the colon; put quotes round text that begins with “{” or “[”"
            if self.lines[line][:column].endswith("{"):
                message, hint = "text cannot begin with “{{”", "put quotes round the text"
                raw = (line, column - 1, line, column + 1)
            self._stop("PB005", message, raw, hint)
            return
        if event.anchor is not None or event.tag is not None:
            self._decoration(event)
        positions = Positions(raw)
        self._put(value, positions)
        self._stack.append(_Open(value, positions, bool(event.flow_style)))
        if len(self._stack) > MAX_DEPTH:
            self._stop("PB011", f"more than {MAX_DEPTH} levels inside each other", raw, "write it flatter")

    def _end(self, event: Any) -> None:
        done = self._stack.pop()
        start = done.positions.raw
        if done.flow:
            done.end = self._raw(event)[2:]
            self.seen.ended, self.seen.style = (*start[:2], *done.end), None
        done.positions.raw = (*start[:2], *done.end)
        if self._stack:
            self._stack[-1].end = done.end

    def _alias(self, event: Any) -> None:
        raw = self._raw(event)
        self.seen.ended, self.seen.style = raw, "*"
        self.reading.doubtful.add(raw[0] + 1)
        top = self._stack[-1] if self._stack else None
        merge = top is not None and top.key == "<<"
        if self._anchors.use(event.anchor, raw):
            if merge:  # said with the anchor
                self.reading.slips.pop()
        elif not merge:
            hint = "put quotes round a text that begins with “*”"
            self._slip("PB008", f"an alias (*{event.anchor}) is not allowed", raw, hint)
        if top is not None and type(top.value) is dict and top.key is None:
            top.key = f"*{event.anchor}"
        else:
            self._put(None, Positions(raw, ""))

    def _put(self, value: Value, positions: Positions) -> None:
        self._values += 1
        if self._values > MAX_VALUES:
            hint = "split it; data and exports do not belong here"
            self._stop("PB002", f"the file has more than {MAX_VALUES:,} values", positions.raw, hint)
        if not self._stack:
            self.reading.value, self.reading.positions = value, positions
            return
        top = self._stack[-1]
        top.end = positions.raw[2:]
        place: Key
        if isinstance(top.value, list):
            place = len(top.value)
            top.value.append(value)
        else:
            place, top.key = str(top.key), None
            if place in top.value:
                return
            top.value[place] = value
        top.positions.children[place] = positions

    def _decoration(self, event: Any) -> None:
        """Note the anchor and the tag of an event."""
        number, start = self._inside(event.start_mark.line, event.start_mark.column)
        if event.anchor is not None:
            column = max(self.lines[number].find("&", start), start)
            raw = (number, column, number, column + 1 + len(event.anchor))
            self._anchors.set(event.anchor, raw)
            self.reading.doubtful.add(raw[0] + 1)
        if event.tag is not None:
            self.reading.slips.append(tag_fault(self.lines, number, start).diagnostic(self.path))
            self.reading.doubtful.add(number + 1)

    def _slip(self, code: str, message: str, raw: Raw, hint: str, related: tuple[Related, ...] = ()) -> None:
        self.reading.doubtful.add(raw[0] + 1)
        self.reading.slips.append(Diagnostic(code, message, Place(self.path, span_of(raw)), hint=hint, related=related))

    def _stop(self, code: str, message: str, raw: Raw, hint: str) -> None:
        self.reading.problems.append(Diagnostic(code, message, Place(self.path, span_of(raw)), hint=hint))

    def _raw(self, event: Any) -> Raw:
        """Where an event stands, inside the file's own lines: a mended line is longer, and libyaml may end after it."""
        start, end = event.start_mark, event.end_mark
        if end.line < len(self.lines) and end.line not in self.mended:
            return (start.line, start.column, end.line, end.column)
        return (*self._inside(start.line, start.column), *self._inside(end.line, end.column))

    def _inside(self, line: int, column: int) -> tuple[int, int]:
        if line >= len(self.lines):
            return len(self.lines) - 1, len(self.lines[-1])
        return line, min(column, len(self.lines[line]))
