"""The project on disk: its content, of which only changed files are read again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from pydantic import BaseModel

from playbook.library.documents import Document, Failed, read_document
from playbook.library.library import Library
from playbook.library.load import load
from playbook.mkdocs_plugin.stamps import Stamp, stamp_of
from playbook.source.discover import discover

Entry = Document[BaseModel] | Failed


class Project:
    """Reads the content of a project. Documents stay in memory with the stamp of their file.

    Why: while serving, one of a thousand files has changed, and reading is most of the time.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._entries: dict[str, tuple[Stamp, Entry]] = {}

    def read(self, today: date) -> Library:
        """The content as it is on disk now. `today` is the day that reviews are measured against."""
        found, problems = discover(self.root)
        stamps = {one.path: stamp_of(self.root / one.path) for one in found}
        if not self._entries:
            library = load(self.root, today)
            self._remember(stamps, (*library.documents(), *library.failed))
            return library
        entries = []
        for one in found:
            entry = self._unchanged(one.path, stamps[one.path])
            entries.append(entry or self._same_text(one.path, read_document(self.root, one)))
        self._remember(stamps, entries)
        library = Library.of(entries, today)
        return replace(library, problems=(*problems, *library.problems))

    def _unchanged(self, path: str, stamp: Stamp | None) -> Entry | None:
        known = self._entries.get(path)
        return known[1] if known and known[0] == stamp else None

    def _same_text(self, path: str, entry: Entry) -> Entry:
        """The document known before, when only the file's times changed: what was made from it stays valid."""
        known = self._entries.get(path)
        if known and isinstance(entry, Document) and isinstance(known[1], Document) and known[1].text == entry.text:
            return known[1]
        return entry

    def _remember(self, stamps: dict[str, Stamp | None], entries: Iterable[Entry]) -> None:
        stamped = ((one.path, stamps.get(one.path), one) for one in entries)
        self._entries = {path: (stamp, one) for path, stamp, one in stamped if stamp}
