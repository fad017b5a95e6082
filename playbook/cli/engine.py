"""The engine that a command reads replies with: the signals and rules of the project."""

from __future__ import annotations

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
