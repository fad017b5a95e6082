"""The view of a guide: numbers and letters on paper, anchors, fields and lines."""

from __future__ import annotations

from playbook.library.library import Library
from playbook.site.views.guide import GuideView, guide_view, marks_of
from playbook.site.views.tools import scenarios_of, tools, tools_for
from tests.projects import library_with
from tests.site.rendered import HERE, edition, small

DECISION = "content/guides/late.yml"
SHEET = "content/guides/steps.yml"

QUESTIONS = """
    title: How late?
    summary: What to say when a reply is late.
    lead: Read *everything* first.
    principles: [late-reply]
    scenarios: [late-tweet]
    decide:
      start: how-late
      questions:
        why:
          ask: Why?
          answers:
            - {answer: Nobody saw it, next: unseen}
            - {answer: I do not know, next: unknown}
        how-late:
          ask: How late is it?
          why: Count from the promise.
          answers:
            - {answer: Some hours, next: why}
            - {answer: Some days, next: unknown}
      outcomes:
        unseen:
          title: Say that nobody saw it
          do: [Say *sorry* once.]
          say: ["This is {agent}. Nobody saw it."]
          because: Silence looks like a decision.
          scenarios: [mail-question, late-tweet]
        unknown: {title: Say so, do: [Find out.], because: Inventing costs more.}
    """

FIELDS = """
    title: Two steps
    summary: Notes that become a draft.
    lead: Fill it in.
    worksheet:
      parts:
        - title: Listen
          fields:
            heard: {ask: "What happened?", hint: In *one* sentence., lines: 3}
            fault: {ask: "Whose mistake?", choose: [Ours, Nobody's]}
        - title: Share
          lead: What happens now.
          fields:
            plan: {ask: What I do}
            sent: {ask: Sent by, tick: [E-mail, Chat], lines: 1}
      result: {title: Your draft, text: "{heard}\\n{plan}\\n", is_reply: true}
    """


def with_guides() -> Library:
    return library_with(QUESTIONS, DECISION, **{SHEET: FIELDS})


def view(id_: str) -> GuideView:
    library = with_guides()
    return guide_view(edition(library), library.guides[id_], HERE)


def test_the_first_question_comes_first_and_has_the_number_one() -> None:
    one = view("late")
    assert one.start == "step-how-late"
    assert [(q.mark, q.anchor, q.ask) for q in one.questions] == [
        ("1", "step-how-late", "How late is it?"),
        ("2", "step-why", "Why?"),
    ]
    assert [(o.mark, o.anchor) for o in one.outcomes] == [("A", "step-unseen"), ("B", "step-unknown")]


def test_an_answer_says_where_it_leads_on_paper_too() -> None:
    first, second = view("late").questions
    assert [(a.says, a.leads_to, a.mark) for a in first.answers] == [
        ("Some hours", "step-why", "2"),
        ("Some days", "step-unknown", "B"),
    ]
    assert [a.mark for a in second.answers] == ["A", "B"]
    assert (first.why, second.why) == ("<p>Count from the promise.</p>", None)


def test_an_outcome_has_examples_with_their_gaps_and_scenarios() -> None:
    outcome, other = view("late").outcomes
    assert outcome.do == ("Say <em>sorry</em> once.",)
    (example,) = outcome.says
    assert [gap.text for gap in example.gaps] == ["{agent}"]
    assert [href for _, href in outcome.scenarios] == [
        "../../scenarios/social/mail-question/",
        "../../scenarios/social/late-tweet/",
    ]
    assert (other.says, other.scenarios) == ((), ())


def test_fields_have_lines_or_things_to_choose_or_both() -> None:
    listen, share = view("steps").parts
    heard, fault = listen.fields
    plan, sent = share.fields
    assert (heard.lines, heard.options, heard.hint) == (3, (), "In <em>one</em> sentence.")
    assert (fault.lines, fault.options, fault.one) == (0, ("Ours", "Nobody's"), True)
    assert (plan.lines, plan.anchor) == (2, "field-plan")
    assert (sent.lines, sent.options, sent.one) == (1, ("E-mail", "Chat"), False)


def test_a_result_may_have_a_text_of_its_own() -> None:
    result = view("steps").result
    assert result and (result.title, result.text, result.is_reply) == ("Your draft", "{heard}\n{plan}", True)
    assert view("late").result is None


def test_more_outcomes_than_letters() -> None:
    decision = with_guides().guides["late"].model.decide
    assert decision
    many = {f"o{n}": decision.outcomes["unknown"] for n in range(54)}
    marks = marks_of(decision.model_copy(update={"outcomes": many}))
    assert [marks[f"o{n}"] for n in (0, 25, 26, 27, 52, 53)] == ["A", "Z", "AA", "AB", "BA", "BB"]
    assert len({*marks.values()}) == len(marks)


def test_the_scenarios_of_a_guide_are_those_of_its_outcomes_too() -> None:
    library = with_guides()
    assert scenarios_of(library.guides["late"].model) == ("late-tweet", "mail-question")
    assert scenarios_of(library.guides["steps"].model) == ()


def test_what_asks_and_answers_stands_before_what_is_filled_in() -> None:
    library = with_guides()
    assert [(one.path, one.kind) for one in tools(library)] == [
        ("tools/late.md", "Questions and answers"),
        ("tools/channel-chooser.md", "Questions and answers"),
        ("tools/answer-by.md", "Calculator"),
        ("tools/what-you-may-decide.md", "Look-up"),
        ("tools/band-aid-or-root-cause.md", "Calculator"),
        ("tools/steps.md", "Worksheet"),
    ]
    assert tools_for(library, HERE, principle="late-reply") == (("How late?", "../../tools/late/"),)
    assert tools_for(library, HERE, scenario="mail-question") == (("How late?", "../../tools/late/"),)
    assert tools_for(library, HERE, scenario="no-such") == ()
    assert {one.path for one in tools(small())}.isdisjoint({"tools/late.md", "tools/steps.md"})
