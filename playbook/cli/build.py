"""`playbook build`: the site."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import click

from playbook.app import Refused
from playbook.cli.output import say, stop
from playbook.cli.project import project_root


@click.command(epilog="Exit code: 0 built, 1 the content or mkdocs.yml has problems, 2 the command itself went wrong.")
@click.option("--strict", is_flag=True, help="Fail on warnings too, not only on errors.")
@click.option("--site-dir", metavar="DIR", type=click.Path(), help="Where to write the site, if not to site_dir.")
def build(strict: bool, site_dir: str | None) -> int:
    """Check the content and build the site.

    When something is wrong nothing is written, and the folder keeps the last good site.

    \b
    Examples:
      playbook build
      playbook build --strict --site-dir /var/www/playbook
    """
    from playbook.mkdocs_plugin.build import build_site  # MkDocs takes a while to load, and few commands need it

    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that a stopped build leaves nothing behind
    root = project_root(None)
    try:
        built = build_site(root / "mkdocs.yml", Path(site_dir).absolute() if site_dir else None, strict=strict)
    except OSError as error:
        what, why = error.filename or "the site", error.strerror or str(error)
        raise click.ClickException(f"{what} cannot be written: {why.lower()}") from None
    if isinstance(built, Refused):
        stop(built).show()
        return 1
    where = _from_here(built.folder)
    say(
        f"built {built.pages} pages, {built.scenarios} of them scenarios, in {built.seconds:.1f} s "
        f"({built.size / 1e6:.1f} MB)\n"
        f"Look at it:  playbook serve\n"
        f"Publish it:  copy {where} to your server\n"
    )
    return 0


def _from_here(folder: Path) -> Path:
    return folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder
