"""What goes to the terminal: text, colour only where it is seen and wanted, progress only where it helps."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING, TextIO

import click

if TYPE_CHECKING:  # loading the use cases takes a while, and what goes wrong in it must be told through here
    from playbook.app import Refused

SLOW = 1.0
"""Seconds before work counts as long and shows its progress."""

_EVERY = 0.1


def say(text: str) -> None:
    """Write to stdout; text that is coloured stays so."""
    click.echo(text, nl=False, color=colour(sys.stdout))


def colour(stream: TextIO) -> bool:
    """Whether to colour: on a terminal that can, unless `NO_COLOR` is set (https://no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def stop(refused: Refused) -> click.ClickException:
    """What was refused, as the exception that ends the command with a message."""
    return click.ClickException("\n".join(filter(None, (refused.message, refused.hint and f"Help: {refused.hint}"))))


class Progress:
    """A line on the terminal that counts files, or something else, for work over a second. Call it with (done, total),
    or with what is done where the total is not known."""

    def __init__(self, doing: str, what: str = "files") -> None:
        self._doing = doing
        self._what = what
        self._next = time.monotonic() + SLOW if sys.stderr.isatty() else float("inf")
        self._shown = False

    def __call__(self, done: int, total: int | None = None) -> None:
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + _EVERY
            self._shown = True
            count = f"{done:,}" if total is None else f"{done} of {total}"
            click.echo(f"\r{self._doing}: {count} {self._what}", err=True, nl=False)

    def end(self) -> None:
        """Take the line away."""
        if self._shown:
            click.echo("\r" + " " * 60 + "\r", err=True, nl=False)
