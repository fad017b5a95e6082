"""What a model expects: its keys, its choices, and where in a document an error of it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, Discriminator

from playbook.source.positions import Key


def key_of(name: str, model: type[BaseModel]) -> str:
    """The name a field has in YAML: its alias where it has one (`from`, `if`)."""
    return model.model_fields[name].alias or name


def keys_of(model: type[BaseModel]) -> tuple[str, ...]:
    """The keys of a model in YAML, in order."""
    return tuple(key_of(name, model) for name in model.model_fields)


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models that a type can hold directly or as entries of its list or mapping."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        return
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from models_in(get_args(annotation)[0])
    elif origin in (Union, UnionType, tuple, list, dict):
        for part in get_args(annotation):
            if part is not Ellipsis and part is not NoneType:
                yield from models_in(part)


def literals_in(annotation: Any) -> Iterator[str]:
    """The words of every `Literal` in a type."""
    if get_origin(annotation) is Literal:
        yield from (str(word) for word in get_args(annotation))
    else:
        for part in get_args(annotation):
            if part is not Ellipsis:
                yield from literals_in(part)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an error of pydantic stands: `path` has only steps of the document, not the tags of unions that pydantic
    adds. `of_key`: it is about the last key itself. `holder`: the model that the last key was looked up in. `kinds`:
    where a list has several kinds of entry, all of them, the one that this entry was taken for first; `entry` is then
    the path of the entry. `type` is what should stand there."""

    path: tuple[Key, ...]
    of_key: bool = False
    holder: type[BaseModel] | None = None
    kinds: tuple[type[BaseModel], ...] = ()
    entry: tuple[Key, ...] = ()
    type: Any = None


def locate(model: type[BaseModel], loc: tuple[Key, ...]) -> Spot:
    """The spot of a pydantic location."""
    here: Any = model
    path: list[Key] = []
    kinds: tuple[type[BaseModel], ...] = ()
    entry: tuple[Key, ...] = ()
    of_key = in_mapping = False
    holder: type[BaseModel] | None = None
    for step in loc:
        here, tags = _opened(here)
        if step in tags:
            here, kinds, entry = tags[step], tuple(dict.fromkeys((tags[step], *tags.values()))), tuple(path)
        elif step == "[key]" and in_mapping:
            of_key = True
        else:
            path.append(step)
            in_mapping = get_origin(here) is dict
            holder = here if isinstance(here, type) and issubclass(here, BaseModel) else None
            here = _inside(here, step)
    return Spot(tuple(path), of_key, holder, kinds, entry, here)


def _opened(annotation: Any) -> tuple[Any, dict[Key, type[BaseModel]]]:
    """A type without `| None` and without notes; and if it is a tagged union, its kinds by tag."""
    while True:
        if get_origin(annotation) is Annotated:
            inner, *notes = get_args(annotation)
            if any(isinstance(note, Discriminator) for note in notes):
                return inner, dict(_kinds_by_tag(inner))
            annotation = inner
        elif get_origin(annotation) in (Union, UnionType):
            parts = [part for part in get_args(annotation) if part is not NoneType]
            if len(parts) != 1:
                return annotation, {}
            annotation = parts[0]
        else:
            return annotation, {}


def _kinds_by_tag(union: Any) -> Iterator[tuple[Key, type[BaseModel]]]:
    for part in get_args(union):
        kind, *notes = get_args(part)
        yield from ((note.tag, kind) for note in notes if hasattr(note, "tag"))


def _inside(annotation: Any, step: Key) -> Any:
    """The type of what stands at `step` in a value of a type; `None` when the type has no such thing."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return next((f.annotation for n, f in annotation.model_fields.items() if (f.alias or n) == step), None)
    parts = get_args(annotation)
    if get_origin(annotation) is dict:
        return parts[1]
    return parts[0] if parts and isinstance(step, int) else None
