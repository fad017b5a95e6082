"""Whether an author's mark covers what a rule finds."""

from __future__ import annotations

from playbook.etiquette.evaluate import Finding
from playbook.library.library import Library
from playbook.models.etiquette_rule import EtiquetteRule

_OF_WORDS = frozenset({"avoid", "prefer", "pair", "order"})


def covers(library: Library, quote: str, start: int, finding: Finding) -> bool:
    """Whether the mark of `quote` at `start` covers a finding: it holds all of its words.

    Where a rule marks a whole sentence or reply, because something is missing there, words inside that are enough.
    """
    end = start + len(quote)
    holds = start <= finding.start and finding.end <= end
    inside = finding.start <= start and end <= finding.end
    return holds or (inside and not finds_words(library.rules[finding.rule].model))


def finds_words(rule: EtiquetteRule) -> bool:
    """Whether a rule marks the very words that it is about, and not the stretch in which something is missing."""
    if rule.mark != "hit":
        return False
    counts = rule.kind == "count" and rule.more_than is not None
    return counts or rule.kind in _OF_WORDS or rule.compares in ("contacts", "known")
