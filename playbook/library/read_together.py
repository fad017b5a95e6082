"""Many texts read by several processes: a thousand scenarios say some twenty thousand things.

Each process gets its share at once, and the caller's own is one of them. What a process that died was to read is read
here. The result does not depend on how many there are.
"""

from __future__ import annotations

import pickle
import subprocess
from collections.abc import Mapping, Sequence
from threading import Thread
from typing import Any

from playbook.etiquette.context import Context
from playbook.etiquette.evaluate import Finding, evaluate
from playbook.etiquette.program import Program, prepare
from playbook.source.processes import ends_of_worker, start, stop

PIPE = 256 * 1024
"""Bytes that a process can have written before they are read, where the system lets us choose."""

Texts = Sequence[tuple[str, Context]]
"""Texts, each with what is known around it."""

Found = list[tuple[Finding, ...]]
"""What is found in each of several texts."""


def find(program: Program, texts: Texts) -> Found:
    """What is found in each text."""
    return [tuple(evaluate(program, text, context).findings) for text, context in texts]


def find_together(source: Mapping[str, Any], program: Program, texts: Texts, processes: int) -> Found:
    """What is found in each text, by this process and `processes - 1` others. `source` is the program as compiled."""
    size = max(1, -(-len(texts) // processes))
    own, *shares = [texts[at : at + size] for at in range(0, max(1, len(texts)), size)]
    helpers = [_Helper(source, share) for share in shares]
    try:
        found = find(program, own)
        for helper in helpers:
            found += helper.answer() or find(program, helper.share)
    finally:
        for helper in helpers:
            helper.end()
    return found


class _Helper:
    """A process that reads a share of the texts, and the thread that waits for it."""

    def __init__(self, source: Mapping[str, Any], share: Texts) -> None:
        self.share = share
        self._answer: Found = []
        self._process = start(__name__, PIPE)
        self._thread = Thread(target=self._ask, args=(self._process, source), daemon=True)
        self._thread.start()

    def answer(self) -> Found:
        """What was found, once it is there; nothing when the process was lost."""
        self._thread.join()
        return self._answer if len(self._answer) == len(self.share) else []

    def end(self) -> None:
        """End the process and the thread."""
        if self._process:
            stop(self._process)
        self._thread.join(timeout=5)

    def _ask(self, process: subprocess.Popen[bytes] | None, source: Mapping[str, Any]) -> None:
        if process is None or not process.stdin or not process.stdout:
            return
        try:
            pickle.dump((source, self.share), process.stdin, pickle.HIGHEST_PROTOCOL)
            process.stdin.flush()
            self._answer = pickle.load(process.stdout)
        except Exception:  # whatever a dying process leaves in its pipe
            return


def serve() -> None:
    """What a helper does: take the program and a share of the texts, and answer with what is found in each."""
    source, sink = ends_of_worker()
    try:
        compiled, share = pickle.load(source)
    except EOFError:
        return
    pickle.dump(find(prepare(compiled), share), sink, pickle.HIGHEST_PROTOCOL)
    sink.flush()
