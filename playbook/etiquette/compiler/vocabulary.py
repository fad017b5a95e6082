"""The words of a program: every word, form and list that phrases name, with the symbol that stands for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from playbook.etiquette.characters import Characters
from playbook.etiquette.compiler.automaton import LIST, MOST_OF_ONE, WORD, Label, Names, State, TooManyStates, build
from playbook.etiquette.compiler.language import CLASS_NAMES, PhraseError, parse
from playbook.etiquette.compiler.tree import (
    Either,
    Guard,
    Node,
    Reference,
    Several,
    Word,
    may_be_empty,
    opens_with_gap,
)  # fmt: skip
from playbook.etiquette.reader import tokenise
from playbook.etiquette.steps import GAPS
from playbook.etiquette.symbols import ANY, CLASSES

ABBREVIATIONS = frozenset("mr mrs ms dr prof st vs etc approx ca inc ltd co jr sr tel ext fig".split())
"""Words after which a full stop ends no sentence."""

NOT_NAMES = "not-names"
"""The word list of words that begin with a capital and are no names."""

FEW_CHOICES = 8
"""A phrase with no more brackets than this cannot match in too many ways."""

BUNCH = 4
"""So many single words in one bracket share a symbol."""


class UnknownList(PhraseError):
    """A phrase names a list that there is not."""


class Circular(PhraseError):
    """A word list leads back to itself."""


class Vocabulary:
    """Numbers words as phrases name them, and keeps the automata. `lists` are the phrases of every word list."""

    def __init__(self, characters: Characters, lists: Mapping[str, tuple[str, ...]]) -> None:
        self.characters = characters
        self.lists = lists
        self.words: dict[str, list[int]] = {}
        self.affixes: list[tuple[str, str, int]] = []
        self.automata: list[dict[str, Any]] = []
        self.sets: list[tuple[Node, ...]] = []
        self.alone: list[int] = []
        self._count = len(CLASSES)
        self._own: dict[str, int] = {}
        self._forms: dict[tuple[str, str], int] = {}
        self._made: dict[str, tuple[Label, ...]] = {}
        self._making: list[str] = []
        self._known: dict[str, int] = {}
        self._trees: dict[str, Several] = {}
        self._rows: dict[tuple[str, bool, bool], list[list[Label]]] = {}
        self._bunches: dict[frozenset[Word], int] = {}
        self._names = Names(self._word, self._reference, self._guard, self._together)

    def tree(self, phrase: str) -> Several:
        """A phrase as a tree whose words and lists are all known. Raises `PhraseError`."""
        if phrase in self._trees:
            return self._trees[phrase]
        tree = parse(phrase)
        self._resolve(tree)
        try:
            if phrase.count("(") + phrase.count("[") > FEW_CHOICES:
                build([(tree,)], self._names, MOST_OF_ONE)
        except TooManyStates:
            hint = "write it as several phrases, or make word lists of its brackets"
            raise PhraseError("this phrase can match in too many ways", hint, 0, len(phrase)) from None
        if may_be_empty(tree):
            hint = "take at least one word out of the [square brackets]"
            raise PhraseError("this phrase matches nothing at all", hint, 0, len(phrase))
        if opens_with_gap(tree):
            hint = "delete it: a phrase may stand anywhere; or put ^ before it"
            raise PhraseError("a phrase cannot begin with “…”", hint, 0, min(len(phrase), 3))
        self._trees[phrase] = tree
        return tree

    def phrase_set(self, trees: tuple[Node, ...], *, alone: bool = False) -> int:
        """The number of a set of phrases that is looked for in every reply; -1 for none. `alone`: it is looked for
        elsewhere, or where something is taken away first, so it has an automaton of its own."""
        if not trees:
            return -1
        self.sets.append(() if alone else trees)
        self.alone.append(self.automaton(trees) if alone else -1)
        return len(self.sets) - 1

    def automaton(self, trees: tuple[Node, ...]) -> int:
        """The number of an automaton that is asked for at certain places: a list, or what a guard looks for."""
        states = build([trees], self._names)
        key = str(states)
        if key not in self._known:
            self._known[key] = len(self.automata)
            self._add(states)
        return self._known[key]

    def sweeps(self) -> list[list[int]]:
        """Automata that look for all sets of phrases at once: [automaton, its first set]. One, where it is not too
        large."""
        return self._sweeps(0, len(self.sets)) if self.sets else []

    def _sweeps(self, begin: int, end: int) -> list[list[int]]:
        try:
            states = build(self.sets[begin:end], self._names)
        except TooManyStates:
            if end - begin < 2:
                raise
            middle = (begin + end) // 2
            return self._sweeps(begin, middle) + self._sweeps(middle, end)
        self._add(states)
        return [[len(self.automata) - 1, begin]]

    def _add(self, states: list[State]) -> None:
        opening = [self._first(states, step[3]) for step in states[0][3]]  # type: ignore[attr-defined]
        self.automata.append({"first": self._first(states, 0), "opening": opening, "states": states})

    def asked(self) -> dict[str, list[int]]:
        """Every word with those of its symbols that an automaton asks for, or that stand for words without a name."""
        used = {self.list_symbol(NOT_NAMES)}
        for automaton in self.automata:
            for state in automaton["states"]:
                used.update(state[1][::2])
        words = {word: [symbol for symbol in symbols if symbol in used] for word, symbols in sorted(self.words.items())}
        return {word: symbols for word, symbols in words.items() if symbols}

    def list_symbol(self, name: str) -> int:
        """The symbol of the single words of a list; -1 when there is no such list, or none in it."""
        if name not in self.lists:
            return -1
        return next((label[1] for label in self._list(name, 0) if label[0] == WORD), -1)

    def list_automaton(self, name: str) -> int:
        """The automaton of everything in a list."""
        return self.automaton((Reference(name, 0),))

    def _resolve(self, node: Node) -> None:
        """Look up every word and list of a tree, so that an unknown one is told at its phrase."""
        if isinstance(node, Several | Either):
            for inner in node.parts if isinstance(node, Several) else node.choices:
                self._resolve(inner)
        elif isinstance(node, Word):
            self._word(node)
        elif isinstance(node, Reference):
            self._reference(node)
        elif isinstance(node, Guard):
            self._resolve(node.inner)

    def _word(self, word: Word) -> list[list[Label]]:
        key = (word.text, word.open_start, word.open_end)
        if key not in self._rows:
            self._rows[key] = self._row(word)
        return self._rows[key]

    def _row(self, word: Word) -> list[list[Label]]:
        """The tokens of a word as written, each with its label: `follow-up` is two of them."""
        plain = word.text.isascii() and word.text.isalpha() and word.text.islower()  # so are most, by far
        tokens = [word.text] if plain else tokenise(self.characters, ABBREVIATIONS, word.text).texts
        if not tokens:
            end = word.start + len(word.text)
            raise PhraseError("there is no word here", "write a word or a sign", word.start, end)
        row: list[list[Label]] = []
        for at, text in enumerate(tokens):
            open_start = word.open_start and at == 0
            open_end = word.open_end and at == len(tokens) - 1
            is_form = open_start or open_end
            row.append([(WORD, self._form(text, open_start, open_end) if is_form else self._plain(text))])
        return row

    def _plain(self, text: str) -> int:
        if text not in self._own:
            self._own[text] = self._new()
            self.words.setdefault(text, []).append(self._own[text])
        return self._own[text]

    def _form(self, text: str, open_start: bool, open_end: bool) -> int:
        """`*ing` is ("", "ing"), `apolog*` is ("apolog", "")."""
        key = ("" if open_start else text, "" if open_end else text)
        if key not in self._forms:
            self._forms[key] = self._new()
            self.affixes.append((*key, self._forms[key]))
        return self._forms[key]

    def _new(self) -> int:
        self._count += 1
        return self._count - 1

    def _reference(self, reference: Reference) -> tuple[Label, ...]:
        if reference.name in CLASSES:
            return ((WORD, CLASSES.index(reference.name)),)
        try:
            return self._list(reference.name, reference.start)
        except Circular as error:  # told at the place in this phrase, not in the one that closes the circle
            end = reference.start + len(reference.name) + 2
            raise Circular(error.message, error.hint, reference.start, end) from None

    def _list(self, name: str, at: int) -> tuple[Label, ...]:
        """The labels of a list: a symbol for its single words, an automaton for what is longer."""
        if name in self._made:
            return self._made[name]
        end = at + len(name) + 2
        if name not in self.lists:
            raise UnknownList(f'unknown word list "{name}"', "", at, end)
        if name in self._making:
            raise Circular(f'the list "{name}" leads back to itself', "write its words out", at, end)
        self._making.append(name)
        single: list[Word] = []
        longer: list[Several] = []
        try:
            for phrase in self.lists[name]:
                try:
                    tree = self.tree(phrase)
                except Circular:
                    raise
                except PhraseError:
                    continue  # reported where the list itself is looked at
                word = self._single(tree)
                if word:
                    single.append(word)
                else:
                    longer.append(tree)
        finally:
            self._making.pop()
        labels: list[Label] = []
        if single:
            symbol = self._new()
            labels.append((WORD, symbol))
            for word in single:
                self._add_member(word, symbol)
        if longer:
            labels.append((LIST, self.automaton(tuple(longer))))
        self._made[name] = tuple(labels)
        return self._made[name]

    def _single(self, node: Node) -> Word | None:
        """The one word that a phrase or a choice is."""
        part = node.parts[0] if isinstance(node, Several) and len(node.parts) == 1 else None
        return part if isinstance(part, Word) and len(self._word(part)) == 1 else None

    def _add_member(self, word: Word, symbol: int) -> None:
        text = tokenise(self.characters, ABBREVIATIONS, word.text).texts[0]
        if word.open_start or word.open_end:
            self.affixes.append(("" if word.open_start else text, "" if word.open_end else text, symbol))
        elif symbol not in self.words.setdefault(text, []):
            self.words[text].append(symbol)

    def _together(self, either: Either) -> tuple[Sequence[Node], Sequence[Label]]:
        """The choices of a bracket that are no single words, and one label for all that are, where they are many: as if
        they were a list. It makes the program a third smaller."""
        words = [word for word in map(self._single, either.choices) if word]
        if len(words) < BUNCH:
            return (either.choices, ())
        key = frozenset(replace(word, start=0) for word in words)
        if key not in self._bunches:
            self._bunches[key] = self._new()
            for word in words:
                self._add_member(word, self._bunches[key])
        return ([one for one in either.choices if not self._single(one)], ((WORD, self._bunches[key]),))

    def _guard(self, inner: Node) -> int:
        return self.automaton((inner,))

    def _first(self, states: list[State], start: int) -> list[int]:
        """The symbols with which a match can go on from a state."""
        found: set[int] = set()
        seen, waiting = {start}, [start]
        while waiting:
            _, words, lists, zero = states[waiting.pop()]
            found.update(words[::2])  # type: ignore[index]
            for number in lists[::2]:  # type: ignore[index]
                found.update(self.automata[number]["first"])
            for step in zero:  # type: ignore[attr-defined]
                if step[0] in GAPS:
                    found.add(ANY)
                if step[3] not in seen:
                    seen.add(step[3])
                    waiting.append(step[3])
        return sorted(found)


def known_names(lists: Mapping[str, Any]) -> set[str]:
    """Everything that may stand between `<` and `>`."""
    return {*CLASS_NAMES, *lists}
