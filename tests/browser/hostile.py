"""A project in which every text of every kind of file is naughty.

It is made from the small project by walking through the models, so that no field is forgotten: each field for text gets
naughty text, what it needs besides (ids, dates, durations) stays. Many copies of one scenario, each with other texts,
bring every text into every field of a scenario. Each copy breaks a rule of its own, which finds a harmless word planted
in its replies, and each has a kind of no: so what rules and signals say is shown where they find something, too.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from textwrap import dedent
from typing import Any, get_args, get_type_hints

import yaml
from pydantic import BaseModel

from playbook.library.documents import MODELS
from playbook.models.base import Says
from playbook.models.etiquette_rule import EtiquetteRule, Swap
from playbook.models.fields import key_of, models_in
from playbook.models.guide import WorksheetField, WorksheetResult
from playbook.models.phrase import BadExample, EarlierTurn, ExampleContext
from playbook.models.practice import Say
from playbook.models.scenario import Allowance, Mark, Reply
from playbook.models.signal import Hit, Signal, SignalExamples
from playbook.models.thread import Event, Message
from playbook.models.word_list import WordList
from playbook.source.discover import discover
from tests.browser.building import PROJECT
from tests.browser.naughty import NAUGHTY
from tests.projects import SMALL
from tests.site.views.test_guide import DECISION, FIELDS, QUESTIONS, SHEET

LINE, TEXT, PROSE = "text of one line", "text, shown as typed", "text with simple Markdown"
LONGEST_LINE = 290  # and a word of its own for each text
BETWEEN = " ¦ "

MEANS_SOMETHING = {
    (Allowance, "rule"): "the code of a check, or the id of a rule",
    (WorksheetResult, "text"): "names the fields whose notes come in",
}
"""Fields whose text has to be one of few words."""

GAP = "{agent}"
"""The gap that every reply has at its end."""

TEMPLATE = "content/scenarios/social/late-tweet.yml"
RULE = "content/etiquette/rules/you-need-to.yml"
ORDER = "content/etiquette/rules/said-first.yml"
SWAPS = "content/etiquette/rules/said-better.yml"

FieldName = tuple[type[BaseModel], str]

Reads = dict[str, Any]
"""The fields of a signal or a rule that the engine reads: they stay as they are."""

_BARE_RULE = {"principle": "late-reply", "level": "suggestion"}


@dataclass(frozen=True, slots=True)
class Planted:
    """A text in a field: as typed, and as a reader sees it. `part` is the field of the file in which it stands."""

    file: str
    part: str
    field: FieldName
    typed: str
    shown: str


@dataclass
class HostileProject:
    """The project, and every text in it."""

    root: Path
    planted: list[Planted] = field(default_factory=list)

    def texts(self, file: str) -> list[Planted]:
        """The texts of a file."""
        return [one for one in self.planted if one.file == file]

    def text(self, file: str, model: type[BaseModel], name: str) -> Planted:
        """The first text of this field in a file."""
        return next(one for one in self.texts(file) if one.field == (model, name))


def hostile_project(folder: Path) -> HostileProject:
    """Write the project into `folder`."""
    shutil.copytree(SMALL, folder, dirs_exist_ok=True)
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    (folder / DECISION).parent.mkdir()
    for path, text in ((DECISION, QUESTIONS), (SHEET, FIELDS)):
        (folder / path).write_text(dedent(text), encoding="utf-8")
    made = HostileProject(folder)
    for found in discover(folder)[0]:
        data = yaml.safe_load((folder / found.path).read_text(encoding="utf-8"))
        if found.path in (TEMPLATE, RULE):
            path_of = copy_path if found.path == TEMPLATE else rule_path
            for number in range(COPIES):
                own = json.loads(json.dumps(data, default=str).replace(Path(RULE).stem, Path(rule_path(number)).stem))
                _write(made, path_of(number), MODELS[found.kind], own, number)
        _write(made, found.path, MODELS[found.kind], data, 0)
    (made.root / signal_path(0)).parent.mkdir()
    for number in range(COPIES + 1):
        _write(made, signal_path(number), Signal, {"instead": []}, number, _signal_reads(said(number)))
    swaps = [{"phrases": [swap_word(number)], "better": ""} for number in range(SWAPPED)]
    _write(made, ORDER, EtiquetteRule, _BARE_RULE, 0, _order())
    _write(made, SWAPS, EtiquetteRule, {**_BARE_RULE, "swaps": swaps}, 0, _swaps())
    return made


def copy_path(number: int) -> str:
    """The path of a copy of the scenario."""
    return TEMPLATE.replace("late-tweet", f"hostile-{number}")


def rule_path(number: int) -> str:
    """The path of the rule that this copy breaks."""
    return RULE.replace("you-need-to", f"you-need-to-{number}")


def signal_path(number: int) -> str:
    """The path of a kind of no."""
    return f"content/etiquette/signals/said-{number}.yml"


def fault(rule: str) -> str:
    """The harmless word that a rule finds, by its id or its path."""
    number = Path(rule).stem.removeprefix("you-need-to").removeprefix("-")
    return f"zork{_letter(int(number)) if number else ''}ub"


def said(number: int) -> str:
    """The harmless word that a signal finds."""
    return f"glim{_letter(number)}ox"


def swap_word(number: int) -> str:
    """The harmless word for which a rule has a better one."""
    return f"brin{_letter(number)}ak"


def _letter(number: int) -> str:
    return "abcdefghijklmnopqrstuvwxyz"[number]


def _write(
    made: HostileProject, path: str, model: type[BaseModel], data: Any, start: int, reads: Reads | None = None
) -> None:
    planter = _Planter(path, made.planted, start)
    filled = planter.filled(model, _completed(model, data))
    if reads is None and model is EtiquetteRule:  # a rule finds what its bad examples quote
        quotes = [f'"{example["quote"]}"' for example in filled["examples"]["bad"]]
        proof = {"text": fault(path), "quote": fault(path)}
        filled["examples"]["bad"].append(proof)
        filled["phrases"] = [*quotes, fault(path)]
    filled |= reads or {}
    # JSON is YAML, and leaves no doubt about what is quoted; dates are text.
    (made.root / path).write_text(json.dumps(filled, ensure_ascii=False, indent=1, default=str), encoding="utf-8")


def _signal_reads(word: str) -> Reads:
    return {"phrases": [word], "examples": {"hits": [{"text": word, "quotes": [word]}], "misses": ["Other words."]}}


def _order() -> Reads:
    """The last signal is to come after all others: so they are good to have."""
    first = [Path(signal_path(number)).stem for number in range(COPIES)]
    bad = {"text": f"{said(COPIES)} {said(0)}", "quote": said(COPIES)}
    examples = {"bad": [bad], "good": [f"{said(0)} {said(COPIES)}"]}
    return {"kind": "order", "first": first, "then": [Path(signal_path(COPIES)).stem], "examples": examples}


def _swaps() -> Reads:
    """What the rule about better words proves; the words are in `swap_word`."""
    bad = [{"text": swap_word(number), "quote": swap_word(number)} for number in range(SWAPPED)]
    return {"kind": "prefer", "examples": {"bad": bad, "good": ["Other words."]}}


def _completed(model: type[BaseModel], data: Any) -> Any:
    """The small project's file with the parts that it does without."""
    if model is MODELS["vocabulary"]:
        data["channels"]["x"].pop("limit")
        data["channels"]["x"].pop("link_length")
    if model is MODELS["rule"] and "examples" in data:
        data["examples"]["good"] = [{"text": text} for text in data["examples"]["good"]]
    if model is MODELS["principle"]:
        sides = [{"scenario": Path(path).stem, "reply": "own-it"} for path in (TEMPLATE, copy_path(0))]
        data["compare"] = [{"replies": sides}]
    if model is MODELS["site"]:
        data["decide_alone"] = [{"up_to": 25}] * 8
    if model is MODELS["scenario"]:
        data.setdefault("allow", [{"rule": "PB306"}])
        data["checklist"] = [*data["checklist"], *({"skill": "late-reply"} for _ in range(5))]
        thread = data["thread"]
        if not any("event" in entry for entry in thread):
            thread[-1:-1] = [{"event": "", "at": "Tue 08:00"}, {"from": "us", "at": "Tue 09:00", "via": "email"}]
    return data


