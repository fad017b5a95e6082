"""PB317, PB340, PB341, PB342, PB343: the etiquette engine finds in every example reply what its author says, no less
and no more.

A good reply breaks no rule. A bad one breaks those that it lists. Suggestions are a matter of taste: one that is listed
must fire, and none must be listed. A weak reply may break rules without naming them, except those that are always to be
avoided, for which it would be called bad. What a scenario allows with a reason is left out of all this.
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.checks.phrases import stretch_place
from playbook.checks.sound_rules import sound_rules
from playbook.checks.texts import short
from playbook.checks.unfinished import PLACEHOLDER
from playbook.diagnostics.diagnostic import Diagnostic
from playbook.etiquette.evaluate import Finding
from playbook.etiquette.rules import applies
from playbook.library.covering import covers
from playbook.library.documents import Document
from playbook.library.findings import read_all
from playbook.library.library import Library
from playbook.library.said import Said
from playbook.models.scenario import Scenario
from playbook.source.positions import Key

DEMANDED = {"good": ("error", "warning"), "bad": ("error", "warning"), "weak": ("error",)}
"""The levels of the findings that must be listed, by verdict; in a good reply there must be none of them."""


def check(library: Library) -> Iterator[Diagnostic]:
    """Replies and answers in which the engine finds something else than they say."""
    sound = sound_rules(library)
    if not sound:
        return
    for scenario, texts in read_all(library):
        pardoned: set[str] = set()
        for said, found in texts:
            if _is_unfinished(said):
                continue
            findings = [one for one in found if one.rule in sound]
            yield from _unlisted(library, scenario, said, findings, pardoned)
            yield from _without_effect(library, scenario, said, findings, sound)
            yield from _marks(library, scenario, said, findings, sound)
        for index, allowance in enumerate(scenario.model.allow):
            if allowance.rule in sound and allowance.rule not in pardoned:
                yield Diagnostic(
                    "PB317",
                    f"nothing here needs the exception for {_called(library, allowance.rule)}",
                    scenario.place("allow", index, "rule"),
                    hint="delete the exception",
                    subject=scenario.subject,
                )


def _unlisted(
    library: Library, scenario: Document[Scenario], said: Said, findings: list[Finding], pardoned: set[str]
) -> Iterator[Diagnostic]:
    """Rules that a text breaks without saying so, each once. Notes in `pardoned` what the scenario allows."""
    allowed = {allowance.rule for allowance in scenario.model.allow}
    listed = () if said.verdict == "good" else said.breaks
    first: dict[str, Finding] = {}
    for finding in findings:
        if finding.level in DEMANDED[said.verdict] and finding.rule not in listed:
            first.setdefault(finding.rule, finding)
    pardoned |= first.keys() & allowed
    if said.verdict == "bad" and not said.breaks:  # told as PB316
        return
    for rule, finding in first.items():
        if rule in allowed:
            continue
        good = said.verdict == "good"
        called = _called(library, rule)
        message = f"the {said.what} breaks the rule {called}" + ("" if good else ", and does not list it")
        mend = "mend the text" if good else f'add "{rule}" to “breaks”, mend the text'
        if said.verdict == "weak" and said.field == "text" and "reply" in said.what:
            mend = f'call the reply bad and add "{rule}" to “breaks”, mend the text'
        yield Diagnostic(
            "PB340" if good else "PB341",
            message,
            stretch_place(scenario, said.path, *_first_line(said.text, finding)),
            label=finding.message,
            hint=f"{mend}, or allow the rule with a reason: {{rule: {rule}, because: …}}",
            subject=scenario.subject,
        )


def _without_effect(
    library: Library, scenario: Document[Scenario], said: Said, findings: list[Finding], sound: set[str]
) -> Iterator[Diagnostic]:
    """Rules that a text lists and does not break."""
    fired = {finding.rule for finding in findings}
    for index, rule in enumerate(said.breaks):
        if rule in fired or rule not in sound:
            continue
        yield Diagnostic(
            "PB342",
            f"the {said.what} lists the rule {_called(library, rule)}, and does not break it",
            scenario.place(*said.at, "breaks", index),
            label=_why_silent(library, said, rule),
            hint="delete it here, or word the reply so that the rule fires",
            subject=scenario.subject,
        )


def _why_silent(library: Library, said: Said, rule: str) -> str:
    """Whether the words are missing, or the rule does not speak of this moment."""
    program = library.program
    compiled = next(one for one in program.rules if one["id"] == rule)
    if applies(compiled, said.context):
        return "nothing in the text breaks it"
    when = compiled["when"]
    if when["roles"] and said.context.role not in when["roles"]:
        return f"it speaks of other roles ({', '.join(when['roles'])}), and this one is “{said.context.role}”"
    if when["public"] is not None and when["public"] != said.context.public:
        return f"it speaks of {'public' if when['public'] else 'private'} replies only"
    if when["heat_from"] is not None and (said.context.heat is None or said.context.heat < when["heat_from"]):
        known = "it is not known how heated this one is" if said.context.heat is None else "this one is calmer"
        return f"it speaks of customers who are heated, and {known}"
    if when["late"] is not None:
        return f"it speaks of replies that are {'late' if when['late'] else 'on time'}"
    return "it does not speak of this moment (its “when” says of which)"


def _marks(
    library: Library, scenario: Document[Scenario], said: Said, findings: list[Finding], sound: set[str]
) -> Iterator[Diagnostic]:
    """Marks that name a rule and do not cover what it finds. Silent where its absence is told already."""
    for index, mark in enumerate(said.marks):
        start = said.text.find(mark.quote)
        if mark.shows not in sound or start < 0:
            continue
        found = [one for one in findings if one.rule == mark.shows]
        if any(covers(library, mark.quote, start, one) for one in found) or (not found and mark.shows in said.breaks):
            continue
        path: tuple[Key, ...] = (*said.at, "marks", index, "quote" if found else "shows")
        words = " and ".join(f"“{short(said.text[one.start : one.end], 50)}”" for one in found[:2])
        rule = _called(library, mark.shows)
        message = (
            f"the mark does not cover what the rule {rule} finds" if found else f"the rule {rule} finds nothing here"
        )
        yield Diagnostic(
            "PB343",
            message,
            scenario.place(*path),
            label=f"it finds {words}" if found else "nothing in this reply breaks it",
            hint="quote at least those words" if found else "name another rule or a principle, or reword the reply",
            subject=scenario.subject,
        )


def _is_unfinished(said: Said) -> bool:
    return any(PLACEHOLDER in text for text in (said.text, *(mark.quote for mark in said.marks)))


def _called(library: Library, rule: str) -> str:
    """A rule by its title and its id."""
    return f"“{library.rules[rule].model.title}” ({rule})"


def _first_line(text: str, finding: Finding) -> tuple[int, int]:
    """Where a finding stands, as far as its first line goes: a place in a file cannot hold more."""
    end = text.find("\n", finding.start, finding.end)
    return finding.start, finding.end if end < 0 else end
