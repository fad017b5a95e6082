"""`playbook new`: files to begin with."""

from __future__ import annotations

import click

from playbook import app
from playbook.cli.output import say, stop
from playbook.cli.project import project_root, today


@click.group()
def new() -> None:
    """Write a new file, with a comment on what to say in each field."""


@new.command()
@click.argument("id", metavar="ID")
@click.option("--category", metavar="C", help="The folder it goes into: a category of content/vocabulary.yml.")
@click.option("--channel", metavar="C", help="Where the customer wrote: a channel of content/vocabulary.yml.")
def scenario(id: str, category: str | None, channel: str | None) -> None:
    """Write a new scenario.

    ID is its name in addresses: lower-case words joined by hyphens. A file that exists is never written over.

    \b
    Example:
      playbook new scenario late-parcel --category delivery --channel email
    """
    root = project_root(None)
    written = app.new_scenario(root, id, category, channel, today())
    if isinstance(written, app.Refused):
        raise stop(written)
    left = (root / written).read_text(encoding="utf-8").count("FILL IN") - 1  # the first line speaks of it
    say(
        f"wrote {written.as_posix()}\n"
        f"It has {left} places that say FILL IN. Write your own words there, then run: playbook check\n"
    )
