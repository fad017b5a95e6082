from __future__ import annotations

from dataclasses import replace
from typing import get_args

from playbook.models.etiquette_rule import When
from playbook.site.views.coach import ROLES, coach_view
from tests.projects import RULE, library_with
from tests.site.rendered import page, real, small, tree

NO = "content/etiquette/signals/refuses.yml"
SIGNAL = """
    title: A no
    description: Something is not possible.
    phrases: ["(we|i) can't *"]
    instead: ["What I <b>can</b> do is write to {agent}."]
    examples: {hits: [{text: We can't do it., quotes: ["We can't do"]}], misses: [We can do it.]}
    """


def test_every_role_can_be_chosen_in_plain_words() -> None:
    (choices,) = get_args(When.model_fields["roles"].annotation)[:1]
    assert {id_ for id_, _ in ROLES} == set(get_args(choices))
    assert len({says for _, says in ROLES}) == len(ROLES)


def test_channels_and_feelings_are_those_of_the_vocabulary() -> None:
    found = tree("check-a-reply.md", real())
    options = {one.attributes["value"]: one for one in found.all("option")}
    assert real().terms.channels.keys() | real().terms.feelings.keys() <= options.keys()
    x, email, furious = options["x"].attributes, options["email"].attributes, options["furious"].attributes
    assert (x["data-public"], x["data-limit"], x["data-link-length"]) == ("true", "280", "23")
    assert email["data-public"] == "false" and "data-limit" not in email
    assert furious["data-heat"] == "4"


def test_ways_to_yes_stand_on_the_page_as_typed() -> None:
    library = library_with(SIGNAL, NO)
    assert [no.title for no in coach_view(library).kinds_of_no] == ["A no"]
    found = page("check-a-reply.md", library)
    assert "What I &lt;b&gt;can&lt;/b&gt; do is write to" in found.body
    assert [(one.anchor, "A no" in one.text or "write to {agent}" in one.text) for one in found.search] == [
        ("", False),
        ("no-to-yes", True),
    ]


def test_without_kinds_of_no_there_is_no_such_part() -> None:
    assert coach_view(small()).kinds_of_no == ()
    assert "No to yes" not in page("check-a-reply.md").body


def test_a_site_without_rules_says_so_kindly() -> None:
    body = page("check-a-reply.md", replace(small(), rules={}, scenarios={})).body
    assert "There are no wording rules yet." in body
    assert "<pb-coach" not in body


def test_rules_that_cannot_be_compiled_leave_a_page_that_says_so() -> None:
    broken = library_with('phrases: ["you (need"]', RULE)
    assert broken.compiled.faults and coach_view(broken).incomplete
    body = page("check-a-reply.md", broken).body
    assert "Some rules could not be read" in body and "<pb-coach" in body


def test_files_that_cannot_be_read_count_too() -> None:
    assert coach_view(library_with("kind: [", RULE)).incomplete
    assert not coach_view(small()).incomplete
