"""What the etiquette engine finds in the texts of scenarios. Each is read once, however often it is asked for.

Many texts are read by several processes: a thousand scenarios say some twenty thousand things. Each process gets its
share at once, and the caller's own is one of them. What a process that died was to read is read here.
"""

from __future__ import annotations

import pickle
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from threading import Thread
from typing import Any

from playbook.etiquette.context import Context
from playbook.etiquette.evaluate import Finding, evaluate
from playbook.etiquette.program import Program, prepare
from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.library.said import Said, said_in
from playbook.models.scenario import Scenario
from playbook.source.processes import MOST, ends_of_worker, processors, start, stop

FEW = 500
"""So many texts are worth one more process: it takes as long to start as half of them to read."""

Read = tuple[Said, tuple[Finding, ...]]
"""A text of ours, and what is found in it."""

Texts = Sequence[tuple[str, Context]]


def read_scenario(library: Library, scenario: Document[Scenario]) -> tuple[Read, ...]:
    """The texts of a scenario with what is found in each, in the order of the file."""
    known = library.read.get(scenario.path)
    if known is None:
        said = tuple(said_in(library, scenario))
        found = _findings(library.program, [(one.text, one.context) for one in said])
        known = library.read[scenario.path] = tuple(zip(said, found, strict=True))
    return known


def read_all(library: Library, processes: int | None = None) -> Iterator[tuple[Document[Scenario], tuple[Read, ...]]]:
    """All scenarios, each with its texts and what is found in them. `processes` counts the caller's own; left out, it
    follows from the processors and the number of texts."""
    missing = [one for one in library.scenarios.values() if one.path not in library.read]
    said = [tuple(said_in(library, one)) for one in missing]
    texts = [(one.text, one.context) for some in said for one in some]
    if processes is None:
        processes = min(processors(), MOST, 1 + len(texts) // FEW)
    found = iter(_shared(library, texts, processes))
    for scenario, some in zip(missing, said, strict=True):
        library.read[scenario.path] = tuple((one, next(found)) for one in some)
    for scenario in library.scenarios.values():
        yield scenario, library.read[scenario.path]


def _findings(program: Program, texts: Texts) -> list[tuple[Finding, ...]]:
    return [tuple(evaluate(program, text, context).findings) for text, context in texts]


def _shared(library: Library, texts: Texts, processes: int) -> list[tuple[Finding, ...]]:
    """What is found in each of the texts, in their order."""
    size = -(-len(texts) // processes) if texts else 1
    own, *shares = [texts[at : at + size] for at in range(0, max(len(texts), 1), size)]
    helpers = [_Helper(library.compiled.program, share) for share in shares]
    try:
        found = _findings(library.program, own)
        for helper in helpers:
            found += helper.answer() or _findings(library.program, helper.share)
    finally:
        for helper in helpers:
            helper.end()
    return found


class _Helper:
    """A process that reads a share of the texts, and the thread that waits for it."""

    def __init__(self, source: Mapping[str, Any], share: Texts) -> None:
        self.share = share
        self._answer: list[tuple[Finding, ...]] = []
        self._process = start(__name__, 0)
        self._thread = Thread(target=self._ask, args=(self._process, source), daemon=True)
        self._thread.start()

    def answer(self) -> list[tuple[Finding, ...]]:
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
    pickle.dump(_findings(prepare(compiled), share), sink, pickle.HIGHEST_PROTOCOL)
    sink.flush()
