"""`playbook explain`: the page of a problem code."""

from __future__ import annotations

import click

from playbook import app
from playbook.cli.output import say, stop
from playbook.cli.plain import plain


@click.command()
@click.argument("code")
def explain(code: str) -> None:
    """Explain a problem: what it means, why it matters, and what to do.

    CODE is what stands in brackets in a report, or its name.

    \b
    Examples:
      playbook explain PB201
      playbook explain unknown-reference
    """
    found = app.explain(code)
    if isinstance(found, app.Refused):
        raise stop(found)
    heading = f"{found.problem.code} {found.problem.name} ({found.problem.severity})"
    say(f"{heading}\n\n{plain(_without_heading(found.page))}")


def _without_heading(page: str) -> str:
    first, _, rest = page.partition("\n")
    return rest if first.startswith("# ") else page
