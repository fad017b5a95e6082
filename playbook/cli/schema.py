"""`playbook schema`: JSON Schemas for editors."""

from __future__ import annotations

import click

from playbook import app
from playbook.cli.output import say
from playbook.cli.project import project_root

_KINDS = [name.removesuffix(".json") for name in app.schemas()]


@click.command()
@click.argument("kind", metavar="KIND", type=click.Choice(_KINDS), required=False)
@click.option("--write", is_flag=True, help=f"Write all of them into {app.SCHEMA_FOLDER}/ of the project.")
def schema(kind: str | None, write: bool) -> None:
    """Print the JSON Schema of a kind of file, or write all of them.

    With the schemas, editors complete and explain fields. VS Code finds them through .vscode/settings.json.

    \b
    Examples:
      playbook schema scenario
      playbook schema --write
    """
    if write == bool(kind):
        raise click.UsageError(f"name one kind ({', '.join(_KINDS)}), or use --write for all")
    if kind:
        say(app.schemas()[f"{kind}.json"])
        return
    try:
        written = app.write_schemas(project_root(None))
    except OSError as error:
        raise click.ClickException(f"{error.filename} cannot be written: {(error.strerror or '').lower()}") from None
    say("".join(f"wrote {path.as_posix()}\n" for path in written))
