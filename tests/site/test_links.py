from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playbook.site.links import address, relative

NAMES = st.just("index") | st.text("abc019-_", min_size=1, max_size=6)
PATHS = st.lists(NAMES, min_size=1, max_size=5).map(lambda parts: "/".join(parts) + ".md")
SITES = ("https://example.org/", "https://example.org/a/b/")


@pytest.mark.parametrize(
    ("path", "folder", "file"),
    [
        ("index.md", "", "index.html"),
        ("evidence.md", "evidence/", "evidence.html"),
        ("rules/index.md", "rules/", "rules/index.html"),
        ("scenarios/social/missed-tweet.md", "scenarios/social/missed-tweet/", "scenarios/social/missed-tweet.html"),
    ],
)
def test_addresses(path: str, folder: str, file: str) -> None:
    assert address(path) == folder
    assert address(path, directory_urls=False) == file


@settings(deadline=None)
@given(PATHS, PATHS, st.booleans(), st.sampled_from(SITES))
def test_a_relative_address_leads_there_from_anywhere(
    target: str, source: str, directory_urls: bool, site: str
) -> None:
    there, here = (address(path, directory_urls=directory_urls) for path in (target, source))
    assert urljoin(site + here, relative(there, here)) == site + there


@settings(deadline=None)
@given(PATHS, PATHS)
def test_different_pages_have_different_addresses(one: str, other: str) -> None:
    assert (address(one, directory_urls=False) == address(other, directory_urls=False)) == (one == other)


@pytest.mark.parametrize(
    ("target", "source", "link"),
    [
        ("", "", "./"),
        ("evidence/", "", "evidence/"),
        ("", "evidence/", "../"),
        ("rules/no-time/", "scenarios/social/missed-tweet/", "../../../rules/no-time/"),
        ("evidence.html", "rules/index.html", "../evidence.html"),
    ],
)
def test_what_links_look_like(target: str, source: str, link: str) -> None:
    assert relative(target, source) == link
