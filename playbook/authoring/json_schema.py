"""JSON Schemas of the content files, from which editors complete, explain and underline while a trainer types.

They come from the models and know nothing of the content, so that they change only when the program does.
`playbook check` stays the judge: it also knows what the ids point at.
"""

from __future__ import annotations

import json
import re
from typing import Any, get_args

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from playbook.library.documents import MODELS
from playbook.models.base import OneOrMoreTerms
from playbook.models.decision import plain_decision
from playbook.models.phrase import plain_text

_ONE_OR_MORE = get_args(OneOrMoreTerms)[1].func
_NAMES = {"ge": "minimum", "le": "maximum"}  # pydantic leaves limits behind a validator under its own names
_EXAMPLE = re.compile(r"such as `([^`]+)`")


def schema_files() -> dict[str, str]:
    """The schema of each kind of file as text, by file name: `scenario.json` and so on."""
    return {f"{kind}.json": schema_text(kind) for kind in MODELS}


def schema_text(kind: str) -> str:
    """The schema of a kind of file as text, ending with a line break. Raises `KeyError` for an unknown kind."""
    return json.dumps(json_schema(kind), indent=2, ensure_ascii=False) + "\n"


def json_schema(kind: str) -> dict[str, Any]:
    """The schema of a kind of file: JSON Schema 2020-12. Raises `KeyError` for an unknown kind."""
    made = MODELS[kind].model_json_schema(schema_generator=_Generator)
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{kind}.json",
        "$comment": "Made by “playbook schema --write”. Do not edit.",
    }
    return {**head, **_tidy(made)}


class _Generator(GenerateJsonSchema):
    """Says what the models' validators accept where pydantic cannot know it."""

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        made = super().function_before_schema(schema)
        if schema["function"]["function"] is _ONE_OR_MORE:
            return {"anyOf": [made["items"], {**made, "minItems": 1}]}
        if schema["function"]["function"] in (plain_text, plain_decision):
            return {"anyOf": [{"type": ["string", "number", "boolean"], "minLength": 1}, made]}
        return made


def _tidy(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema without what confuses in an editor: empty defaults that it would insert, and `null` as a choice."""
    kept = {_NAMES.get(key, key): _tidy_part(key, value) for key, value in schema.items() if key != "default" or value}
    choices = [one for one in kept.get("anyOf", ()) if one != {"type": "null"}]
    if len(choices) == 1:
        del kept["anyOf"]
        kept = {**choices[0], **kept}
    example = _EXAMPLE.search(kept.get("description", ""))
    if example and kept.get("type") != "object" and "$ref" not in kept:
        kept["examples"] = [example[1]]
    return kept


def _tidy_part(key: str, value: Any) -> Any:
    if key in ("properties", "patternProperties", "$defs"):
        return {name: _tidy(one) for name, one in value.items()}
    if key in ("anyOf", "oneOf"):
        return [_tidy(one) for one in value]
    return _tidy(value) if isinstance(value, dict) else value
