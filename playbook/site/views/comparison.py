"""The view of a comparison: two replies from different situations, a question, and what they share.

On a principle's page the two stand as the author put them; on the page of one of the scenarios its own comes first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from playbook.library.compared import text_of, verdicts_of
from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.models.comparison import ComparedReply
from playbook.models.principle import Principle
from playbook.models.scenario import Mark, Scenario
from playbook.models.vocabulary import Channel
from playbook.site.edition import Edition
from playbook.site.markdown import inline, prose
from playbook.site.paths import Links, principle_path, scenario_path
from playbook.site.views.replies import VERDICTS


@dataclass(frozen=True, slots=True)
class ComparedView:
    """One of the two replies. `href` is empty for the page's own. `looks` are the words that its author has marked as
    this principle, or as a rule that follows from it, each with the reason."""

    title: str
    href: str
    channel: Channel
    story: str
    verdict: str
    says: str
    text: str
    looks: tuple[tuple[str, Markup], ...]


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """A comparison. `id` is its place on the page, `principle` a title and a link."""

    id: str
    principle: tuple[str, str]
    ask: Markup
    replies: tuple[ComparedView, ...]
    answer: Markup


def comparisons_of(edition: Edition, principle: Document[Principle], links: Links) -> tuple[ComparisonView, ...]:
    """The comparisons of one principle, for its own page."""
    return tuple(_view(edition.library, principle, index, links, "") for index in range(len(principle.model.compare)))


def comparisons_beside(edition: Edition, scenario: Document[Scenario], links: Links) -> tuple[ComparisonView, ...]:
    """The comparisons in which a scenario stands, for its page: in the order in which it names its skills."""
    library, skills = edition.library, scenario.model.skills
    found = edition.seen_in.compared.get(scenario.id, ())
    ordered = sorted(found, key=lambda one: skills.index(one[0]))
    return tuple(_view(library, library.principles[id_], index, links, scenario.id) for id_, index in ordered)


def scenarios_beside(edition: Edition, id_: str) -> Iterator[str]:
    """The other scenarios whose replies stand on the page of this one."""
    for principle, index in edition.seen_in.compared.get(id_, ()):
        for one in edition.library.principles[principle].model.compare[index].replies:
            if one.scenario != id_:
                yield one.scenario


def _view(library: Library, principle: Document[Principle], index: int, links: Links, here: str) -> ComparisonView:
    one = principle.model.compare[index]
    replies = sorted(one.replies, key=lambda reply: reply.scenario != here) if here else one.replies
    return ComparisonView(
        id=f"compare-{principle.id}-{index + 1}",
        principle=(principle.model.title, links.to(principle_path(principle.id))),
        ask=inline(one.ask),
        replies=tuple(_compared(library, principle.id, reply, links, here) for reply in replies),
        answer=prose(one.answer),
    )


def _compared(library: Library, principle: str, one: ComparedReply, links: Links, here: str) -> ComparedView:
    model = library.scenarios[one.scenario].model
    reply = next((reply for reply in model.replies if reply.id == one.reply), None)
    verdict = verdicts_of(model)[one.reply]
    via = reply.via if reply else model.close.via if model.close else None
    return ComparedView(
        title=model.title,
        href=links.to(scenario_path(library, one.scenario)) if one.scenario != here else "",
        channel=library.terms.channels[via or model.channel],
        story=model.summary,
        verdict=verdict,
        says=VERDICTS[verdict],
        text=text_of(model, one.reply),
        looks=tuple(
            (mark.quote, inline(mark.why))
            for mark in (reply.marks if reply else ())
            if _is_of(library, mark, principle)
        ),
    )


def _is_of(library: Library, mark: Mark, principle: str) -> bool:
    """Whether a mark is about this principle."""
    rule = library.rules.get(mark.shows)
    return mark.shows == principle or (rule is not None and rule.model.principle == principle)
