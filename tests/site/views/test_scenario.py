from __future__ import annotations

import pytest

from playbook.site.views.scenario import ScenarioView, scenario_view
from tests.projects import library_with
from tests.site.rendered import HERE, MAIL, TWEET, edition, small, tree


def view(change: str = "", **more: object) -> ScenarioView:
    library = library_with(change, **more)  # type: ignore[arg-type]
    return scenario_view(edition(library), library.scenarios["late-tweet"], HERE)


def headings(change: str = "", **more: object) -> list[str]:
    page = tree(TWEET, library_with(change, **more))  # type: ignore[arg-type]
    return [one.words for one in page.all("h2")]


def test_the_parts_of_a_page_in_order() -> None:
    assert headings() == [
        "What happened",
        "The conversation",
        "At a glance",
        "What to say",
        "What to do",
        "Etiquette checklist",
        "Close it in public",
        "Stop it happening",
        "Talk about it",
        "Read next",
        "Sources",
    ]


@pytest.mark.parametrize(
    ("field", "heading"), [("close", "Close it in public"), ("related", "Read next"), ("sources", "Sources")]
)
def test_a_part_that_a_scenario_lacks_is_left_out(field: str, heading: str) -> None:
    found = headings(without=[field])
    assert heading not in found
    assert len(found) == 10


def test_a_scenario_with_nothing_that_may_be_left_out() -> None:
    bare = """
        facts: {customer: {name: Nadia}, about: kettle, at_fault: them}
        steps:
          respond: [{do: A, because: B}]
          fix: [{do: C, because: D}]
        replies:
          - {id: good, verdict: good, text: Hello., why: W}
          - {id: bad, verdict: bad, text: No., why: W, better: good}
        """
    library = library_with(
        bare, without=["close", "practice", "sources", "related", "also_asked", "discuss", "role_play"]
    )
    page = tree(TWEET, library)
    assert [one.words for one in page.one(class_="pb-stages").all("h3")] == ["Respond", "Fix"]
    assert [one.words for one in page.one(class_="pb-glance").all("dt")] == [
        "Customer",
        "About",
        "Our fault?",
        "Trains",
        "Checklist",
        "Reviewed",
    ]
    assert not list(page.all("mark"))


def test_a_question_to_think_about_before_reading_on() -> None:
    assert view().next_need == "What will Nadia need when the parcel comes?"
    assert view(without=["practice"]).next_need == ""
    assert "Think ahead" in tree(TWEET).text
    assert "Think ahead" not in tree(MAIL).text


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        ("us", "Yes"),
        ("them", "No, the customer’s"),
        ("third-party", "No, somebody else’s"),
        ("nobody", "No, nobody’s"),
        ("unknown", "Not known yet"),
    ],
)
def test_whose_fault_it_is(fault: str, says: str) -> None:
    assert view(f"facts: {{customer: {{name: A}}, about: B, at_fault: {fault}}}").fault == says


def test_when_it_was_read_and_when_it_will_be_again() -> None:
    found = view("reviewed: 2026-11-02")
    assert (found.reviewed, found.due, found.due_says) == ("2 November 2026", "2027-05-01", "1 May 2027")


def test_lines_of_the_checklist_are_counted() -> None:
    assert view().lines == 3
    assert tree(TWEET).one(href="#checklist").text == "3 lines"
    assert tree(MAIL).one(href="#checklist").text == "1 line"


def test_how_long_it_takes_to_read() -> None:
    """220 words a minute: practice does not count, because the page does not show it."""
    assert view().minutes == 1
    assert view(without=["practice"]).minutes == 1
    assert view(f"situation: {'word ' * 2200}").minutes == view().minutes + 10
    assert view(f"also_asked: [{'word ' * 50}]").minutes == 1
    lines = f"""
        checklist: [{{if: a, then: {"word " * 2200}}}]
        """
    assert view(lines).minutes == view().minutes + 10


def test_where_related_scenarios_and_sources_are() -> None:
    found = view()
    assert [card.href for card in found.related] == ["../../scenarios/social/mail-question/"]
    assert [(one.title, one.by, one.href) for one in found.sources] == [
        ("On late posts", "A. Writer, 2016", "../../evidence/#source-seed-late")
    ]


def test_what_goes_on_paper_first() -> None:
    card = tree(TWEET).one(class_="pb-print-card")
    assert "The reply is 13 h 23 min late." in card.words
    assert [one.text for one in card.one(class_="pb-print-card__boxes").all("li")] == [
        "If the promise is broken, then say so in the first line.",
        "If you know the reason, then give it in a few words.",
        "If the post is older than a day, then say so and give the true reason.",
    ]
    reply = small().scenarios["late-tweet"].model.replies[0].text
    assert card.one(class_="pb-typed pb-print-card__reply").text == reply
