"""`playbook evaluate`: how well the signals find what people find."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from playbook import app
from playbook.cli.engine import engine_library, opened
from playbook.cli.output import say, stop
from playbook.cli.project import project_root
from playbook.review.rows import Skipped
from playbook.review.text import counted, one_line
from playbook.workbench.labelled import FOLDER, HELD, LabelledReply, labelled_replies
from playbook.workbench.measured import measure
from playbook.workbench.measured_text import as_json, as_text, misses_as_text


@click.command(epilog="Exit code: 0 measured, 1 rows were skipped, 2 the command or a file cannot be used.")
@click.argument("file", metavar="[FILE]", required=False)
@click.option("--signal", metavar="ID", help="Only this signal.")
@click.option("--split", metavar="NAME", help="Only this part of the set, such as tune.")
@click.option("--misses", is_flag=True, help="List the replies in which the signal named by --signal goes wrong.")
@click.option("--force", is_flag=True, help="List those of the held part too.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="text is for people.")
def evaluate(file: str | None, signal: str | None, split: str | None, misses: bool, force: bool, form: str) -> int:
    """Measure the signals on replies that people have labelled.

    FILE is JSON Lines with “text” and “labels” ({"thanks": true, …}); without one, the project's own set in
    content/etiquette/evaluation. Precision says how much of what a signal finds is there, recall how much of what is
    there it finds, and F1 is the mean of both.

    \b
    Examples:
      playbook evaluate
      playbook evaluate --signal empathy --split tune --misses
      playbook evaluate our-labels.jsonl --format json
    """
    if misses and not signal:
        raise click.UsageError("--misses needs a signal: --signal ID --misses")
    if misses and form == "json":
        raise click.UsageError("--misses is a list for people; leave --format json out")
    library = engine_library()
    skipped: list[Skipped] = []
    replies = _replies([file] if file else _own_set(), split, skipped)
    measured = measure(library.program, replies, signal)
    if skipped:
        click.echo(f"{counted(len(skipped), 'row')} skipped", err=True)
    if not measured.parts:
        raise click.ClickException("there is no labelled reply" + (f" in a part “{split}”" if split else ""))
    if signal and not any(part.scores for part in measured.parts.values()):
        raise stop(app.unknown_signal(library, signal))
    if misses and HELD in measured.parts and not force:
        raise click.ClickException(
            "replies of the part “held” are not listed: whoever tunes phrases on them measures nothing any more.\n"
            "Help: add --split tune, or --force if you do not tune"
        )
    if misses and signal:
        say(misses_as_text(signal, measured.misses))
    else:
        say(as_json(measured.parts, len(skipped)) if form == "json" else as_text(measured.parts))
    return 1 if skipped else 0


def _replies(files: Iterable[str], split: str | None, skipped: list[Skipped]) -> Iterator[LabelledReply]:
    """The labelled replies of some files, of one part or of all. Rows that are none are told at once."""
    for path in files:
        name = "standard input" if path == "-" else Path(path).name
        with opened(path) as stream:
            for reply in labelled_replies(stream, name):
                if isinstance(reply, Skipped):
                    skipped.append(reply)
                    click.echo(f"{name}, {one_line(str(reply))}", err=True)
                elif split in (None, reply.split):
                    yield reply


def _own_set() -> Iterable[str]:
    """The files of the project's evaluation set. Ends the command when there are none."""
    root = project_root(None)
    files = sorted(str(path) for path in (root / FOLDER).glob("*.jsonl"))
    if not files:
        raise click.UsageError(f"there is no evaluation set: {FOLDER} has no .jsonl file. Or name a FILE")
    return files
