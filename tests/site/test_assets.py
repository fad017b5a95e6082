from __future__ import annotations

import json
from importlib import resources
from pathlib import Path

from playbook.site.assets import FOLDER, SCRIPTS, STYLES, STYLESHEETS, assets_of
from tests.projects import RULE, SITE, library_with
from tests.site.rendered import real, small


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
    web = Path(str(folder.joinpath("web")))
    there = {file.relative_to(web).as_posix() for file in web.rglob("*.*") if file.suffix in (".mjs", ".css")}
    shipped = {path.removeprefix(f"{FOLDER}/") for path in paths} - {"playbook.css", "coach.json", "etiquette.json"}
    assert shipped == there
    assert {"main.mjs", "etiquette/evaluate.mjs", "coach/element.mjs", "coach/coach.css"} <= shipped


def test_the_same_library_gives_the_same_bytes() -> None:
    assert assets_of(small()) == assets_of(small())


def test_the_rules_are_shipped_as_the_engine_reads_them() -> None:
    shipped = {asset.path: asset.data for asset in assets_of(real())}
    assert json.loads(shipped[f"{FOLDER}/etiquette.json"]) == real().compiled.program
    words = json.loads(shipped[f"{FOLDER}/coach.json"])
    assert words["rules"].keys() == real().rules.keys()


def test_addresses_follow_those_of_pages() -> None:
    for directory_urls, address in ((True, "rules/you-need-to/"), (False, "rules/you-need-to.html")):
        shipped = {asset.path: asset.data for asset in assets_of(small(), directory_urls=directory_urls)}
        assert json.loads(shipped[f"{FOLDER}/coach.json"])["rules"]["you-need-to"]["href"] == address


def test_words_that_look_like_code_are_data() -> None:
    naughty = """
        title: "</script><script>alert(1)</script>"
        message: "${alert(1)} `x`"
        why: "<img src=x onerror=alert(1)> [a](javascript:alert(1))"
        """
    shipped = {asset.path: asset.data for asset in assets_of(library_with(naughty, RULE))}
    words = json.loads(shipped[f"{FOLDER}/coach.json"])["rules"]["you-need-to"]
    assert words["why"] == "<p>&lt;img src=x onerror=alert(1)&gt; [a](javascript:alert(1))</p>"
    (rule,) = json.loads(shipped[f"{FOLDER}/etiquette.json"])["rules"]
    assert rule["title"] == "</script><script>alert(1)</script>"


def test_pages_load_what_they_loaded_before() -> None:
    """The coach is loaded by the pages that have one: the others must not grow heavier by it."""
    assert (f"{FOLDER}/playbook.css",) == STYLESHEETS and (f"{FOLDER}/main.mjs",) == SCRIPTS
    web = resources.files("playbook.site").joinpath("web")
    for name in ("main", "catalogue", "checklist", "copy", "fresh", "page-tools", "store", "theme-repairs"):
        text = web.joinpath(f"{name}.mjs").read_text(encoding="utf-8")
        imports = [line for line in text.splitlines() if line.startswith("import ")]
        assert not [line for line in imports if "coach" in line or "etiquette" in line]