READ_BY_THE_ENGINE = (SignalExamples, Hit, WordList, ExampleContext, EarlierTurn)
"""Parts of files that no page shows: the etiquette engine reads them."""


def text_fields() -> Iterator[FieldName]:
    """Every field for text that a page may show, of every kind of file."""
    for model in _all_models():
        if model in READ_BY_THE_ENGINE:
            continue
        hints = get_type_hints(model, include_extras=True)
        for name in model.model_fields:
            if any(_kinds(hints[name])):
                yield model, key_of(name, model)


def _all_models() -> list[type[BaseModel]]:
    found: list[type[BaseModel]] = []
    waiting = list(MODELS.values())
    while waiting:
        model = waiting.pop()
        if model not in found:
            found.append(model)
            waiting += [inner for one in model.model_fields.values() for inner in models_in(one.annotation)]
    return found


def _kinds(hint: Any) -> Iterator[str]:
    """The kinds of text that a type can hold directly or in a list, but not inside a model."""
    words = [one.words for one in getattr(hint, "__metadata__", ()) if isinstance(one, Says)]
    if words:
        yield from (one for one in words if one in (LINE, TEXT, PROSE))
        return
    for part in get_args(hint):
        yield from _kinds(part)


class _Planter:
    """Fills one file. Each text is followed by the next, so with another `start` fields get other texts."""

    def __init__(self, path: str, planted: list[Planted], start: int) -> None:
        self._path = path
        self._planted = planted
        self._part = ""
        self._turn = start
        self._prose_turn = start * 7

    def filled(self, model: type[BaseModel], data: dict[str, Any]) -> dict[str, Any]:
        """`data` with naughty text in every field for text, whether it had any or not."""
        hints = get_type_hints(model, include_extras=True)
        result = dict(data)
        for name, one in model.model_fields.items():
            key = key_of(name, model)
            kind = next(_kinds(hints[name]), None)
            if (model, key) in MEANS_SOMETHING:
                continue
            if model in MODELS.values():
                self._part = key
            if model is WorksheetField and key in ("choose", "tick") and key not in data:
                continue  # a field has one of them at most
            if kind:
                result[key] = self._texts((model, key), kind, several="tuple" in str(one.annotation))
            elif key in data:
                result[key] = self._inside(one.annotation, data[key])
        return self._with_quotes(model, result)

    def _inside(self, annotation: Any, value: Any) -> Any:
        models = list(models_in(annotation))
        if not models:
            return value
        if isinstance(value, list):
            return [self._inside(annotation, one) for one in value]
        if isinstance(value, dict) and "dict" in str(annotation):
            return {key: self.filled(models[0], one) for key, one in value.items()}
        return self.filled(_model_of(models, value), value) if isinstance(value, dict) else value

    def _texts(self, where: FieldName, kind: str, *, several: bool) -> Any:
        if not several:
            return self._text(where, kind)
        if where == (Signal, "instead"):
            return [self._text(where, kind)]  # each signal has another
        count = len(_PROSE) if kind == PROSE and "scenarios" not in self._path else 8
        return [self._text(where, kind) for _ in range(count)]

    def _text(self, where: FieldName, kind: str) -> str:
        if kind == PROSE:
            self._prose_turn += 1
            typed, shown = _PROSE[self._prose_turn % len(_PROSE)]
        else:
            self._turn += 1
            pool = _LINES if kind == LINE else _POOLS.get(where[0], _SENT)
            typed = shown = pool[self._turn % len(pool)]
        return self._plant(where, typed, shown)

    def _plant(self, where: FieldName, typed: str, shown: str) -> str:
        """Give the text a word that no other has, so that it can be told where it is shown."""
        word = f"n{len(self._planted):05}"
        if self._turn % 2:
            typed, shown = f"{word} {typed}", f"{word} {shown}"
        else:
            typed, shown = f"{typed} {word}", f"{shown} {word}"
        self._planted.append(Planted(self._path, self._part, where, typed, shown))
        return typed

    def _with_quotes(self, model: type[BaseModel], data: dict[str, Any]) -> dict[str, Any]:
        """A quote has to stand in its text, once: put it there, with a number that makes it unique. What breaks rules
        gets the words that they find: in what a mark quotes, and outside of it. And a reply gets a gap."""
        if model is BadExample:
            self._replant((BadExample, "quote"), data, "quote", f"quoted: {data['quote'].splitlines()[0]}")
            self._replant((BadExample, "text"), data, "text", f"{data['text']}\n{data['quote']}")
        for number, mark in enumerate(data.get("marks", ()) if model is Reply else ()):
            found = fault(mark["shows"]) + " " if mark["shows"] in data.get("breaks", ()) else ""
            self._replant((Mark, "quote"), mark, "quote", f"quote {number}: {found}{mark['quote'].splitlines()[0]}")
            self._replant((Reply, "text"), data, "text", f"{data['text']}\n{mark['quote']}")
        for rule in data.get("breaks", ()):
            name = "say" if model is Say else "text"
            self._replant((model, name), data, name, f"{data[name]}\n{fault(rule)}")
        if model is Reply:
            self._replant((Reply, "text"), data, "text", f"{data['text']}\n{GAP}")
        return data

    def _replant(self, where: FieldName, data: dict[str, Any], key: str, text: str) -> None:
        old = next(one for one in reversed(self._planted) if one.field == where and one.typed == data[key])
        self._planted[self._planted.index(old)] = Planted(self._path, old.part, where, text, text)
        data[key] = text


