"""PB203, PB410, PB411, PB412, PB413: a guide is one thing, all of it is reached, and every way through it ends."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.checks.placeholders import GAP
from playbook.checks.texts import Path
from playbook.checks.ways_through import reached_from, way_back
from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.place import Related
from playbook.diagnostics.suggest import did_you_mean
from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.models.guide import Decision, Guide, Worksheet, WorksheetField


def check(library: Library) -> Iterator[Diagnostic]:
    """Of each guide the first kind of problem: what comes after it would mostly be its consequence."""
    for guide in library.guides.values():
        for look in (_not_one_kind, _same_names, _unknown_parts, _unreachable, _round_in_circles):
            found = list(look(guide))
            yield from found
            if found:
                break


def _not_one_kind(guide: Document[Guide]) -> Iterator[Diagnostic]:
    model = guide.model
    if (model.decide is None) == (model.worksheet is None):
        both = model.decide is not None
        yield Diagnostic(
            "PB410",
            "the guide is a decision and a worksheet" if both else "the guide has nothing to decide or to fill in",
            guide.key_place("worksheet") if both else guide.place(),
            label="it cannot be both" if both else "",
            hint="make two guides of it" if both else "add “decide” (questions) or “worksheet” (fields)",
            subject=guide.subject,
        )
    for path, field in _fields(model.worksheet):
        if field.choose and field.tick:
            yield Diagnostic(
                "PB410",
                f'the field "{path[-1]}" has things to choose and things to tick',
                guide.key_place(*path, "tick"),
                label="it cannot have both",
                hint="delete one of the two, or make two fields of it",
                subject=guide.subject,
            )


def _same_names(guide: Document[Guide]) -> Iterator[Diagnostic]:
    """Names that stand for two things. They are where links and what a reader has written lead to."""
    seen: dict[str, Path] = {}
    for path in _named(guide.model):
        name = str(path[-1])
        if seen.setdefault(name, path) is not path:
            yield Diagnostic(
                "PB203",
                f'two parts of this guide are called "{name}"',
                guide.key_place(*path),
                hint="rename one of the two",
                subject=guide.subject,
                related=(Related(guide.key_place(*seen[name]), "the first is here"),),
            )


def _unknown_parts(guide: Document[Guide]) -> Iterator[Diagnostic]:
    decision, sheet = guide.model.decide, guide.model.worksheet
    if decision:
        if decision.start not in decision.questions:
            yield _unknown(guide, "question", decision.start, ("decide", "start"), list(decision.questions))
        for path, target in _ways(decision):
            if target not in decision.questions and target not in decision.outcomes:
                known = [*decision.questions, *decision.outcomes]
                yield _unknown(guide, "question or outcome", target, path, known)
    if sheet and sheet.result and sheet.result.text:
        known = [str(path[-1]) for path, _ in _fields(sheet)]
        for gap in dict.fromkeys(GAP.findall(sheet.result.text)):
            if gap not in known:
                yield _unknown(guide, "field", gap, ("worksheet", "result", "text"), known, f"{{{gap}}}")


def _unknown(
    guide: Document[Guide], kind: str, name: str, path: Path, known: list[str], within: str = ""
) -> Diagnostic:
    suggestions = did_you_mean(name, known)
    return Diagnostic(
        "PB411",
        f'unknown {kind} "{name}"',
        guide.text_place(within, *path) if within else guide.place(*path),
        label=f"no {kind} of this guide has this name",
        hint="" if suggestions else f"there are: {', '.join(known[:8])}{', …' if len(known) > 8 else ''}",
        subject=guide.subject,
        suggestions=suggestions,
    )


def _unreachable(guide: Document[Guide]) -> Iterator[Diagnostic]:
    decision = guide.model.decide
    if decision is None:
        return
    reached = reached_from(decision.start, _leads(decision))
    for path in _named(guide.model):
        kind, name = ("question" if path[1] == "questions" else "outcome"), str(path[-1])
        if name not in reached:
            yield Diagnostic(
                "PB412",
                f'nothing leads to the {kind} "{name}"',
                guide.key_place(*path),
                label="nobody will see it",
                hint=f"let an answer lead to it (next: {name}), or delete it",
                subject=guide.subject,
            )


def _round_in_circles(guide: Document[Guide]) -> Iterator[Diagnostic]:
    decision = guide.model.decide
    back = way_back(decision.start, _leads(decision)) if decision else None
    if decision and back:
        name, index = back
        target = decision.questions[name].answers[index].next
        yield Diagnostic(
            "PB413",
            f'these questions come round to "{target}" again',
            guide.place("decide", "questions", name, "answers", index, "next"),
            label="leads back",
            hint="lead on to another question, or to an outcome",
            subject=guide.subject,
        )


def _leads(decision: Decision) -> dict[str, list[str]]:
    return {name: [answer.next for answer in question.answers] for name, question in decision.questions.items()}


def _named(guide: Guide) -> Iterator[Path]:
    """Where everything in a guide stands that has a name of its own."""
    if guide.decide:
        yield from (("decide", "questions", name) for name in guide.decide.questions)
        yield from (("decide", "outcomes", name) for name in guide.decide.outcomes)
    yield from (path for path, _ in _fields(guide.worksheet))


def _fields(sheet: Worksheet | None) -> Iterator[tuple[Path, WorksheetField]]:
    for index, part in enumerate(sheet.parts if sheet else ()):
        yield from ((("worksheet", "parts", index, "fields", name), field) for name, field in part.fields.items())


def _ways(decision: Decision) -> Iterator[tuple[Path, str]]:
    """Every answer's target, with the place where it stands."""
    for name, question in decision.questions.items():
        for index, answer in enumerate(question.answers):
            yield ("decide", "questions", name, "answers", index, "next"), answer.next
