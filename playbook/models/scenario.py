"""The scenario: one difficult customer situation, as a trainer writes it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from playbook.models.base import Date, Id, Line, Model, OneOrMoreTerms, Prose, Role, Term, Text
from playbook.models.checklist import ChecklistEntry
from playbook.models.practice import Practice
from playbook.models.role_play import RolePlay
from playbook.models.thread import ThreadEntry

Verdict = Literal["good", "weak", "bad"]
Level = Literal["starter", "core", "advanced"]


class Customer(Model):
    """Who is asking."""

    name: Line
    """The name to use when you write to them."""
    handle: Line | None = None
    """Their name on a public channel, with the `@`."""


class Facts(Model):
    """What the rep can know before writing a word."""

    customer: Customer
    """Who is asking."""
    about: Line
    """The order, booking or thing it is about, in a few words."""
    at_fault: Literal["us", "them", "third-party", "nobody", "unknown"]
    """Whose fault it is: `us`, `them` (the customer), `third-party`, `nobody` (the weather) or `unknown`."""
    known: tuple[Line, ...] = ()
    """What the customer has told us already, or our systems show. Asking for it again breaks a rule."""
    you_may: tuple[Line, ...] = ()
    """What the rep may offer here without asking anybody."""


class Mark(Model):
    """A stretch of a reply worth seeing, explained where it stands."""

    quote: Text
    """The words, character for character as in the reply. They must occur there once."""
    shows: Id
    """The principle that the words follow, or the etiquette rule that they break."""
    why: Prose
    """What these words do to the customer."""
    instead: Text | None = None
    """Better words, for a stretch that hurts."""


class Reply(Model):
    """One way to answer at the moment marked `now`."""

    id: Id
    """A name for this reply, unique in the scenario."""
    name: Line | None = None
    """What the page calls it; made from the id when left out."""
    verdict: Verdict
    """`good`, `weak` or `bad`."""
    role: Role = "first"
    """Its place in the conversation: `first`, `update`, `ask`, `solve` or `close`."""
    via: Term | None = None
    """The channel it goes out on, when that is not the scenario's own."""
    text: Text
    """The reply as sent. A word in curly brackets, such as `{agent}`, is a placeholder from `site.yml`."""
    why: Prose
    """What this reply does to the customer, and why. An example without a reason teaches nothing."""
    marks: tuple[Mark, ...] = ()
    """Stretches worth seeing, in the order in which they stand."""
    breaks: tuple[Id, ...] = ()
    """The etiquette rules it breaks. A bad reply lists every error and warning that fires on it, and nothing that does
    not."""
    better: Id | None = None
    """For a bad or weak reply: the good reply to compare it with."""


class Step(Model):
    """One thing to do, with its reason."""

    do: Prose
    """What to do."""
    because: Prose
    """Why it helps."""


class Steps(Model):
    """What to do, in the order of the four stages."""

    respond: Annotated[tuple[Step, ...], Field(min_length=1)]
    """Respond: what to say first, and how fast."""
    fix: Annotated[tuple[Step, ...], Field(min_length=1)]
    """Fix: what solves it."""
    exceed: tuple[Step, ...] = ()
    """Exceed: what makes it easier than the customer hoped."""
    repeat: tuple[Step, ...] = ()
    """Repeat: what to follow up, and what to pass on."""


class Close(Model):
    """The last public word, once it is solved."""

    via: Term
    """The channel it is said on: the one where the customer began."""
    text: Text
    """The closing post as sent."""
    why: Prose
    """Why this close works."""


class Allowance(Model):
    """A check or rule that does not apply here, with the reason."""

    rule: Line
    """The code of the check, such as `PB306`, or the id of the etiquette rule."""
    because: Prose
    """Why it does not apply here."""


class Scenario(Model):
    """One difficult situation: what happened, what to say, what to do, and practice. One scenario a file."""

    title: Line
    """The name of the situation, as you would say it to a colleague."""
    summary: Line
    """The situation in one sentence, for cards and search results."""
    level: Level
    """Who it is for: `starter`, `core` or `advanced`."""
    channel: Term
    """Where the customer wrote: a channel of the vocabulary."""
    contact_reason: OneOrMoreTerms
    """Why they wrote: one or more contact reasons of the vocabulary."""
    skills: Annotated[tuple[Id, ...], Field(min_length=1)]
    """The principles it trains, the most important first."""
    feeling: Term
    """What the customer feels: a feeling of the vocabulary."""
    stakes: Term
    """How much hangs on it: a term of the vocabulary."""
    also_asked: tuple[Line, ...] = ()
    """Five to ten ways in which customers say this. Search and the finder use them."""
    owner: Line
    """The team or person who keeps this page true."""
    reviewed: Date
    """The day on which the owner last read it."""
    sources: tuple[Id, ...] = ()
    """Where the idea comes from: sources in `evidence.yml`."""
    situation: Prose
    """Who, what happened, what makes it hard, what you may do. Two or three sentences."""
    facts: Facts
    """What the rep can know before writing."""
    thread: Annotated[tuple[ThreadEntry, ...], Field(min_length=1)]
    """What happened so far, in order, on a story clock."""
    replies: Annotated[tuple[Reply, ...], Field(min_length=2)]
    """Ways to answer at the same moment: at least one good and one bad."""
    steps: Steps
    """What to do, by stage: respond, fix, exceed, repeat."""
    close: Close | None = None
    """The public close. A scenario on a public channel has one, unless its ending is another."""
    root_cause: Annotated[tuple[Prose, ...], Field(min_length=1)]
    """Which page, process or habit would have prevented this contact."""
    checklist: Annotated[tuple[ChecklistEntry, ...], Field(min_length=1)]
    """The etiquette checklist: shared lists (`use: id`) and lines of its own (`if: …`, `then: …`)."""
    practice: Practice | None = None
    """Exercises."""
    discuss: tuple[Prose, ...] = ()
    """Open questions for a team that talks about this scenario: two to four, none with a right answer."""
    role_play: RolePlay | None = None
    """What two people need to play it, and a third to watch."""
    related: tuple[Id, ...] = ()
    """Scenarios to read next."""
    allow: tuple[Allowance, ...] = ()
    """Checks that do not apply here, each with a reason."""
