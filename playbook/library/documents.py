"""Documents: a file with its text, its values and positions, and the model it became."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.place import Place, Span
from playbook.models.bind import bind
from playbook.models.checklist import Checklist
from playbook.models.etiquette_rule import EtiquetteRule
from playbook.models.evidence import Evidence
from playbook.models.glossary import Glossary
from playbook.models.guide import Guide
from playbook.models.principle import Principle
from playbook.models.scenario import Scenario
from playbook.models.signal import Signal
from playbook.models.site import Site
from playbook.models.vocabulary import Vocabulary
from playbook.models.word_list import WordList
from playbook.source.discover import Found
from playbook.source.files import read_file
from playbook.source.positions import Key
from playbook.source.quotes import span_of_text
from playbook.source.yaml_tree import Tree, read_tree

MODELS: dict[str, type[BaseModel]] = {
    "scenario": Scenario,
    "principle": Principle,
    "checklist": Checklist,
    "guide": Guide,
    "rule": EtiquetteRule,
    "signal": Signal,
    "words": WordList,
    "evidence": Evidence,
    "vocabulary": Vocabulary,
    "glossary": Glossary,
    "site": Site,
}
"""The model of each kind of file."""

T = TypeVar("T", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Document(Generic[T]):
    """A file that became a model; `digest` is the hash of its bytes. `place` finds the spot for any path of keys."""

    path: str
    kind: str
    id: str
    category: str
    text: str
    digest: str
    tree: Tree
    model: T

    @property
    def subject(self) -> str:
        """What the author calls it: `scenario missed-tweet`."""
        return f"{self.kind} {self.id}".strip()

    def place(self, *path: Key) -> Place:
        """Where the value at `path` stands; the nearest parent when the document has no such value."""
        node, walked = self.tree.positions.find(path)
        span = node.span
        if node.style is None:
            span = self.tree.positions.key_span(walked) or Span(span.line, span.column, span.line, span.column)
        return Place(self.path, span)

    def key_place(self, *path: Key) -> Place:
        """Where the last key of `path` stands, or its value when it is not a key."""
        span = self.tree.positions.key_span(path)
        return Place(self.path, span) if span else self.place(*path)

    def text_place(self, part: str, *path: Key, occurrence: int = 0) -> Place:
        """Where the n-th `part` stands inside the text field at `path`; the whole field if it cannot be told."""
        node, _ = self.tree.positions.find(path)
        return Place(self.path, span_of_text(self.text, node, part, occurrence))


@dataclass(frozen=True, slots=True)
class Failed:
    """A file that did not become a model, with the reasons."""

    path: str
    kind: str
    id: str
    category: str
    problems: tuple[Diagnostic, ...]


def read_document(root: Path, found: Found) -> Document[BaseModel] | Failed:
    """Read, parse and bind one file. Everything wrong with it is in `Failed.problems`."""
    file = read_file(root, found.path)
    problems: Sequence[Diagnostic] = file.problems
    if not problems:
        tree = read_tree(file.text, found.path)
        problems = tree.problems
        if not problems:
            model, problems = bind(MODELS[found.kind], tree, found.path)
            if model is not None:
                return Document(found.path, found.kind, found.id, found.category, file.text, file.digest, tree, model)
    return Failed(found.path, found.kind, found.id, found.category, tuple(problems))
