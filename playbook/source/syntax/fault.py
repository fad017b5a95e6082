"""A fault in the YAML of a file: found by the parser, or by the reader where the parser sees nothing wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.place import Place, Related
from playbook.source.positions import Raw, span_of

_ESCAPE = re.compile(r"\\(?:[0abt\tnvfre \"/\\N_LP]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|$)?")
_SURROGATE = re.compile(r"\\(?:u|U0000)[dD][89a-fA-F]|\\U(?!0010|000)")


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault. `mended` is the line as it should be where only quotes are missing, so that reading can go on."""

    code: str
    message: str
    raw: Raw
    hint: str
    label: str = ""
    because: tuple[Raw, str] | None = None
    mended: str | None = None

    def diagnostic(self, path: str) -> Diagnostic:
        """The fault as a diagnostic about the file at `path`."""
        related = (Related(Place(path, span_of(self.because[0])), self.because[1]),) if self.because else ()
        place = Place(path, span_of(self.raw))
        return Diagnostic(self.code, self.message, place, label=self.label, hint=self.hint, related=related)


def tag_fault(lines: list[str], line: int, column: int) -> Fault:
    """A tag, or a text that begins with an exclamation mark, at or after a place."""
    column = max(lines[line].find("!", column), column)
    match = re.compile(r"![^\s,\[\]{}]*").match(lines[line], column)
    end = match.end() if match else column + 1
    hint = "delete it; put quotes round a text that begins with “!”"
    return Fault("PB009", f"a tag ({lines[line][column:end]}) is not allowed", (line, column, line, end), hint)


def tab_fault(lines: list[str], line: int, column: int) -> Fault:
    """A tab where YAML wants spaces. It counts the lines below that begin with one."""
    more = sum("\t" in text[: len(text) - len(text.lstrip())] for text in lines[line + 1 :])
    hint = "write a space" if lines[line][:column].strip() else "write two spaces for each level"
    if more:
        hint += f"; {more} more lines begin with a tab" if more > 1 else "; one more line begins with a tab"
    return Fault("PB006", "a tab stands where spaces are needed", (line, column, line, column + 1), hint)


def escape_fault(lines: list[str], line: int, column: int) -> Fault | None:
    """The first escape at or after a place in double quotes that stands for nothing."""
    for number in range(line, len(lines)):
        for match in _ESCAPE.finditer(lines[number], column if number == line else 0):
            unknown, surrogate = len(match[0]) == 1, _SURROGATE.match(match[0])
            if (unknown and match.end() < len(lines[number])) or surrogate:
                return _bad_escape(lines[number], number, match.start())
    return None


def _bad_escape(text: str, line: int, start: int) -> Fault:
    shown = re.compile(r"\\(?:x[0-9a-fA-F]{,2}|u[0-9a-fA-F]{,4}|U[0-9a-fA-F]{,8}|.)").match(text, start)
    end = shown.end() if shown else start + 1
    message = f"“{text[start:end]}” does not stand for a character"
    hint = "write the character itself; write two backslashes if you mean a backslash"
    return Fault("PB005", message, (line, start, line, end), hint, mended=f"{text[:start]}\\{text[start:]}")
