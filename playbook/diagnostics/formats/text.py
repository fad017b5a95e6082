"""Diagnostics for people: the place, the line, marks under the words, and what to do.

```
error[PB201]: unknown checklist "late-replay"
  --> content/scenarios/social/missed-tweet.yml:64:10
   |
63 | checklist:
64 |   - use: late-replay
   |          ^^^^^^^^^^^ no checklist has this id
   |
   = did you mean: late-reply
   = more: playbook explain PB201
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.formats.snippet import Snippet, snippet
from playbook.diagnostics.formats.summary import summary
from playbook.diagnostics.formats.visible import visible
from playbook.diagnostics.place import Place
from playbook.diagnostics.report import Report
from playbook.diagnostics.severity import Severity

MAX_PER_FILE = 20
"""How many diagnostics of a file are shown; the rest is counted."""

_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.ADVICE: "1;36"}
_FRAME = "34"
_STRONG = "1"


def as_text(report: Report, *, colour: bool = False) -> str:
    """The whole report: every diagnostic, capped for each file, and a line that sums up. Ends with a line break."""
    parts: list[str] = []
    for _path, group in groupby(report.diagnostics, key=lambda one: one.place.path):
        found = list(group)
        parts += [diagnostic_as_text(one, report.texts, colour=colour) for one in found[:MAX_PER_FILE]]
        if len(found) > MAX_PER_FILE:
            parts.append(f"… and {len(found) - MAX_PER_FILE} more in this file\n")
    return "\n".join([*parts, summary(report) + "\n"])


def diagnostic_as_text(one: Diagnostic, texts: dict[str, str], *, colour: bool = False) -> str:
    """One diagnostic. `texts` are the files it speaks of, path to text; without one, no lines are shown."""
    paint = _Paint(one.severity, colour)
    here = _snippet(one.place, texts)
    others = [(related, _snippet(related.place, texts)) for related in one.related]
    gutter = max((len(str(s.number)) for s in (here, *(s for _, s in others)) if s), default=1)
    lines = [paint.severity(f"{one.severity}[{one.code}]") + paint.strong(f": {visible(one.message)}")]
    if one.place.path:
        lines.append(f"{' ' * gutter}{paint.frame('-->')} {visible(str(one.place))}")
        lines += _lines(here, visible(one.label), "^", gutter, paint)
    for related, found in others:
        lines.append(f"{' ' * gutter}{paint.frame(':::')} {visible(str(related.place))}")
        lines += _lines(found, visible(related.message), "-", gutter, paint)
    lines += [f"{' ' * gutter} {paint.frame('=')} {note}" for note in _notes(one)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _snippet(place: Place, texts: dict[str, str]) -> Snippet | None:
    return snippet(texts[place.path], place.span) if place.span and place.path in texts else None


def _lines(found: Snippet | None, label: str, mark: str, gutter: int, paint: _Paint) -> Iterator[str]:
    """The lines of a place between bars; without a snippet only the label, if there is one."""
    bar = paint.frame("|")
    empty = f"{' ' * gutter} {bar}"
    yield empty
    if found:
        if found.before and mark == "^":
            yield f"{paint.frame(f'{found.number - 1:>{gutter}}')} {bar} {found.before}"
        yield f"{paint.frame(f'{found.number:>{gutter}}')} {bar} {found.line}"
        marks = mark * found.marks + (f" {label}" if label else "")
        yield f"{empty} {' ' * found.indent}{paint.severity(marks) if mark == '^' else paint.frame(marks)}"
        yield empty
    elif label:
        yield f"{empty} {label}"
        yield empty


def _notes(one: Diagnostic) -> Iterator[str]:
    if one.suggestions:
        yield f"did you mean: {_listed(one.suggestions)}"
    if one.hint:
        yield f"help: {visible(one.hint)}"
    if one.subject and not _said(one):
        yield f"in: {visible(one.subject)}"
    yield f"more: playbook explain {one.code}"


def _said(one: Diagnostic) -> bool:
    """Whether the message or the name of the file names the subject already."""
    file_name = one.place.path.rpartition("/")[2].partition(".")[0]
    return one.subject in one.message or one.subject.split()[-1:] == [file_name]


def _listed(words: Iterable[str]) -> str:
    return " or ".join(", ".join(map(visible, words)).rsplit(", ", 1))


class _Paint:
    """Colours, or none."""

    def __init__(self, severity: Severity, colour: bool) -> None:
        self._severity = _COLOURS[severity]
        self._colour = colour

    def severity(self, text: str) -> str:
        return self._in(self._severity, text)

    def frame(self, text: str) -> str:
        return self._in(_FRAME, text)

    def strong(self, text: str) -> str:
        return self._in(_STRONG, text)

    def _in(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self._colour and text else text
