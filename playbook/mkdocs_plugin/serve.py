"""`playbook serve`: MkDocs' server on this machine only, with rebuilding in our way."""

from __future__ import annotations

import errno
import socket
from pathlib import Path

from mkdocs.commands.serve import serve
from mkdocs.exceptions import MkDocsException

from playbook.app import Refused
from playbook.mkdocs_plugin.build_log import errors_said, quiet

HOST = "127.0.0.1"


def serve_site(config_file: Path, port: int, *, open_in_browser: bool = False) -> Refused | None:
    """Serve until Ctrl-C, and keep the site fresh. `None` when it was stopped so, else why it did not start."""
    taken = _taken(port)
    if taken:
        return taken
    with quiet(), errors_said() as said:
        try:
            serve(str(config_file), dev_addr=f"{HOST}:{port}", open_in_browser=open_in_browser)
        except (MkDocsException, SystemExit) as error:
            return Refused("the site cannot be shown" if said else str(error))
        except Exception as error:
            if isinstance(error, OSError) or not said:
                raise
            return Refused("the site cannot be shown")
    return None


def _taken(port: int) -> Refused | None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise
            return Refused(f"port {port} is not free", f"stop what uses it, or take another: --port {port + 1}")
    return None
