"""The etiquette rule: what a reply should not do (or should), when, and why."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from playbook.models.base import Flag, Id, Integer, Line, Model, Prose, Term, Text
from playbook.models.phrase import BadExample, Condition, ExampleContext, Phrase, PlainExample, Where

Kind = Literal["avoid", "prefer", "require", "pair", "order", "count", "fact", "thread"]


class RuleExamples(Model):
    """Replies that break the rule, and replies that look alike and do not."""

    context: ExampleContext | None = None
    """What is known around all of them; an example's own context comes before it."""
    bad: Annotated[tuple[BadExample, ...], Field(min_length=1)]
    """Replies that break it."""
    good: Annotated[tuple[PlainExample, ...], Field(min_length=1)]
    """Replies that do not."""


class When(Model):
    """The moments of which a rule speaks. What is left out does not matter to it."""

    public: Flag | None = None
    """`true` where strangers read along, `false` where they do not."""
    roles: tuple[Literal["first", "update", "ask", "solve", "close"], ...] = ()
    """The places in the conversation."""
    late: Flag | None = None
    """`true` for replies that are later than promised."""
    heat_from: Annotated[Integer, Field(ge=0, le=4)] | None = None
    """How heated the customer is at least: 0 to 4."""
    stakes: tuple[Term, ...] = ()
    """How much hangs on it."""


class Swap(Model):
    """Words, and better ones."""

    phrases: Annotated[tuple[Phrase, ...], Field(min_length=1)]
    """The words to look for."""
    better: Text
    """What to write in their place."""


class EtiquetteRule(Model):
    """One rule of etiquette. One rule a file."""

    title: Line
    """The rule in a few words."""
    principle: Id
    """The principle it belongs to."""
    level: Literal["error", "warning", "suggestion"]
    """How much it matters in a reply."""
    kind: Kind = "avoid"
    """What it looks at: words to `avoid` or to say otherwise (`prefer`), what is missing (`require`, `pair`), an
    `order`, a `count`, a `fact` of the case, or the `thread`."""
    when: When = When()
    """The moments of which it speaks."""
    phrases: tuple[Phrase, ...] = ()
    """The words it looks for (avoid, pair, count); for `contacts`, the words inside which one must stand."""
    signals: tuple[Id, ...] = ()
    """The signals it looks for; of `require`, those that are missing."""
    exceptions: Annotated[tuple[Phrase, ...], Field(alias="except")] = ()
    """Words that look alike and are not meant."""
    unless: tuple[Condition, ...] = ()
    """What makes the words harmless."""
    swaps: tuple[Swap, ...] = ()
    """Words and better ones (prefer)."""
    all: Flag = False
    """`true` when every one of the signals is due, not just one of them (require)."""
    needs: tuple[Id, ...] = ()
    """The signals of which one must go with the words (pair); for a missed promise, what must be said about it."""
    where: Annotated[Where, Field(alias="in")] = "reply"
    """Where that must stand (pair)."""
    first: tuple[Id, ...] = ()
    """What should come first (order)."""
    then: tuple[Id, ...] = ()
    """What should come after it (order)."""
    more_than: Annotated[Integer, Field(ge=0)] | None = None
    """The most there may be (count; public turns)."""
    fewer_than: Annotated[Integer, Field(ge=1)] | None = None
    """The fewest there may be (count)."""
    compares: Literal["length", "name", "contacts", "known"] | None = None
    """The fact (fact): the channel's `length`, the customer's `name`, `contacts` that are not ours, what is `known`."""
    looks_at: Literal["public-turns", "public-close", "same-text", "promise"] | None = None
    """What it looks at in the thread (thread)."""
    mark: Literal["hit", "sentence", "first sentence", "last sentence", "reply"] = "hit"
    """What is marked: the words themselves, their sentence, the first or last sentence, or the whole reply."""
    message: Line
    """What the words do, said kindly to the person who wrote them."""
    why: Prose
    """The reason, with its source where there is one."""
    better: Prose
    """Better wording. The page calls it “Try”."""
    sources: tuple[Id, ...] = ()
    """Where the reason comes from: sources in `evidence.yml`."""
    examples: RuleExamples
    """Examples of both sides."""
