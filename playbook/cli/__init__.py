"""The `playbook` command: a small module for each subcommand, listed in `COMMANDS`."""

from __future__ import annotations

import sys
from typing import NoReturn

from playbook.cli.run import run


def main() -> NoReturn:
    """Run the command line and leave with its exit code: 0 clean, 1 problems, 2 usage or our fault."""
    sys.exit(run(sys.argv[1:]))
