"""What of content with errors can be shown."""

from __future__ import annotations

from playbook.mkdocs_plugin.salvage import without_errors
from playbook.site import render_site
from tests.projects import SCENARIO, SITE, VOCABULARY, library_with

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


COMPARE = """
    compare:
      - replies:
          - {scenario: late-tweet, reply: own-it}
          - {scenario: mail-question, reply: plain}
        ask: What do both say first?
        answer: What the customer is waiting for.
    """


def test_a_principle_stays_when_a_scenario_that_it_compares_is_broken() -> None:
    library = library_with(COMPARE, "content/principles/late-reply.yml", scenario=BROKEN)
    rest = without_errors(library)
    assert rest and "late-tweet" not in rest.scenarios
    assert set(rest.principles) == {"late-reply", "close-publicly"}
    assert rest.principles["late-reply"].model.compare == ()
    assert render_site(rest).pages


def test_a_principle_stays_when_a_reply_that_it_compares_is_gone() -> None:
    library = library_with(COMPARE.replace("own-it", "gone"), "content/principles/late-reply.yml")
    rest = without_errors(library)
    assert rest and set(rest.scenarios) == {"late-tweet", "mail-question"}
    assert rest.principles["late-reply"].model.compare == ()


def test_a_principle_goes_when_something_else_in_it_is_wrong() -> None:
    library = library_with(COMPARE + "    evidence: [nowhere]\n", "content/principles/late-reply.yml")
    rest = without_errors(library)
    assert rest and "late-reply" not in rest.principles
    assert SCENARIO not in {one.path for one in rest.documents()}
