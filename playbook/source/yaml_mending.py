"""Reading a text once more after a fault that can only be missing quotes, so that all problems come out in one run."""

from __future__ import annotations

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.source.yaml_reader import MAX_SLIPS, Reader, Reading

MAX_MENDED = 64 * 1024
"""The longest text, in characters, that is mended and read again to find more than its first slip of syntax."""


def read_thoroughly(text: str, path: str) -> Reading:
    """Read one YAML document. `path` names the file in diagnostics. Never raises for anything in `text`.

    A fault of syntax that can only be a text without quotes is mended in memory, and the text read once more.
    """
    lines = text.split("\n")
    mended: dict[int, str] = {}
    faults: list[Diagnostic] = []
    while True:
        reader = Reader(path, lines, mended)
        fault = reader.read()
        if fault is None:
            return reader.finished(faults)
        if fault.raw[0] in mended:  # then the first fault of this line was something else, and nothing after it counts
            return reader.finished(faults[:-1], faults[-1])
        diagnostic = fault.diagnostic(path)
        if fault.mended is None or len(faults) + 1 >= MAX_SLIPS or len(text) > MAX_MENDED:
            return reader.finished(faults, diagnostic)
        faults.append(diagnostic)
        mended[fault.raw[0]] = fault.mended
