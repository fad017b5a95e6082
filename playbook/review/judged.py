"""Replies judged: what the engine finds in each, by as many processes as there are processors, in the order they came.

Each worker has a thread that feeds it and a bounded queue before that, so that neither a large file nor a slow worker
makes anything grow. Answers are taken from the workers in turn, which keeps their order. What a worker that died was to
answer is worked out here.
"""

from __future__ import annotations

import pickle
import subprocess
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import chain, islice
from queue import Empty, Full, Queue
from threading import Event, Thread
from typing import Any, NamedTuple

from playbook.etiquette.context import Context
from playbook.etiquette.evaluate import evaluate
from playbook.etiquette.program import Program, prepare
from playbook.source.processes import MOST, ends_of_worker, processors, start, stop

CHUNK = 100
"""How many replies a process takes at a time."""

AHEAD = 3
"""How many chunks wait for a worker, so that it need not wait for the next."""

FEW = 300
"""Up to so many replies are judged without help: a process takes as long to start."""

PIPE = 256 * 1024
"""Bytes that a worker can have written before they are read, where the system lets us choose."""

Question = tuple[str, Context]
"""A reply, and what is known around it."""


class Judged(NamedTuple):
    """What the engine says of a reply: the signals in it, findings (rule, level, start, end), and the score."""

    signals: tuple[str, ...]
    findings: tuple[tuple[str, str, int, int], ...]
    score: int


def judge(program: Program, text: str, context: Context) -> Judged:
    """Read a reply with the engine, and keep what a review needs."""
    found = evaluate(program, text, context)
    findings = tuple((one.rule, one.level, one.start, one.end) for one in found.findings)
    return Judged(tuple(found.signals), findings, found.score)


def judge_all(
    source: Mapping[str, Any], questions: Iterable[Question], processes: int | None = None
) -> Generator[Judged, None, None]:
    """What `judge` says of each, in order. `source` is the program as compiled.

    `processes` left out, it follows from the processors and the number of replies.
    """
    waiting = iter(questions)
    program = prepare(dict(source))
    if processes is None:
        for text, context in islice(waiting, FEW):
            yield judge(program, text, context)
        processes = min(processors(), MOST)
    chunks = iter(lambda: list(islice(waiting, CHUNK)), [])
    first = next(chunks, None)
    if first is None:
        return
    workers = [_Worker(process, source) for _ in range(processes) if (process := start(__name__, PIPE))]
    try:
        if workers:
            yield from _in_turn(program, workers, first, chunks)
        for chunk in () if workers else chain((first,), chunks):
            yield from (judge(program, text, context) for text, context in chunk)
    finally:
        for worker in workers:
            worker.end()


def _in_turn(
    program: Program, workers: Sequence[_Worker], first: list[Question], chunks: Iterator[list[Question]]
) -> Iterator[Judged]:
    """Give each worker chunk after chunk, and take the answers in the same turn."""
    given: deque[tuple[_Worker, list[Question]]] = deque()
    chunk = first
    turn = 0
    while chunk or given:
        while chunk and len(given) < AHEAD * len(workers):
            worker = workers[turn % len(workers)]
            worker.ask(chunk)
            given.append((worker, chunk))
            turn += 1
            chunk = next(chunks, [])
        worker, asked = given.popleft()
        answers = worker.answer(len(asked))
        yield from answers or (judge(program, text, context) for text, context in asked)


class _Worker:
    """A process, and the thread that feeds it."""

    def __init__(self, process: subprocess.Popen[bytes], source: Mapping[str, Any]) -> None:
        self.process = process
        self.chunks: Queue[Any] = Queue(AHEAD + 1)
        self.lost = Event()
        self.chunks.put(source)
        self.thread = Thread(target=self._feed, daemon=True)
        self.thread.start()

    def ask(self, chunk: list[Question]) -> None:
        """Hand over a chunk; once the process is lost nobody reads it."""
        while not self.lost.is_set():
            try:
                self.chunks.put(chunk, timeout=0.2)
                return
            except Full:
                continue

    def answer(self, count: int) -> list[Judged]:
        """The answers to the chunk asked first; none when the process is lost."""
        if self.lost.is_set() or not self.process.stdout:
            return []
        try:
            answers: list[Judged] = pickle.load(self.process.stdout)
            if len(answers) == count:
                return answers
        except Exception:  # whatever a dying process leaves in its pipe
            pass
        self.lost.set()
        return []

    def end(self) -> None:
        """End the process and the thread."""
        self.lost.set()
        stop(self.process)
        with suppress(Empty):
            while True:
                self.chunks.get_nowait()
        self.chunks.put(None)
        self.thread.join(timeout=5)

    def _feed(self) -> None:
        sink = self.process.stdin
        assert sink
        try:
            while (chunk := self.chunks.get()) is not None:
                pickle.dump(chunk, sink, pickle.HIGHEST_PROTOCOL)
                sink.flush()
        except (OSError, ValueError):  # the process is gone; whoever waits for its answers hears of it there
            self.lost.set()


def serve() -> None:
    """What a worker does: take the program, then chunks of replies, and answer each, until the input ends."""
    source, sink = ends_of_worker()
    try:
        program = prepare(pickle.load(source))
        while True:
            answers = [judge(program, text, context) for text, context in pickle.load(source)]
            pickle.dump(answers, sink, pickle.HIGHEST_PROTOCOL)
            sink.flush()
    except EOFError:
        return
