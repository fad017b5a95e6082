"""Every field of every model in an author's words: for the field reference and the editor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from playbook.models.base import Says
from playbook.models.checklist import Checklist
from playbook.models.etiquette_rule import EtiquetteRule
from playbook.models.evidence import Evidence
from playbook.models.fields import literals_in, models_in
from playbook.models.glossary import Glossary
from playbook.models.guide import Guide
from playbook.models.principle import Principle
from playbook.models.scenario import Scenario
from playbook.models.signal import Signal
from playbook.models.site import Site
from playbook.models.vocabulary import Vocabulary
from playbook.models.word_list import WordList

FILES: tuple[tuple[type[BaseModel], str], ...] = (
    (Scenario, "content/scenarios/CATEGORY/ID.yml"),
    (Principle, "content/principles/ID.yml"),
    (Checklist, "content/checklists/ID.yml"),
    (Guide, "content/guides/ID.yml"),
    (EtiquetteRule, "content/etiquette/rules/ID.yml"),
    (Signal, "content/etiquette/signals/ID.yml"),
    (WordList, "content/etiquette/words/ID.yml"),
    (Evidence, "content/evidence.yml"),
    (Vocabulary, "content/vocabulary.yml"),
    (Glossary, "content/glossary.yml"),
    (Site, "site_config/site.yml"),
)
"""The kinds of file, each with where it lies."""


@dataclass(frozen=True, slots=True)
class FieldEntry:
    """One field. `inner` names the parts whose fields its value has."""

    key: str
    type: str
    needed: str
    description: str
    inner: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A kind of file, or a group of fields inside one. `file` is empty for a group."""

    name: str
    title: str
    file: str
    description: str
    fields: tuple[FieldEntry, ...]


def parts() -> tuple[Part, ...]:
    """All kinds of file, each followed by the groups of fields that it first uses."""
    found: dict[str, Part] = {}
    for model, file in FILES:
        for inner in _with_inner(model):
            if inner.__name__ not in found:
                found[inner.__name__] = _part(inner, file if inner is model else "")
    return tuple(found.values())


def _with_inner(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    yield model
    for field in model.model_fields.values():
        for inner in models_in(field.annotation):
            yield from _with_inner(inner)


def _part(model: type[BaseModel], file: str) -> Part:
    hints = get_type_hints(model, include_extras=True)
    fields = tuple(_field(name, field, hints[name]) for name, field in model.model_fields.items())
    return Part(model.__name__, _title(model.__name__), file, _paragraph(model.__doc__), fields)


def _field(name: str, field: FieldInfo, hint: Any) -> FieldEntry:
    inner = tuple(one.__name__ for one in models_in(field.annotation))
    return FieldEntry(field.alias or name, say_type(hint), _needed(field), _paragraph(field.description), inner)


def _needed(field: FieldInfo) -> str:
    if field.is_required():
        return "yes"
    default = field.get_default(call_default_factory=True)
    if default is None or default == () or default == {}:
        return "no"
    return f"no; {str(default).lower() if isinstance(default, bool) else default} when left out"


def say_type(hint: Any) -> str:
    """A type in an author's words: `list of text of one line`, `one of: good, weak, bad`."""
    said = next((one.words for one in getattr(hint, "__metadata__", ()) if isinstance(one, Says)), "")
    if said:
        return said
    origin, args = get_origin(hint), [one for one in get_args(hint) if one not in (NoneType, Ellipsis)]
    words = list(literals_in(hint))
    if origin is Annotated:
        return say_type(args[0])
    if origin is tuple:
        entry = say_type(args[0])
        return f"list, each: {entry}" if "group" not in entry else "list of groups of fields"
    if words:
        return f"one of: {', '.join(words)}"
    if origin is dict:
        return f"{say_type(args[1])} for each id"
    if origin in (Union, UnionType):
        return " or ".join(dict.fromkeys(say_type(one) for one in args))
    return "group of fields"


def _title(name: str) -> str:
    words = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).strip()
    return words.capitalize()


def _paragraph(text: str | None) -> str:
    return " ".join((text or "").split())
