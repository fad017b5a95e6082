"""Running a command: exit codes, and what happens when something goes wrong that is not the author's doing."""

from __future__ import annotations

import io
import os
import platform
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress

import click

from playbook import __version__
from playbook.cli.output import colour
from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.formats.text import diagnostic_as_text
from playbook.diagnostics.place import Place

USAGE, INTERRUPTED, CLOSED = 2, 130, 141


def run(arguments: Sequence[str]) -> int:
    """Run `playbook` with these arguments; returns the exit code. Nothing but `SystemExit` of Python leaves it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # an old console shows a question mark rather than nothing
    try:
        code = _run(list(arguments))
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        _discard_output()
        return CLOSED
    except (KeyboardInterrupt, click.Abort):
        _discard_output()  # whoever reads it may have stopped, and we must not wait for them
        click.echo("", err=True)
        return INTERRUPTED
    except Exception as error:
        _tell_our_fault(error, arguments)
        return USAGE


def _run(arguments: list[str]) -> int:
    from playbook.cli.commands import playbook  # here, so that what goes wrong while loading is told as well

    try:
        code = playbook.main(args=arguments, prog_name="playbook", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.ClickException as error:
        error.show()
        return USAGE


def _tell_our_fault(error: Exception, arguments: Sequence[str]) -> None:
    """PB901: an exception is a fault of ours. Says what to report; the traceback only for those who ask."""
    if "--debug" in arguments or os.environ.get("PLAYBOOK_DEBUG"):
        click.echo("".join(traceback.format_exception(error)), err=True, nl=False)
    said = f"{type(error).__name__}: {error}".rstrip(": ")
    where = f"playbook {__version__}, Python {platform.python_version()}, {sys.platform}"
    fault = Diagnostic(
        "PB901",
        f"playbook failed: {said}",
        Place(""),
        hint="this is our fault, not yours; please report it with what “playbook --debug” and the same command print",
        subject=where,
    )
    click.echo(diagnostic_as_text(fault, {}, colour=colour(sys.stderr)), err=True, nl=False, color=colour(sys.stderr))


def _discard_output() -> None:
    """Nobody reads our output any more (`| head`): write the rest nowhere, so that nothing complains on the way out."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
