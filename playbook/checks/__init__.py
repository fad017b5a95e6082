"""The checks: one module for each idea, one page for each code. `check(library)` yields diagnostics.

A check speaks only of documents that could be read, and stays silent about what an earlier problem explains.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from playbook.checks import (
    brand,
    choices,
    comparisons,
    conversation,
    engine_examples,
    etiquette,
    freshness,
    goals,
    guide_texts,
    guides,
    instead_texts,
    length,
    links,
    pairs,
    personal_data,
    phrases,
    placeholders,
    promises,
    public_turns,
    quotes,
    reading_ease,
    references,
    required_files,
    role_plays,
    rule_kinds,
    timeline,
    unfinished,
    unmatched_phrases,
    ways,
    ways_of_asking,
)
from playbook.checks.exceptions import apply_exceptions
from playbook.diagnostics.diagnostic import Diagnostic
from playbook.library.library import Library

Check = Callable[[Library], Iterable[Diagnostic]]

CHECKS: tuple[Check, ...] = (
    # files and ids
    required_files.check,
    references.check,
    unfinished.check,
    # the story and what is said in it
    timeline.check,
    pairs.check,
    comparisons.check,
    quotes.check,
    placeholders.check,
    length.check,
    public_turns.check,
    personal_data.check,
    links.check,
    ways_of_asking.check,
    reading_ease.check,
    freshness.check,
    role_plays.check,
    # what the etiquette engine reads
    phrases.check,
    rule_kinds.check,
    engine_examples.check,
    instead_texts.check,
    unmatched_phrases.check,
    etiquette.check,
    guide_texts.check,
    # practice
    choices.check,
    conversation.check,
    # tools
    guides.check,
    # the site
    promises.check,
    ways.check,
    brand.check,
    goals.check,
)
"""Every check, in the order in which they run: the order of the codes, as far as ideas allow."""

OF_SCENARIOS: tuple[Check, ...] = tuple(
    one
    for one in CHECKS
    if one not in (phrases.check, rule_kinds.check, engine_examples.check, unmatched_phrases.check)
    if one not in (guide_texts.check, guides.check)
)
"""Every check that has something to say when nothing but scenarios changed."""


def run(library: Library, checks: Sequence[Check] = CHECKS) -> list[Diagnostic]:
    """All problems of the library, those of reading included, in the order of report."""
    found = [diagnostic for check in checks for diagnostic in check(library)]
    return sorted([*library.problems, *apply_exceptions(library, found)], key=lambda d: d.sort_key)
