"""The notes on a reply: what its author marked, and what the etiquette engine finds in one that is not to be copied.

Where a mark and a finding are about the same words they are one note: the author knows the story, so their reason comes
first, and the rule adds its name and what to try.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from playbook.etiquette.evaluate import Finding
from playbook.library.covering import covers, is_about_words
from playbook.library.library import Library
from playbook.models.scenario import Mark, Reply
from playbook.site.markdown import inline
from playbook.site.paths import Links, principle_path, rule_path
from playbook.site.views.marked_text import Span, Stretch, cut

AT_FIRST = 3
"""How many notes on a bad or weak reply are shown; the others are folded. More are a wall, and nobody reads walls."""

_RANKS = {"error": 0, "warning": 1, "suggestion": 2}


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note. `number` is 0 and `quote` empty where it is about the whole reply. `says` is what a rule has to say where
    no author does; `shows` are the titles and links of the principle or rules that it is about."""

    number: int
    quote: str
    says: str
    why: Markup
    instead: Markup
    shows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes on a reply: its text in stretches, what is shown at first, and what is folded."""

    stretches: tuple[Stretch, ...]
    first: tuple[NoteView, ...]
    more: tuple[NoteView, ...] = ()


@dataclass(frozen=True, slots=True)
class _Note:
    """A note before it has a number: about a span, or about all of the text. `also` is found in the same words."""

    span: Span | None
    rank: int
    mark: Mark | None
    finding: Finding | None
    also: tuple[Finding, ...] = ()

    @property
    def place(self) -> Span:
        return self.span or (10**9, 0)

    @property
    def urgency(self) -> tuple[bool, bool, int, Span]:
        """What is always to be avoided comes first, then what an author wrote about, then what hurts more."""
        return (self.rank > 0, self.mark is None, self.rank, self.place)


def notes_of(library: Library, reply: Reply, findings: Sequence[Finding], links: Links) -> Notes:
    """The notes on a reply. Findings count in a bad or weak one only, suggestions among them where they are listed."""
    good = reply.verdict == "good"
    told = [one for one in findings if not good and (one.level != "suggestion" or one.rule in reply.breaks)]
    notes = sorted(_notes(library, reply, told), key=lambda note: note.place)
    about_words = [note.span for note in notes if note.span]
    numbered = [(number if note.span else 0, note) for number, note in enumerate(notes, 1)]
    if good or len(notes) <= AT_FIRST:
        shown = set(range(len(notes)))
    else:
        shown = set(sorted(range(len(notes)), key=lambda at: notes[at].urgency)[:AT_FIRST])
    views = [_view(library, reply.text, number, note, links) for number, note in numbered]
    return Notes(
        cut(reply.text, about_words),
        tuple(view for at, view in enumerate(views) if at in shown),
        tuple(view for at, view in enumerate(views) if at not in shown),
    )


def _notes(library: Library, reply: Reply, findings: list[Finding]) -> Iterator[_Note]:
    """Marks with what is found in their words, then findings in words that no mark holds, then those about the whole
    reply, once for each rule."""
    marked = {mark.shows for mark in reply.marks}
    left = findings
    for mark in reply.marks:
        start = reply.text.index(mark.quote)
        span = (start, start + len(mark.quote))
        own = [one for one in left if one.rule == mark.shows and covers(library, mark.quote, start, one)]
        left = [one for one in left if one not in own]
        also = [one for one in left if _shares_words(library, one, span)]
        left = [one for one in left if one not in also]
        rank = min((_RANKS[one.level] for one in (*own, *also)), default=_RANKS["warning"])
        yield _Note(span, rank, mark, own[0] if own else None, tuple(one for one in also if one.rule not in marked))
    by_span: dict[Span, list[Finding]] = {}
    by_rule: dict[str, Finding] = {}
    for one in left:
        if _about_words(library, one):
            by_span.setdefault((one.start, one.end), []).append(one)
        elif one.rule not in marked:
            by_rule.setdefault(one.rule, one)
    for span, found in by_span.items():
        first, *others = sorted(found, key=lambda one: _RANKS[one.level])
        yield _Note(span, _RANKS[first.level], None, first, tuple(others))
    for one in by_rule.values():
        yield _Note(None, _RANKS[one.level], None, one)


def _shares_words(library: Library, finding: Finding, span: Span) -> bool:
    """Whether a finding lies within the words of a mark, or is about the whole sentence that the mark is in."""
    inside = span[0] <= finding.start and finding.end <= span[1]
    around = finding.start <= span[0] and span[1] <= finding.end and library.rules[finding.rule].model.mark != "hit"
    return _about_words(library, finding) and (inside or around)


def _about_words(library: Library, finding: Finding) -> bool:
    return is_about_words(library.rules[finding.rule].model)


def _view(library: Library, text: str, number: int, note: _Note, links: Links) -> NoteView:
    mark, finding = note.mark, note.finding
    shows = [mark.shows] if mark else [finding.rule] if finding else []
    return NoteView(
        number,
        quote=text[slice(*note.span)] if note.span else "",
        says=finding.message if finding and not mark else "",
        why=inline(mark.why) if mark else inline(finding.why if finding else ""),
        instead=escape(mark.instead) if mark and mark.instead else _to_try(library, finding),
        shows=tuple(_shown(library, id_, links) for id_ in dict.fromkeys([*shows, *(one.rule for one in note.also)])),
    )


def _shown(library: Library, id_: str, links: Links) -> tuple[str, str]:
    rule = library.rules.get(id_)
    if rule:
        return rule.model.title, links.to(rule_path(id_))
    return library.principles[id_].model.title, links.to(principle_path(id_))


def _to_try(library: Library, finding: Finding | None) -> Markup:
    """What a rule says to write in place of the words: prose of ours, or the very words of a swap."""
    if finding is None:
        return Markup("")
    swapped = library.rules[finding.rule].model.kind == "prefer"
    return escape(finding.better) if swapped else inline(finding.better)
