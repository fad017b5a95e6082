"""What the coach says besides the engine's findings: pages, reasons as HTML, and what is good to have."""

from __future__ import annotations

import json

from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.models.etiquette_rule import EtiquetteRule
from playbook.site.environment import icon
from playbook.site.links import address
from playbook.site.markdown import prose
from playbook.site.paths import principle_path, rule_path

_ICONS = ("good", "weak", "bad")


def coach_data(library: Library, *, directory_urls: bool = True) -> str:
    """The words of the coach as JSON. Addresses count from the site's root; HTML is made as on the pages."""

    def rule_words(rule: Document[EtiquetteRule]) -> dict[str, object]:
        return {
            "href": address(rule_path(rule.id), directory_urls=directory_urls),
            "why": prose(rule.model.why),
            "better": prose(rule.model.better),
            "principle": _principle(library, rule.model.principle),
            "missing": speaks_of_missing(rule.model),
        }

    good = {
        id_: {
            "title": library.signals[id_].model.title,
            "principle": _principle(library, principle),
            "href": address(principle_path(principle), directory_urls=directory_urls),
        }
        for id_, principle in good_signals(library).items()
    }
    data = {
        "rules": {id_: rule_words(rule) for id_, rule in sorted(library.rules.items())},
        "good": good,
        "icons": {name: icon(name) for name in _ICONS},
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def good_signals(library: Library) -> dict[str, str]:
    """The signals that are good to have, each with a principle that asks for it.

    They are those that a rule asks for by name: what it requires, the one thing that must go with something, what
    should come first, the customer's name. What another rule looks for as a fault is none of them.
    """
    rules = [rule.model for _, rule in sorted(library.rules.items())]
    looking = (rule for rule in rules if rule.kind in ("avoid", "pair") or rule.compares == "known")
    faults = {id_ for rule in looking for id_ in rule.signals}
    good: dict[str, str] = {}
    for rule in rules:
        for id_ in _asked_for(rule):
            if id_ in library.signals and id_ not in faults:
                good.setdefault(id_, rule.principle)
    return good


def speaks_of_missing(rule: EtiquetteRule) -> bool:
    """Whether a rule speaks of what is not there, so that there are no words to point at."""
    return rule.kind in ("require", "thread") or rule.compares == "name" or rule.fewer_than is not None


def _asked_for(rule: EtiquetteRule) -> tuple[str, ...]:
    if rule.kind == "require" or rule.compares == "name":
        return rule.signals
    if rule.kind == "pair" and len(rule.needs) == 1:
        return rule.needs
    return rule.first


def _principle(library: Library, id_: str) -> str:
    return library.principles[id_].model.title
