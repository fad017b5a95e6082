"""`playbook review`: what exported replies do well, and what would help."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path

import click

from playbook import app
from playbook.cli.engine import engine_library, opened
from playbook.cli.output import Progress, say, stop
from playbook.review.columns import COLUMNS
from playbook.review.export import CSV, ENCODINGS, JSONL
from playbook.review.report import report_of
from playbook.review.reviewing import as_json_line
from playbook.review.rows import Skipped
from playbook.review.tally import Tally
from playbook.review.text import as_text, counted, one_line

TOGETHER = 200
"""How many lines of JSON are written at once."""


_COLUMNS = "\n".join(f"  {name:<9} {what}" for name, what in COLUMNS.items())

HELP = f"""Read exported replies as a coach would.

FILE is JSON Lines (one object a line) or CSV with a heading, as help desks export them; “-” is standard input. The
report says what works, what comes up most and what would help each person. With --format json every reply gives one
line.

Replies are read on this computer and sent nowhere. Yet the report quotes them, and they are about real customers and
colleagues: keep it as you keep the export, or use --no-examples.

\b
Columns (only “text” is needed; the others make the reading better):
{_COLUMNS}

\b
Examples:
  playbook review replies.csv
  playbook review tickets.csv --column text=Body --column agent="Assigned to" --channel email
  playbook review - --input jsonl --format json < replies.jsonl
"""


@click.command(
    help=HELP, epilog="Exit code: 0 every row was read, 1 rows were skipped, 2 the command or the file cannot be used."
)
@click.argument("file", metavar="FILE")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="text is for people.")
@click.option("--input", "input_", type=click.Choice([JSONL, CSV]), help="What FILE is, if its name does not say so.")
@click.option(
    "--column",
    "columns",
    metavar="OURS=THEIRS",
    multiple=True,
    help="What a column is called in FILE: --column text=body. May be given several times.",
)
@click.option("--channel", metavar="C", help="Where all replies were sent that do not say it themselves.")
@click.option("--encoding", type=click.Choice(ENCODINGS), default=ENCODINGS[0], help="How the letters are written.")
@click.option("--no-examples", is_flag=True, help="Quote nothing: a report without a word of any reply.")
def review(
    file: str,
    form: str,
    input_: str | None,
    columns: tuple[str, ...],
    channel: str | None,
    encoding: str,
    no_examples: bool,
) -> int:
    """Read an export, and say what is in it."""
    library = engine_library()
    with opened(file) as stream:
        name = "standard input" if file == "-" else Path(file).name
        ready = app.review(library, stream, name, form=input_, columns=columns, channel=channel, encoding=encoding)
        if isinstance(ready, app.Refused):
            raise stop(ready)
        if form == "json":
            return _as_lines(ready)
        tally = Tally()
        progress = Progress("reading", "replies")
        try:
            with closing(ready.results(tally.skip)) as results:
                for reply, judged in results:
                    tally.add(reply, judged)
                    progress(tally.all.replies)
        finally:
            progress.end()
    say(as_text(report_of(tally, library), name, examples=not no_examples))
    return 1 if tally.skipped else 0


def _as_lines(ready: app.Review) -> int:
    """One line for each reply; what is skipped is told beside it."""
    skipped = 0

    def skip(row: Skipped) -> None:
        nonlocal skipped
        skipped += 1
        click.echo(one_line(str(row)), err=True)

    lines: list[str] = []
    with closing(ready.results(skip)) as results:
        for reply, judged in results:
            lines.append(as_json_line(reply, judged, ready.signals) + "\n")
            if len(lines) == TOGETHER:
                say("".join(lines))
                lines.clear()
    say("".join(lines))
    sys.stdout.flush()
    if skipped:
        click.echo(f"{counted(skipped, 'row')} skipped", err=True)
    return 1 if skipped else 0
