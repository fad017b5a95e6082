from __future__ import annotations

import pytest

from playbook.site.views.ways import WayView, reach_view
from tests.projects import SITE, library_with
from tests.site.rendered import small

CONTACTS = '["0808 157 0142", "care@tern.example", "https://tern.example/dm"]'


def way(link: str, channel: str = "email") -> WayView:
    library = library_with(
        f"""
        our_contacts: {CONTACTS}
        reach:
          questions: [{{ask: a, answers: [{{id: one, says: One}}, {{id: two, says: Two}}]}}]
          ways: [{{name: W, channel: {channel}{f', link: "{link}"' if link else ""}}}]
        """,
        SITE,
    )
    assert library.settings.reach
    return reach_view(library, library.settings.reach).ways[0]


@pytest.mark.parametrize(
    ("link", "button", "contact"),
    [
        ("tel:+448081570142", "Call", "0808 157 0142"),
        ("sms:08081570142", "Text", "0808 157 0142"),
        ("mailto:Care@tern.example?subject=Hello", "E-mail", "care@tern.example"),
        ("https://tern.example/dm", "Open", "tern.example/dm"),
    ],
)
def test_the_button_shows_the_contact_as_the_team_writes_it(link: str, button: str, contact: str) -> None:
    found = way(link)
    assert (found.href, found.button, found.contact) == (link, button, contact)


def test_a_way_without_a_link_has_no_button() -> None:
    assert (way("").href, way("").contact) == ("", "")


def test_a_way_shows_the_promise_and_the_hours_of_its_channel() -> None:
    found = way("", "x")
    assert (found.within, found.hours, found.public) == ("1 h", ("Monday to Friday, 08:00 to 18:00",), True)


def test_the_table_says_for_each_need_which_way_and_why() -> None:
    reach = small().settings.reach
    assert reach
    (question,) = reach_view(small(), reach).questions
    quick = question.needs[1]
    assert [(one.name, one.because) for one in quick.best] == [("Answer in public", "They are reading there.")]
    assert [(one.name, one.because) for one in quick.worst] == [("E-mail us", "It takes hours.")]
