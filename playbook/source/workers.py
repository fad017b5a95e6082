"""Reading many files in several processes.

Only what is cheap to send crosses over: the text and the values of clean files. Whatever has a problem is read again by
the caller, which knows how to say what is wrong. The caller's own process takes a share of the work, so that on two
processors half of the results need not be sent at all.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Generator, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import NamedTuple

from playbook.source.files import read_file
from playbook.source.processes import MOST, ends_of_worker, processors, start, stop
from playbook.source.yaml_tree import Value, clean_values

FEW = 150
"""Up to so many files are read without help: starting a process takes as long as reading a hundred."""

CHUNK = 10
"""How many files a process takes at a time."""

AHEAD = 2
"""How many chunks a worker is given at a time, so that it need not wait for the next."""

PIPE = 256 * 1024
"""Bytes that a worker can have written before they are read, where the system lets us choose: two chunks."""

SWITCH = 0.0005
"""Seconds after which a thread gives way while workers read. With Python's 0.005 they mostly wait to be heard."""


class Clean(NamedTuple):
    """A file in which nothing is out of the ordinary: its text, the hash of its bytes, and its values."""

    text: str
    digest: str
    value: Value


Done = SimpleQueue[tuple[range, list[Clean | None] | None]]
"""Chunks that workers have read, with what was in them; without, when the worker died."""


def read_clean(root: Path, path: str) -> Clean | None:
    """The file at `root / path` if it is clean; `None` when something has to be said about it."""
    file = read_file(root, path)
    value = None if file.problems else clean_values(file.text)
    return None if value is None else Clean(file.text, file.digest, value)


def read_all(
    root: Path, paths: Sequence[str], processes: int | None = None
) -> Generator[tuple[int, Clean | None], None, None]:
    """What `read_clean` gives for each path, with its place in `paths`, in the order in which they are done.

    `processes` counts the caller's own; left out, it follows from the processors and the number of files.
    """
    chunks = deque(range(start, min(start + CHUNK, len(paths))) for start in range(0, len(paths), CHUNK))
    if processes is None:
        processes = min(processors(), MOST, 1 + len(paths) // FEW)
    left = len(chunks)
    done: Done = SimpleQueue()
    workers = [worker for _ in range(processes - 1) if (worker := start(__name__, PIPE))]
    interval = sys.getswitchinterval()
    threads = [Thread(target=_feed, args=(one, root, paths, chunks, done), daemon=True) for one in workers]
    try:
        for thread in threads:
            sys.setswitchinterval(SWITCH)
            thread.start()
        while left:
            chunk, results = _next(chunks, done)
            yield from zip(chunk, results or (read_clean(root, paths[index]) for index in chunk), strict=True)
            left -= 1
    finally:
        sys.setswitchinterval(interval)
        for worker in workers:
            stop(worker)
        for thread in threads:
            thread.join(timeout=5)


def _next(chunks: deque[range], done: Done) -> tuple[range, list[Clean | None] | None]:
    """A chunk that a worker has read; else one to read here, from the end, where the workers come last; else wait."""
    try:
        return done.get_nowait()
    except Empty:
        pass
    try:
        return chunks.pop(), None
    except IndexError:
        return done.get()


def _feed(worker: subprocess.Popen[bytes], root: Path, paths: Sequence[str], chunks: deque[range], done: Done) -> None:
    """Give chunks to a worker until there are none. Those of a worker that died go back unread."""
    source, sink = worker.stdout, worker.stdin
    assert source and sink
    given: deque[range] = deque()
    try:
        while True:
            while len(given) < AHEAD and (chunk := _first(chunks)):
                given.append(chunk)
                pickle.dump((root, [paths[place] for place in chunk]), sink, pickle.HIGHEST_PROTOCOL)
                sink.flush()
            if not given:
                return
            results = pickle.load(source)
            chunk = given.popleft()
            done.put((chunk, results if len(results) == len(chunk) else None))
    except Exception:  # whatever a dying process leaves in its pipe
        for chunk in given:
            done.put((chunk, None))


def _first(chunks: deque[range]) -> range | None:
    """The first chunk that nobody has taken."""
    try:
        return chunks.popleft()
    except IndexError:
        return None


def serve() -> None:
    """What a worker does: read chunks of paths from its input and answer with what is clean, until the input ends."""
    source, sink = ends_of_worker()
    while True:
        try:
            root, paths = pickle.load(source)
        except EOFError:
            return
        pickle.dump([read_clean(root, path) for path in paths], sink, pickle.HIGHEST_PROTOCOL)
        sink.flush()
