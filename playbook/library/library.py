"""The library: all content by id. One broken file never hides the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import zip_longest
from typing import Any

from pydantic import BaseModel

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.place import Place, Related
from playbook.etiquette.compiler.compile import Compiled, compile_program
from playbook.etiquette.program import Program, prepare
from playbook.library.documents import Document, Failed
from playbook.library.etiquette import sources_of
from playbook.library.references import TERMS
from playbook.models.checklist import Checklist
from playbook.models.etiquette_rule import EtiquetteRule
from playbook.models.evidence import Evidence, Fact, Source
from playbook.models.glossary import Glossary
from playbook.models.guide import Guide
from playbook.models.principle import Principle
from playbook.models.scenario import Scenario
from playbook.models.signal import Signal
from playbook.models.site import Site
from playbook.models.vocabulary import Vocabulary
from playbook.models.word_list import WordList


@dataclass(frozen=True)
class Library:
    """All content that could be read. `failed` are the files that could not: their ids still count as defined.
    `today` is the day against which reviews are measured."""

    scenarios: dict[str, Document[Scenario]]
    principles: dict[str, Document[Principle]]
    checklists: dict[str, Document[Checklist]]
    rules: dict[str, Document[EtiquetteRule]]
    signals: dict[str, Document[Signal]]
    words: dict[str, Document[WordList]]
    evidence: Document[Evidence] | None
    vocabulary: Document[Vocabulary] | None
    glossary: Document[Glossary] | None
    site: Document[Site] | None
    failed: tuple[Failed, ...] = ()
    today: date = date.min
    problems: tuple[Diagnostic, ...] = ()
    guides: dict[str, Document[Guide]] = field(default_factory=dict)

    @classmethod
    def of(cls, documents: Iterable[Document[BaseModel] | Failed], today: date) -> Library:
        """The library of these documents. Of two with the same id the first is kept and the second reported."""
        read: dict[str, dict[str, Document[BaseModel]]] = {}
        failed: list[Failed] = []
        problems: list[Diagnostic] = []
        for document in documents:
            if isinstance(document, Failed):
                failed.append(document)
                problems.extend(document.problems)
                continue
            first = read.setdefault(document.kind, {}).setdefault(document.id, document)
            if first is not document:
                problems.append(_same_id(document, first))
        one = {kind: next(iter(read.get(kind, {}).values()), None) for kind in _SINGLE}
        return cls(
            scenarios=read.get("scenario", {}),  # type: ignore[arg-type]
            principles=read.get("principle", {}),  # type: ignore[arg-type]
            checklists=read.get("checklist", {}),  # type: ignore[arg-type]
            guides=read.get("guide", {}),  # type: ignore[arg-type]
            rules=read.get("rule", {}),  # type: ignore[arg-type]
            signals=read.get("signal", {}),  # type: ignore[arg-type]
            words=read.get("words", {}),  # type: ignore[arg-type]
            failed=tuple(failed),
            today=today,
            problems=tuple(problems),
            **one,  # type: ignore[arg-type]
        )

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Publications by id."""
        return self.evidence.model.sources if self.evidence else {}

    @cached_property
    def facts(self) -> dict[str, Fact]:
        """Facts by id."""
        return self.evidence.model.facts if self.evidence else {}

    @cached_property
    def compiled(self) -> Compiled:
        """The program of the etiquette engine, as it is shipped, and what was left out of it."""
        return compile_program(sources_of(self))

    @cached_property
    def program(self) -> Program:
        """The program, made ready to run."""
        return prepare(self.compiled.program)

    def take_engine(self, other: Library) -> None:
        """Take over the program of another library, and what was read with it, where it is made of the same files."""
        same = zip_longest(self.engine_documents(), other.engine_documents())
        if "program" in vars(other) and all(one is another for one, another in same):
            vars(self).update(compiled=other.compiled, program=other.program, read=other.read, proved=other.proved)

    @cached_property
    def proved(self) -> bool:
        """Whether the examples of the engine's files are known to be as they say."""
        return False

    def is_proved(self) -> None:
        """Note that a check found nothing to say about the engine's files."""
        if not self.failed:
            vars(self).update(proved=True)

    def take_program(self, program: dict[str, Any]) -> None:
        """Take over what was compiled of the same files when their examples were proved."""
        vars(self).update(compiled=Compiled(program, ()), program=prepare(program), proved=True)

    def engine_documents(self) -> list[Document[Any]]:
        """The files that decide what is found in a text, that with the text itself aside."""
        single = [one for one in (self.vocabulary, self.site) if one]
        return [*self.signals.values(), *self.rules.values(), *self.words.values(), *single]

    @cached_property
    def read(self) -> dict[tuple[str, str], tuple[Any, ...]]:
        """What `library.findings` has read of each scenario, by its path and digest."""
        return {}

    @property
    def terms(self) -> Vocabulary:
        """The vocabulary. Only for a library without errors."""
        assert self.vocabulary is not None
        return self.vocabulary.model

    @property
    def settings(self) -> Site:
        """What is different in this team. Only for a library without errors."""
        assert self.site is not None
        return self.site.model

    def documents(self) -> Iterator[Document[Any]]:
        """Every document that could be read."""
        yield from self.scenarios.values()
        yield from self.principles.values()
        yield from self.checklists.values()
        yield from self.guides.values()
        yield from self.rules.values()
        yield from self.signals.values()
        yield from self.words.values()
        yield from (one for one in (self.evidence, self.vocabulary, self.glossary, self.site) if one)

    def unreadable(self, kind: str) -> bool:
        """Whether the one file that defines a kind is missing or broken, so that nothing can be said about its ids."""
        if kind in TERMS:
            return self.vocabulary is None
        return kind in ("source", "fact") and self.evidence is None

    def defined(self, kind: str) -> set[str]:
        """All ids of a kind. Those of broken files count, so that a broken file has no consequences elsewhere."""
        if kind in TERMS:
            return set(getattr(self.vocabulary.model, TERMS[kind])) if self.vocabulary else set()
        return set(self._by_kind[kind]) | {one.id for one in self.failed if one.kind == kind}

    def place_of(self, kind: str, id_: str) -> Place:
        """Where something is defined: its file, or its key in the file that defines all of its kind."""
        if kind in ("source", "fact") and self.evidence:
            return self.evidence.key_place(f"{kind}s", id_)
        document = self._by_kind[kind].get(id_)
        return Place(document.path) if document else Place(next(one.path for one in self.failed if one.id == id_))

    @cached_property
    def _by_kind(self) -> dict[str, dict[str, Any]]:
        return {
            "scenario": self.scenarios,
            "principle": self.principles,
            "checklist": self.checklists,
            "guide": self.guides,
            "rule": self.rules,
            "signal": self.signals,
            "words": self.words,
            "source": self.sources,
            "fact": self.facts,
        }


_SINGLE = ("evidence", "vocabulary", "glossary", "site")


def _same_id(second: Document[BaseModel], first: Document[BaseModel]) -> Diagnostic:
    return Diagnostic(
        "PB203",
        f'two {second.kind}s have the id "{second.id}"',
        Place(second.path),
        hint="rename one of the two files",
        subject=second.subject,
        related=(Related(Place(first.path), "the first is here"),),
    )
