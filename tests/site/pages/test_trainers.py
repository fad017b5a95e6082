from __future__ import annotations

import re
from importlib import resources

import pytest

from playbook.diagnostics.catalogue import PROBLEMS
from tests.projects import problems_in
from tests.site.rendered import page, tree


@pytest.mark.parametrize(
    ("path", "title", "section"),
    [
        ("for-trainers/index.md", "Write a scenario", "Write a scenario"),
        ("for-trainers/guides.md", "Write a guide", "Write a guide"),
        ("for-trainers/review.md", "Review replies", "Review replies"),
        ("for-trainers/publish.md", "Publish the site", "Publish the site"),
        ("for-trainers/coverage.md", "Coverage and reviews", "Coverage and reviews"),
        ("for-trainers/reading-ease.md", "Reading ease", "Reading ease"),
        ("for-trainers/fields.md", "Every field", "Every field"),
        ("for-trainers/problems/index.md", "Problem codes", "Problem codes"),
        ("for-trainers/problems/pb201.md", "PB201: unknown reference", "Problem codes"),
    ],
)
def test_pages_for_trainers(path: str, title: str, section: str) -> None:
    found = page(path)
    assert (found.title, found.section) == (title, ("For trainers", section))
    assert found.description
    assert len(list(tree(path).all("h1"))) == 1


def test_links_of_help_pages_lead_to_pages() -> None:
    links = [one.attributes["href"] for one in tree("for-trainers/index.md").all("a")]
    assert "../for-trainers/fields/" in links


def test_the_examples_of_guides_are_sound() -> None:
    text = resources.files("playbook.site").joinpath("help", "guides.md").read_text(encoding="utf-8")
    examples = re.findall(r"^```yaml guide\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert len(examples) == 2
    for example in examples:
        assert problems_in(example, "content/guides/example.yml") == []


def test_the_page_of_a_problem_says_how_bad_it_is() -> None:
    found = tree("for-trainers/problems/pb201.md")
    assert found.text.rstrip().endswith("Severity: error. All problem codes")
    assert [one.attributes["href"] for one in found.all("a")][-1] == "../../../for-trainers/problems/"


def test_every_problem_can_be_searched_for() -> None:
    for problem in PROBLEMS:
        (entry,) = page(f"for-trainers/problems/{problem.code.lower()}.md").search
        assert entry.title.startswith(f"{problem.code}: ")
