"""Bytes on disk to clean text, with a diagnostic for everything that stands in the way."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import stat
from dataclasses import dataclass, field
from pathlib import Path

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.place import Place, Span
from playbook.source.discover import misnamed

MAX_BYTES = 512 * 1024
"""The largest file that is read. The longest scenario is about 20 kB."""

MAX_INVISIBLE = 10
"""How many invisible characters of a file are reported one by one."""

# NUL and the other control characters; a carriage return alone, U+0085, U+2028 and U+2029 are line breaks for one half
# of all tools only; a byte order mark inside a text is a leftover of two files joined.
FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Characters that no text of a content file may hold. Line ends are made `\\n` before it is asked."""

_HARMLESS = bytes(set(range(0x20, 0x100)) - {0x7F, 0xC2, 0xE2, 0xEF}) + b"\t\n"
"""Bytes that no forbidden character has in UTF-8. Most files have no others, and this is quick to tell."""


@dataclass(slots=True)
class SourceFile:
    """A file as read: its path in diagnostics, its text, the hash of its bytes, and what is wrong with it."""

    path: str
    text: str = ""
    digest: str = ""
    problems: list[Diagnostic] = field(default_factory=list)


def read_file(root: Path, path: str) -> SourceFile:
    """Read `root / path` as UTF-8 text with `\\n` line ends and without a byte order mark. Never raises for what
    an author can cause. With problems the text is only good for showing where they are."""
    data = misnamed(path) or _read_bytes(f"{root}/{path}", path)
    if isinstance(data, Diagnostic):
        return SourceFile(path, problems=[data])
    encoding = _other_encoding(data)
    if encoding:
        problem = Diagnostic("PB003", f"the file is {encoding}", Place(path), hint="save it as UTF-8")
        return SourceFile(path, problems=[problem])
    try:
        text = _clean(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        problem = _not_utf8(data, error.start, path)
        return SourceFile(path, _clean(data.decode("utf-8", errors="replace")), problems=[problem])
    suspicious = data.translate(None, _HARMLESS) and FORBIDDEN.search(text)
    problems = _invisible(text, path) if suspicious else []
    return SourceFile(path, text, hashlib.blake2b(data, digest_size=16).hexdigest(), problems)


def _clean(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n") if "\r" in text else text.removeprefix("\ufeff")


def _read_bytes(file: str, path: str) -> bytes | Diagnostic:
    try:
        with open(file, "rb", opener=_without_waiting) as handle:
            status = os.fstat(handle.fileno())
            if not stat.S_ISREG(status.st_mode):
                message = "this is a pipe or a device, not a file"
                return Diagnostic("PB001", message, Place(path), hint="move it out of the content folder")
            data = handle.read(MAX_BYTES + 1)
    except OSError as error:
        return _unreadable(error, file, path)
    if len(data) > MAX_BYTES:
        message = f"the file is larger than {MAX_BYTES // 1024} kB"
        return Diagnostic("PB002", message, Place(path), hint="split it; pictures and exports do not belong here")
    return data


def _without_waiting(name: str, flags: int) -> int:
    """Open without waiting for a writer, so that a named pipe cannot hang the reader."""
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))


def _unreadable(error: OSError, file: str, path: str) -> Diagnostic:
    if os.path.isdir(file):  # Windows says only that access is denied
        message, hint = "this is a folder with the name of a file", "rename the folder, or move what is in it"
    elif isinstance(error, FileNotFoundError):
        message, hint = "this link points at nothing", "mend the link, or delete it"
    elif error.errno == errno.ELOOP:
        message, hint = "this link leads back to itself", "mend the link, or delete it"
    elif isinstance(error, PermissionError):
        message, hint = "the file cannot be read: permission denied", "give your account the right to read the file"
    else:
        reason = (error.strerror or "it cannot be opened").lower()
        message, hint = f"the file cannot be read: {reason}", "try to open it in an editor; copy it anew if that fails"
    return Diagnostic("PB001", message, Place(path), hint=hint)


def _other_encoding(data: bytes) -> str:
    """The name of an encoding that shows at the beginning: a byte order mark, or every second byte a NUL."""
    if data[:4] in (b"\xff\xfe\0\0", b"\0\0\xfe\xff"):
        return "UTF-32"
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "UTF-16"
    begin = data[:64]
    halves = (begin[0::2], begin[1::2])
    return "UTF-16" if len(begin) > 3 and any(not any(half) for half in halves) and any(begin) else ""


def _not_utf8(data: bytes, index: int, path: str) -> Diagnostic:
    before = _clean(data[:index].decode("utf-8"))
    line, column = _line_column(before, len(before))
    byte = data[index : index + 1]
    guess = byte.decode("cp1252", errors="ignore")
    return Diagnostic(
        "PB003",
        "the file is not UTF-8",
        Place(path, Span(line, column, line, column + 1)),
        label=f"byte 0x{byte.hex()}" + (f", “{guess}” in Windows-1252" if guess.isprintable() and guess else ""),
        hint="save the file as UTF-8, and look at the letters with accents and the quotation marks afterwards",
    )


def _invisible(text: str, path: str) -> list[Diagnostic]:
    """A diagnostic for each of the first invisible characters; the last one counts the rest."""
    found = [match.start() for match in FORBIDDEN.finditer(text)]
    problems = []
    for number, index in enumerate(found[:MAX_INVISIBLE], 1):
        line, column = _line_column(text, index)
        place = Place(path, Span(line, column, line, column + 1))
        hint = "delete it; it usually comes from copying out of another program"
        if number == MAX_INVISIBLE < len(found):
            hint += f"; there are {len(found) - number} more in this file"
        message = f"an invisible character (U+{ord(text[index]):04X}) stands here"
        problems.append(Diagnostic("PB004", message, place, hint=hint))
    return problems


def _line_column(text: str, index: int) -> tuple[int, int]:
    line = text.count("\n", 0, index) + 1
    return line, index - (text.rfind("\n", 0, index) + 1) + 1
