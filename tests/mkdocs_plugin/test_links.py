"""Which links of generated pages lead nowhere."""

from __future__ import annotations

import pytest

from playbook.mkdocs_plugin.links import LinkCheck
from playbook.site.page import Page

OTHERS = ("mine/", "mine/index.html", "assets/a.css", "")


def broken(link: str, *, directory_urls: bool = True) -> list[str]:
    """Why a link on the page `a/b.md` is broken; the site has `index.md` and `a/c.md` with the part `p`, too."""
    pages = [
        Page("a/b.md", "B", "", f'<p id="own"><a class="x" href="{link}">x</a></p>'),
        Page("a/c.md", "C", "", '<p id="p">c</p>'),
        Page("a/index.md", "A", "", ""),
    ]
    return [one.reason for one in LinkCheck(directory_urls=directory_urls).broken(pages, OTHERS)]


@pytest.mark.parametrize(
    "link",
    [
        *("../c/", "../c/#p", "../../a/c/", "../c/index.html", "../c/?q=1#p", "../", "..", "./"),
        *("", "#", "#own", "?q=1", "../../mine/", "../../assets/a.css", "../..", "../../", "../%63/", "../c/#%70"),
        *("https://x.example/", "HTTP://x", "//x.example", "mailto:a@b.example", "tel:1", "data:,x"),
    ],
)
def test_links_that_lead_somewhere(link: str) -> None:
    assert broken(link) == []


@pytest.mark.parametrize(
    ("link", "reason"),
    [
        ("../d/", "leads nowhere"),
        ("c/", "leads nowhere"),
        ("../c.md", "leads nowhere"),
        ("../c", "lacks a slash at the end"),
        ("../../mine", "lacks a slash at the end"),
        ("../c/#q", "leads to a part that the page does not have"),
        ("#q", "leads to a part that the page does not have"),
        ("/a/c/", "leaves the site; it has to be relative and stay inside"),
        ("../../../x/", "leaves the site; it has to be relative and stay inside"),
    ],
)
def test_links_that_do_not(link: str, reason: str) -> None:
    assert broken(link) == [reason]


def test_pages_as_files() -> None:
    assert broken("c.html#p", directory_urls=False) == []
    assert broken("?q=1#own", directory_urls=False) == []
    assert broken("c/", directory_urls=False) == ["leads nowhere"]


def test_a_link_is_reported_once_for_a_page() -> None:
    page = Page("a.md", "A", "", '<a href="x/">1</a><a href="x/">2</a><img src="y.png">')
    found = [str(one) for one in LinkCheck().broken([page], ())]
    assert found == ['a.md: the link "x/" leads nowhere', 'a.md: the link "y.png" leads nowhere']


def test_a_page_that_changed_is_read_again() -> None:
    check = LinkCheck()
    assert list(check.broken([Page("a.md", "A", "", '<a href="x/">1</a>')], ()))
    assert not list(check.broken([Page("a.md", "A", "", "")], ()))
