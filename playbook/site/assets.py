"""What pages load: our stylesheet with the team's colours, and the browser half as ES modules."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from playbook.library.library import Library
from playbook.models.site import Brand
from playbook.site.coach_data import coach_data
from playbook.site.page import Asset

FOLDER = "assets/playbook"
STYLES = (
    *("tokens", "layout", "thread", "replies", "comparison", "lists", "guides", "guides_on_paper", "catalogue"),
    *("reference", "evidence", "reach", "sheets", "posters", "pocket_cards", "theme_repairs", "print"),
)
"""The parts of the stylesheet, in the order of the cascade."""

STYLESHEETS = (f"{FOLDER}/playbook.css",)
SCRIPTS = (f"{FOLDER}/main.mjs",)


def assets_of(library: Library, *, directory_urls: bool = True) -> tuple[Asset, ...]:
    """All assets. The same library gives the same bytes.

    What the coach reads with is data, not code: whatever trainers write in rules and word lists, nothing of it can run.
    """
    css = _brand(library.settings.brand) + _stylesheet()
    coach = coach_data(library, directory_urls=directory_urls)
    return (
        Asset(STYLESHEETS[0], css.encode()),
        *_browser_half(),
        Asset(f"{FOLDER}/coach.json", coach.encode()),
        Asset(f"{FOLDER}/etiquette.json", library.compiled.as_text().encode()),
    )


def _brand(brand: Brand) -> str:
    """The team's two colours, as the properties that everything else is coloured by."""
    light, dark = brand.colour.lower(), brand.colour_dark.lower()
    return f":root{{--pb-accent-light:{light};--pb-accent-dark:{dark}}}\n"


@cache
def _stylesheet() -> str:
    folder = resources.files("playbook.site").joinpath("styles")
    return "\n".join(folder.joinpath(f"{name}.css").read_text(encoding="utf-8") for name in STYLES)


@cache
def _browser_half() -> tuple[Asset, ...]:
    """Everything in `web`, in its folders. Pages load `main.mjs`, which loads what a page needs."""
    return tuple(Asset(f"{FOLDER}/{path}", data) for path, data in _files(resources.files("playbook.site") / "web"))


def _files(folder: Traversable) -> Iterator[tuple[str, bytes]]:
    """The files in a folder and its folders, by path, in order."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from ((f"{entry.name}/{path}", data) for path, data in _files(entry))
        elif entry.name.endswith((".mjs", ".css")):
            yield entry.name, entry.read_bytes()
