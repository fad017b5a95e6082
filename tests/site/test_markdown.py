from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from playbook.diagnostics.catalogue import PROBLEMS, page
from playbook.site import markdown
from playbook.site.markdown import document, inline, plain, prose
from tests.site.markup import parsed, problems_of

TAGS = {"p", "em", "strong", "a", "ul", "ol", "li", "code", "pre", "br"}
PIECES = (
    *("*", "**", "_", "`", "```", "~~~js", "[", "](", ")", "<", ">", "&", "&lt;", "&#60;", "\\", "\n", "\n\n", "  \n"),
    *("- ", "+ ", "1. ", "3) ", "# ", "===", "---", "> ", "| a | b |\n|---|---|", "!", '"', "'", "a", "word ", " "),
    *("https://example.org", "mailto:a@b.example", "javascript:alert(1)", "data:text/html,x", "//example.org", "x.md"),
    *("<script>", "</p>", "<b onclick=x>", "<!-- -->", '"a title"', "[a]: https://example.org", "<ssh:x>", "{{ x }}"),
)
MARKED = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
"""Texts that are nearly Markdown, and often hostile."""
TYPED = st.builds(str.__add__, st.sampled_from("abé"), st.text("ab19 .,:;!?()'\"/=>#|{}^%$€é"))
"""Texts without a sign that means anything."""


@settings(deadline=None)
@given(MARKED)
@example("[a](JaVaScript:alert(1))")
@example("<javascript:alert(1)>")
@example("[]()")
@example("[a](java&#115;cript:alert(1))")
@example("![a](https://example.org/a.png)")
@example('[a](https://example.org "title")')
@example("```js\nalert(1)\n```")
@example("3. three\n4. four")
def test_prose_has_no_tag_and_no_attribute_that_is_not_allowed(text: str) -> None:
    for html in (prose(text), inline(text)):
        for element in parsed(html).all():
            assert element.tag in TAGS
            assert element.attributes.keys() <= {"a": {"href"}, "ol": {"start"}}.get(element.tag, set())
            if element.tag == "a":
                assert re.match(r"(https?://|mailto:)", element.attributes["href"], re.IGNORECASE)
            if "start" in element.attributes:
                assert element.attributes["start"].isdigit()
    assert not {one.tag for one in parsed(inline(text)).all()} & {"p", "ul", "ol", "li", "pre"}


@settings(deadline=None)
@given(MARKED)
@example("a\nb\n\n \n\nc")
@example(" - a")
@example("-")
@example("a\n1)")
@example("~~~")
@example("a  \nb")
def test_plain_text_needs_no_parser_to_look_the_same(text: str) -> None:
    parser = markdown._small_markdown()
    assert unescape(prose(text)) == unescape(parser.render(text.strip()).strip() or "<p></p>")


@settings(deadline=None)
@given(TYPED)
def test_text_without_signs_is_shown_as_typed(text: str) -> None:
    words = " ".join(text.split())
    assert plain(text) == words
    assert parsed(inline(text)).text == text.strip()
    assert parsed(prose(text)).words == words


@pytest.mark.parametrize(
    "text",
    [
        "<b>bold</b>",
        "<script>alert(1)</script>",
        "<!-- a comment -->",
        "a < b > c",
        "Title\n=====",
        "Title\n-----",
        "# Title",
        "> said",
        "| a | b |\n|---|---|\n| c | d |",
        "[it](javascript:alert(1))",
        "[it]()",
        "[](<>)",
        "[it](data:text/html,x)",
        "[it](../other.md)",
        "[it](//example.org)",
        "<javascript:alert(1)>",
        "{{ name }} {% raw %}",
    ],
)
def test_everything_else_is_shown_as_typed(text: str) -> None:
    root = parsed(prose(text))
    assert [one.tag for one in root.all()] == ["p"]
    assert root.words == " ".join(text.split())
    assert plain(text) == " ".join(text.split())


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("*a* **b** `c`", "<p><em>a</em> <strong>b</strong> <code>c</code></p>"),
        ("one\n\ntwo", "<p>one</p>\n<p>two</p>"),
        ("one\ntwo", "<p>one\ntwo</p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("2. b\n3. c", '<ol start="2">\n<li>b</li>\n<li>c</li>\n</ol>'),
        ("[a](https://example.org)", '<p><a href="https://example.org">a</a></p>'),
        ("<https://example.org>", '<p><a href="https://example.org">https://example.org</a></p>'),
        ("<help@tern.example>", '<p><a href="mailto:help@tern.example">help@tern.example</a></p>'),
        ("![a](https://example.org/a.png)", '<p>!<a href="https://example.org/a.png">a</a></p>'),
        ("a \\* b", "<p>a * b</p>"),
    ],
)
def test_the_small_markdown(text: str, html: str) -> None:
    assert prose(text) == html


def test_inline_prose_is_one_line() -> None:
    assert inline("one\n*two*\n- three") == "one <em>two</em> - three"
    assert inline("10\u00a0km of *road*") == "10\u00a0km of <em>road</em>"


def test_plain_prose_is_for_search() -> None:
    assert plain("*a* [b](https://example.org)\n\n- `c`\n- d & e") == "a b c d & e"


def test_documents_have_headings_and_tables_and_anchors() -> None:
    root = parsed(document("# A title\n\n## What *to* do\n\n| a |\n| --- |\n| <b> |\n\n![x](javascript:y)"))
    assert [(one.tag, one.attributes["id"]) for one in root.all("h1", "h2")] == [("h1", "title"), ("h2", "what-to-do")]
    assert [one.text for one in root.all("th", "td")] == ["a", "<b>"]
    assert not [*root.all("b", "img")]


@pytest.mark.parametrize("code", [problem.code for problem in PROBLEMS])
def test_the_pages_of_all_problems_are_good_html(code: str) -> None:
    assert problems_of(document(page(code))) == []
