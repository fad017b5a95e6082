"""Walking through a page with the keyboard: where the focus stops, and whether one sees it there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from playwright.sync_api import Page, TimeoutError

_STOP = """
() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  window.focusStops ??= new Map();
  if (!focusStops.has(element)) focusStops.set(element, focusStops.size);
  const shown = element.matches(".md-option") ? element.nextElementSibling : element; // its label stands for it
  const style = getComputedStyle(shown);
  const box = shown.getClientRects()[0] ?? new DOMRect(); // the first line, when a link is broken over several
  const header = document.querySelector(".md-header").getBoundingClientRect();
  const visible = (x, y) => {
    const top = document.elementFromPoint(x, y);
    return Boolean(top) && (shown.contains(top) || top.contains(shown));
  };
  const [left, right] = [Math.max(box.left, 0) + 2, Math.min(box.right, innerWidth) - 2];
  const [high, low] = [Math.max(box.top, 0) + 2, Math.min(box.bottom, innerHeight) - 2];
  const tall = box.height > innerHeight / 2;
  return {
    number: focusStops.get(element),
    html: element.outerHTML.slice(0, 120),
    name: element.getAttribute("aria-label") || element.labels?.[0]?.innerText || element.innerText || element.title,
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1,
    uncovered: right > left && low > high && visible((left + right) / 2, low) &&
      (tall || visible((left + right) / 2, high)),
    clear: shown.closest(".md-header, .md-skip") !== null || tall || box.top >= header.bottom - 1,
    position: [...document.querySelectorAll("*")].indexOf(element),
  };
}
"""

_NAME = "() => { const one = document.activeElement; return one.getAttribute('aria-label') || one.innerText || one.id }"

_LEFT_OUT = """
() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
  .filter((one) => one.tabIndex >= 0 && !one.disabled && !one.closest("[inert]"))
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().width > 1)
  .filter((one) => one.type !== "radio" || one.checked)
  .filter((one) => !window.focusStops.has(one))
  .map((one) => one.outerHTML.slice(0, 120))
"""


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the focus stands.

    `outlined`: it shows. `uncovered`: it is in view, and nothing lies over it. `clear`: no part is under the header.
    """

    number: int
    html: str
    name: str
    outlined: bool
    uncovered: bool
    clear: bool
    position: int

    @property
    def seen(self) -> bool:
        """Whether a reader sees where they are."""
        return self.outlined and self.uncovered and self.clear


def stops(page: Page, key: str = "Tab", most: int = 400) -> Iterator[Stop]:
    """Every place where the focus stops when `key` is pressed again and again, until it leaves the page."""
    before = 0
    for _ in range(most):
        page.keyboard.press(key)
        found = page.evaluate(_STOP)
        if found and not found["uncovered"]:  # the theme takes its button away a moment after the page has moved
            page.wait_for_timeout(500)
            found = page.evaluate(_STOP)
        if found is None or found["number"] < before:
            return
        before = found["number"] + 1
        yield Stop(**found)
    raise AssertionError(f"{most} stops and no end")


def tab_to(page: Page, name: str) -> Stop:
    """Press Tab until the focus is on what has this name."""
    for stop in stops(page):
        if stop.name.strip() == name:
            return stop
    raise AssertionError(f"nothing called “{name}” was reached")


def left_out(page: Page) -> list[str]:
    """What a keyboard should reach and no walk through the page has reached, as the beginning of its HTML."""
    found: list[str] = page.evaluate(_LEFT_OUT)
    return found


def focused(page: Page) -> str:
    """The name, or failing that the text, of what has the focus."""
    name: str = page.evaluate(_NAME)
    return name.strip()


def focus_comes_to(page: Page, name: str) -> None:
    """Wait until what has this name has the focus: some things are done only after an event."""
    try:
        page.wait_for_function(f"(name) => ({_NAME})().trim() === name", arg=name, timeout=5_000)
    except TimeoutError:
        raise AssertionError(f"the focus is on “{focused(page)}”, not on “{name}”") from None
