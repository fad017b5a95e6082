"""`playbook try`: a rule or a signal on a text."""

from __future__ import annotations

import sys

import click

from playbook import app
from playbook.cli.engine import engine_library
from playbook.cli.output import say, stop
from playbook.cli.plain import plain
from playbook.review.replies import ROLES
from playbook.workbench.moment import Moment
from playbook.workbench.tried_text import as_markdown, heading, marked

LONGEST = 100_000
"""The most characters of a text: far more than any reply."""


@click.command("try", epilog="Exit code: 0 something is found, 1 nothing is found, 2 the command cannot be used.")
@click.argument("rule", metavar="RULE")
@click.argument("text", metavar="[TEXT]", required=False, default="-")
@click.option("--channel", metavar="C", help="Where it goes out: a channel, or public or private.")
@click.option("--role", type=click.Choice(ROLES), help="Its place in the conversation.")
@click.option("--feeling", metavar="F", help="What the customer feels.")
@click.option("--late", metavar="SPAN", help="How late it is: 13h; 0 is in time.")
@click.option("--stakes", metavar="S", help="How much hangs on it.")
@click.option("--name", help="The customer's name.")
@click.option("--customer", metavar="TEXT", default="", help="The message it answers.")
@click.option(
    "--known", metavar="TEXT", multiple=True, help="What the customer has told us. May be given several times."
)
def try_(rule: str, text: str, known: tuple[str, ...], customer: str, **moment: str | None) -> int:
    """Try a rule or a signal on a text.

    RULE is the id of a rule or a signal: the name of its file. TEXT is a reply; “-”, or nothing, reads it from standard
    input. What is found is marked below the text; where nothing is, the command says why.

    \b
    Examples:
      playbook try you-need-to "You need to send the form."
      playbook try late-no-reason "Hi Sam, it leaves today." --role first --late 13h
      playbook try time-commitment - < reply.txt
    """
    library = engine_library()
    if text == "-":
        text = sys.stdin.buffer.read(4 * LONGEST + 4).decode("utf-8", "replace").removeprefix("\ufeff").rstrip("\r\n")
    if len(text) > LONGEST:
        raise click.UsageError(f"the text has more than {LONGEST:,} characters")
    text = text.replace("\r\n", "\n")
    tried = app.try_on(library, rule, text, Moment(known=known, customer=customer, **moment))
    if isinstance(tried, app.Refused):
        raise stop(tried)
    lines = "".join(f"{line}\n" for line in marked(tried.text, tried.found))
    say(f"{heading(tried)}\n\n{lines}\n{plain(as_markdown(tried))}")
    return 0 if tried.found else 1
