"""Content that no text file beside this one can hold: odd bytes, odd files, and what is made to exhaust a reader.

Run as a program, it makes a project for each case, reads it, and prints as JSON what was reported, how many seconds of
processor time that took, and the peak of memory in megabytes.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playbook.source.files import MAX_BYTES
from tests.broken.reports import report
from tests.projects import SCENARIO, SITE, small_project

LIST = "content/checklists/late-reply.yml"
GLOSSARY = "content/glossary.yml"


def write(path: str, data: bytes | str) -> Callable[[Path], object]:
    """A file with this content."""
    content = data.encode("utf-8") if isinstance(data, str) else data

    def make(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)

    return make


def changed(old: str, new: bytes, path: str = SCENARIO) -> Callable[[Path], object]:
    """The file with some of its bytes exchanged; with nothing to exchange, the new ones come first."""

    def make(root: Path) -> None:
        data = (root / path).read_bytes()
        assert old.encode() in data
        (root / path).write_bytes(data.replace(old.encode(), new, 1))

    return make


def recoded(encoding: str, path: str = LIST) -> Callable[[Path], object]:
    """The file in another encoding."""
    return lambda root: (root / path).write_bytes((root / path).read_text("utf-8").encode(encoding))


def moved(path: str, to: str) -> Callable[[Path], object]:
    """The file in another place."""

    def make(root: Path) -> None:
        (root / to).parent.mkdir(parents=True, exist_ok=True)
        (root / path).rename(root / to)

    return make


def copied(path: str, to: str) -> Callable[[Path], object]:
    """The file a second time."""
    return lambda root: write(to, (root / path).read_bytes())(root)


def sparse(root: Path) -> None:
    """A file that claims a hundred megabytes."""
    with open(root / LIST, "wb") as handle:
        handle.truncate(100 * 1024 * 1024)


def filled(piece: str, before: str = "", after: str = "", path: str = LIST) -> Callable[[Path], object]:
    """A file as large as is allowed, of one piece over and over."""
    count = (MAX_BYTES - len((before + after).encode())) // len(piece.encode())
    return write(path, before + piece * count + after)


def numbered(line: str, before: str = "", count: int = 20_000) -> Callable[[Path], object]:
    """A file of many lines that differ by a number."""
    text = before + "".join(line.format(n=n) for n in range(count))
    return write(LIST, text.encode()[:MAX_BYTES].rsplit(b"\n", 1)[0] + b"\n")


BOMB = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [" + ", ".join([f"*a{n - 1}"] * 9) + "]\n" for n in range(1, 10))

HOSTILE: dict[str, Callable[[Path], object]] = {
    # bytes
    "latin-1": changed("Nadia wrote", b"Zo\xeb wrote"),
    "windows-1252-quotes": changed("Nadia wrote", b"\x93Nadia\x94 wrote"),
    "utf-16": recoded("utf-16"),
    "utf-16-without-a-mark": recoded("utf-16-le"),
    "utf-32": recoded("utf-32"),
    "nul": changed("Nadia wrote", b"Nadia\x00 wrote"),
    "escape-character": changed("Nadia wrote", b"\x1b[31mNadia wrote"),
    "line-separator": changed("Nadia wrote", "Nadia\u2028wrote".encode()),
    "next-line": changed("Nadia wrote", "Nadia\u0085wrote".encode()),
    "carriage-return-alone": changed("Nadia wrote", b"Nadia\rwrote"),
    "byte-order-mark-inside": changed("summary: ", "summary: \ufeff".encode()),
    "only-nul": write(LIST, b"\0" * 1000),
    "picture": write(LIST, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
    "empty": write(LIST, b""),
    "only-spaces": write(LIST, b"   \n\n"),
    # accepted
    "accepted-byte-order-mark": recoded("utf-8-sig"),
    "accepted-windows-line-ends": lambda root: (root / SCENARIO).write_bytes(
        (root / SCENARIO).read_bytes().replace(b"\n", b"\r\n")
    ),
    # names and places
    "folder-with-the-name-of-a-file": lambda root: (root / "content/checklists/deep.yml").mkdir(),
    "ending-yaml": moved(LIST, "content/checklists/late-reply.yaml"),
    "ending-in-capitals": copied(LIST, "content/checklists/other.YML"),
    "ending-json": write("content/scenarios/social/late.json", "{}"),
    "name-with-a-space": copied(LIST, "content/checklists/Late Reply 2.yml"),
    "name-that-is-no-id": moved(LIST, "content/checklists/Late_Reply.yml"),
    "file-out-of-place": copied(GLOSSARY, "content/glossary/glossary.yml"),
    "scenario-without-a-category": copied(SCENARIO, "content/scenarios/other.yml"),
    "same-id-in-two-categories": copied(SCENARIO, "content/scenarios/travel/late-tweet.yml"),
    # size
    "one-byte-too-large": write(LIST, b"#" * (MAX_BYTES + 1)),
    "a-hundred-megabytes": sparse,
    # depth
    "brackets": filled("["),
    "brackets-in-a-field": filled("[", before="title: "),
    "braces": filled("{"),
    "braces-and-keys": filled("{a: "),
    "brackets-and-texts": filled("[a, "),
    "dashes": filled("- "),
    "question-marks": filled("? "),
    "colons": filled("a: "),
    "lines-ever-deeper": write(LIST, "".join(" " * n + "a:\n" for n in range(1000))),
    # breadth
    "alias-bomb": write(LIST, BOMB),
    "anchors": numbered("k{n}: &a{n} x\n"),
    "aliases": numbered("k{n}: *x\n", before="a: &x y\n"),
    "keys-twice": numbered("k{n}: 1\nk{n}: 2\n"),
    "tags": numbered("k{n}: !t x\n"),
    "unknown-fields": numbered("k{n}: 1\n"),
    "values-missing": numbered("k{n}:\n"),
    "entries-of-a-wrong-type": numbered("  - x{n}\n", before="title: a\nsummary: b\nitems:\n"),
    "entries-with-wrong-fields": numbered("  - {{k{n}: 1}}\n", before="title: a\nsummary: b\nitems:\n"),
    "entries-with-nothing": numbered("  -\n", before="title: a\nsummary: b\nitems:\n"),
    "slips-of-syntax": numbered("k{n}: @x\n"),
    "slips-of-syntax-in-a-short-file": numbered("k{n}: @x\n", count=2000),
    "comments-that-cut": numbered("k{n}: x #{n}\n"),
    "documents": filled("---\n"),
    # length
    "long-text": filled("x", before="title: "),
    "long-text-of-words": filled("x ", before="title: "),
    "long-text-with-number-signs": filled("x #y ", before="title: '", after="'\n"),
    "long-text-with-dashes": filled("- x\n  ", before="title: "),
    "long-key": filled("x", after=": a\n"),
    "long-key-with-a-question-mark": filled("x", before="? ", after="\n: a\n"),
    "long-quote-never-closed": filled("a: b\n", before='title: "'),
    "long-bracket-never-closed": filled("a, ", before="title: ["),
    "long-bracket-closed-wrongly": filled("a, ", before="title: [", after="}\n"),
    "quotes": filled('"', before="title: "),
    "single-quotes": filled("'", before="title: "),
    "escapes": filled("\\u0041", before='title: "', after='"\n'),
    "escapes-of-invisible-characters": filled("\\0", before='title: "', after='"\n'),
    "escape-wrong-at-the-end": filled("\\\\", before='title: "', after='\\q"\n'),
    "tabs": filled("\t"),
    "tabs-in-quotes": filled("\t", before='title: "', after='"\n'),
    "tabs-between-texts": filled("'a'\t", before="title: "),
    "tabs-in-brackets": filled("'a',\t", before="title: [", after="]\n"),
    "spaces": filled(" ", after="a: @\n"),
    "empty-lines": filled("\n", after="a: @\n"),
    "comments": filled("#\n", after="a: @\n"),
    "block-of-empty-lines": filled("\n", before="title: |\n"),
    "percent-signs": filled("%\n"),
    "exclamation-marks": filled("!", before="title: "),
    "stars": filled("*", before="title: "),
    "pipes": filled("|", before="title: "),
    "long-id": filled("a-", before="title: a\nsummary: b\nitems: [{if: a, then: b, skill: ", after="a}]\n"),
    "long-span-of-time": filled("1 ", before="promises: {x: '", after="'}\n", path=SITE),
}

if os.name == "posix":
    HOSTILE |= {
        "link-to-nothing": lambda root: (root / "content/checklists/gone.yml").symlink_to("nowhere.yml"),
        "link-to-itself": lambda root: (root / "content/checklists/loop.yml").symlink_to("loop.yml"),
        "link-to-a-folder": lambda root: (root / "content/checklists/more").symlink_to("/"),
        "link-to-endless-zeros": lambda root: (root / "content/checklists/zero.yml").symlink_to("/dev/zero"),
        "pipe": lambda root: os.mkfifo(root / "content/checklists/pipe.yml"),
    }


def measured(name: str) -> dict[str, object]:
    """What is reported in this case, and what that took."""
    with tempfile.TemporaryDirectory() as folder:
        root = small_project(Path(folder))
        HOSTILE[name](root)
        start = time.process_time()
        said = report(root)
        return {"report": said, "seconds": time.process_time() - start, "megabytes": _peak()}


def _peak() -> float:
    """The most memory that this process has held, in megabytes; 0 where it cannot be told."""
    try:
        import resource
    except ImportError:
        return 0.0
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


if __name__ == "__main__":
    print(json.dumps({name: measured(name) for name in HOSTILE}))
