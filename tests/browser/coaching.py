"""Somebody who writes a reply beside the coach: what they do, and what they see."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page

from tests.browser.pages import COACH
from tests.browser.watching import Look, Visits

STILL: Look = {"reduced_motion": "reduce"}

SEVERAL = (
    "Dear customer, you need to post your phone number here. We are sorry if that upset you!!! "
    "Unfortunately we can't change the name on a ticket. Calm down. I'll get back to you soon."
)
"""A reply with more to look at than anybody wants to see at once."""

LISTEN = """
() => {
  window.evaluations = [];
  document.addEventListener("pb-evaluation", (event) => window.evaluations.push(event.detail));
}
"""


def opened(visit: Visits, **look: Any) -> Page:
    page = visit(COACH, **{**STILL, **look})
    page.locator(".pb-coach__text").wait_for()
    page.evaluate(LISTEN)
    return page


def field(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Your reply")


def write(page: Page, text: str) -> dict[str, Any]:
    """Put a text into the field, and wait until it has been read."""
    field(page).fill(text)
    page.wait_for_function("(text) => window.evaluations.at(-1)?.text === text", arg=text)
    return last(page)


def last(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate("window.evaluations.at(-1)")
    return found


def cards(page: Page) -> Locator:
    return page.locator(".pb-finding:visible")


def marked(page: Page) -> list[str]:
    return page.locator(".pb-coach__marks mark").all_text_contents()


def heading(page: Page) -> Locator:
    return page.locator(".pb-coach__findings h2")


def choose(page: Page, **moment: Any) -> None:
    if "name" in moment or "customer" in moment:
        page.get_by_text("Their name and message").click()
    for name, value in moment.items():
        control = page.locator(f".pb-coach__moment [name={name}]")
        if name == "late":
            control.check()
        elif name in ("name", "customer"):
            control.fill(value)
        else:
            control.select_option(value)


def keep(page: Page, title: str, reason: str) -> None:
    card = cards(page).filter(has_text=title).first
    card.get_by_role("button", name="Keep it, because …").click()
    card.get_by_label("Keep it, because", exact=True).fill(reason)
    page.keyboard.press("Enter")


def open_all(within: Locator) -> None:
    within.evaluate("one => { for (const fold of one.querySelectorAll('details')) fold.open = true }")


def selected(page: Page) -> str:
    found: str = page.evaluate(
        "() => { const one = document.activeElement; return one.value.slice(one.selectionStart, one.selectionEnd) }"
    )
    return found
