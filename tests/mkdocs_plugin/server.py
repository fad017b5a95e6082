"""A project that is being served, in a process of its own, and what a browser gets from it."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

PATIENCE = 30.0
"""Seconds to wait for anything before a test fails."""

COMMAND = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr"]


class Served:
    """A project at `address`; what the server says is in `log`."""

    def __init__(self, root: Path, address: str, process: subprocess.Popen[bytes], log: Path) -> None:
        self.root = root
        self.address = address
        self.process = process
        self.log = log

    def get(self, path: str = "") -> str:
        """The page at `path`; nothing when there is none."""
        try:
            with urlopen(self.address + path, timeout=PATIENCE) as answer:
                return str(answer.read(), "utf-8")
        except (HTTPError, URLError, ConnectionError):
            return ""

    def problems(self) -> list[dict[str, Any]]:
        """What the panel would show."""
        found: list[dict[str, Any]] = json.loads(self.get("playbook-problems.json") or "{}").get("problems", [])
        return found

    def codes(self) -> list[str]:
        """The codes of the problems."""
        return [one["code"] for one in self.problems()]

    def epoch(self, path: str = "") -> int:
        """The number by which an open page sees that it is out of date."""
        found = re.search(r"livereload\((\d+), \d+\);", self.get(path))
        assert found
        return int(found[1])

    def said(self) -> str:
        """All that the server wrote."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    def write(self, path: str, text: str) -> None:
        """Save a file as an editor does."""
        (self.root / path).write_text(text, encoding="utf-8")

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace words in a file."""
        text = (self.root / path).read_text(encoding="utf-8")
        assert old in text
        self.write(path, text.replace(old, new))


@contextmanager
def served(root: Path, command: list[str] = COMMAND) -> Iterator[Served]:
    """Serve the project, until the block ends. `command` ends where the address follows."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = root.parent / "serve.log"
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    with log.open("wb") as output:
        where = str(port) if command[-1] == "--port" else f"127.0.0.1:{port}"
        process = subprocess.Popen([*command, where], cwd=root, env=environment, stdout=output, stderr=output)
    server = Served(root, f"http://127.0.0.1:{port}/", process, log)
    try:
        until(lambda: process.poll() is not None or bool(server.get()))
        assert process.poll() is None, server.said()
        yield server
    finally:
        process.send_signal(signal.SIGTERM if os.name == "nt" else signal.SIGINT)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def until(ready: Callable[[], object]) -> None:
    """Ask again until `ready`."""
    end = time.monotonic() + PATIENCE
    while not ready():
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.02)
