"""What a phrase says, as a tree."""

from __future__ import annotations

from dataclasses import dataclass

from playbook.etiquette.steps import GAPS


@dataclass(frozen=True, slots=True)
class Word:
    """Letters or signs as written; the reader says which tokens they are. `open_start` and `open_end`: a `*` there."""

    text: str
    start: int
    open_start: bool = False
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """A class of words or a word list."""

    name: str
    start: int


@dataclass(frozen=True, slots=True)
class Step:
    """A step without a word: one of the kinds in `phrases`, with its number."""

    kind: int
    number: int = 0


@dataclass(frozen=True, slots=True)
class Guard:
    """What must stand near, or must not: among `words` words before this place, or after it."""

    inner: Node
    words: int
    before: bool
    wanted: bool


@dataclass(frozen=True, slots=True)
class Several:
    """One thing after the other."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One of several; or none of them, where `optional`."""

    choices: tuple[Node, ...]
    optional: bool = False


Node = Word | Reference | Step | Guard | Several | Either


def may_be_empty(node: Node) -> bool:
    """Whether a node can match without a word. Gaps can."""
    if isinstance(node, Several):
        return all(map(may_be_empty, node.parts))
    if isinstance(node, Either):
        return node.optional or any(map(may_be_empty, node.choices))
    return isinstance(node, Step | Guard)


def opens_with_gap(node: Node) -> bool:
    """Whether a match can begin with words that nothing asks for, at no certain place."""
    if isinstance(node, Step):
        return node.kind in GAPS
    if isinstance(node, Either):
        return any(map(opens_with_gap, node.choices))
    if isinstance(node, Several):
        for part in node.parts:
            if opens_with_gap(part):
                return True
            if not may_be_empty(part) or (isinstance(part, Step) and part.kind not in GAPS):
                return False
    return False
