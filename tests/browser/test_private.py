"""Nothing is asked of other servers, nothing is forbidden by a strict policy, nothing of ours stands inline.

Every visit is watched for it: `test_phone` loads every kind of page, and here it is proved that the watch sees.
"""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from tests.browser.serving import inline_scripts
from tests.browser.watching import Visits


def test_the_watch_sees_what_it_is_there_to_see(visit: Visits) -> None:
    page = visit()
    page.evaluate("console.error('said aloud')")
    page.evaluate("setTimeout(() => { throw new Error('thrown') })")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=\"https://elsewhere.example/x.png\">')")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<b onclick=\"1\" style=\"color: red\">b</b>')")
    page.evaluate("fetch('/outside').catch(() => {})")
    page.evaluate("setTimeout(() => alert('asked'))")
    page.wait_for_timeout(300)
    seen = "\n".join(visit.unexpected())
    for part in ("said aloud", "thrown", "img-src", "style-src", "script-src-attr", "/outside", "dialog: asked"):
        assert part in seen
    visit.expect("")


def test_pages_hold_no_script_style_or_handler_of_ours(site: Path) -> None:
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert list(_inline_in_article(html)) == [], page
        assert "<style" not in html, page


def test_the_only_inline_scripts_are_the_themes(site: Path) -> None:
    codes = {code for page in site.rglob("*.html") for code in inline_scripts(page.read_text(encoding="utf-8"))}
    assert len(codes) < 10
    assert all(code.startswith(("__md_scope=", "var palette=__md_get(", "var target=document.")) for code in codes)


def _inline_in_article(html: str) -> Iterator[str]:
    """Scripts, styles and handlers inside the part of a page that is not the theme's."""
    parser = _Article()
    parser.feed(html)
    assert parser.seen, "no article"
    yield from parser.inline


class _Article(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.depth = 0
        self.seen = False
        self.inline: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "article" and (self.depth or "md-content__inner" in (dict(attrs).get("class") or "")):
            self.depth, self.seen = self.depth + 1, True
        if self.depth:
            if tag in ("script", "style", "iframe", "object", "embed", "base", "link", "meta"):
                self.inline.append(f"<{tag}>")
            self.inline += [f"<{tag} {name}>" for name, _ in attrs if name == "style" or name.startswith("on")]

    def handle_endtag(self, tag: str) -> None:
        if tag == "article" and self.depth:
            self.depth -= 1
