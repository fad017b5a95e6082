"""The lines of an export, one at a time, however large the file is."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

LONGEST = 1_000_000
"""The most bytes of a line, and of a row of several lines."""


class Readable(Protocol):
    """What lines are read from: a binary file, or standard input."""

    def readline(self, size: int, /) -> bytes:
        """The next line, or as much of it as `size` allows."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its line break. `fault` says why it cannot be used; what could be read of it is there as well."""

    number: int
    text: str
    fault: str = ""


def lines_of(stream: Readable, encoding: str) -> Iterator[Line]:
    """The lines of a stream. `encoding` must keep ASCII as it is."""
    number = 0
    while raw := stream.readline(LONGEST + 1):
        number += 1
        if number == 1:
            raw = raw.removeprefix(codecs.BOM_UTF8)
        if len(raw) > LONGEST:
            while not raw.endswith(b"\n") and (raw := stream.readline(LONGEST)):
                pass
            yield Line(number, "", "the row is larger than 1 MB")
            continue
        try:
            text, fault = raw.decode(encoding), ""
        except UnicodeDecodeError as error:
            text, fault = raw.decode(encoding, "replace"), f"it is not {error.encoding.upper()}"
        yield Line(number, text, "it holds NUL bytes" if b"\0" in raw else fault)
