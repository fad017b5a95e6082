"""Reading ease: how much work a reply is for the person who reads it.

The measure is Flesch's: short sentences and short words read easily. 206.835 less 1.015 for each word of the average
sentence, less 84.6 for each syllable of the average word. It is known, it can be done by hand, and it says nothing
about sense; so it is shown to trainers, as advice. Source: R. Flesch, “A new readability yardstick”, Journal of Applied
Psychology 32 (1948), 221-233.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from playbook.library.documents import Document
from playbook.library.library import Library
from playbook.library.syllables import syllables
from playbook.models.scenario import Scenario
from playbook.source.positions import Key

FEWEST_WORDS, FEWEST_SENTENCES = 30, 3
"""A text below either is too short to be measured: one long word more or less would change its grade."""

GRADES: tuple[tuple[int, str], ...] = (
    (80, "very easy"),
    (60, "easy for most adults"),
    (50, "needs concentration"),
    (-1_000, "hard"),
)
"""From which ease on a text is called what. 60 is where Flesch's “standard” begins, the English of popular magazines,
and 50 where “difficult” ends, that of quality papers and essays."""

TOO_HARD = 60
"""Below this a reply is clearly too hard for somebody who is upset and reads it on a phone."""

TOO_LONG = 35
"""A sentence of more words than this has to be read twice, however easy the rest is. The British government's writers
split sentences at 25. Source: https://www.gov.uk/guidance/content-design/writing-for-gov-uk"""

_NO_WORDS = re.compile(r"https?://\S+|\S+@\S+|(?<!\w)[@#]\w+")
_GAP = re.compile(r"\{([^{}\n]{1,40})\}")
_WORD = re.compile(r"[^\W_]+(?:[’'.,:-][^\W_]+)*")
_TITLE = r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSt)"
_END = re.compile(_TITLE + r"[.!?…]{1,9}[”’\"')\]]{0,9}(?=\s+[^\sa-z]|\s*\Z)|\n[^\S\n]*\n")
_ENDED = re.compile(r"[.!?…:][”’\"')\]]{0,9}\Z")
_SALUTE = 4
"""A line of so few words without a full stop is a greeting or a signature."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as typed, in one line, with its words and syllables counted."""

    text: str
    words: int
    syllables: int


@dataclass(frozen=True, slots=True)
class Reading:
    """The sentences of a text."""

    sentences: tuple[Sentence, ...]

    @property
    def words(self) -> int:
        """How many words there are."""
        return sum(one.words for one in self.sentences)

    @property
    def long_enough(self) -> bool:
        """Whether there is enough of it to be measured."""
        return self.words >= FEWEST_WORDS and len(self.sentences) >= FEWEST_SENTENCES

    @property
    def ease(self) -> float:
        """Flesch's reading ease: about 100 for a picture book, below 30 for law. A text without words has 100."""
        if not self.words:
            return 100.0
        sounds = sum(one.syllables for one in self.sentences)
        return 206.835 - 1.015 * self.words / len(self.sentences) - 84.6 * sounds / self.words

    @property
    def longest(self) -> Sentence:
        """The sentence with the most words."""
        return max(self.sentences, key=lambda one: one.words, default=Sentence("", 0, 0))

    @property
    def too_hard(self) -> bool:
        """Whether the customer should not be asked to read it as it is."""
        return self.long_enough and (self.ease < TOO_HARD or self.longest.words > TOO_LONG)

    @property
    def grade(self) -> str:
        """The ease in words."""
        return next(says for least, says in GRADES if self.ease >= least)


def reading_of(text: str, examples: Mapping[str, str] | None = None) -> Reading:
    """The reading of a text. Gaps count as filled in with `examples`; links, addresses and handles are not read."""
    filled = _GAP.sub(lambda gap: (examples or {}).get(gap[1], gap[1]), text)
    return Reading(tuple(_sentences(filled)))


def together(readings: Iterable[Reading]) -> Reading:
    """The reading of several texts as if they were one."""
    return Reading(tuple(sentence for one in readings for sentence in one.sentences))


def _sentences(text: str) -> Iterator[Sentence]:
    start = 0
    for end in [*(match.end() for match in _END.finditer(text)), len(text)]:
        part = text[start:end]
        start = end
        for line in _without_salutes(part):
            words = _WORD.findall(_NO_WORDS.sub(" ", line))
            if words:
                yield Sentence(" ".join(line.split()), len(words), sum(map(_sounds, words)))


def _without_salutes(part: str) -> Iterator[str]:
    """A part of a text up to a full stop or an empty line, without the greeting before it or the signature after."""
    lines = part.strip().split("\n")
    first = lines[0]
    if len(lines) > 1 and first.rstrip().endswith(",") and len(_WORD.findall(first)) <= _SALUTE:
        lines = lines[1:]
    rest = "\n".join(lines).rstrip()
    if _ENDED.search(rest) or len(_WORD.findall(rest)) > _SALUTE:
        yield rest


@lru_cache(maxsize=20_000)
def _sounds(word: str) -> int:
    return sum(syllables(part) for part in re.split(r"[.,:-]", word) if part)


@dataclass(frozen=True, slots=True)
class ReplyReading:
    """A text that customers are meant to get, and its reading. `reply` is the id of the reply, empty for the close;
    `path` is where the text stands."""

    scenario: str
    reply: str
    path: tuple[Key, ...]
    reading: Reading


def readings_of(library: Library, scenario: Document[Scenario]) -> Iterator[ReplyReading]:
    """The good replies of a scenario and its public close. Weak and bad ones are there to be bad."""
    placeholders = library.site.model.placeholders if library.site else {}
    examples = {name: one.example for name, one in placeholders.items()}
    model = scenario.model
    for index, reply in enumerate(model.replies):
        if reply.verdict == "good":
            yield ReplyReading(scenario.id, reply.id, ("replies", index, "text"), reading_of(reply.text, examples))
    if model.close:
        yield ReplyReading(scenario.id, "", ("close", "text"), reading_of(model.close.text, examples))
