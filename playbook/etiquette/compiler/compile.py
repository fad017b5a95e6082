"""Compiling: signals, rules and word lists to one program. What cannot be compiled is left out and told."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from playbook.etiquette.characters import Characters
from playbook.etiquette.compiler.faults import Fault, Key
from playbook.etiquette.compiler.language import PhraseError
from playbook.etiquette.compiler.tree import Node
from playbook.etiquette.compiler.unicode_tables import committed_tables
from playbook.etiquette.compiler.vocabulary import ABBREVIATIONS, NOT_NAMES, Circular, UnknownList, Vocabulary
from playbook.etiquette.facts import plain_contact
from playbook.etiquette.normalise import normalise
from playbook.etiquette.program import FORMAT
from playbook.models.etiquette_rule import EtiquetteRule
from playbook.models.phrase import Condition, Measure
from playbook.models.signal import Signal
from playbook.models.word_list import WordList


@dataclass(frozen=True, slots=True)
class Sources:
    """What a program is made of, by id. `contacts` are our own addresses and numbers."""

    signals: Mapping[str, Signal] = field(default_factory=dict)
    rules: Mapping[str, EtiquetteRule] = field(default_factory=dict)
    words: Mapping[str, WordList] = field(default_factory=dict)
    contacts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Compiled:
    """The program as a JSON value, and what was left out of it."""

    program: dict[str, Any]
    faults: tuple[Fault, ...]

    def as_text(self) -> str:
        """The program as JSON text; the same sources give the same text."""
        return json.dumps(self.program, ensure_ascii=False, separators=(",", ":"))


def compile_program(sources: Sources) -> Compiled:
    """The program of these sources."""
    return _Compiler(sources).compiled()


def compile_phrases(sources: Sources, phrases: Sequence[str]) -> dict[str, Any]:
    """A program that looks for every phrase on its own: set n is phrase n. The phrases must be right."""
    compiler = _Compiler(replace(sources, signals={}, rules={}))
    for phrase in phrases:
        compiler.vocabulary.phrase_set((compiler.vocabulary.tree(phrase),))
    return compiler.compiled().program


class _Compiler:
    """Compiles one set of sources."""

    def __init__(self, sources: Sources) -> None:
        self.sources = sources
        self.tables = committed_tables()
        self.characters = Characters(self.tables)
        self.vocabulary = Vocabulary(self.characters, {id_: one.words for id_, one in sources.words.items()})
        self.faults: list[Fault] = []
        self.numbers: dict[str, int] = {}

    def compiled(self) -> Compiled:
        for id_, words in sorted(self.sources.words.items()):
            self._trees("word list", id_, ("words",), words.words)
        order = self._order()
        signals = []
        for id_ in order:  # a signal knows only those before it, even where two lead to each other
            signals.append(self._signal(id_, self.sources.signals[id_]))
            self.numbers[id_] = len(self.numbers)
        rules = [self._rule(id_, rule) for id_, rule in sorted(self.sources.rules.items())]
        not_names = self.vocabulary.list_symbol(NOT_NAMES)
        sweeps = self.vocabulary.sweeps()
        program = {
            "format": FORMAT,
            "abbreviations": sorted(ABBREVIATIONS),
            "contacts": sorted({self._contact(one) for one in self.sources.contacts}),
            "not_names": not_names,
            "signals": signals,
            "rules": rules,
            "words": self.vocabulary.asked(),
            "affixes": [list(one) for one in self.vocabulary.affixes],
            "sweeps": sweeps,
            "alone": self.vocabulary.alone,
            "automata": self.vocabulary.automata,
            "characters": self.tables,
        }
        return Compiled(program, tuple(self.faults))

    def _signal(self, id_: str, signal: Signal) -> dict[str, Any]:
        theirs = signal.reads == "customer"
        masked = bool(signal.without or signal.exceptions)
        return {
            "id": id_,
            "title": signal.title,
            "reads": signal.reads,
            "phrases": self._set("signal", id_, ("phrases",), signal.phrases, alone=masked or theirs),
            "except": self._set("signal", id_, ("except",), signal.exceptions, alone=theirs or bool(signal.without)),
            "without": self._signals(signal.without),
            "hits_of": self._signals(signal.hits_of),
            "units": signal.each or "",
            "only_if": self._conditions(signal.only_if),
            "unless": self._conditions(signal.unless),
            "measures": [self._measure(measure) for measure in signal.measures],
            "instead": list(signal.instead),
        }

    def _rule(self, id_: str, rule: EtiquetteRule) -> dict[str, Any]:
        when = rule.when
        swaps: list[list[Any]] = []
        for at, swap in enumerate(rule.swaps):
            number = self._set("rule", id_, ("swaps", at, "phrases"), swap.phrases)
            swaps += [[number, swap.better]] if number >= 0 else []
        phrases = self._set("rule", id_, ("phrases",), rule.phrases)
        by_phrases = rule.kind in ("avoid", "pair", "prefer") and not rule.signals
        return {
            "id": id_,
            "kind": rule.kind,
            "level": rule.level,
            "when": {
                "public": when.public,
                "roles": list(when.roles),
                "late": when.late,
                "heat_from": when.heat_from,
                "stakes": list(when.stakes),
            },
            "phrases": phrases,
            "asks": [number for number in (phrases, *(swap[0] for swap in swaps)) if number >= 0] if by_phrases else [],
            "except": self._set("rule", id_, ("except",), rule.exceptions),
            "signals": self._signals(rule.signals),
            "unless": self._conditions(rule.unless),
            "swaps": swaps,
            "all": rule.all,
            "needs": self._signals(rule.needs),
            "where": rule.where,
            "first": self._signals(rule.first),
            "then": self._signals(rule.then),
            "more_than": -1 if rule.more_than is None else rule.more_than,
            "fewer_than": -1 if rule.fewer_than is None else rule.fewer_than,
            "compares": rule.compares or "",
            "looks_at": rule.looks_at or "",
            "mark": rule.mark,
            "title": rule.title,
            "message": rule.message,
            "why": rule.why,
            "better": rule.better,
        }

    def _measure(self, measure: Measure) -> dict[str, Any]:
        known = measure.words in self.sources.words
        return {
            "what": measure.count,
            "list": self.vocabulary.list_automaton(measure.words) if measure.words and known else -1,
            "of": measure.of,
            "at_least": -1 if measure.at_least is None else measure.at_least,
            "at_most": -1 if measure.at_most is None else measure.at_most,
            "percent": measure.percent,
        }

    def _conditions(self, conditions: Iterable[Condition]) -> list[list[Any]]:
        return [[one.where, self._signals(one.any)] for one in conditions]

    def _signals(self, ids: Iterable[str]) -> list[int]:
        """The numbers of signals. Unknown ones are left out: as references they are reported elsewhere."""
        return [self.numbers[id_] for id_ in ids if id_ in self.numbers]

    def _set(self, kind: str, id_: str, path: tuple[Key, ...], phrases: tuple[str, ...], *, alone: bool = False) -> int:
        return self.vocabulary.phrase_set(self._trees(kind, id_, path, phrases), alone=alone)

    def _trees(self, kind: str, id_: str, path: tuple[Key, ...], phrases: tuple[str, ...]) -> tuple[Node, ...]:
        trees: list[Node] = []
        for at, phrase in enumerate(phrases):
            try:
                trees.append(self.vocabulary.tree(phrase))
            except PhraseError as error:
                circular = isinstance(error, Circular)
                if circular and kind != "word list":
                    continue  # told where the lists themselves are looked at
                unknown = phrase[error.start + 1 : error.end - 1] if isinstance(error, UnknownList) else ""
                place = (error.start, error.end, unknown, circular)
                self.faults.append(Fault(kind, id_, (*path, at), error.message, error.hint, *place))
        return tuple(trees)

    def _order(self) -> list[str]:
        """The signals, every one after those it leans on; those that lean on themselves are left out and told."""
        order: list[str] = []
        state: dict[str, int] = {}  # 1 while what it leans on is looked at, 2 when that is done

        def visit(id_: str) -> bool:
            if state.get(id_) == 1:
                return False
            if id_ in state or id_ not in self.sources.signals:
                return True
            state[id_] = 1
            for path, other in leans_on(self.sources.signals[id_]):
                if not visit(other):
                    message = f'the signal "{other}" leads back to this one'
                    hint = "take one of the two references out"
                    self.faults.append(Fault("signal", id_, path, message, hint, circular=True))
            state[id_] = 2
            order.append(id_)
            return True

        for id_ in sorted(self.sources.signals):
            visit(id_)
        return order

    def _contact(self, contact: str) -> str:
        return plain_contact("".join(normalise(self.characters, contact).chars))


def leans_on(signal: Signal) -> list[tuple[tuple[Key, ...], str]]:
    """The signals that must be read before one, each with the place where it is named."""
    found: list[tuple[tuple[Key, ...], str]] = []
    for field_, ids in (("without", signal.without), ("hits_of", signal.hits_of)):
        found += [((field_, at), id_) for at, id_ in enumerate(ids)]
    for field_, conditions in (("only_if", signal.only_if), ("unless", signal.unless)):
        found += [((field_, at, "any"), id_) for at, one in enumerate(conditions) for id_ in one.any]
    return found
