"""Worker processes: the same Python again, in which one function of one module answers questions until its input ends.

Why not `ProcessPoolExecutor`: its workers import the caller's main module again where processes are spawned. That costs
more than it gains under MkDocs, and breaks scripts without a guard. These workers import one module and nothing else.
"""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
from contextlib import suppress
from typing import BinaryIO

MOST = 8
"""The most processes that work at once. More do not help: one caller feeds them all."""


def start(module: str, room: int) -> subprocess.Popen[bytes] | None:
    """A process that runs `serve()` of a module, or `None` where none can be started.

    `room` is how many bytes it can have written before they are read, where the system lets us choose.
    """
    if not sys.executable or getattr(sys, "frozen", False):
        return None
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path or os.getcwd() for path in sys.path)}
    try:
        return subprocess.Popen(
            [sys.executable, "-P", "-c", f"from {module} import serve; serve()"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            pipesize=room,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        return None


def stop(worker: subprocess.Popen[bytes]) -> None:
    """End a process, whatever it is doing."""
    worker.kill()
    worker.wait()
    for pipe in (worker.stdin, worker.stdout):
        if pipe:
            with suppress(OSError):  # what was not flushed cannot be any more
                pipe.close()


def ends_of_worker() -> tuple[BinaryIO, BinaryIO]:
    """Inside a worker: where questions come from and where answers go. Nothing else gets among the answers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the caller decides when to stop
    sink = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    gc.disable()  # nothing in a worker lives long
    return sys.stdin.buffer, sink


def processors() -> int:
    """How many processors this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1
