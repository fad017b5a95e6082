from __future__ import annotations

from playbook.checks.texts import field_of, say_path, short, texts_of
from tests.projects import library_with


def test_every_text_is_found_where_it_stands() -> None:
    rule = library_with().rules["you-need-to"]
    found = dict(texts_of(rule))
    assert found[("title",)] == "You need to …"
    assert found[("examples", "bad", 0, "quote")] == "You need to"
    assert found[("examples", "good", 0)] == "You do not need to do anything."


def test_paths_are_said_as_authors_count() -> None:
    assert say_path(("replies", 1, "marks", 0, "quote")) == "replies 2, marks 1, quote"


def test_the_field_of_a_list_entry_is_that_of_the_list() -> None:
    assert field_of(("replies", 1, "why")) == "why"
    assert field_of(("do", 2)) == "do"


def test_long_texts_are_cut_and_put_in_one_line() -> None:
    assert short("one\n two") == "one two"
    assert short("x" * 100, 10) == "xxxxxxxxx…"
