"""`playbook check`: everything that is wrong with the content."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from playbook import app
from playbook.cli.output import Progress, colour, say
from playbook.cli.project import project_root, today
from playbook.diagnostics.formats import FORMATS
from playbook.diagnostics.formats.paths import below
from playbook.diagnostics.formats.text import as_text


@click.command(epilog="Exit code: 0 clean, 1 problems found, 2 the command itself went wrong.")
@click.argument("project", required=False)
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="text", help="How to report; text for people."
)
@click.option("--strict", is_flag=True, help="Fail on warnings too, not only on errors.")
def check(project: str | None, form: str, strict: bool) -> int:
    """Check all content of a project.

    PROJECT is a folder or file in it; without one, the current folder. Every problem is reported in one run, with
    its file, line and what to do. “playbook explain CODE” says more about each.

    \b
    Examples:
      playbook check
      playbook check --strict
      playbook check --format github my-team/playbook
    """
    root = project_root(project)
    progress = Progress("checking")
    try:
        report = below(app.check(root, today(), progress).report, _from_here(root))
    finally:
        progress.end()
    say(as_text(report, colour=colour(sys.stdout)) if form == "text" else FORMATS[form](report))
    return 1 if report.failed(strict=strict) else 0


def _from_here(root: Path) -> str:
    """The way to a project below the current folder, so that editors and CI find the files; else nothing."""
    try:
        return root.relative_to(Path.cwd()).as_posix().removeprefix(".")
    except ValueError:
        return ""
