"""Positions live beside the values: a tree of the same shape as the document, with a span for every key and value.

Why beside and not inside: values stay plain strings, lists and dicts that any model can read, and a position is
looked up only when something has to be said about it.
"""

from __future__ import annotations

from collections.abc import Sequence

from playbook.diagnostics.place import Span

Key = str | int
Path = Sequence[Key]
Raw = tuple[int, int, int, int]
"""Start line, start column, end line, end column, all counted from 0 as the YAML parser gives them; end exclusive."""


class Positions:
    """The span of a value, the spans of its keys (for a mapping), and the positions of its children.

    `raw` counts from 0; `span_of` turns it into a `Span`. `style` is a scalar's style: `""` plain, `"'"`, `'"'`,
    `"|"` or `">"`; `None` for a list or a mapping, whose span ends where its last entry does.
    """

    __slots__ = ("children", "keys", "raw", "style")

    def __init__(self, raw: Raw, style: str | None = None) -> None:
        self.raw = raw
        self.style = style
        self.keys: dict[str, Raw] = {} if style is None else _NO_KEYS
        self.children: dict[Key, Positions] = {} if style is None else _NO_CHILDREN

    @property
    def span(self) -> Span:
        """Where the value stands."""
        return span_of(self.raw)

    def find(self, path: Path) -> tuple[Positions, tuple[Key, ...]]:
        """Walk `path` as far as the document goes; return the node reached and the keys that were really in it.

        Steps that are not in the document are passed over, such as the place in a list that was written as one word.
        """
        node, walked = self, []
        for step in path:
            child = node.children.get(step)
            if child is not None:
                node = child
                walked.append(step)
        return node, tuple(walked)

    def key_span(self, path: Path) -> Span | None:
        """Where the last key of `path` stands, if the document has it as a key."""
        if not path:
            return None
        parent, _ = self.find(path[:-1])
        key = path[-1]
        return span_of(parent.keys[key]) if isinstance(key, str) and key in parent.keys else None


_NO_KEYS: dict[str, Raw] = {}  # scalars, of which there are many, share these
_NO_CHILDREN: dict[Key, Positions] = {}


def span_of(raw: Raw) -> Span:
    """A `Span` from positions that count from 0."""
    line, column, end_line, end_column = raw
    return Span(line + 1, column + 1, end_line + 1, end_column + 1)
