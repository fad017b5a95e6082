from __future__ import annotations

import pytest

from tests.site.markup import problems_of


@pytest.mark.parametrize(
    ("html", "problem"),
    [
        ("<h1>A</h1><p>b", "<p> has no end"),
        ("<h1>A</h1><p>b</div></p>", "</div> ends <p>"),
        ("<h1>A</h1><p><ul></ul></p>", "<ul> stands in <p>"),
        ("<h1>A</h1><li>b</li>", "<li> stands in <>"),
        ("<h1>A</h1><h3>b</h3>", "h3 follows h1"),
        ("<h2>A</h2>", "the headings are [2], without one h1 that comes first"),
        ('<h1 id="a">A</h1><p id="a">b</p>', "the id 'a' is there 2 times"),
        ('<h1>A</h1><a href="#b">b</a>', "<a> names 'b', which is not there"),
        ('<h1>A</h1><section aria-labelledby="b"></section>', "<section> names 'b', which is not there"),
        ('<h1>A</h1><input id="b">', "<input> has no label"),
        ('<h1>A</h1><a href="b"></a>', "<a> has no name"),
        ('<h1>A</h1><a href="b"><a href="c">d</a></a>', "<a> stands in another thing to click"),
    ],
)
def test_the_reader_finds_what_is_wrong(html: str, problem: str) -> None:
    assert problem in problems_of(html)


def test_and_nothing_in_a_good_page() -> None:
    good = '<h1 id="a">A</h1><ul><li><label for="b">c</label><input id="b"></li></ul><p><a href="#a">d</a><br></p>'
    assert problems_of(good) == []
