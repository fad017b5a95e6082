from __future__ import annotations

from tests.projects import SITE, library_with
from tests.site.rendered import page, real, tree


def test_a_tool_says_which_part_of_the_settings_it_comes_from() -> None:
    assert page("tools/answer-by.md").source == SITE


def test_search_finds_a_tool_by_what_is_in_it() -> None:
    (entry,) = page("tools/what-you-may-decide.md").search
    assert "A gift" in entry.text
    (entry,) = page("tools/channel-chooser.md").search
    assert "Something in writing" in entry.text


def test_the_table_of_channels_is_complete_without_scripting() -> None:
    rows = [[cell.words for cell in row.all("th", "td")] for row in tree("tools/channel-chooser.md").all("tr")]
    assert rows == [
        ["If", "This way", "Rather not"],
        ["Something in writing", "E-mail us. It can be kept.", "–"],
        ["A quick word", "Answer in public. They are reading there.", "E-mail us. It takes hours."],
    ]


def test_what_may_be_decided_is_complete_without_scripting() -> None:
    plain, gift = tree("tools/what-you-may-decide.md").one(class_="pb-decisions").all("li")
    assert [one.words for one in plain.all("p")] == ["A new kettle."]
    says = ["A gift up to £25.", "Only if the problem is solved.", "More than that: ask Amara."]
    assert [one.words for one in gift.all("p")] == says


def test_the_thresholds_are_the_teams_and_their_origin_is_shown() -> None:
    change = "triage: {band_aid_under: 3, root_cause_over: 10, fact: late-fact}"
    found = tree("tools/band-aid-or-root-cause.md", library_with(change, SITE))
    assert [row.words.split(" %")[0] for row in found.one(aria_label="The rule as a table").all("tr")][1:] == [
        "under 3",
        "3",
        "10",
    ]
    assert "Any answer was worth more than none." in found.text
    assert "Claim" in found.text


def test_our_rule_of_thumb_is_marked_as_a_claim() -> None:
    text = tree("tools/band-aid-or-root-cause.md", real()).text
    assert "Author’s claim" in text and "A rule of thumb without a source" in text


def test_without_questions_and_a_fact_the_page_does_without() -> None:
    change = "triage: {band_aid_under: 3, root_cause_over: 10}"
    text = tree("tools/band-aid-or-root-cause.md", library_with(change, SITE)).text
    assert "In between, ask" not in text and "Where it comes from" not in text


def test_a_promise_without_hours_says_so() -> None:
    change = "hours: [{days: Mondays, time: in the morning}]"
    assert "not set down for this channel" in tree("tools/answer-by.md", library_with(change, SITE)).text
