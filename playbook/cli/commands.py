"""The `playbook` group: its help, and the list of its subcommands."""

from __future__ import annotations

import click

from playbook import __version__
from playbook.cli.build import build
from playbook.cli.check import check
from playbook.cli.evaluate import evaluate
from playbook.cli.explain import explain
from playbook.cli.export import export
from playbook.cli.new import new
from playbook.cli.review import review
from playbook.cli.schema import schema
from playbook.cli.serve import serve
from playbook.cli.try_ import try_

COMMANDS: tuple[click.Command, ...] = (check, build, serve, new, explain, try_, review, evaluate, schema, export)
"""Every subcommand, in the order of `--help`."""

EXAMPLES = """\b
Examples:
  playbook new scenario late-parcel --category delivery
  playbook check
  playbook explain PB201
  playbook serve --open
  playbook review replies.csv
"""


class InOrder(click.Group):
    """A group that lists its commands in the order in which one needs them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


@click.group(cls=InOrder, epilog=EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="playbook")
@click.option("--debug", is_flag=True, expose_value=False, help="Show where playbook itself failed, if it does.")
def playbook() -> None:
    """Difficult customer situations, written as YAML, checked like code, turned into a training site.

    Commands work on the project that the current folder lies in: the nearest folder, upwards, with a folder “content”.
    """


for command in COMMANDS:
    playbook.add_command(command)
