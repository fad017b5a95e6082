"""YAML text to plain values and, on demand, the position of every key and value.

Why twice: nearly every file is clean, and of a clean file only the values are wanted. They are read in one tight loop.
Whatever that loop does not expect, it leaves to the thorough reader, which knows places and can say what is wrong; the
positions of a clean file are read by it too, when a check has something to say about the file.
"""

from __future__ import annotations

import re
from typing import Any

import yaml
from yaml import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.source.files import FORBIDDEN
from playbook.source.positions import Key, Positions
from playbook.source.scalars import MAY_BE_CORE, plain_scalar
from playbook.source.yaml_mending import read_thoroughly
from playbook.source.yaml_parser import events
from playbook.source.yaml_reader import MAX_DEPTH, MAX_VALUES, Reading, Value

__all__ = ["Tree", "Value", "clean_values", "read_tree", "value_at"]

_CUT_OFF = re.compile(r" #(?=\S)")
_DIRECTIVE = re.compile(r"(?: *+(?:#[^\n]*+)?\n)*+%")


class Tree:
    """A document: its text, its values, their positions, and what is wrong with it.

    `clean` is a document of which the tight loop read every value; in none of its fields is the value left out.
    `problems` is empty for a document whose shape can be judged. `slips` are then what is wrong with its YAML all the
    same, on the `doubtful` lines (from 1): a document with slips may not be used, but more can be said about it.
    """

    __slots__ = ("_reading", "clean", "text", "value")

    def __init__(self, text: str, value: Value, reading: Reading | None = None) -> None:
        self.text = text
        self.value = value
        self.clean = reading is None
        self._reading = reading

    @property
    def positions(self) -> Positions:
        """Where everything stands."""
        if self._reading is None:
            self._reading = read_thoroughly(self.text, "")
        return self._reading.positions

    @property
    def problems(self) -> list[Diagnostic]:
        """Why the document cannot be used at all, with the slips before it."""
        reading = self._reading
        return [*reading.slips, *reading.problems] if reading and reading.problems else []

    @property
    def slips(self) -> list[Diagnostic]:
        """What is wrong with the YAML of a document that could be read to its end."""
        return self._reading.slips if self._reading else []

    @property
    def doubtful(self) -> set[int]:
        """The lines on which slips stand."""
        return self._reading.doubtful if self._reading else set()


def read_tree(text: str, path: str) -> Tree:
    """Read one YAML document. `path` names the file in diagnostics. Never raises for anything in `text`."""
    value = clean_values(text)
    if value is not None:
        return Tree(text, value)
    reading = read_thoroughly(text, path)
    return Tree(text, reading.value, reading)


def clean_values(text: str) -> Value:
    """The values of a document in which nothing is out of the ordinary; `None` when something is, or may be."""
    if "\t" in text or _DIRECTIVE.match(text):
        return None
    if (
        text.count(",") + text.count("\n") > MAX_VALUES // 4
    ):  # perhaps too many values, which the thorough reader counts
        return None
    try:
        return _values(text)
    except (yaml.YAMLError, ValueError):
        return None


def _values(text: str) -> Value:
    """The tight loop: it looks at places only where one of the traps may be."""
    next_event = events(text)
    cuts, escapes = " #" in text, "\\" in text
    top: list[Any] = []
    here: Any = top  # the collection that is open, and for a mapping the key that waits for its value
    is_map, key = False, None
    around: list[tuple[Any, bool]] = []
    documents = 0
    while True:
        event = next_event()
        kind = type(event)
        if kind is ScalarEvent:
            value = event.value
            if event.anchor is not None or event.tag is not None:
                return None
            if is_map and key is None:
                if value in here or value == "<<":
                    return None
                key = value
                continue
            style = event.style
            if not style:
                if not value or (cuts and _CUT_OFF.match(text, event.end_mark.index)):
                    return None
                if ("- " in value or value[-1] == "-") and event.start_mark.line != event.end_mark.line:
                    return None
                if value[0] in MAY_BE_CORE:
                    value = plain_scalar(value)
            elif style == "|" or style == ">":
                value = value.rstrip("\n")
            elif escapes and style == '"' and FORBIDDEN.search(value):
                return None
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            here, is_map = around.pop()
            key = None
            continue
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if event.anchor is not None or event.tag is not None or len(around) == MAX_DEPTH:
                return None
            value = {} if kind is MappingStartEvent else []
        elif kind is DocumentStartEvent:
            documents += 1
            continue
        elif event is None:
            return top[0] if documents == 1 and len(top) == 1 else None
        elif kind is AliasEvent:
            return None
        else:
            continue
        # a value, which goes where one is awaited
        if not is_map:
            here.append(value)
        elif key is None:  # a collection as a key
            return None
        else:
            here[key] = value
            key = None
        if kind is not ScalarEvent:
            around.append((here, is_map))
            here, is_map = value, kind is MappingStartEvent


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
