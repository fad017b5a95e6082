"""What axe, the accessibility checker, finds on a page.

Its code is handed to the page through the debugging protocol, which stands outside of the page's security policy, so
that the policy stays as strict as for a reader.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

COLOUR_RULES = ("color-contrast", "link-in-text-block")
"""The rules whose outcome hangs on the colour scheme."""

_RUN = "(options) => axe.run(document, options)"


def audit(page: Page, rules: Collection[str] = ()) -> list[str]:
    """Everything that axe finds wrong, as `impact rule: element`. With `rules` only these are asked."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    options: dict[str, Any] = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
    if rules:
        options = {"resultTypes": ["violations"], "runOnly": {"type": "rule", "values": list(rules)}}
    found = page.evaluate(_RUN, options)["violations"]
    return [f"{one['impact']} {one['id']}: {node['html'][:200]}" for one in found for node in one["nodes"]]
