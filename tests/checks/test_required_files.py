from __future__ import annotations

import pytest

from tests.projects import diagnostics_in, problems_in

PATHS = ["content/vocabulary.yml", "content/evidence.yml", "site_config/site.yml"]


@pytest.mark.parametrize("path", PATHS)
def test_a_missing_file_is_reported_once_and_has_no_consequences(path: str) -> None:
    assert problems_in(without=[path]) == [f"PB016 {path}"]


def test_all_of_them_can_be_missing() -> None:
    assert problems_in(without=PATHS) == [f"PB016 {path}" for path in sorted(PATHS)]


def test_the_glossary_may_be_left_out() -> None:
    assert problems_in(without=["content/glossary.yml"]) == []


@pytest.mark.parametrize("path", PATHS)
def test_a_broken_file_is_not_missing(path: str) -> None:
    assert [one[:5] for one in problems_in("nonsense: [", path)] == ["PB005"]


@pytest.mark.parametrize("stray", ["content/vocabulary.yaml", "content/vocabulry.yml", "site_config/vocabulary.yml"])
def test_a_file_under_another_name_is_pointed_at(stray: str) -> None:
    found = diagnostics_in("channels: {}", stray, without=["content/vocabulary.yml"])
    (missing,) = [one for one in found if one.code == "PB016"]
    assert missing.hint == f"rename {stray} to content/vocabulary.yml"
