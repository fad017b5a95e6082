"""Which words a finding is about, and whether an author's mark covers them."""

from __future__ import annotations

from playbook.etiquette.evaluate import Finding
from playbook.library.library import Library
from playbook.models.etiquette_rule import EtiquetteRule

_OF_WORDS = frozenset({"avoid", "prefer", "pair", "order"})


def covers(library: Library, quote: str, start: int, finding: Finding) -> bool:
    """Whether the mark of `quote` at `start` covers a finding: it holds all of its words.

    Where a rule marks a whole sentence, or a reply in which something is missing, words inside that are enough.
    """
    end = start + len(quote)
    rule = library.rules[finding.rule].model
    holds = start <= finding.start and finding.end <= end
    inside = finding.start <= start and end <= finding.end
    return holds or (inside and not (is_about_words(rule) and rule.mark == "hit"))


def is_about_words(rule: EtiquetteRule) -> bool:
    """Whether what a rule finds is there to be read, and not missing, or a matter of the reply as a whole."""
    counts = rule.kind == "count" and rule.more_than is not None
    return counts or rule.kind in _OF_WORDS or rule.compares in ("contacts", "known")
