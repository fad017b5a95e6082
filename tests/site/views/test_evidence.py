from __future__ import annotations

from importlib import resources
from typing import get_args

import pytest

from playbook.library.library import Library
from playbook.models.evidence import Fact, Source
from playbook.site.views.evidence import (
    GRADES,
    KINDS,
    KNOWN_FROM,
    cited_views,
    fact_view,
    grades_view,
    source_views,
    sources_by_title,
)
from tests.projects import RULE, library_with
from tests.site.rendered import HERE, real, small, tree

EVIDENCE = "content/evidence.yml"


def test_a_fact() -> None:
    fact = fact_view(small(), "close-fact", HERE)
    assert fact.says == "<p>Onlookers trust a firm more when they see the <em>result</em>.</p>"
    assert (fact.grade, fact.about, fact.source) == ("fair", "Experiment. 300 adults. 2019.", "B. Scholar, 2019")
    assert (fact.href, fact.source_href) == ("../../evidence/#fact-close-fact", "../../evidence/#source-study")
    assert (fact.kind, fact.year, fact.sample, fact.doubt) == ("Experiment", "2019", "300 adults", "")
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


FACT = "{says: C, source: seed-late, kind: %s, grade: %s}"
TWO_FACTS = """
    sources:
      seed-late: {title: A, author: B%s}
    facts:
      late-fact: %s
      close-fact: {says: D, source: seed-late, kind: survey, grade: weak}
    """


def changed(known: str = "", kind: str = "survey", grade: str = "weak") -> Library:
    return library_with(TWO_FACTS % (known, FACT % (kind, grade)), EVIDENCE)


def test_what_is_not_known_is_said() -> None:
    fact = fact_view(changed(), "late-fact", HERE)
    assert (fact.year, fact.sample) == ("We do not know.", "We do not know.")


def test_a_claim_measured_nothing() -> None:
    fact = fact_view(changed(kind="author-claim", grade="claim"), "late-fact", HERE)
    assert (fact.sample, fact.kind) == ("", "Author’s claim")
    shown = tree("evidence.md", changed(kind="author-claim", grade="claim")).one(id="fact-late-fact")
    assert [one.words for one in shown.all("dt")] == ["Trust", "Year", "Source", "Used in"]
    assert "said, and not shown" in shown.text


@pytest.mark.parametrize("known", ["report", "memory"])
def test_what_was_not_read_is_marked_at_the_fact_and_at_the_source(known: str) -> None:
    library = changed(f", known_from: {known}")
    assert fact_view(library, "late-fact", HERE).doubt == KNOWN_FROM[known]
    page = tree("evidence.md", library)
    assert KNOWN_FROM[known] in page.one(id="fact-late-fact").text
    assert KNOWN_FROM[known] in page.one(id="source-seed-late").text


def test_what_was_read_raises_no_doubt() -> None:
    library = changed(", known_from: publication")
    assert fact_view(library, "late-fact", HERE).doubt == ""
    assert KNOWN_FROM["publication"] in tree("evidence.md", library).one(id="source-seed-late").text


def test_a_fact_that_nothing_uses_says_so() -> None:
    library = library_with("evidence: []", "content/principles/close-publicly.yml")
    assert "Nothing leans on it yet." in tree("evidence.md", library).one(id="fact-close-fact").text


def test_grades_are_counted() -> None:
    counts = {grade: count for grade, _, count in grades_view(small())}
    assert counts == {"strong": 0, "fair": 1, "weak": 0, "claim": 1}
    choices = [one for one in tree("evidence.md").all("input")]
    assert [one.attributes["value"] for one in choices] == ["all", *counts]
    assert ["checked" in one.attributes for one in choices] == [True, False, False, False, False]


def test_every_grade_can_be_sieved() -> None:
    """The sieve is style alone: a rule for each grade, which pages carry as data."""
    style = resources.files("playbook.site").joinpath("styles", "evidence.css").read_text(encoding="utf-8")
    for grade in GRADES:
        assert f'[value="{grade}"]:checked) .pb-fact:not([data-grade="{grade}"], :target)' in style
    assert tree("evidence.md").one(id="fact-late-fact").attributes["data-grade"] == "claim"


def test_a_publication_is_named_by_principles_rules_and_scenarios() -> None:
    library = library_with("sources: [seed-late]", RULE)
    study, late = cited_views(library, HERE)
    assert (study.source.id, study.places) == ("study", ())
    assert late.places == (
        ("Principles", (("Late beats never", "../../principles/late-reply/"),)),
        ("Wording", (("You need to …", "../../rules/you-need-to/"),)),
        ("Scenarios", (("The tweet we missed", "../../scenarios/social/late-tweet/"),)),
    )


def test_one_that_is_named_twice_is_listed_once() -> None:
    library = library_with("sources: [seed-late, seed-late]", RULE)
    assert len(dict(cited_views(library, HERE)[1].places)["Wording"]) == 1


def test_real_facts_are_of_use_and_of_known_origin() -> None:
    library = real()
    for id_, fact in library.facts.items():
        assert library.sources[fact.source].known_from, f"how do we know the source of {id_}?"
        assert fact.against, f"what limits {id_}?"
        assert (fact.grade == "claim") == (fact.kind == "author-claim"), id_
        assert fact_view(library, id_, HERE).used_by, f"nothing uses {id_}"


def test_publications_come_by_title() -> None:
    assert sources_by_title(small()) == ("study", "seed-late")
    study, late = source_views(small(), ("study", "seed-late"), HERE)
    assert (study.by, study.where, study.link) == ("B. Scholar, 2019", "A Journal", "")
    assert (late.by, late.where, late.link) == ("A. Writer, 2016", "", "https://example.org/late")


def test_every_kind_and_grade_has_words() -> None:
    assert set(KINDS) == set(get_args(Fact.model_fields["kind"].annotation))
    assert set(GRADES) == set(get_args(Fact.model_fields["grade"].annotation))
    ways, _ = get_args(Source.model_fields["known_from"].annotation)
    assert set(KNOWN_FROM) == set(get_args(ways))


def test_facts_on_the_page() -> None:
    fact = tree("evidence.md").one(id="fact-late-fact")
    rows = dict(zip((one.words for one in fact.all("dt")), (one.words for one in fact.all("dd")), strict=True))
    assert rows == {
        "Trust": "Claim Author’s claim: said, and not shown",
        "Year": "2016",
        "Source": "A. Writer, 2016",
        "Against it": "No sample is given.",
        "Used in": "Late beats never",
    }
    source = tree("evidence.md").one(id="source-study")
    assert source.words == "Closing the loop. B. Scholar, 2019, A Journal."
