"""What of content with errors can be shown."""

from __future__ import annotations

from playbook.mkdocs_plugin.salvage import without_errors
from playbook.site import render_site
from tests.projects import SITE, VOCABULARY, library_with

BROKEN = "title: ["


def test_a_library_without_errors_stays_whole() -> None:
    rest = without_errors(library_with())
    assert rest and set(rest.scenarios) == {"late-tweet", "mail-question"}


def test_a_broken_file_takes_with_it_what_needs_it() -> None:
    rest = without_errors(library_with("close: {}\n", "content/checklists/late-reply.yml"))
    assert rest and not rest.checklists
    assert "late-tweet" not in rest.scenarios
    assert render_site(rest).pages


def test_a_file_that_everything_needs() -> None:
    assert without_errors(library_with("brand: {}", SITE)) is None
    assert without_errors(library_with("channels: {}", VOCABULARY)) is None
