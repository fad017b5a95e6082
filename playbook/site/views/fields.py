"""The field reference's view."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from playbook.models.field_reference import parts
from playbook.site.markdown import inline


@dataclass(frozen=True, slots=True)
class FieldView:
    """One field; `anchor` leads to the fields inside it, where there is one such group."""

    key: str
    type: str
    needed: str
    description: Markup
    anchors: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PartView:
    """A kind of file or a group of fields."""

    anchor: str
    title: str
    file: str
    description: Markup
    fields: tuple[FieldView, ...]


def field_parts() -> tuple[PartView, ...]:
    """Every kind of file and every group of fields."""
    found = parts()
    titles = {part.name: part.title for part in found}
    return tuple(
        PartView(
            _anchor(part.name),
            part.title,
            part.file,
            inline(part.description),
            tuple(
                FieldView(
                    one.key,
                    one.type,
                    one.needed,
                    inline(one.description),
                    tuple((_anchor(name), titles[name]) for name in one.inner),
                )
                for one in part.fields
            ),
        )
        for part in found
    )


def _anchor(name: str) -> str:
    return f"fields-{name.lower()}"
