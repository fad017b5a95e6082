from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from playbook.site.views.poster_type import SIZES, size_for


def test_few_words_are_set_large_and_many_small() -> None:
    assert size_for([(2.4, "Late beats never")], gaps=6) == "xl"
    assert size_for([(1, "a line of some length " * 3)] * 30, gaps=30) == "xxs"


def test_what_does_not_fit_at_all_is_set_as_small_as_there_is() -> None:
    assert size_for([(1, "word " * 2000)] * 20, gaps=20) == "xxs"


@given(st.lists(st.text(max_size=200), max_size=20), st.text(max_size=400))
def test_more_text_is_never_set_larger(texts: list[str], more: str) -> None:
    names = list(SIZES)
    before = size_for([(1, text) for text in texts], gaps=len(texts))
    after = size_for([(1, text) for text in [*texts, more]], gaps=len(texts) + 1)
    assert names.index(after) >= names.index(before)
