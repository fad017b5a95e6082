"""Visits to pages, and what must not happen on any: errors, requests to others, anything that the policy forbids."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any, Literal, TypedDict, Unpack

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Error, Page, Request, WebError

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
PATIENCE = 30_000
"""Milliseconds after which something that should have happened has not."""

_TELL_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", (event) =>
  window.tellViolation(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`));
"""


class Look(TypedDict, total=False):
    """How a page is looked at; what is left out is a desktop, light, with motion."""

    viewport: dict[str, int]
    color_scheme: Literal["light", "dark"]
    reduced_motion: Literal["reduce", "no-preference"]
    forced_colors: Literal["active", "none"]


LOOKS: dict[str, Look] = {
    "light, desktop": {"color_scheme": "light", "viewport": DESKTOP, "reduced_motion": "reduce"},
    "dark, phone": {"color_scheme": "dark", "viewport": PHONE, "reduced_motion": "reduce"},
}
"""Both schemes and both sizes, without motion: colours that are changing would be measured half-way.

Why not all four pairs: colours do not know how wide the page is. `test_accessibility` mixes them for each frame."""


class Watched:
    """A browser profile whose every page is watched. `home` is the address that all requests have to begin with."""

    def __init__(self, browser: Browser, **options: Any) -> None:
        self.home = "nowhere"
        self.trouble: list[str] = []
        self.context: BrowserContext = browser.new_context(**{"viewport": DESKTOP, "color_scheme": "light", **options})
        self.context.set_default_timeout(PATIENCE)
        self.context.expose_binding("tellViolation", lambda source, what: self._note("against the policy", what))
        self.context.add_init_script(_TELL_VIOLATIONS)
        self.context.on("console", self._console)
        self.context.on("weberror", self._error)
        self.context.on("request", self._request)
        self.context.on("dialog", self._dialog)

    def _note(self, kind: str, what: str) -> None:
        self.trouble.append(f"{kind}: {what}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self._note(f"console {message.type}", f"{message.text} ({message.location.get('url')})")

    def _error(self, error: WebError) -> None:
        self._note("error in the page", str(error.error))

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.home, "data:", "blob:", "about:")):
            self._note("request outside of the site", request.url)

    def _dialog(self, dialog: Dialog) -> None:
        self._note("dialog", dialog.message)
        dialog.dismiss()


class UsualReader:
    """One page for most tests. What a test leaves in it is wiped away, which is quicker than a new one."""

    def __init__(self, browser: Browser, **options: Any) -> None:
        self._open: Callable[[], Watched] = lambda: Watched(browser, **options)
        self._watched: Watched | None = None

    def page(self, home: str, trouble: list[str], look: Look) -> Page:
        """The page, as if nobody had used it."""
        self._watched = self._watched or self._open()
        self._watched.home, self._watched.trouble = home, trouble
        page = self._watched.context.pages[0] if self._watched.context.pages else self._watched.context.new_page()
        _look(page, **look)
        return page

    def leave(self) -> None:
        """Wipe away what was done; if that cannot be done, the next test gets a new page."""
        if not self._watched:
            return
        try:
            for more in self._watched.context.pages[1:]:
                more.close()
            page = self._watched.context.pages[0]
            page.unroute_all()
            page.evaluate("() => { localStorage.clear(); sessionStorage.clear() }")
            page.goto("about:blank")
        except (Error, IndexError):
            with suppress(Error):
                self._watched.context.close()
            self._watched = None


class Readers:
    """The readers of a run: the usual one, and one whose browser runs no scripts."""

    def __init__(self, browser: Browser) -> None:
        self.usual = UsualReader(browser, permissions=["clipboard-read", "clipboard-write"])
        self.without_scripting = UsualReader(browser, java_script_enabled=False)

    def leave(self) -> None:
        """Wipe away what both have done."""
        self.usual.leave()
        self.without_scripting.leave()


class Visits:
    """What one test visits below the address `home`, and all trouble there was."""

    def __init__(self, browser: Browser, readers: Readers, home: str) -> None:
        self._browser = browser
        self._readers = readers
        self.home = home
        self.trouble: list[str] = []
        self._expected: list[str] = []
        self._others: list[Watched] = []

    def __call__(self, address: str = "", **look: Unpack[Look]) -> Page:
        """The usual reader's page at this address."""
        page = self._readers.usual.page(self.home, self.trouble, look)
        self.go(page, address)
        return page

    def without_scripting(self, address: str = "") -> Page:
        """A page at this address in a browser that runs no scripts; the same one for the whole test."""
        page = self._readers.without_scripting.page(self.home, self.trouble, {})
        page.goto(self.home + address)
        return page

    def go(self, page: Page, address: str) -> None:
        """Load another page, as if by hand, and wait until it is ready."""
        page.goto(self.home + address)
        _ready(page)

    def again(self, page: Page) -> None:
        """Load the same page once more, and wait until it is ready."""
        page.reload()
        _ready(page)

    def visitor(self, **options: Any) -> BrowserContext:
        """Another reader, with a browser profile of their own; that takes a second. `options`: of a browser context."""
        watched = Watched(self._browser, **options)
        watched.home, watched.trouble = self.home, self.trouble
        self._others.append(watched)
        return watched.context

    def expect(self, trouble: str) -> None:
        """Trouble with this in its text is what the test provokes."""
        self._expected.append(trouble)

    def unexpected(self) -> list[str]:
        """What happened that should not have."""
        return [one for one in self.trouble if not any(part in one for part in self._expected)]

    def end(self) -> None:
        """Close everything that was opened."""
        self._readers.leave()
        for watched in self._others:
            watched.context.close()


def _ready(page: Page) -> None:
    """Wait for all our elements: those that only some pages have load what makes them work after the page itself."""
    page.wait_for_function("() => !document.querySelector(':not(:defined)')")


def settled(page: Page) -> None:
    """Wait until the browser has drawn what a page has just done."""
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def _look(
    page: Page,
    viewport: dict[str, int] = DESKTOP,
    color_scheme: Literal["light", "dark"] = "light",
    reduced_motion: Literal["reduce", "no-preference"] = "no-preference",
    forced_colors: Literal["active", "none"] = "none",
) -> None:
    page.set_viewport_size({"width": viewport["width"], "height": viewport["height"]})
    page.emulate_media(
        media="screen", color_scheme=color_scheme, reduced_motion=reduced_motion, forced_colors=forced_colors
    )
