"""The content of this repository as a site: every page is sound, and every link in it leads somewhere."""

from __future__ import annotations

from urllib.parse import unquote, urljoin, urlsplit

import pytest

from playbook.site import RenderedSite, render_site
from playbook.site.links import address
from tests.site.markup import parsed, problems_of
from tests.site.rendered import real, site_of

ROOT = "https://playbook.example/some/folder/"
OUTSIDE = ("https://", "http://", "mailto:", "tel:", "sms:")


def test_every_page_is_good_html() -> None:
    assert {page.path: problems for page in site_of(real()).pages if (problems := problems_of(page.body))} == {}


@pytest.mark.parametrize("directory_urls", [True, False])
def test_every_link_leads_to_a_page_a_part_of_one_or_an_asset(directory_urls: bool) -> None:
    site = site_of(real()) if directory_urls else render_site(real(), directory_urls=False)
    assert broken_links(site, directory_urls) == []


def broken_links(site: RenderedSite, directory_urls: bool) -> list[str]:
    places = {ROOT + address(page.path, directory_urls=directory_urls): parsed(page.body) for page in site.pages}
    ids = {place: {one.attributes.get("id") for one in body.all()} for place, body in places.items()}
    assets = {ROOT + asset.path for asset in site.assets}
    broken = []
    for here, body in places.items():
        for element in body.all():
            link = element.attributes.get("href", element.attributes.get("src", ""))
            if not link or link.startswith(OUTSIDE):
                continue
            target = urlsplit(urljoin(here, link))
            place = target._replace(query="", fragment="").geturl()
            if place not in {*ids, *assets} or (target.fragment and unquote(target.fragment) not in ids[place]):
                broken.append(f"{here}: {link}")
    return broken


def test_a_broken_link_would_be_found() -> None:
    site = site_of(real())
    first = site.pages[0]
    for link in ("nowhere/", "#nowhere", "../outside", "/absolute/"):
        page = type(first)(first.path, first.title, "", f'<h1>a</h1><a href="{link}">b</a>')
        assert broken_links(type(site)((page,), (), (), (), ()), True)


def test_every_link_to_elsewhere_is_a_web_or_mail_address_of_the_content() -> None:
    known = {source.link for source in real().sources.values()}
    for page in site_of(real()).pages:
        if page.path == "evidence.md":
            outside = {one.attributes["href"] for one in parsed(page.body).all("a")}
            assert {link for link in outside if link.startswith("http")} <= known


def test_every_page_has_a_title_and_a_description() -> None:
    assert [page.path for page in site_of(real()).pages if not (page.title and page.description)] == []


def test_every_title_is_the_heading_of_its_page() -> None:
    for page in site_of(real()).pages:
        (heading,) = parsed(page.body).all("h1")
        assert heading.attributes == {"id": "title"}
        assert heading.words == page.title or page.path.startswith("for-trainers/problems/")


def test_every_file_has_a_page_that_leads_back_to_it() -> None:
    sources = {page.source for page in site_of(real()).pages}
    without = ("vocabulary", "signal", "words")  # what is only read by rules shows on the pages of the rules
    own = {one.path for one in real().documents() if one.kind not in without}
    assert own <= sources
