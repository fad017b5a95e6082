"""`playbook export`: the site in forms for other tools."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from playbook import app
from playbook.cli.output import Progress, colour, say, stop
from playbook.cli.project import project_root, today
from playbook.diagnostics.formats.text import as_text


@click.group()
def export() -> None:
    """Write the site in a form for other tools."""


@export.command(epilog="Exit code: 0 written, 1 the content has problems, 2 the command itself went wrong.")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def tree(folder: Path) -> int:
    """Write the site as Markdown, with a mkdocs.yml of its own.

    Plain MkDocs with Material, and other builders that read its configuration, build it without playbook. DIR must be
    new, empty, or written by this command before; then it is replaced.

    \b
    Example:
      playbook export tree ../playbook-tree
    """
    from playbook.publish.tree import NotWritten, write_tree  # it loads what makes pages, and few commands need it

    root = project_root(None)
    progress = Progress("checking")
    try:
        checked = app.check(root, today(), progress)
    finally:
        progress.end()
    if checked.report.failed():
        say(as_text(checked.report, colour=colour(sys.stdout)))
        return 1
    try:
        written = write_tree(root, checked.library, folder)
    except OSError as error:
        what = error.filename or folder
        raise click.ClickException(f"{what}: {(error.strerror or str(error)).lower()}") from None
    if isinstance(written, NotWritten):
        raise stop(app.Refused(written.message, written.hint))
    say(f"wrote {written.pages} pages to {folder}\nBuild them:  mkdocs build -f {folder / 'mkdocs.yml'}\n")
    return 0
