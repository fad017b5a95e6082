from __future__ import annotations

from playbook.checks.placeholders import fill
from playbook.models.site import Placeholder
from tests.projects import diagnostics_in, problems_in


def replies(good: str, bad: str = "You need to call.") -> str:
    return f"""
replies:
  - {{id: own-it, verdict: good, text: "{good}", why: It helps.}}
  - {{id: pasted, verdict: bad, text: "{bad}", why: No., breaks: [you-need-to], better: own-it}}
"""


def test_a_gap_of_the_site_is_known() -> None:
    assert problems_in(replies("Thank you. {agent}")) == []


def test_another_gap_is_not_and_the_nearest_is_offered() -> None:
    (one,) = diagnostics_in(replies("Thank you. {Agnet}"))
    assert (one.code, str(one.place)[-4:], one.suggestions) == ("PB320", "2:51", ("agent",))


def test_words_in_curly_brackets_are_a_gap() -> None:
    assert problems_in(replies("Hello {first name}, {first name}!")) == ["PB320 2:46"]


def test_double_brackets_and_other_signs_are_shown_as_typed() -> None:
    assert problems_in(replies("a {{ agnet }} b {} c {1} d {{agnet}}")) == []


def test_a_bad_reply_may_be_sent_unfilled() -> None:
    assert problems_in(replies("Thank you.", "Dear {FIRST NAME}, you need to call.")) == []


def test_the_close_is_looked_at_too() -> None:
    assert problems_in('close: {via: x, text: "Thank you. {agnt}", why: Thanks.}') == ["PB320 1:35"]


def test_better_words_and_exercises_are_looked_at_too() -> None:
    practice = """
practice:
  choose:
    - ask: Which?
      options:
        - {text: "Thank you. {agnt}", best: true, why: It thanks.}
        - {text: "You need to call. {agnt}", why: It scolds., breaks: [you-need-to]}
"""
    assert problems_in(practice) == ["PB320 5:30"]


def test_without_site_yml_nothing_is_known_about_gaps() -> None:
    found = problems_in(replies("{anything}"), without=["site_config/site.yml"])
    assert found == ["PB016 site_config/site.yml"]


def test_filling_puts_the_example_in_known_gaps_only() -> None:
    gaps = {"agent": Placeholder(ask="Your name", example="Sam")}
    assert fill("{agent}, {time}, {{agent}}", gaps) == "Sam, {time}, {{agent}}"
