from __future__ import annotations

from playbook.models.etiquette_rule import EtiquetteRule
from playbook.site.views.learning import (
    LEVELS,
    checklist_entries,
    principle_entries,
    principle_view,
    rule_entries,
    rule_view,
)
from tests.projects import RULE, library_with
from tests.site.rendered import HERE, edition, small, tree

PRINCIPLE = "content/principles/late-reply.yml"


def test_a_principle_with_everything_that_leans_on_it() -> None:
    view = principle_view(edition(), small().principles["late-reply"], HERE)
    assert [fact.id for fact in view.facts] == ["late-fact"]
    assert view.rules == (("You need to …", "../../rules/you-need-to/"),)
    assert [card.id for card in view.scenarios] == ["late-tweet", "mail-question"]
    assert view.related == (("Close in public", "../../principles/close-publicly/"),)
    assert [source.title for source in view.sources] == ["On late posts"]


def test_a_principle_that_nothing_leans_on() -> None:
    library = library_with("title: A\nsummary: B\nwhy: C\ndo: [D]\ndo_not: [E]\n", "content/principles/alone.yml")
    page = tree("principles/alone.md", library)
    assert [one.words for one in page.all("h2")] == ["Do", "Do not", "Seen in these scenarios"]
    assert "No scenario yet." in page.text
    entry = next(one for one in principle_entries(edition(library), HERE) if one.title == "A")
    assert (entry.href, entry.summary, entry.note) == ("../../principles/alone/", "B", "0 scenarios")


def test_a_rule_with_its_examples() -> None:
    view = rule_view(edition(), small().rules["you-need-to"], HERE)
    assert [[(one.text, one.marked) for one in example] for example in view.bad] == [
        [("You need to", True), (" call us.", False)]
    ]
    assert view.good == ("You do not need to do anything.",)
    assert view.principle == ("Late beats never", "../../principles/late-reply/")
    assert [card.id for card in view.scenarios] == ["late-tweet", "mail-question"]


def test_every_level_of_a_rule_has_words() -> None:
    schema = EtiquetteRule.model_json_schema()
    assert list(LEVELS) == schema["properties"]["level"]["enum"]


def test_indexes_count_what_they_list() -> None:
    assert [(one.title, one.note) for one in principle_entries(edition(), HERE)] == [
        ("Close in public", "1 scenario"),
        ("Late beats never", "2 scenarios"),
    ]
    assert [(one.title, one.note) for one in checklist_entries(small(), HERE)] == [("Late replies", "2 lines")]
    assert [(one.title, one.note) for one in rule_entries(small(), HERE)] == [("You need to …", "Avoid")]


def test_indexes_are_in_the_order_of_titles_whatever_their_case() -> None:
    library = library_with("title: close by", PRINCIPLE)
    assert [one.title for one in principle_entries(edition(library), HERE)] == ["close by", "Close in public"]


def test_summaries_and_messages_are_shown_as_typed_on_every_page() -> None:
    """They are lines, not prose: an asterisk is an asterisk."""
    library = library_with("summary: Say *I*.", PRINCIPLE, rule="message: Say *I*.")
    for path in ("principles/index.md", "principles/late-reply.md", "rules/index.md", "rules/you-need-to.md"):
        page = tree(path, library)
        assert "Say *I*." in page.text
        assert not list(page.all("em"))


def test_the_marked_words_of_an_example() -> None:
    change = "examples: {bad: [{text: 'Hi {agent}, you need to go.', quote: you need to}], good: [A]}"
    page = tree("rules/you-need-to.md", library_with(change, RULE))
    assert [one.text for one in page.all("mark")] == ["you need to"]
    assert page.one(class_="pb-gap").text == "{agent}"
