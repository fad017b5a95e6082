"""The document that shape errors speak of: what its parts are called and where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.place import Place, Span
from playbook.source.discover import subject_of
from playbook.source.positions import Key, Positions
from playbook.source.yaml_tree import Tree, Value, value_at

Path = tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """A tree and the path of its file."""

    tree: Tree
    path: str

    def node(self, path: Path) -> Positions:
        """The positions of the value at `path`, or of the nearest value above it."""
        return self.tree.positions.find(path)[0]

    def value(self, path: Path) -> Value:
        """The value at `path`."""
        return value_at(self.tree.value, path)

    def source(self, path: Path, *, before: bool = False) -> str:
        """The line of the file from the value at `path` on, or the part before it."""
        line, column, *_ = self.node(path).raw
        text = self.tree.text.split("\n")[line]
        return text[:column] if before else text[column:]

    def name(self, path: Path) -> str:
        """A path as an author reads it: `replies 2, marks 1, quote`. List entries count from 1."""
        return say_path(self.tree.positions.find(path)[1])

    def span(self, path: Path) -> Span:
        """Where to point for the value at `path`: at a scalar itself, at the name of a list, a group or nothing, and
        at the first word of a list entry."""
        node, walked = self.tree.positions.find(path)
        if node.style is not None and value_at(self.tree.value, walked) is not None:
            return node.span
        return self.tree.positions.key_span(walked) or self._first_word(node, walked)

    def key_span(self, path: Path) -> Span:
        """Where the last key of `path` stands."""
        return self.tree.positions.key_span(path) or self.span(path)

    def _first_word(self, node: Positions, path: Path) -> Span:
        start = node.span
        if value_at(self.tree.value, path) is None:  # nothing after a dash: point at the dash
            before = self.source(path, before=True).rstrip()
            return Span(start.line, len(before), start.line, len(before) + 1) if before.endswith("-") else start
        first = next(iter(node.keys.values()), None)
        if first and first[:2] == node.raw[:2]:
            return Span(start.line, start.column, first[2] + 1, first[3] + 1)
        return Span(start.line, start.column, start.line, start.column + (node is not self.tree.positions))

    def diagnostic(
        self,
        code: str,
        message: str,
        span: Span,
        hint: str = "",
        label: str = "",
        suggestions: tuple[str, ...] = (),
    ) -> Diagnostic:
        """A diagnostic about this document."""
        return Diagnostic(code, message, Place(self.path, span), label, hint, subject_of(self.path), suggestions)


def say_path(path: Path) -> str:
    """`("replies", 1, "marks", 0, "quote")` as `replies 2, marks 1, quote`; the whole document is `the file`."""
    parts: list[str] = []
    for key in path:
        if isinstance(key, int) and parts:
            parts[-1] += f" {key + 1}"
        else:
            parts.append(f"entry {key + 1}" if isinstance(key, int) else key)
    return ", ".join(parts) or "the file"


def gaps_in(value: Value, path: Path = ()) -> Iterator[Path]:
    """The paths at which nothing was written."""
    if value is None:
        yield path
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from gaps_in(inner, (*path, key))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from gaps_in(inner, (*path, place))
