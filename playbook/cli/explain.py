"""`playbook explain`: the page of a problem code, of a rule or of a signal."""

from __future__ import annotations

import re
from pathlib import Path

import click

from playbook import app
from playbook.cli.engine import engine_library
from playbook.cli.output import say, stop
from playbook.cli.plain import plain


@click.command()
@click.argument("word", metavar="WORD")
def explain(word: str) -> None:
    """Explain a problem, a rule or a signal.

    WORD is what stands in brackets in a report, or its name: what the problem means, why it matters, and what to do. Or
    it is the id of a rule or a signal of the project: what it finds, when, why, and what to write instead.

    \b
    Examples:
      playbook explain PB201
      playbook explain unknown-reference
      playbook explain cant-alone
    """
    found = app.explain(word)
    if isinstance(found, app.Explanation):
        heading = f"{found.problem.code} {found.problem.name} ({found.problem.severity})"
        say(f"{heading}\n\n{plain(_without_heading(found.page))}")
        return
    if re.search(r"\d", word) or app.find_root(Path.cwd()) is None:
        raise stop(found)
    library = engine_library()
    explained = app.explain_engine(library, word.strip().casefold().replace("_", "-").replace(" ", "-"))
    if isinstance(explained, app.Refused):
        raise stop(app.nothing_to_explain(library, word))
    say(f"{explained.heading}\n\n{plain(explained.page)}")


def _without_heading(page: str) -> str:
    first, _, rest = page.partition("\n")
    return rest if first.startswith("# ") else page
