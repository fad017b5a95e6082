"""The sitemap: every page with the day of its last review, and nothing that changes from build to build."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from urllib.parse import quote, urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from playbook.site.links import address
from playbook.site.page import Page

PATH = "sitemap.xml"


def sitemap(pages: Iterable[Page], hand_written: Iterable[File], config: MkDocsConfig) -> bytes:
    """The sitemap. Addresses have to be whole in a sitemap, so without a `site_url` it is empty."""
    rows: list[tuple[str, str]] = []
    if config.site_url:
        base = config.site_url.rstrip("/") + "/"
        for page in pages:
            here = quote(address(page.path, directory_urls=config.use_directory_urls))
            rows.append((urljoin(base, here), page.reviewed.isoformat() if page.reviewed else ""))
        rows += [(file.page.canonical_url, "") for file in hand_written if file.page and file.page.canonical_url]
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
        *(_row(where, when) for where, when in sorted(rows)),
        "</urlset>\n",
    ]
    return "\n".join(lines).encode()


def _row(where: str, when: str) -> str:
    day = f"<lastmod>{when}</lastmod>" if when else ""
    return f"  <url><loc>{escape(where)}</loc>{day}</url>"
