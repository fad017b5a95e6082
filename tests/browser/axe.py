"""What axe, the accessibility checker, finds on a page.

Its code is handed to the page through the debugging protocol, which stands outside of the page's security policy, so
that the policy stays as strict as for a reader.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.browser.watching import settled

COLOUR_RULES = ("color-contrast", "link-in-text-block")
"""The rules whose outcome hangs on the colour scheme."""

_RUN = "([within, options]) => axe.run(within, options)"

_LISTS = "tbody, .pb-entries, .pb-source-list, .pb-glossary, .pb-cards, .pb-cut, .pb-decisions, .pb-goals, .pb-hardest"
_THINGS = ".pb-text > .pb-scroll, .pb-fact, .pb-sheets--plain > .pb-sheet, .pb-poster"

_THIN_OUT = """
([most, lists, things]) => {
  for (const list of document.querySelectorAll(lists)) {
    while (list.children.length > most) list.lastElementChild.remove();
  }
  const left = new Map();
  for (const one of document.querySelectorAll(things)) {
    const kind = `${one.className} ${one.matches(".pb-poster") ? one.id.split("-")[0] : ""}`;
    left.set(kind, (left.get(kind) ?? 0) + 1);
    if (left.get(kind) > most) one.remove();
  }
}
"""


def thin_out(page: Page) -> None:
    """Leave six of many things that are alike: hundreds take seconds, and the same is found in each."""
    page.evaluate(_THIN_OUT, [6, _LISTS, _THINGS])


def audit(page: Page, rules: Collection[str] = (), *, within: str = "html") -> list[str]:
    """Everything that axe finds wrong once the page has been drawn, as `impact rule: element`.

    With `rules` only these are asked.
    """
    settled(page)
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    options: dict[str, Any] = {"resultTypes": ["violations"], "preload": False}
    if rules:
        options["runOnly"] = {"type": "rule", "values": list(rules)}
    else:
        options["rules"] = {"target-size": {"enabled": True}}
    found = page.evaluate(_RUN, [within, options])["violations"]
    return [f"{one['impact']} {one['id']}: {node['html'][:200]}" for one in found for node in one["nodes"]]
