from __future__ import annotations

from tests.projects import RULE, diagnostics_in, problems_in


def test_the_field_is_named_and_the_words_are_shown() -> None:
    (one,) = diagnostics_in("""
        steps:
          respond: [{do: Say sorry., because: "FILL IN the reason"}]
          fix: [{do: Send it., because: She needs it.}]
        """)
    assert (one.code, one.message) == ("PB319", "steps, respond 1, because is not filled in yet")
    assert str(one.place).endswith(":2:40")


def test_every_file_is_looked_at() -> None:
    assert problems_in("why: FILL IN", RULE) == ["PB319 1:6"]


def test_small_letters_are_words_like_any_others() -> None:
    assert problems_in("situation: Nadia had to fill in a form.") == []
