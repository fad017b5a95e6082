"""JSON Schemas say about shape what the models say, and describe every field."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import BaseModel

from playbook.authoring.json_schema import json_schema, schema_files
from playbook.library.documents import MODELS
from playbook.models.bind import bind
from playbook.models.fields import models_in
from playbook.source.discover import discover
from playbook.source.scalars import Plain
from playbook.source.yaml_tree import read_tree
from tests.projects import SCENARIO, SMALL

ROOT = Path(__file__).parents[2]


def all_models() -> list[type[BaseModel]]:
    found: dict[type[BaseModel], None] = {}

    def walk(model: type[BaseModel]) -> None:
        if model not in found:
            found[model] = None
            for field in model.model_fields.values():
                for inner in models_in(field.annotation):
                    walk(inner)

    for model in MODELS.values():
        walk(model)
    return list(found)


@pytest.mark.parametrize("model", all_models(), ids=lambda model: model.__name__)
def test_every_field_of_every_model_is_described(model: type[BaseModel]) -> None:
    assert (model.__doc__ or "").strip().endswith(".")
    for name, field in model.model_fields.items():
        assert (field.description or "").strip(), f"{model.__name__}.{name} has no description"


def schemas_in(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        node = list(node.values())
    if isinstance(node, list):
        for one in node:
            yield from schemas_in(one)


@pytest.mark.parametrize("kind", MODELS)
def test_a_schema_is_one_and_explains_each_field(kind: str) -> None:
    schema = json_schema(kind)
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"{kind}.json"
    for node in schemas_in(schema):
        for name, field in node.get("properties", {}).items():
            assert field.get("description") or "$ref" in field, f"{name} is not explained"
            assert "default" not in field or field["default"], f"{name} would be filled in with nothing"


def as_an_editor_reads(value: Any) -> Any:
    """Values as YAML 1.2 core gives them to a program that knows nothing of our models."""
    if isinstance(value, dict):
        return {key: as_an_editor_reads(one) for key, one in value.items()}
    if isinstance(value, list):
        return [as_an_editor_reads(one) for one in value]
    if isinstance(value, Plain):
        if re.fullmatch(r"[-+]?\d+", value):
            return int(value)
        return {"true": True, "false": False}.get(value.lower(), str(value))
    return value


def complaints(kind: str, text: str) -> list[str]:
    value = as_an_editor_reads(read_tree(text, "x.yml").value)
    return [error.message for error in _validator(kind).iter_errors(value)]


@cache
def _validator(kind: str) -> Draft202012Validator:
    return Draft202012Validator(json_schema(kind))


@pytest.mark.parametrize("root", [SMALL, ROOT], ids=["small", "ours"])
def test_good_files_are_good_to_an_editor_too(root: Path) -> None:
    for found in discover(root)[0]:
        text = (root / found.path).read_text(encoding="utf-8")
        tree = read_tree(text, found.path)
        if not tree.problems and bind(MODELS[found.kind], tree, found.path)[0] is not None:
            assert complaints(found.kind, text) == [], found.path


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title:", "titel:"),
        ("level: starter", "level: beginner"),
        ("skills: [late-reply, close-publicly]", "skills: []"),
        ("skills: [late-reply, close-publicly]", "skills: Late Reply"),
        ("reviewed: 2026-11-02", "reviewed: yesterday"),
        ("at: Mon 19:42", "at: Monday evening"),
        ("mood: 1,", "mood: 9,"),
        ("best: true", "best: yes please"),
        ("contact_reason: slow_or_no_response", "contact_reason: {}"),
    ],
)
def test_wrong_shapes_are_underlined(old: str, new: str) -> None:
    text = (SMALL / SCENARIO).read_text(encoding="utf-8")
    assert old in text
    assert complaints("scenario", text.replace(old, new)) != []
    assert bind(MODELS["scenario"], read_tree(text.replace(old, new), "x.yml"), "x.yml")[1] != []


def test_a_list_may_be_left_out_where_one_is_enough() -> None:
    text = (SMALL / SCENARIO).read_text(encoding="utf-8")
    several = text.replace("contact_reason: slow_or_no_response", "contact_reason: [slow_or_no_response, question]")
    assert complaints("scenario", text) == complaints("scenario", several) == []


def test_examples_come_from_the_descriptions() -> None:
    assert json_schema("site")["properties"]["review_after"]["examples"] == ["180 days"]


def test_files_are_the_same_every_time_and_know_nothing_of_the_content() -> None:
    files = schema_files()
    assert files == schema_files()
    assert set(files) == {f"{kind}.json" for kind in MODELS}
    assert all(json.loads(text) and text.endswith("}\n") for text in files.values())
