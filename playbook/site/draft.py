"""Drafts: pages that can be made, and need not be made again when nothing they are made from has changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playbook.site.page import Page, State


@dataclass(frozen=True, slots=True)
class Draft:
    """The page at `path` before it is made. `state` names everything that `make` reads."""

    path: str
    state: State
    make: Callable[[], Page]
