from __future__ import annotations

from typing import get_args

import pytest

from playbook.models.evidence import Fact
from playbook.site.views.evidence import GRADES, KINDS, fact_view, source_views, sources_by_title
from tests.projects import library_with
from tests.site.rendered import HERE, small, tree

EVIDENCE = "content/evidence.yml"


def test_a_fact() -> None:
    fact = fact_view(small(), "close-fact", HERE)
    assert fact.says == "<p>Onlookers trust a firm more when they see the <em>result</em>.</p>"
    assert (fact.grade, fact.about, fact.source) == ("fair", "Experiment. 300 adults. 2019.", "B. Scholar, 2019")
    assert (fact.href, fact.source_href) == ("../../evidence/#fact-close-fact", "../../evidence/#source-study")
    assert fact.against is None
    assert fact.used_by == (("Close in public", "../../principles/close-publicly/"),)


@pytest.mark.parametrize(
    ("source", "fact", "about"),
    [("", "", "Survey."), (", year: 2001", "", "Survey. 2001."), (", year: 2001", ", year: 1999", "Survey. 1999.")],
)
def test_the_year_of_the_data_comes_before_that_of_the_publication(source: str, fact: str, about: str) -> None:
    change = f"""
        sources:
          seed-late: {{title: A, author: B{source}}}
        facts:
          late-fact: {{says: C, source: seed-late, kind: survey, grade: weak{fact}}}
          close-fact: {{says: D, source: seed-late, kind: survey, grade: weak}}
        """
    assert fact_view(library_with(change, EVIDENCE), "late-fact", HERE).about == about


def test_publications_come_by_title() -> None:
    assert sources_by_title(small()) == ("study", "seed-late")
    study, late = source_views(small(), ("study", "seed-late"), HERE)
    assert (study.by, study.where, study.link) == ("B. Scholar, 2019", "A Journal", "")
    assert (late.by, late.where, late.link) == ("A. Writer, 2016", "", "https://example.org/late")


def test_every_kind_and_grade_has_words() -> None:
    assert set(KINDS) == set(get_args(Fact.model_fields["kind"].annotation))
    assert set(GRADES) == set(get_args(Fact.model_fields["grade"].annotation))


def test_facts_on_the_page() -> None:
    fact = tree("evidence.md").one(id="fact-late-fact")
    assert fact.words == (
        "Any answer was worth more than none. Claim Author’s claim. 2016. A. Writer, 2016"
        "Against it: No sample is given.Used by: Late beats never"
    )
    assert tree("evidence.md").one(id="source-study").words == "Closing the loop. B. Scholar, 2019, A Journal."
