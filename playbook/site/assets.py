"""What pages load: our stylesheet with the team's colours, and the browser half as ES modules."""

from __future__ import annotations

from functools import cache
from importlib import resources

from playbook.library.library import Library
from playbook.models.site import Brand
from playbook.site.page import Asset

FOLDER = "assets/playbook"
STYLES = ("tokens", "layout", "thread", "replies", "lists", "catalogue", "reference", "theme_repairs", "print")
"""The parts of the stylesheet, in the order of the cascade."""

STYLESHEETS = (f"{FOLDER}/playbook.css",)
SCRIPTS = (f"{FOLDER}/main.mjs",)


def assets_of(library: Library) -> tuple[Asset, ...]:
    """All assets. The same library gives the same bytes."""
    css = _brand(library.settings.brand) + _stylesheet()
    return (Asset(STYLESHEETS[0], css.encode()), *_modules())


def _brand(brand: Brand) -> str:
    """The team's two colours, as the properties that everything else is coloured by."""
    light, dark = brand.colour.lower(), brand.colour_dark.lower()
    return f":root{{--pb-accent-light:{light};--pb-accent-dark:{dark}}}\n"


@cache
def _stylesheet() -> str:
    folder = resources.files("playbook.site").joinpath("styles")
    return "\n".join(folder.joinpath(f"{name}.css").read_text(encoding="utf-8") for name in STYLES)


@cache
def _modules() -> tuple[Asset, ...]:
    folder = resources.files("playbook.site").joinpath("web")
    found = sorted((file for file in folder.iterdir() if file.name.endswith(".mjs")), key=lambda file: file.name)
    return tuple(Asset(f"{FOLDER}/{file.name}", file.read_bytes()) for file in found)
