"""What a guide proposes to say breaks no rule."""

from __future__ import annotations

from playbook.diagnostics.diagnostic import Diagnostic
from tests.projects import diagnostics_in

GUIDE = "content/guides/late.yml"


def found(say: str, moment: str = "", **also: str) -> list[Diagnostic]:
    text = f"""
        title: Late?
        summary: What to say.
        lead: Read first.
        decide:
          start: a
          questions:
            a: {{ask: Well?, answers: [{{answer: "Yes", next: b}}, {{answer: "No", next: c}}]}}
          outcomes:
            b: {{title: Do it, do: [It.], because: So.}}
            c:
              title: Say it
              do: [It.]
              say: ["{say}"]
              {moment}
              because: So.
        """
    return diagnostics_in(text, GUIDE, **also)


def test_an_example_that_breaks_no_rule() -> None:
    assert found("I am sending a new kettle today, {agent} here.") == []


def test_an_example_that_breaks_a_rule_is_shown_at_its_words() -> None:
    (one,) = found("Thank you. You need to call us.")
    assert (one.code, one.subject) == ("PB340", "guide late")
    assert "(you-need-to)" in one.message
    assert str(one.place) == f"{GUIDE}:13:25"


def test_a_rule_is_asked_about_the_moment_that_the_outcome_names() -> None:
    rule = """
        when: {public: true}
        examples:
          context: {channel: x}
          bad: [{text: You need to call us., quote: You need to}]
          good: [You do not need to do anything.]
        """
    assert "PB340" not in [one.code for one in found("You need to call us.", rule=rule)]
    assert "PB340" in [one.code for one in found("You need to call us.", "moment: {channel: x}", rule=rule)]


def test_a_channel_that_nobody_knows() -> None:
    (one,) = found("I am sending it today.", "moment: {channel: y}")
    assert (one.code, one.message) == ("PB202", 'unknown channel "y"')


def test_a_gap_that_nothing_fills() -> None:
    (one,) = found("{agnet} is sending it today.")
    assert (one.code, one.suggestions) == ("PB320", ("agent",))


def test_nothing_is_said_while_a_signal_is_broken() -> None:
    broken = diagnostics_in("title: [", "content/etiquette/signals/broken.yml", **{GUIDE: _plain()})
    assert {one.code for one in broken} == {"PB005"}


def _plain() -> str:
    return """
        title: Late?
        summary: What to say.
        lead: Read first.
        decide:
          start: a
          questions:
            a: {ask: Well?, answers: [{answer: "Yes", next: b}, {answer: "No", next: c}]}
          outcomes:
            b: {title: Do it, do: [It.], because: So.}
            c: {title: Say it, do: [It.], say: [You need to call us.], because: So.}
        """
