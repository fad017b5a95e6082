"""Words for readers that are the same on all pages: levels by id, in order, and numbers with what they count."""

from __future__ import annotations

LEVELS = {"starter": "Starter", "core": "Core", "advanced": "Advanced"}


def counted(number: int, thing: str) -> str:
    """`1 line`, `2 lines`."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
