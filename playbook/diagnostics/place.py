"""Where a problem is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a file: lines and columns count from 1, columns in code points; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int

    def __post_init__(self) -> None:
        if self.line < 1 or self.column < 1 or (self.end_line, self.end_column) < (self.line, self.column):
            raise ValueError(f"not a span: {self.line}:{self.column} to {self.end_line}:{self.end_column}")


@dataclass(frozen=True, slots=True)
class Place:
    """A path (relative to the project, with forward slashes) and, where known, a span in that file."""

    path: str
    span: Span | None = None

    def __str__(self) -> str:
        return self.path if self.span is None else f"{self.path}:{self.span.line}:{self.span.column}"


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that explains the first, such as where a duplicate was defined before."""

    place: Place
    message: str
