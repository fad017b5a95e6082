"""A project in which every text of every kind of file is naughty.

It is made from the small project by walking through the models, so that no field is forgotten: each field for text gets
naughty text, what it needs besides (ids, dates, durations) stays. Many copies of one scenario, each with other texts,
bring every text into every field of a scenario.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args, get_type_hints

import yaml
from pydantic import BaseModel

from playbook.library.documents import MODELS
from playbook.models.base import Says
from playbook.models.etiquette_rule import Swap
from playbook.models.fields import key_of, models_in
from playbook.models.phrase import BadExample, EarlierTurn, ExampleContext
from playbook.models.scenario import Allowance, Mark, Reply
from playbook.models.signal import Hit, Signal, SignalExamples
from playbook.models.thread import Event, Message
from playbook.models.word_list import WordList
from playbook.source.discover import discover
from tests.browser.building import PROJECT
from tests.browser.naughty import NAUGHTY
from tests.projects import SMALL

LINE, TEXT, PROSE = "text of one line", "text, shown as typed", "text with simple Markdown"
LONGEST_LINE = 290  # and a word of its own for each text
BETWEEN = " ¦ "

MEANS_SOMETHING = {(Allowance, "rule"): "the code of a check, or the id of a rule"}
"""Fields whose text has to be one of few words."""

NOT_SENT = (Message, Event)
"""What others say, and what happens: curly brackets are nothing but curly brackets there."""

GAP = "{agent}"
"""The gap that every reply has at its end."""

TEMPLATE = "content/scenarios/social/late-tweet.yml"

FieldName = tuple[type[BaseModel], str]


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
    made = HostileProject(folder)
    for found in discover(folder)[0]:
        data = yaml.safe_load((folder / found.path).read_text(encoding="utf-8"))
        if found.path == TEMPLATE:
            for number in range(COPIES):
                _write(made, copy_path(number), MODELS["scenario"], data, number)
        _write(made, found.path, MODELS[found.kind], data, 0)
    return made


def copy_path(number: int) -> str:
    """The path of a copy of the scenario."""
    return TEMPLATE.replace("late-tweet", f"hostile-{number}")


def _write(made: HostileProject, path: str, model: type[BaseModel], data: Any, start: int) -> None:
    planter = _Planter(path, made.planted, start)
    filled = planter.filled(model, _completed(model, data))
    if model is MODELS["rule"]:  # a rule finds what its bad examples quote
        filled["phrases"] = [f'"{example["quote"]}"' for example in filled["examples"]["bad"]]
    # JSON is YAML, and leaves no doubt about what is quoted; dates are text.
    (made.root / path).write_text(json.dumps(filled, ensure_ascii=False, indent=1, default=str), encoding="utf-8")


def _completed(model: type[BaseModel], data: Any) -> Any:
    """The small project's file with the parts that it does without."""
    if model is MODELS["vocabulary"]:
        data["channels"]["x"].pop("limit")
        data["channels"]["x"].pop("link_length")
    if model is MODELS["rule"]:
        data["examples"]["good"] = [{"text": text} for text in data["examples"]["good"]]
    if model is MODELS["scenario"]:
        data.setdefault("allow", [{"rule": "PB306"}])
        data["checklist"] = [*data["checklist"], *({"skill": "late-reply"} for _ in range(5))]
        thread = data["thread"]
        if not any("event" in entry for entry in thread):
            thread[-1:-1] = [{"event": "", "at": "Tue 08:00"}, {"from": "us", "at": "Tue 09:00", "via": "email"}]
    return data


READ_BY_THE_ENGINE = (Signal, SignalExamples, Hit, WordList, ExampleContext, EarlierTurn, Swap)
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
        count = len(_PROSE) if kind == PROSE and "scenarios" not in self._path else 8
        return [self._text(where, kind) for _ in range(count)]

    def _text(self, where: FieldName, kind: str) -> str:
        if kind == PROSE:
            self._prose_turn += 1
            typed, shown = _PROSE[self._prose_turn % len(_PROSE)]
        else:
            self._turn += 1
            pool = _LINES if kind == LINE else _TEXTS if where[0] in NOT_SENT else _SENT
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
        """A quote has to stand in its text, once: put it there, with a number that makes it unique. And a gap."""
        if model is BadExample:
            self._replant((BadExample, "quote"), data, "quote", f"quoted: {data['quote'].splitlines()[0]}")
            self._replant((BadExample, "text"), data, "text", f"{data['text']}\n{data['quote']}")
        for number, mark in enumerate(data.get("marks", ()) if model is Reply else ()):
            self._replant((Mark, "quote"), mark, "quote", f"quote {number}: {mark['quote'].splitlines()[0]}")
            self._replant((Reply, "text"), data, "text", f"{data['text']}\n{mark['quote']}")
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
_PROSE = [(one.text, one.prose) for one in NAUGHTY if one.prose is not None]

COPIES = len(_LINES)
"""How many copies of the scenario there are: enough for every field to get every text."""
