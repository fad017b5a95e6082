"""A text with marks below what was found in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from playbook.diagnostics.formats.visible import width
from playbook.workbench.tried import Found
from playbook.workbench.tried_text import MOST_COLUMNS, marked


def lines(text: str, *spans: tuple[int, int]) -> list[str]:
    return list(marked(text, [Found(start, end) for start, end in spans]))


def test_marks_stand_below_the_words_whatever_their_width() -> None:
    assert lines("日本 and e\u0301t\u00e9", (0, 2), (7, 11)) == [
        "    日本 and e\u0301t\u00e9",
        "    ^^^^     ^^^",
    ]


def test_every_line_has_its_own_marks() -> None:
    assert lines("one\n\ntwo three\nfour", (0, 3), (9, 19)) == [
        "    one", "    ^^^", "", "    two three", "        ^^^^^", "    four", "    ^^^^",
    ]  # fmt: skip


def test_a_long_line_is_broken_between_words() -> None:
    found = lines("word " * 60, (0, 4))
    assert len(found) > 4
    assert all(width(line) <= MOST_COLUMNS + 4 for line in found)
    assert found[1] == "    ^^^^"


@given(st.text(max_size=300), st.data())
def test_any_text_can_be_shown(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown = lines(text, (start, end))
    assert all(line.isprintable() or not line.isascii() for line in shown)
    assert not any("\x1b" in line or "\n" in line for line in shown)
