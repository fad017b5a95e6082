from __future__ import annotations

from playbook.models.field_reference import parts
from playbook.site.views.fields import field_parts
from tests.site.rendered import tree


def test_every_part_and_field_is_there() -> None:
    assert [(part.title, [one.key for one in part.fields]) for part in field_parts()] == [
        (part.title, [one.key for one in part.fields]) for part in parts()
    ]


def test_a_field_leads_to_the_fields_inside_it() -> None:
    scenario = field_parts()[0]
    inner = {one.key: one.anchors for one in scenario.fields}
    assert inner["facts"] == (("fields-facts", "Facts"),)
    assert [title for _, title in inner["checklist"]] == ["Use checklist", "If then"]
    assert inner["title"] == ()


def test_every_field_is_described_and_every_link_leads_somewhere() -> None:
    rows = [one for one in tree("for-trainers/fields.md").all("tr") if any(one.all("td"))]
    assert rows
    for row in rows:
        *_, meaning = row.all("td")
        assert meaning.words
