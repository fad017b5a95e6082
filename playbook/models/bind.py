"""Values to models: every shape problem of a document as a diagnostic at its exact place.

Problems are told apart by pydantic's stable `error["type"]`, never by its message. One mistake gives one diagnostic:
what an earlier problem explains, or what stands on a line that is doubtful anyway, is left out.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.models.fields import Spot, keys_of, literals_in, locate, models_in
from playbook.models.misfit import gather, misfits
from playbook.models.origin import Origin, Path, gaps_in
from playbook.models.wrong_value import wrong_value
from playbook.source.yaml_tree import Tree

MAX_ERRORS = 50
"""How many errors of a document are explained. The last one counts the rest."""

M = TypeVar("M", bound=BaseModel)


def bind(model: type[M], tree: Tree, path: str) -> tuple[M | None, list[Diagnostic]]:
    """The document as a `model`, or what keeps it from being one: its slips of YAML and all problems of its shape.
    `path` names the file in diagnostics."""
    bound: M | None = None
    errors: list[ErrorDetails] = []
    try:
        bound = model.model_validate(tree.value)
    except ValidationError as error:
        errors = error.errors(include_url=False)
    if tree.clean and bound is not None:
        return bound, []
    found = [*tree.slips, *_shape_problems(model, Origin(tree, path), errors)]
    return (None, found) if found else (bound, [])


def _shape_problems(model: type[BaseModel], origin: Origin, errors: list[ErrorDetails]) -> list[Diagnostic]:
    spots = [(error, locate(model, error["loc"])) for error in errors[:MAX_ERRORS]]
    fields = [(error["type"], spot) for error, spot in spots if error["type"] in _ABOUT_FIELDS]
    values = [(error, spot) for error, spot in spots if error["type"] not in _ABOUT_FIELDS and not _follows(error)]
    gaps = list(gaps_in(origin.tree.value))
    empty = set(gaps)
    judged = {spot.path for kind, spot in fields if kind == "extra_forbidden"}
    judged |= {spot.path for _, spot in values} - empty
    found = [
        *misfits(gather(fields), origin, model),
        *(_gap(path, origin) for path in gaps[:MAX_ERRORS] if not _below(path, judged)),
        *(_value(error, spot, origin) for error, spot in values if spot.path not in empty),
    ]
    clear = [one for one in found if not one.place.span or one.place.span.line not in origin.tree.doubtful]
    if clear and len(errors) > MAX_ERRORS:
        more = f"mend these first: {len(errors) - MAX_ERRORS} more problems were found in this file"
        clear[-1] = replace(clear[-1], hint=f"{clear[-1].hint}; {more}".removeprefix("; "))
    return clear


_ABOUT_FIELDS = ("extra_forbidden", "missing")


def _follows(error: ErrorDetails) -> bool:
    """Whether a list is only too short because some of its entries are wrong."""
    return error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"]


def _below(path: Path, tops: set[Path]) -> bool:
    return any(path[:length] in tops for length in range(len(path) + 1))


def _gap(path: Path, origin: Origin) -> Diagnostic:
    """Nothing was written; or it begins with `#` and is a comment."""
    span = origin.span(path)
    after = origin.tree.text.split("\n")[span.end_line - 1][span.end_column - 1 :].lstrip(": ")
    hint = "write one, or delete the line"
    if after.startswith("#") and not after.startswith("# "):
        hint = "put quotes round a text that begins with “#”, which begins a comment"
    return origin.diagnostic("PB109", f"{origin.name(path)} has no value", span, hint)


def _value(error: ErrorDetails, spot: Spot, origin: Origin) -> Diagnostic:
    """What is wrong with a value, or with a key that its author chose."""
    kinds = spot.kinds if spot.entry == spot.path and spot.kinds else tuple(models_in(spot.type))
    fields = tuple(dict.fromkeys(key for kind in kinds for key in keys_of(kind)))
    wrong = wrong_value(error, tuple(literals_in(spot.type)), fields, origin.source(spot.path))
    span = origin.key_span(spot.path) if spot.of_key else origin.span(spot.path)
    name = f"the name in {origin.name(spot.path[:-1])}" if spot.of_key else origin.name(spot.path)
    return origin.diagnostic(wrong.code, f"{name} {wrong.message}", span, wrong.hint, suggestions=wrong.suggestions)
