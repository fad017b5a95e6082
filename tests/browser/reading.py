"""What a reader sees on a page, as plain text, and how they search."""

from __future__ import annotations

import re

from playwright.sync_api import Page

_SEEN = """
() => {
  for (const number of document.querySelectorAll(".pb-typed sup")) number.remove(); // they stand inside what is typed
  return document.querySelector("article").innerText;
}
"""

_TAKE_ARTICLE = """
async (address) => {
  const answer = await fetch(address);
  const other = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.querySelector("article").replaceWith(other.querySelector("article"));
  return document.querySelector("h1").textContent;
}
"""


def take_article(page: Page, address: str) -> str:
    """Put the article of another page of the site in the place of this one's, and give its title.

    Pages of a kind differ by their article alone. This takes a tenth of a page load and is laid out the same.
    """
    title: str = page.evaluate(_TAKE_ARTICLE, address)
    return title


def seen(page: Page) -> str:
    """The text that is shown in the page's own part, without the numbers of notes; see `plain`."""
    return plain(page.evaluate(_SEEN))


def plain(text: str) -> str:
    """Text as browsers lay it out where line breaks and spaces do not count."""
    return re.sub(r"[ \t\n\r\f]+", " ", text).strip()


def typed(page: Page) -> list[str]:
    """The texts that are shown exactly as typed, one for each."""
    found: list[str] = page.locator(".pb-typed:visible").evaluate_all(
        """all => all.map(one => {
          const copy = one.cloneNode(true);
          for (const number of copy.querySelectorAll("sup")) number.remove();
          return copy.textContent;
        })"""
    )
    return found


def shown(page: Page, selector: str) -> list[str]:
    """What of this a reader sees, as the beginning of its HTML."""
    visible = page.locator(selector).locator("visible=true")
    found: list[str] = visible.evaluate_all("all => all.map((one) => one.outerHTML.slice(0, 100))")
    return found


def search(page: Page, text: str) -> None:
    """Type into the search box."""
    field = page.get_by_role("textbox", name="Search")
    field.click()
    field.fill(text)
    field.press("End")  # the theme listens to keys
