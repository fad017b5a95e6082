from __future__ import annotations

from playbook.site.views.glossary import glossary_entries
from tests.projects import library_with
from tests.site.rendered import small, tree

GLOSSARY = "content/glossary.yml"


def test_terms_come_in_alphabetical_order_with_anchors_of_their_own() -> None:
    change = "terms: [{term: b, means: 1}, {term: A!, means: '*2*'}, {term: a, means: 3}, {term: Ö, means: 4}]"
    library = library_with(change, GLOSSARY)
    assert [(one.term, one.anchor) for one in glossary_entries(library)] == [
        ("a", "term-1-a"),
        ("A!", "term-2-a"),
        ("b", "term-3-b"),
        ("Ö", "term-4"),
    ]
    assert [one.text for one in tree("glossary.md", library).all("em")] == ["2"]


def test_other_words_for_the_same() -> None:
    assert [one.words for one in tree("glossary.md").all("dt")] == ["Thread also conversation"]


def test_a_library_without_a_glossary_has_an_empty_page() -> None:
    library = library_with(without=[GLOSSARY])
    assert library.glossary is None
    assert glossary_entries(library) == ()
    assert not list(tree("glossary.md", library).all("dt"))
    assert len(glossary_entries(small())) == 1
