"""What MkDocs logs, for people who build with `playbook` and not with `mkdocs`."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_MKDOCS = "mkdocs"
_OURS = "mkdocs.plugins.playbook"
_SERVER = "mkdocs.livereload"


@contextmanager
def errors_said() -> Iterator[list[str]]:
    """The errors that are logged meanwhile."""
    said: list[str] = []
    handler = logging.Handler(logging.ERROR)
    handler.emit = lambda record: said.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger(_MKDOCS)
    logger.addHandler(handler)
    try:
        yield said
    finally:
        logger.removeHandler(handler)


@contextmanager
def quiet() -> Iterator[None]:
    """Warnings and errors of MkDocs, and everything that our plugin says, on stderr; no chatter."""
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(_worth_saying)
    handler.setFormatter(_Plain())
    logger = logging.getLogger(_MKDOCS)
    before = logger.level, logger.propagate
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.level, logger.propagate = before


def _worth_saying(record: logging.LogRecord) -> bool:
    """The server warns of every address that a browser asks for in vain; that helps nobody."""
    least = logging.ERROR if record.name == _SERVER else logging.WARNING
    return record.levelno >= least or record.name == _OURS


class _Plain(logging.Formatter):
    """`warning: …` as our own reports say it; what is only told has no word before it."""

    def format(self, record: logging.LogRecord) -> str:
        text = record.getMessage().removeprefix("playbook: ")
        return text if record.levelno < logging.WARNING else f"{record.levelname.lower()}: {text}"
