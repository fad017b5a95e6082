"""The project that a command works on."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import click

from playbook import app


def project_root(given: str | None) -> Path:
    """The root of the project that `given`, or the current folder, lies in. Ends the command where there is none."""
    start = Path(given or ".").absolute()
    if not start.exists():
        raise click.UsageError(f"there is no file or folder “{given}”")
    root = app.find_root(start)
    if root is None:
        raise click.UsageError(
            f"no project here: neither {start} nor a folder above it has a folder “content”.\n"
            "Go to your project, or name its folder: playbook check PROJECT"
        )
    return root


def today() -> date:
    """The day that reviews are measured against."""
    try:
        return app.today(os.environ)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
