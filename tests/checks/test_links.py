from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from playbook.checks.links import PROSE_FIELDS, links_in
from playbook.library.documents import MODELS
from playbook.models.fields import key_of, models_in
from tests.projects import diagnostics_in, problems_in


@pytest.mark.parametrize(
    "text",
    [
        "see [the page](https://example.org/a)",
        "see [the page](http://example.org)",
        "write to [us](mailto:help@tern.example)",
        "see <https://example.org>",
        "see `[code](javascript:alert(1))`",
        "5 < 6 and [brackets] (alone)",
        "<b>typed</b> and shown",
    ],
)
def test_web_and_mail_addresses_may_stand_in_prose(text: str) -> None:
    assert problems_in(f"situation: {text!r}") == []


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("see [it](javascript:alert(1))", "javascript:alert(1)"),
        ("see [it](JavaScript:alert)", "JavaScript:alert"),
        ("see [it](data:text/html;x)", "data:text/html;x"),
        ("see [it](mail-question.yml)", "mail-question.yml"),
        ("see [it](#close)", "#close"),
        ("see [it](//example.org)", "//example.org"),
        ("see <javascript:alert>", "javascript:alert"),
        ("see [it][1]\\n\\n[1]: vbscript:x", "vbscript:x"),
        ("![a picture](https://example.org/a.png)", "https://example.org/a.png"),
    ],
)
def test_nothing_else_may(text: str, address: str) -> None:
    (one,) = diagnostics_in(f'situation: "{text}"')
    assert one.code == "PB314"
    assert f'"{address}"' in one.message


def test_the_address_is_underlined() -> None:
    assert problems_in("situation: see [it](ftp://a.example)") == ["PB314 1:21"]


def test_what_people_typed_is_shown_as_typed() -> None:
    assert (
        problems_in("""
        thread:
          - {from: customer, at: Mon 19:42, text: "[click](javascript:alert(1))"}
          - {now: Tue 10:05}
        """)
        == []
    )


def test_a_list_written_as_one_text_is_prose_too() -> None:
    assert problems_in("root_cause: ['see [it](a.md)']") == ["PB314 1:24"]


def test_a_customers_part_is_prose_and_what_a_customer_says_in_practice_is_not() -> None:
    play = (
        "{customer: 'see [it](a.md)', opening: A, hidden: [{fact: B, told: C}], softens: D, hardens: E, watch: [F, G]}"
    )
    assert problems_in(f"role_play: {play}") == ["PB314 1:33"]
    turns = (
        "{a: {customer: 'see [it](a.md)', replies: [{say: B, why: C, mood: 1, next: b}]}, b: {customer: D, ends: lost}}"
    )
    assert "PB314" not in " ".join(problems_in(f"practice: {{converse: {{start: a, turns: {turns}}}}}"))


def test_nested_brackets_do_not_hang() -> None:
    assert list(links_in("[" * 5000 + "](x" * 50)) is not None


def test_the_list_of_prose_fields_is_that_of_the_models() -> None:
    assert {key for model in MODELS.values() for key in _prose(model, set())} == PROSE_FIELDS


def _prose(model: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[str]:
    """The keys of fields that are declared as `Prose`, in a model and all models inside it."""
    if model in seen:
        return
    seen.add(model)
    written = {
        name: str(kind) for parent in model.__mro__ for name, kind in getattr(parent, "__annotations__", {}).items()
    }
    for name, field in model.model_fields.items():
        if re.search(r"\bProse\b|\bDecisionOrSentence\b", written[name]):
            yield key_of(name, model)
        for inner in models_in(field.annotation):
            yield from _prose(inner, seen)
