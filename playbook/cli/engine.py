"""What commands that read replies have in common: the signals and rules of the project, and a file to open."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click

from playbook import app
from playbook.cli.output import stop
from playbook.cli.project import project_root
from playbook.library.library import Library


def engine_library() -> Library:
    """The signals and rules of the project that the current folder lies in. Ends the command where there are none."""
    library = app.engine_library(project_root(None))
    if isinstance(library, app.Refused):
        raise stop(library)
    missing = app.left_out(library)
    if missing:
        verb = "has a problem and takes" if missing == 1 else "have problems and take"
        click.echo(
            f"Note: {missing} of the signals, rules and word lists {verb} no part. “playbook check” says more.",
            err=True,
        )
    return library


@contextmanager
def opened(file: str) -> Iterator[BinaryIO]:
    """The bytes of a file, or of standard input. Ends the command when it cannot be opened or read."""
    if file == "-":
        yield sys.stdin.buffer
        return
    try:
        path = Path(file)
        if path.is_dir():
            raise click.UsageError(f"“{file}” is a folder; name the file in it")
        stream = path.open("rb")
    except FileNotFoundError:
        raise click.UsageError(f"there is no file “{file}”") from None
    except (OSError, ValueError) as error:
        why = (getattr(error, "strerror", None) or str(error)).lower()
        raise click.UsageError(f"“{file}” cannot be read: {why}") from None
    with stream:
        yield stream
