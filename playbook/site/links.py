"""Addresses: where a page is, and how another page points at it. Everything is relative, so any sub-path works."""

from __future__ import annotations

import posixpath


def address(path: str, *, directory_urls: bool = True) -> str:
    """The address of a page from the site's root: `a/b.md` is `a/b/`, or `a/b.html` without directory addresses."""
    stem = path.removesuffix(".md")
    folder, name = posixpath.split(stem)
    if not directory_urls:
        return f"{stem}.html"
    if name == "index":
        return f"{folder}/" if folder else ""
    return f"{stem}/"


def relative(target: str, source: str) -> str:
    """The address `target` as seen from the page at the address `source`; both count from the site's root.

    It leads by way of the root, so that pages of the same depth have the same links.
    """
    return "../" * source.count("/") + target or "./"
