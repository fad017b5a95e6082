"""The posters' view: what a team sees every day without opening anything, one sheet each, made from the content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.models.checklist import Checklist
from playbook.models.principle import Principle
from playbook.models.story_clock import say_duration
from playbook.site.markdown import inline
from playbook.site.views.decisions import decision_views
from playbook.site.views.poster_type import Line, size_for
from playbook.site.views.scenario import STAGES

SCALE = {"title": 2.4, "lead": 1.2, "heading": 1.15, "step": 1.8}
"""How large parts of a poster are beside its lines, as in `posters.css`."""


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a poster. `kind` says how its lines are set: `do`, `do-not`, `pairs` (if, then), `rows` (name, value),
    `steps` (name, what), or `lines`."""

    kind: str
    title: str
    lines: tuple[tuple[Markup, ...], ...]


@dataclass(frozen=True, slots=True)
class Poster:
    """One sheet. `group` is the part of the page it stands in."""

    id: str
    group: str
    kicker: str
    title: str
    lead: str
    blocks: tuple[Block, ...]

    @property
    def size(self) -> str:
        """The size of its type: the fewer the words, the larger."""
        lines = sum(len(block.lines) * (0.6 if block.kind == "rows" else 1) for block in self.blocks)
        headings = sum(1.4 for block in self.blocks if block.title)
        steps = sum(len(block.lines) for block in self.blocks if block.kind == "steps")
        return size_for(self._lines(), gaps=6 + lines + headings + steps)

    def _lines(self) -> Iterator[Line]:
        yield SCALE["title"], self.title
        if self.lead:
            yield SCALE["lead"], self.lead
        for block in self.blocks:
            if block.title:
                yield SCALE["heading"], block.title
            for line in block.lines:
                parts = [part.striptags() for part in line]
                if block.kind == "rows":
                    yield 1, " ".join(parts)
                elif block.kind == "pairs":
                    yield from ((1, f"then {part}.") for part in parts)
                else:
                    yield from ((SCALE["step"] if block.kind == "steps" else 1, part) for part in parts)


def posters(library: Library) -> tuple[Poster, ...]:
    """All posters: how we work and answer, then the principles and the checklists by title."""
    principles = sorted(library.principles.values(), key=lambda one: one.model.title.casefold())
    checklists = sorted(library.checklists.values(), key=lambda one: one.model.title.casefold())
    return (
        *_how_we_work(library),
        *(_of_principle(one) for one in principles),
        *(_of_checklist(one) for one in checklists),
    )


def _how_we_work(library: Library) -> Iterator[Poster]:
    site, channels = library.settings, library.terms.channels
    stages = Block("steps", "", tuple((escape(name), escape(tagline)) for _, name, tagline in STAGES))
    names = ", ".join(name for _, name, _ in STAGES[:-1]) + f" and {STAGES[-1][1]}"
    yield Poster("how-stages", "how", "How we work", "Four steps, in this order", f"{names}.", (stages,))
    promises = tuple((escape(channels[id_].name), escape(say_duration(time))) for id_, time in site.promises.items())
    hours = tuple((escape(one.days), escape(one.time)) for one in site.hours)
    blocks = (Block("rows", "The first reply within", promises), Block("rows", "Somebody is there", hours))
    yield Poster("how-promises", "how", "How we answer", "What we promise", "Late beats silence.", blocks)
    yield _of_lines("voice", "How we sound", tuple(inline(one) for one in site.voice))
    decisions = decision_views(site)
    for id_, title, some in (
        ("spend", "You may spend this alone", [one.sentence for one in decisions if one.limit]),
        ("decide", "You may decide this alone", [one.sentence for one in decisions if not one.limit]),
    ):
        if some:
            yield _of_lines(id_, title, tuple(some))


def _of_lines(id_: str, title: str, lines: tuple[Markup, ...]) -> Poster:
    block = Block("lines", "", tuple((line,) for line in lines))
    return Poster(f"how-{id_}", "how", "How we answer", title, "", (block,))


def _of_principle(document: Document[Principle]) -> Poster:
    model = document.model
    blocks = (
        Block("do", "Do", tuple((inline(line),) for line in model.do)),
        Block("do-not", "Do not", tuple((inline(line),) for line in model.do_not)),
    )
    return Poster(f"principle-{document.id}", "principles", "Principle", model.title, model.summary, blocks)


def _of_checklist(document: Document[Checklist]) -> Poster:
    model = document.model
    pairs = tuple((inline(item.condition), inline(item.action)) for item in model.items)
    blocks = (Block("pairs", "", pairs),)
    return Poster(f"checklist-{document.id}", "checklists", "Checklist", model.title, model.summary, blocks)
