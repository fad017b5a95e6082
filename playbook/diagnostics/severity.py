"""How much a problem matters."""

from __future__ import annotations

from enum import StrEnum


class Severity(StrEnum):
    """`error`: wrong or cannot be built. `warning`: a reader would stumble; fails `--strict`. `advice`: never fails."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"
