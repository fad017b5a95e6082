"""HTML goes through Python-Markdown as it is: a browser makes the same page of it."""

from __future__ import annotations

from html import escape
from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook.publish.raw_html import raw_block

EXTENSIONS = ["admonition", "attr_list", "md_in_html", "tables", "toc", "fenced_code", "footnotes", "abbr"]


class Seen(HTMLParser):
    """What a browser makes of HTML: tags with their attributes, and texts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.parts: list[object] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.parts.append((tag, *attrs))

    def handle_endtag(self, tag: str) -> None:
        self.parts.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        if self.parts and isinstance(self.parts[-1], list):
            data = self.parts.pop()[0] + data
        self.parts.append([data])


def seen(html: str) -> list[object]:
    return Seen(html.strip()).parts


def through_markdown(html: str) -> str:
    return markdown.Markdown(extensions=EXTENSIONS).convert(f"{raw_block(html)}\n")


@pytest.mark.parametrize(
    "inner",
    [
        "one\n\ntwo",
        "one\n   \n\n   two",
        "\n    indented like code",
        "a\ttab\n\t\tand two",
        "```\nno fence\n```",
        "\n~~~~ python\nno fence\n~~~~\n",
        "# no heading\n\n- no list\n\n1. none\n\n> none",
        "*no emphasis* `no code` [no](link) {: .no } [^no] :no:",
        "&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; &#x1F600; &copy",
        '<p title="two\n\nlines and\ta tab">a</p>',
        "<input\n\n\ttype='checkbox'\n  checked>",
        "<pre>one\n\n  two\n \n</pre>",
        "<!-- a\n\ncomment --><p>b</p>",
        "<ul><li>a\n\n</li><li>b</li></ul>",
        "<mark>a</mark>\n\n<mark>b</mark>",
        "!!! note\n\n    no admonition",
        "|a|b|\n|-|-|\n|c|d|",
        "*[no]: abbreviation",
        "<svg viewBox='0 0 1 1'><path d='M0 0'/></svg><hr><br>",
        "markdown='1'",
    ],
)
def test_nothing_is_read_as_markdown(inner: str) -> None:
    html = f"<div class='pb'>{inner}</div>"
    assert seen(through_markdown(html)) == seen(html.replace("<!-- a\n\n", "<!-- a\n"))


@given(st.lists(st.sampled_from([*"\n\t `~#*_<>&\"'|:!-=[](){}\\^", "a", "é", "  \n", "\n\n", "```", "~~~", "    "])))
def test_any_text_comes_out_as_it_went_in(pieces: list[str]) -> None:
    text = escape("".join(pieces))
    html = f'<div class="pb"><p title="{text}">{text}</p>\n<pre>{text}</pre></div>'
    assert seen(through_markdown(html)) == seen(html)


def test_one_block_stays_alone() -> None:
    assert raw_block("<section><div>a</div><div>b</div></section>\n").startswith("<section>")


@pytest.mark.parametrize("html", ["<div>a</div><div>b</div>", "text", "<pb-list>a</pb-list>", "<div>a</div> b", ""])
def test_anything_else_gets_a_block_round_it(html: str) -> None:
    assert raw_block(html).startswith("<div>\n")
    assert seen(through_markdown(html)) == seen(f"<div>\n{html}\n</div>")
