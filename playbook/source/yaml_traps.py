"""Traps: YAML that a parser accepts, or only one of the two parsers, and that does not say what its author means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.source.files import FORBIDDEN
from playbook.source.positions import Raw
from playbook.source.syntax.case import SHORT, quoted
from playbook.source.syntax.fault import Fault, tab_fault

_SURROGATE = re.compile("[\ud800-\udfff]")


def traps_of(value: str, style: str, raw: Raw, lines: list[str]) -> Iterator[Fault]:
    """The traps in one scalar."""
    if style == "":
        yield from _cut_off(value, raw, lines)
        if raw[0] != raw[2]:
            yield from _entries_in_text(raw, lines)
    elif style == '"':
        bad = FORBIDDEN.search(value)
        if bad:
            hint = "delete the escape; no text of a page may hold this character"
            yield Fault("PB004", f"an escape writes an invisible character (U+{ord(bad[0]):04X})", raw, hint)


def _cut_off(value: str, raw: Raw, lines: list[str]) -> Iterator[Fault]:
    """`Order #4471 is late` ends before the `#`. A comment that is meant has a space after it."""
    _, start, line, end = raw
    if value and lines[line].startswith(" #", end) and lines[line][end + 2 : end + 3].strip():
        whole = lines[line][start:].rstrip() if raw[0] == line else ""
        hint = f"put quotes round the text: {quoted(whole)}" if 0 < len(whole) <= SHORT else "put quotes round the text"
        yield Fault(
            "PB005",
            "the rest of this text is cut off as a comment",
            (line, end + 1, line, len(lines[line].rstrip())),
            f"{hint}; write “# ” for a comment",
            "a “#” after a space begins a comment",
        )


def _entries_in_text(raw: Raw, lines: list[str]) -> Iterator[Fault]:
    """A list entry that is indented too far is read as more of the text above it."""
    for number in range(raw[0] + 1, raw[2] + 1):
        entry = re.match(r" *(-) +\S", lines[number])
        if entry:
            at = entry.start(1)
            hint = "indent it like the other entries; put quotes round the whole text if it is text"
            yield Fault(
                "PB005",
                "this entry is read as more of the text above",
                (number, at, number, len(lines[number].rstrip())),
                hint,
                because=((raw[0], raw[1], raw[0], len(lines[raw[0]].rstrip())), "the text begins here"),
            )
            return


def directive(lines: list[str]) -> Fault | None:
    """A line with `%` before anything else: an order to the parser. The two parsers know different ones."""
    for number, line in enumerate(lines):
        if line.startswith("%"):
            hint = "delete the line"
            return Fault("PB005", "a line cannot begin with “%”", (number, 0, number, len(line.rstrip())), hint)
        if line.strip() and not line.lstrip().startswith("#"):
            return None
    return None


def tab(lines: list[str], scalars: list[tuple[Raw, str]], before: tuple[int, int] | None = None) -> Fault | None:
    """The first tab outside quotes, blocks and comments. libyaml lets some of them pass, the other parser none.

    `scalars` are the place and style of every scalar, in the order of the file; `before` ends the search.
    """
    last, end = before or (len(lines), 0)
    on_line: dict[int, list[tuple[int, int, str]]] = {n: [] for n, line in enumerate(lines[: last + 1]) if "\t" in line}
    for (line, column, end_line, end_column), style in scalars:
        for number in range(line, min(end_line + 1, len(lines))):
            if number in on_line:
                start = column if number == line else 0
                end = end_column if number == end_line else len(lines[number])
                on_line[number].append((start, end, style))
    for number, parts in on_line.items():
        masked = _masked(lines[number], parts)
        comment = re.search(r"(?<!\S)#", masked)
        at = masked.find("\t", 0, comment.start() if comment else None)
        if at >= 0 and (number, at) < (last, end):
            return tab_fault(lines, number, at)
    return None


def _masked(line: str, parts: list[tuple[int, int, str]]) -> str:
    """The line with the text of its scalars blotted out; in plain ones only what could begin a comment."""
    pieces, done = [], 0
    for start, end, style in parts:
        pieces += [line[done:start], "x" * (end - start) if style else line[start:end].replace("#", "x")]
        done = end
    return "".join([*pieces, line[done:]])


def unreadable(text: str) -> Fault:
    """What a parser cannot even take in: characters that no file holds."""
    bad = FORBIDDEN.search(text) or _SURROGATE.search(text)
    if not bad:
        return Fault("PB005", "this is not YAML", (0, 0, 0, 0), "write the file anew")
    line = text.count("\n", 0, bad.start())
    column = bad.start() - (text.rfind("\n", 0, bad.start()) + 1)
    message = f"an invisible character (U+{ord(bad[0]):04X}) stands here"
    return Fault("PB004", message, (line, column, line, column + 1), "delete it")


def without_blank_end(raw: Raw, lines: list[str]) -> Raw:
    """The place of a block of text without the empty lines after it."""
    line, column, end, _ = raw
    end = min(end, len(lines) - 1)
    if raw[3] == 0 and end > line:
        end -= 1
    while end > line and not lines[end].strip():
        end -= 1
    return (line, column, end, max(len(lines[end]), column if end == line else 0))
