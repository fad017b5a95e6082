"""Every code has a page, and the examples of the pages do what they say."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

import pytest

from playbook.checks import run
from playbook.diagnostics.catalogue import PROBLEMS, page, problem
from playbook.diagnostics.severity import Severity
from playbook.library.load import load
from tests.projects import SCENARIO, TODAY, small_project

CODES = [one.code for one in PROBLEMS]
GROUPS = {"PB0", "PB1", "PB2", "PB3", "PB4", "PB5", "PB6", "PB9"}
HEADINGS = ["Why", "What to do", "Example"]
OURS = {"PB901"}
"""Codes that no file can cause."""


@dataclass(frozen=True)
class Example:
    """A block of a page: what it replaces, and whether it is the bad one.

    After `yaml bad` or `yaml good` the first line of the block may say `file=PATH` (another file than the scenario),
    `without=FIELD` (the file loses this field) and `whole` (the block is all of the file).
    """

    bad: bool
    text: str
    file: str = SCENARIO
    without: tuple[str, ...] = ()
    whole: bool = False

    def found(self, folder: Path) -> set[str]:
        """The codes that the example causes in the small project."""
        root = small_project(folder, {} if self.whole else {self.file: self.text}, without=self.without)
        if self.whole:
            (root / self.file).parent.mkdir(parents=True, exist_ok=True)
            (root / self.file).write_text(self.text, encoding="utf-8")
        return codes_in(root)


def examples(code: str) -> list[Example]:
    blocks = re.findall(r"^```yaml (bad|good)([^\n]*)\n(.*?)^```$", page(code), re.MULTILINE | re.DOTALL)
    return [_example(kind == "bad", info.split(), text) for kind, info, text in blocks]


def _example(bad: bool, words: list[str], text: str) -> Example:
    given = dict(word.split("=", 1) for word in words if "=" in word)
    assert set(given) <= {"file", "without"} and {word for word in words if "=" not in word} <= {"whole"}, words
    without = tuple(filter(None, given.get("without", "").split(",")))
    return Example(bad, text, given.get("file", SCENARIO), without, "whole" in words)


def codes_in(root: Path) -> set[str]:
    return {one.code for one in run(load(root, TODAY))}


def write(path: str, data: bytes) -> Callable[[Path], object]:
    return lambda root: (root / path).write_bytes(data)


IN_CODE: dict[str, Callable[[Path], object]] = {
    "PB001": lambda root: (root / "content/principles/a-folder.yml").mkdir(),
    "PB002": write("content/glossary.yml", b"# " + b"x" * 600_000),
    "PB003": write("content/glossary.yml", "terms: []".encode("utf-16")),
    "PB004": write("content/glossary.yml", b"terms: a\x07b"),
    "PB016": lambda root: (root / "content/evidence.yml").unlink(),
}
"""What a block of text cannot show."""


def test_codes_are_sorted_and_unique_and_in_their_groups() -> None:
    assert sorted(set(CODES)) == CODES
    assert all(re.fullmatch(r"PB\d{3}", code) and code[:3] in GROUPS for code in CODES)


def test_names_are_unique_words_with_hyphens() -> None:
    names = [one.name for one in PROBLEMS]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) for name in names)


def test_every_page_has_a_code_and_every_code_a_page() -> None:
    folder = resources.files("playbook.diagnostics").joinpath("pages")
    assert sorted(file.name for file in folder.iterdir()) == [f"{code}.md" for code in CODES]


@pytest.mark.parametrize("code", CODES)
def test_a_page_says_what_why_and_what_to_do(code: str) -> None:
    text = page(code)
    assert text.startswith(f"# {code}: {problem(code).name}\n")
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == HEADINGS
    assert all(part.strip() for part in re.split(r"^#.*$", text, flags=re.MULTILINE)[1:])


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_proved_by_its_page_or_in_code(code: str) -> None:
    kinds = [one.bad for one in examples(code)]
    assert kinds == ([] if code in IN_CODE or code in OURS else [True, False])


@pytest.mark.parametrize("code", [code for code in CODES if code not in IN_CODE and code not in OURS])
def test_the_bad_example_has_this_problem_and_the_good_one_none(code: str, tmp_path: Path) -> None:
    bad, good = examples(code)
    (tmp_path / "bad").mkdir()
    (tmp_path / "good").mkdir()
    found = bad.found(tmp_path / "bad")
    assert {one for one in found if one == code or problem(one).severity is not Severity.ADVICE} == {code}
    assert good.found(tmp_path / "good") == set()


@pytest.mark.parametrize("code", IN_CODE)
def test_what_no_text_can_show(code: str, tmp_path: Path) -> None:
    root = small_project(tmp_path)
    IN_CODE[code](root)
    assert codes_in(root) == {code}


def test_the_small_project_has_no_problems(tmp_path: Path) -> None:
    assert codes_in(small_project(tmp_path)) == set()
