"""The template environment: escaping on, undefined names refused, icons at hand."""

from __future__ import annotations

from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from playbook.site.paths import Links

ICONS = (
    "works", "hurts", "weak", "clock", "copy", "print", "link", "arrow", "public", "private", "rep", "trainer", "publish",
)  # fmt: skip


def render(template: str, links: Links, **names: object) -> str:
    """The HTML of a template; `links` is what `links.to(path)` in it means."""
    return _environment().get_template(template).render(links=links, **names)


@cache
def _environment() -> Environment:
    env = Environment(
        loader=PackageLoader("playbook.site", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    icons = {name: _icon(name) for name in ICONS}
    env.globals["icon"] = {**icons, "good": icons["works"], "bad": icons["hurts"]}
    return env


def _icon(name: str) -> Markup:
    file = resources.files("playbook.site").joinpath("templates", "icons", f"{name}.svg")
    return Markup(file.read_text(encoding="utf-8").strip())
