"""The guide: a tool for the desk. It is a decision, question by question, or a worksheet to fill in."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from playbook.models.base import Flag, Id, Integer, Line, Model, Prose, Text
from playbook.models.phrase import ExampleContext


class GuideAnswer(Model):
    """One answer to a question of a guide, and where it leads."""

    answer: Line
    """The answer, in the words of the person who gives it."""
    next: Id
    """The question or the outcome it leads to."""


class GuideQuestion(Model):
    """One question of a guide."""

    ask: Line
    """The question. Its answers exclude one another."""
    why: Prose | None = None
    """Why it matters, or how to find out."""
    answers: Annotated[tuple[GuideAnswer, ...], Field(min_length=2)]
    """The answers, the commonest first."""


class GuideOutcome(Model):
    """Where a guide ends: what to do now."""

    title: Line
    """The advice in a few words: `Hold, and say why`."""
    do: Annotated[tuple[Prose, ...], Field(min_length=1)]
    """What to do, step by step."""
    say: tuple[Text, ...] = ()
    """Examples of what to say, with gaps such as `{agent}` to fill in. They break no rule."""
    moment: ExampleContext | None = None
    """What is known around the examples, where rules need to know it: the channel, the role, how late it is."""
    because: Prose
    """Why this is the advice."""
    scenarios: tuple[Id, ...] = ()
    """Scenarios in which it is followed."""


class Decision(Model):
    """Questions that lead to an outcome. Every way through them ends."""

    start: Id
    """The question it begins with."""
    questions: Annotated[dict[Id, GuideQuestion], Field(min_length=1)]
    """The questions by name."""
    outcomes: Annotated[dict[Id, GuideOutcome], Field(min_length=2)]
    """The outcomes by name. No outcome has the name of a question."""


class WorksheetField(Model):
    """One thing to fill in: in words, by choosing, or by ticking."""

    ask: Line
    """What to write, as a question or the beginning of a line."""
    hint: Prose | None = None
    """How to find it, or an example."""
    lines: Annotated[Integer, Field(ge=0, le=20)] | None = None
    """How many lines there are to write on; 2 when left out, none beside things to choose or tick."""
    choose: Annotated[tuple[Line, ...], Field(min_length=2)] | None = None
    """Things of which one is chosen."""
    tick: Annotated[tuple[Line, ...], Field(min_length=1)] | None = None
    """Things that are ticked, each for itself."""


class WorksheetPart(Model):
    """One part of a worksheet, under a heading of its own."""

    title: Line
    """The heading."""
    lead: Prose | None = None
    """What this part is for."""
    fields: Annotated[dict[Id, WorksheetField], Field(min_length=1)]
    """What there is to fill in, by name. A name occurs once in a worksheet."""


class WorksheetResult(Model):
    """The text that is made from what was filled in, to copy."""

    title: Line
    """What it is: `Your draft`."""
    lead: Prose | None = None
    """What to do with it."""
    text: Text | None = None
    """The text, with the name of a field in curly brackets where its words go. A line is left out for as long as none
    of its fields is filled in. Left out, it is every question with its answer."""
    is_reply: Flag = False
    """`true` when it is a reply to a customer, so that it can be checked before it is sent."""


class Worksheet(Model):
    """A sheet to fill in, on the screen or on paper."""

    parts: Annotated[tuple[WorksheetPart, ...], Field(min_length=1)]
    """The parts, in the order in which they are filled in."""
    result: WorksheetResult | None = None
    """The text to copy at the end."""


class Guide(Model):
    """A tool for the desk, on the screen and on paper: a decision or a worksheet. One guide a file."""

    title: Line
    """Its name, as people ask for it: `Hold or give way?`."""
    summary: Line
    """What it is for, in a sentence."""
    lead: Prose
    """What to know before the first question."""
    decide: Decision | None = None
    """Questions that lead to an outcome."""
    worksheet: Worksheet | None = None
    """A sheet to fill in. A guide has this or `decide`."""
    principles: tuple[Id, ...] = ()
    """The principles it serves. Their pages lead to it."""
    scenarios: tuple[Id, ...] = ()
    """Scenarios to read next."""
    sources: tuple[Id, ...] = ()
    """Where the idea comes from: sources in `evidence.yml`."""
