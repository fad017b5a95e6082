"""The navigation as plain data, in the form that every Material-compatible builder reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from playbook.site.page import NavItem

MORE = "More"
"""The section of hand-written pages that have no place in the navigation."""


def nav_data(nav: Iterable[NavItem], hand_written: Iterable[str] = ()) -> list[dict[str, Any]]:
    """The `nav` of a `mkdocs.yml`. Titles are escaped, because themes print them as they are.

    `hand_written` are the paths of pages that people wrote; those that `nav` lacks make a section of their own, in
    the order of their paths, and take their titles from their headings.
    """
    items = list(nav)
    named = set(_paths(items))
    rest = sorted(path for path in hand_written if path not in named)
    data: list[dict[str, Any]] = [_item(item) for item in items]
    return [*data, {MORE: rest}] if rest else data


def _item(item: NavItem) -> dict[str, Any]:
    title = escape(item.title, quote=False)
    if not item.children:
        return {title: item.path}
    first = [{title: item.path}] if item.path else []
    return {title: first + [_item(child) for child in item.children]}


def _paths(items: Iterable[NavItem]) -> Iterator[str]:
    for item in items:
        if item.path:
            yield item.path
        yield from _paths(item.children)
