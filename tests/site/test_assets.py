from __future__ import annotations

from importlib import resources

from playbook.site.assets import SCRIPTS, STYLES, STYLESHEETS, assets_of
from tests.projects import SITE, library_with
from tests.site.rendered import small


def test_the_stylesheet_begins_with_the_colours_of_the_team() -> None:
    brand = 'brand: {name: A, tagline: B, colour: "#0B5D6B", colour_dark: "#6FD0DE"}'
    css, *_ = assets_of(library_with(brand, SITE))
    assert css.data.startswith(b":root{--pb-accent-light:#0b5d6b;--pb-accent-dark:#6fd0de}\n")


def test_every_style_and_script_is_there_once() -> None:
    paths = [asset.path for asset in assets_of(small())]
    assert len(set(paths)) == len(paths)
    assert {*STYLESHEETS, *SCRIPTS} <= {*paths}
    folder = resources.files("playbook.site")
    assert {file.name for file in folder.joinpath("styles").iterdir()} == {f"{name}.css" for name in STYLES}
    modules = {file.name for file in folder.joinpath("web").iterdir() if file.name.endswith(".mjs")}
    assert {path.rpartition("/")[2] for path in paths if path.endswith(".mjs")} == modules


def test_the_same_library_gives_the_same_bytes() -> None:
    assert assets_of(small()) == assets_of(small())
