"""PB340 in guides: what a guide proposes to say breaks no rule that is more than a suggestion."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.checks.phrases import stretch_place
from playbook.checks.sound_rules import sound_rules
from playbook.diagnostics.diagnostic import Diagnostic
from playbook.etiquette.evaluate import Finding, evaluate
from playbook.library.etiquette import example_context
from playbook.library.library import Library

DEMANDED = ("error", "warning")


def check(library: Library) -> Iterator[Diagnostic]:
    """Examples of guides in which a rule finds something. What is not known of their moment is left out, and rules
    that need it stay silent."""
    sound = sound_rules(library) if library.guides else set()
    for guide in library.guides.values() if sound else ():
        for name, outcome in guide.model.decide.outcomes.items() if guide.model.decide else ():
            context = example_context(library, outcome.moment)
            for index, text in enumerate(outcome.say):
                first: dict[str, Finding] = {}
                for finding in evaluate(library.program, text, context).findings:
                    if finding.level in DEMANDED and finding.rule in sound:
                        first.setdefault(finding.rule, finding)
                for rule, finding in first.items():
                    end = text.find("\n", finding.start, finding.end)
                    path = ("decide", "outcomes", name, "say", index)
                    yield Diagnostic(
                        "PB340",
                        f"this example breaks the rule “{library.rules[rule].model.title}” ({rule})",
                        stretch_place(guide, path, finding.start, finding.end if end < 0 else end),
                        label=finding.message,
                        hint="mend the text, or say in “moment” where and when it is said",
                        subject=guide.subject,
                    )
