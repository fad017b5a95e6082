"""The template environment: escaping on, undefined names refused; icons, paths and cards at hand."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from playbook.site import paths
from playbook.site.paths import Links
from playbook.site.views.cards import Card
from playbook.site.views.checklist import Line
from playbook.site.views.marked_text import typed
from playbook.site.views.words import counted

ICONS = ("good", "weak", "bad", "clock", "arrow", "public", "private", "rep", "trainer", "publish")


def render(template: str, links: Links, **names: object) -> str:
    """The HTML of a template; `links` is what `links.to(path)` in it means."""
    return _environment().get_template(template).render(links=links, **names)


@lru_cache(maxsize=16_384)
def _card(card: Card) -> Markup:
    """A card's HTML. Remembered, because a scenario's card stands on a dozen pages and more."""
    return Markup(_environment().get_template("parts/card.html").render(card=card))


@lru_cache(maxsize=1024)
def _lines(lines: tuple[Line, ...], prefix: str) -> Markup:
    """Checklist lines with boxes. Remembered, because hundreds of scenarios use the same shared lists."""
    return Markup(_environment().get_template("parts/lines.html").render(prefix=prefix, lines=lines))


@cache
def _environment() -> Environment:
    env = Environment(
        loader=PackageLoader("playbook.site", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,  # templates lie in the package and do not change while it runs
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters.update(card=_card, lines=_lines, typed=typed, counted=counted)
    env.globals.update(icon={name: icon(name) for name in ICONS}, paths=paths)
    return env


def icon(name: str) -> Markup:
    """The drawing of this name, as inline SVG."""
    file = resources.files("playbook.site").joinpath("templates", "icons", f"{name}.svg")
    return Markup(file.read_text(encoding="utf-8").strip())
