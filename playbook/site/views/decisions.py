"""What a rep may decide alone, entry by entry, in words and for the filter that asks about an amount."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup, escape

from playbook.models.decision import Decision
from playbook.models.site import Site
from playbook.site.markdown import inline, plain

ASK = "your lead"
"""Whom to ask where nobody is named."""


@dataclass(frozen=True, slots=True)
class DecisionView:
    """One entry. `limit` is the amount in words; `up_to` the same for the browser: digits, `any`, `none` where it is
    not about money, or nothing where the entry is a mere sentence."""

    offer: str
    may: Markup
    limit: str
    up_to: str
    only_if: tuple[str, ...]
    more: str

    @property
    def headline(self) -> Markup:
        """What one may decide, and up to how much."""
        return _closed(self._line)

    @property
    def sentence(self) -> Markup:
        """All of it in one line, for lists and for the wall."""
        conditions = Markup(", and ").join(map(escape, self.only_if))
        return _closed(Markup("{}, only if {}").format(self._line, conditions) if conditions else self._line)

    @property
    def _line(self) -> Markup:
        limit = Markup(' <b class="pb-decision__limit">{}</b>').format(self.limit) if self.limit else Markup()
        return self.may + limit


def decision_views(site: Site) -> tuple[DecisionView, ...]:
    """All entries, in the order of `site.yml`."""
    return tuple(_view(one, site.currency or "") for one in site.decide_alone)


def _closed(line: Markup) -> Markup:
    """The line with a full stop, which some authors set and others leave out."""
    return line if line.striptags().endswith((".", "!", "?")) else line + "."


def _view(decision: Decision, currency: str) -> DecisionView:
    sentence = decision == Decision(may=decision.may)
    up_to = str(decision.up_to if decision.up_to is not None else "" if sentence else "none")
    limit = {"": "", "none": "", "any": "of any amount"}.get(up_to, f"up to {currency}{up_to}")
    offer = decision.offer or plain(decision.may).rstrip(".")
    return DecisionView(offer, inline(decision.may), limit, up_to, decision.only_if, decision.more or ASK)
