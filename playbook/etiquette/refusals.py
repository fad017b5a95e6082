"""Refusals: every no in a reply, where a better sentence would stand, and ways to say what can be done."""

from __future__ import annotations

from dataclasses import dataclass

from playbook.etiquette.evaluate import Evaluation
from playbook.etiquette.program import Program
from playbook.etiquette.reader import tokenise
from playbook.etiquette.tokens import LAST_WORDLIKE, LINE, Tokens

NAMES_CUSTOMER = "names-customer"
"""The signal that finds the name the customer is addressed by."""

LONGEST_ADDRESS = 3
"""The most words before the comma of an address such as `Hi Lena,`."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A no. `signals` are its kinds, `start` to `end` its words, `from_` to `to` the sentence that could be replaced,
    without an address before it; all in code points. `instead` are ways to say what can be done."""

    signals: tuple[str, ...]
    start: int
    end: int
    from_: int
    to: int
    instead: tuple[str, ...]


def refusals(program: Program, text: str, evaluation: Evaluation) -> list[Refusal]:
    """Every no in a text that has been evaluated, in order. What several kinds of no find in one place is one no."""
    hits = sorted(
        (start, end, number)
        for number, signal in enumerate(program.signals)
        if signal["instead"]
        for start, end in evaluation.signals.get(signal["id"], ())
    )
    if not hits:
        return []
    tokens = tokenise(program.characters, program.abbreviations, text)
    named = [start for start, _ in evaluation.signals.get(NAMES_CUSTOMER, ())]
    found: list[Refusal] = []
    for start, end, number in hits:
        ids: tuple[str, ...] = (program.signals[number]["id"],)
        instead: tuple[str, ...] = tuple(program.signals[number]["instead"])
        if found and start < found[-1].end:
            before = found.pop()
            start, end = before.start, max(before.end, end)
            ids, instead = _together(before.signals, ids), _together(before.instead, instead)
        from_, to = _sentence(tokens, start, end, named)
        found.append(Refusal(ids, start, end, from_, to, instead))
    return found


def _together(some: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return some + tuple(one for one in more if one not in some)


def _sentence(tokens: Tokens, start: int, end: int, named: list[int]) -> tuple[int, int]:
    """The sentence round the words, without line breaks at its ends and without an address at its start."""
    first = tokens.firsts[tokens.starts.index(start)]
    limit = tokens.limits[tokens.ends.index(end)]
    while tokens.kinds[first] == LINE:
        first += 1
    while tokens.kinds[limit - 1] == LINE:
        limit -= 1
    return tokens.starts[_past_address(tokens, first, limit, start, named)], tokens.ends[limit - 1]


def _past_address(tokens: Tokens, first: int, limit: int, start: int, named: list[int]) -> int:
    """The place after `Hi Lena,` at the start of a sentence, if the words that begin at `start` come later."""
    words = 0
    for at in range(first, limit):
        if tokens.texts[at] == ",":
            address = any(tokens.starts[first] <= name < tokens.starts[at] for name in named)
            return at + 1 if address and tokens.ends[at] <= start else first
        words += tokens.kinds[at] <= LAST_WORDLIKE
        if words > LONGEST_ADDRESS:
            break
    return first
