"""Plain scalars follow YAML 1.2 core; text stays as written."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playbook.source.scalars import Plain, plain_scalar

# https://yaml.org/spec/1.2.2/#1032-tag-resolution, row by row
CORE = [
    r"null|Null|NULL|~",
    r"true|True|TRUE|false|False|FALSE",
    r"[-+]?[0-9]+",
    r"0o[0-7]+",
    r"0x[0-9a-fA-F]+",
    r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?",
    r"[-+]?(\.inf|\.Inf|\.INF)",
    r"\.nan|\.NaN|\.NAN",
]


@pytest.mark.parametrize("text", "null ~ True FALSE 0 -12 +3 0o17 0xFf 1. .5 -1.5e-3 1e9 -.inf +.Inf .NaN 007".split())
def test_core_knows_these(text: str) -> None:
    assert isinstance(plain_scalar(text), Plain) and plain_scalar(text) == text


@pytest.mark.parametrize(
    "text", "no on yes off y NO 12:30 2026-11-21 1_000 0b1 1.2.3 - + . ~~ nul truely 0o8 0xg ١٢".split()
)
def test_these_are_text(text: str) -> None:
    assert type(plain_scalar(text)) is str and plain_scalar(text) == text


def test_nothing_written_is_none() -> None:
    assert plain_scalar("") is None


@given(st.text(alphabet="0123456789+-.eExXoOaAfFnNuUlLtTrRsSiI~_: ", min_size=1, max_size=8) | st.text(min_size=1))
@settings(deadline=None)
def test_plain_is_what_core_says(text: str) -> None:
    is_core = any(re.fullmatch(pattern, text) for pattern in CORE)
    assert (type(plain_scalar(text)) is Plain) == is_core
    assert plain_scalar(text) == text
