"""The view of a guide: its questions and outcomes, or its sheet, with every link and number decided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.models.guide import Decision, Guide, GuideOutcome, GuideQuestion, Worksheet, WorksheetField
from playbook.site.edition import Edition
from playbook.site.markdown import inline, prose
from playbook.site.paths import Links, principle_path, scenario_path
from playbook.site.views.cards import Card
from playbook.site.views.evidence import SourceView, source_views
from playbook.site.views.replies import GapView, gaps_in

LINES = 2
"""How many lines there are to write on, where a field does not say."""


@dataclass(frozen=True, slots=True)
class AnswerView:
    """One answer: what it says, and the step it leads to, by anchor and by the mark that it has on paper."""

    says: str
    leads_to: str
    mark: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question. `mark` is its number."""

    anchor: str
    mark: str
    ask: str
    why: Markup | None
    answers: tuple[AnswerView, ...]


@dataclass(frozen=True, slots=True)
class ExampleView:
    """Something to say, with its gaps."""

    text: str
    gaps: tuple[GapView, ...]


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """Where a guide ends. `mark` is its letter."""

    anchor: str
    mark: str
    title: str
    do: tuple[Markup, ...]
    says: tuple[ExampleView, ...]
    because: Markup
    scenarios: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class FieldView:
    """One thing to fill in. `options` are chosen (`one`) or ticked; `lines` is the room for words."""

    name: str
    anchor: str
    ask: str
    hint: Markup | None
    lines: int
    options: tuple[str, ...]
    one: bool


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of a sheet."""

    anchor: str
    title: str
    lead: Markup | None
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class ResultView:
    """What is made of a sheet. Without a `text` it is every question with its answer."""

    title: str
    lead: Markup | None
    text: str
    is_reply: bool


@dataclass(frozen=True, slots=True)
class GuideView:
    """A guide's page: `questions` and `outcomes`, or `parts` and perhaps a `result`."""

    id: str
    title: str
    summary: str
    lead: Markup
    start: str
    questions: tuple[QuestionView, ...]
    outcomes: tuple[OutcomeView, ...]
    parts: tuple[PartView, ...]
    result: ResultView | None
    principles: tuple[tuple[str, str], ...]
    scenarios: tuple[Card, ...]
    sources: tuple[SourceView, ...]


def guide_view(edition: Edition, document: Document[Guide], links: Links) -> GuideView:
    """The view of one guide."""
    library, model = edition.library, document.model
    marks = marks_of(model.decide)
    decision, sheet = model.decide, model.worksheet
    questions = ((name, decision.questions[name]) for name in _in_order(decision)) if decision else ()
    return GuideView(
        id=document.id,
        title=model.title,
        summary=model.summary,
        lead=prose(model.lead),
        start=step_anchor(decision.start) if decision else "",
        questions=tuple(_question(name, one, marks) for name, one in questions),
        outcomes=tuple(
            _outcome(library, *one, marks, links) for one in (decision.outcomes.items() if decision else ())
        ),
        parts=tuple(_parts(sheet)) if sheet else (),
        result=_result(sheet),
        principles=tuple(
            (library.principles[id_].model.title, links.to(principle_path(id_))) for id_ in model.principles
        ),
        scenarios=edition.cards.of(model.scenarios, links),
        sources=source_views(library, model.sources, links),
    )


def marks_of(decision: Decision | None) -> dict[str, str]:
    """What stands for each step on paper: questions have numbers, the first one being asked first; outcomes letters."""
    if decision is None:
        return {}
    numbers = {name: str(number) for number, name in enumerate(_in_order(decision), 1)}
    return numbers | {name: _letters(number) for number, name in enumerate(decision.outcomes)}


def step_anchor(name: str) -> str:
    """The anchor of a question or an outcome."""
    return f"step-{name}"


def _in_order(decision: Decision) -> list[str]:
    return sorted(decision.questions, key=lambda name: name != decision.start)


def _letters(number: int) -> str:
    """A to Z, then AA."""
    return ("" if number < 26 else _letters(number // 26 - 1)) + chr(ord("A") + number % 26)


def _question(name: str, model: GuideQuestion, marks: dict[str, str]) -> QuestionView:
    answers = tuple(AnswerView(one.answer, step_anchor(one.next), marks[one.next]) for one in model.answers)
    return QuestionView(step_anchor(name), marks[name], model.ask, prose(model.why) if model.why else None, answers)


def _outcome(library: Library, name: str, model: GuideOutcome, marks: dict[str, str], links: Links) -> OutcomeView:
    return OutcomeView(
        anchor=step_anchor(name),
        mark=marks[name],
        title=model.title,
        do=tuple(inline(one) for one in model.do),
        says=tuple(ExampleView(text, gaps_in(library, text)) for text in model.say),
        because=prose(model.because),
        scenarios=tuple(
            (library.scenarios[id_].model.title, links.to(scenario_path(library, id_))) for id_ in model.scenarios
        ),
    )


def _parts(sheet: Worksheet) -> Iterator[PartView]:
    for number, part in enumerate(sheet.parts, 1):
        fields = tuple(_field(name, one) for name, one in part.fields.items())
        yield PartView(f"part-{number}", part.title, prose(part.lead) if part.lead else None, fields)


def _field(name: str, model: WorksheetField) -> FieldView:
    options = model.choose or model.tick or ()
    lines = model.lines if model.lines is not None else 0 if options else LINES
    hint = inline(model.hint) if model.hint else None
    return FieldView(name, f"field-{name}", model.ask, hint, lines, options, bool(model.choose))


def _result(sheet: Worksheet | None) -> ResultView | None:
    if sheet is None or sheet.result is None:
        return None
    one = sheet.result
    return ResultView(one.title, prose(one.lead) if one.lead else None, (one.text or "").strip(), one.is_reply)
