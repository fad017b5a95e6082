"""What a model expects at a path: its keys, its choices. For messages, the field reference and the editor."""

from __future__ import annotations

from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

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


def annotation_at(model: type[BaseModel], path: tuple[Key, ...]) -> tuple[Any, ...]:
    """The types that can stand at `path`. Steps that no field explains (list places, union tags) are passed over."""
    here: tuple[Any, ...] = (model,)
    for step in path:
        found = tuple(
            field.annotation
            for inner in _distinct(m for annotation in here for m in models_in(annotation))
            for name, field in inner.model_fields.items()
            if (field.alias or name) == step
        )
        if found:
            here = found
        elif isinstance(step, str):
            here = _narrowed(here, step)
    return here


def model_at(model: type[BaseModel], path: tuple[Key, ...]) -> type[BaseModel] | None:
    """The model whose fields stand at `path`, when there is exactly one."""
    found = _distinct(m for annotation in annotation_at(model, path) for m in models_in(annotation))
    return found[0] if len(found) == 1 else None


def keys_at(model: type[BaseModel], path: tuple[Key, ...]) -> tuple[str, ...]:
    """The keys that may stand at `path`; of all kinds of entry where there are several."""
    found = _distinct(m for annotation in annotation_at(model, path) for m in models_in(annotation))
    return tuple(dict.fromkeys(key for inner in found for key in keys_of(inner)))


def choices_at(model: type[BaseModel], path: tuple[Key, ...]) -> tuple[str, ...]:
    """The words that a closed field at `path` accepts."""
    return tuple(dict.fromkeys(word for annotation in annotation_at(model, path) for word in literals_in(annotation)))


def literals_in(annotation: Any) -> Iterator[str]:
    """The words of every `Literal` in a type."""
    if get_origin(annotation) is Literal:
        yield from (str(word) for word in get_args(annotation))
    else:
        for part in get_args(annotation):
            if part is not Ellipsis:
                yield from literals_in(part)


def _narrowed(annotations: tuple[Any, ...], tag: str) -> tuple[Any, ...]:
    """Of a tagged union the kind that has this tag; everything else as it was."""
    kinds = [kind for annotation in annotations for kind in _tagged(annotation, tag)]
    return tuple(kinds) or annotations


def _tagged(annotation: Any, tag: str) -> Iterator[Any]:
    if get_origin(annotation) is Annotated and any(getattr(m, "tag", None) == tag for m in annotation.__metadata__):
        yield annotation
        return
    for part in get_args(annotation):
        if part is not Ellipsis:
            yield from _tagged(part, tag)


def _distinct(models: Iterator[type[BaseModel]]) -> tuple[type[BaseModel], ...]:
    return tuple(dict.fromkeys(models))
