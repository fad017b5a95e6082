from __future__ import annotations

from typing import get_args

from playbook.models.scenario import Level
from playbook.site.views.words import LEVELS, counted


def test_things_are_counted() -> None:
    assert [counted(number, "line") for number in (0, 1, 2)] == ["0 lines", "1 line", "2 lines"]


def test_every_level_has_a_word() -> None:
    assert tuple(LEVELS) == get_args(Level)