def _model_of(models: list[type[BaseModel]], value: dict[str, Any]) -> type[BaseModel]:
    """Of the kinds of entry that a list can have, the one that this entry is: the one that knows all of its keys."""
    known = ({key_of(name, model) for name in model.model_fields} for model in models)
    return next(model for model, keys in zip(models, known, strict=True) if set(value) <= keys)


def _joined(texts: list[str], between: str, most: int) -> list[str]:
    """The texts in as few pieces of at most `most` characters as their order allows."""
    pieces: list[str] = []
    for text in texts:
        if pieces and len(pieces[-1]) + len(between) + len(text) <= most:
            pieces[-1] += between + text
        else:
            pieces.append(text)
    return pieces


_LINES = _joined([one.text for one in NAUGHTY], BETWEEN, LONGEST_LINE)
_TEXTS = _joined([one.text for one in NAUGHTY], "\n", 2_000)
_SENT = _joined([one.text for one in NAUGHTY if one.may_be_sent], "\n", 2_000)
_SWAPPED = _joined([one.text for one in NAUGHTY if one.may_be_sent and one.prose is not None], "\n", 2_000)
_POOLS = {Message: _TEXTS, Event: _TEXTS, Swap: _SWAPPED}
"""What may stand in texts of some kinds. What others say, and what happens, is not sent: curly brackets are nothing but
curly brackets there. In better words the checks refuse links that lead nowhere."""

_PROSE = [(one.text, one.prose) for one in NAUGHTY if one.prose is not None]

COPIES = len(_LINES)
"""How many copies of the scenario there are: enough for every field to get every text."""

SWAPPED = len(_SWAPPED)
"""How many words have a better one: as many as there are texts for it."""
