"""`playbook serve`: the site while it is written."""

from __future__ import annotations

import os
import signal

import click

from playbook.cli.output import stop
from playbook.cli.project import project_root


@click.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Where to listen.")
@click.option("--open", "open_in_browser", is_flag=True, help="Open the site in the browser.")
def serve(port: int, open_in_browser: bool) -> int:
    """Show the site on this computer, and keep it fresh.

    Open pages reload when a file is saved. A file with problems is told of here and in the browser; the last good
    site stays up meanwhile. Ctrl-C stops it.

    \b
    Example:
      playbook serve --open
    """
    from playbook.mkdocs_plugin.serve import serve_site  # MkDocs takes a while to load, and few commands need it

    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that a stopped server leaves nothing behind
    refused = serve_site(project_root(None) / "mkdocs.yml", port, open_in_browser=open_in_browser)
    if refused:
        stop(refused).show()
        return 1
    return 0
