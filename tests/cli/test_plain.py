"""Markdown as plain text."""

from __future__ import annotations

from playbook.cli.plain import plain


def test_headings_lists_code_and_marks() -> None:
    assert plain(
        """# A *heading*

Some `code`, **bold**, _leaning_ and a [link](https://a.example),
over two lines; snake_case_word and 2 * 3 * 4 stay.

- one
  goes on
- two

1. first

```yaml
a:
  - "b_c_d"

```
End.
"""
    ) == (
        """A HEADING

Some code, bold, leaning and a link, over two lines; snake_case_word and 2 * 3 * 4 stay.

  - one goes on
  - two
  - first

    a:
      - "b_c_d"

End.
"""
    )


def test_nothing_is_nothing() -> None:
    assert plain("") == "\n"
