"""A tool, as the index, the navigation and other pages name it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool: its page, its name, and what it is for. `kind` says how it is used. The pages of the `principles` that it
    serves, and of the `scenarios` in which it helps, lead to it."""

    path: str
    title: str
    summary: str
    kind: str
    principles: tuple[str, ...] = ()
    scenarios: tuple[str, ...] = ()
