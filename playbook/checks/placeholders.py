"""PB320: a gap in a reply, such as `{agent}`, is one that the site knows how to fill."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from playbook.checks.texts import Path
from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.suggest import did_you_mean
from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.models.guide import Guide
from playbook.models.practice import Practice
from playbook.models.scenario import Scenario
from playbook.models.site import Placeholder, Site

GAP = re.compile(r"(?<!\{)\{([A-Za-z][\w -]{0,39})\}(?!\})")
"""A gap: a word or a few in single curly brackets. `{{ … }}` is shown as typed."""


def fill(text: str, placeholders: Mapping[str, Placeholder]) -> str:
    """The text with the site's example in every gap it knows; other gaps stay."""

    def example(gap: re.Match[str]) -> str:
        known = placeholders.get(gap[1])
        return known.example if known else gap[0]

    return GAP.sub(example, text)


def check(library: Library) -> Iterator[Diagnostic]:
    """Gaps without a placeholder of that name."""
    if library.site is None:
        return
    for scenario in library.scenarios.values():
        yield from _unknown(library.site.model, scenario, _texts_with_gaps(scenario.model))
    for guide in library.guides.values():
        yield from _unknown(library.site.model, guide, _in_guide(guide.model))
    for signal in library.signals.values():
        texts = ((("instead", index), text) for index, text in enumerate(signal.model.instead))
        yield from _unknown(library.site.model, signal, texts)


def _unknown(site: Site, document: Document[Any], texts: Iterable[tuple[Path, str]]) -> Iterator[Diagnostic]:
    known = site.placeholders
    for path, text in texts:
        for gap in dict.fromkeys(GAP.findall(text)):
            if gap not in known:
                suggestions = did_you_mean(gap, known)
                yield Diagnostic(
                    "PB320",
                    f'unknown placeholder "{gap}"',
                    document.text_place(f"{{{gap}}}", *path),
                    label="nothing fills this gap",
                    hint="" if suggestions else "add it to placeholders in site.yml, or write the words",
                    subject=document.subject,
                    suggestions=suggestions,
                )


def _texts_with_gaps(model: Scenario) -> Iterator[tuple[Path, str]]:
    """What reps may copy. Examples of mistakes are left out: sending a gap unfilled is one of the classics."""
    for index, reply in enumerate(model.replies):
        if reply.verdict != "bad":
            yield ("replies", index, "text"), reply.text
        for place, mark in enumerate(reply.marks):
            yield ("replies", index, "marks", place, "instead"), mark.instead or ""
    if model.close:
        yield ("close", "text"), model.close.text
    if model.practice:
        yield from _in_practice(model.practice)


def _in_guide(guide: Guide) -> Iterator[tuple[Path, str]]:
    for name, outcome in guide.decide.outcomes.items() if guide.decide else ():
        for index, text in enumerate(outcome.say):
            yield ("decide", "outcomes", name, "say", index), text


def _in_practice(practice: Practice) -> Iterator[tuple[Path, str]]:
    for index, choice in enumerate(practice.choose):
        for place, option in enumerate(choice.options):
            if not option.breaks:
                yield ("practice", "choose", index, "options", place, "text"), option.text
    for name, turn in practice.converse.turns.items() if practice.converse else ():
        for place, say in enumerate(turn.replies):
            if not say.breaks:
                yield ("practice", "converse", "turns", name, "replies", place, "say"), say.say
