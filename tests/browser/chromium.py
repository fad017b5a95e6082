"""Which browser the tests drive, and how it is started.

`PLAYBOOK_CHROMIUM` names the program; empty it means Playwright's own, as `scripts/dev.py test` sets it after trying.
Without the variable, the places are searched where systems keep Chrome and Chromium.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Error, Playwright, sync_playwright

ARGUMENTS = (
    "--no-sandbox",  # containers have none to offer
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

WHAT_TO_DO = (
    "no browser for the tests. Install Chromium or Chrome (on Debian: apt install chromium), or run "
    "“python -m playwright install chromium”, or set PLAYBOOK_CHROMIUM to the program."
)

NAMES = ("google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome", "microsoft-edge")
APPLICATIONS = ("Google Chrome", "Chromium", "Microsoft Edge")
PROGRAMS = (r"Google\Chrome\Application\chrome.exe", r"Chromium\Application\chrome.exe")


class NoBrowser(Exception):
    """None starts. The text says what to do and what was tried."""


@contextmanager
def started() -> Iterator[Browser]:
    """A browser, until the block ends. A process can have only one: tests share the fixture `browser`."""
    with sync_playwright() as playwright:
        browser = _launched(playwright)
        yield browser
        browser.close()


def _launched(playwright: Playwright) -> Browser:
    reasons = []
    for program in candidates(os.environ):
        try:
            return playwright.chromium.launch(executable_path=program or None, args=list(ARGUMENTS))
        except Error as error:
            reasons.append(f"{program or 'Playwright’s own'}: {error.message.splitlines()[0]}")
    raise NoBrowser("\n".join((WHAT_TO_DO, *reasons)))


def candidates(environment: Mapping[str, str]) -> list[str]:
    """Programs to try, the likeliest first; an empty one is Playwright's own. What is given is tried alone."""
    if "PLAYBOOK_CHROMIUM" in environment:
        return [environment["PLAYBOOK_CHROMIUM"]]
    found = [path for path in _places(environment) if os.path.isfile(path)]
    return [*sorted(dict.fromkeys(found), key=_in_a_snap), ""]


def _places(environment: Mapping[str, str]) -> Iterator[str]:
    yield from filter(None, map(shutil.which, NAMES))
    for base in (Path("/Applications"), Path.home() / "Applications"):
        yield from (str(base / f"{app}.app/Contents/MacOS/{app}") for app in APPLICATIONS)
    for base in filter(None, map(environment.get, ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"))):
        yield from (os.path.join(base, program) for program in PROGRAMS)


def _in_a_snap(path: str) -> bool:
    """Ubuntu's packaged browsers cannot see all folders, so they come last."""
    return "/snap/" in os.path.realpath(path)
