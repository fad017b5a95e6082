"""Bytes on disk to clean text, with a diagnostic for everything that stands in the way."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from dataclasses import dataclass, field
from pathlib import Path

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.place import Place, Span

MAX_BYTES = 512 * 1024
"""The largest file that is read. The longest scenario is about 20 kB."""

# NUL and the other control characters; U+0085, U+2028 and U+2029 are line breaks for one half of all tools only.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")


@dataclass(slots=True)
class SourceFile:
    """A file as read: its path in diagnostics, its text, the hash of its bytes, and what is wrong with it."""

    path: str
    text: str = ""
    digest: str = ""
    problems: list[Diagnostic] = field(default_factory=list)


def read_file(root: Path, path: str) -> SourceFile:
    """Read `root / path` as UTF-8 text with `\\n` line ends and without a byte order mark. Never raises for what
    an author can cause; a file with problems has no text."""
    data = _read_bytes(root / path, path)
    if isinstance(data, Diagnostic):
        return SourceFile(path, problems=[data])
    text = _decode(data, path)
    if isinstance(text, Diagnostic):
        return SourceFile(path, problems=[text])
    bad = _FORBIDDEN.search(text)
    if bad:
        return SourceFile(path, problems=[_forbidden(text, bad.start(), path)])
    return SourceFile(path, text, hashlib.blake2b(data, digest_size=16).hexdigest())


def _read_bytes(file: Path, path: str) -> bytes | Diagnostic:
    try:
        with open(file, "rb", opener=_without_waiting) as handle:
            status = os.fstat(handle.fileno())
            if not stat.S_ISREG(status.st_mode):
                return Diagnostic("PB001", "this is not a file", Place(path), hint="move it out of the content folder")
            data = handle.read(MAX_BYTES + 1)
    except IsADirectoryError:
        hint = "rename the folder without the ending, or move what is in it"
        return Diagnostic("PB001", "this is a folder with the name of a file", Place(path), hint=hint)
    except FileNotFoundError:
        return Diagnostic("PB001", "this link points at nothing", Place(path), hint="mend the link, or delete it")
    except OSError as error:
        reason = (error.strerror or "cannot be opened").lower()
        hint = "give your account the right to read the file"
        return Diagnostic("PB001", f"the file cannot be read: {reason}", Place(path), hint=hint)
    if len(data) > MAX_BYTES:
        message = f"the file is larger than {MAX_BYTES // 1024} kB"
        return Diagnostic("PB002", message, Place(path), hint="split it; pictures and exports do not belong here")
    return data


def _without_waiting(name: str, flags: int) -> int:
    """Open without waiting for a writer, so that a named pipe cannot hang the reader."""
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))


def _decode(data: bytes, path: str) -> str | Diagnostic:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        place = Place(path, Span(1, 1, 1, 2))
        return Diagnostic("PB003", "the file is UTF-16", place, hint="save it as UTF-8")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", errors="replace")
        line, column = _line_column(before, len(before))
        place = Place(path, Span(line, column, line, column + 1))
        hint = "save the file as UTF-8"
        label = f"byte 0x{data[error.start]:02x}"
        return Diagnostic("PB003", "the file is not UTF-8", place, label=label, hint=hint)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _forbidden(text: str, index: int, path: str) -> Diagnostic:
    line, column = _line_column(text, index)
    message = f"an invisible character (U+{ord(text[index]):04X}) stands here"
    place = Place(path, Span(line, column, line, column + 1))
    return Diagnostic("PB004", message, place, hint="delete it; it usually comes from copying out of another program")


def _line_column(text: str, index: int) -> tuple[int, int]:
    line = text.count("\n", 0, index) + 1
    return line, index - (text.rfind("\n", 0, index) + 1) + 1
