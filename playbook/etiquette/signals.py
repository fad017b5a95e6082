"""Signals: what a text contains. Each is read when it is asked for, after the signals that it leans on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from playbook.etiquette.measures import fitting, sentences, whole
from playbook.etiquette.phrases import Hit, Text, covering
from playbook.etiquette.program import Program


class Reading:
    """A reply and the message it answers, with the hits of the signals in them."""

    def __init__(self, program: Program, reply: Text, customer: Text) -> None:
        self.program = program
        self.reply = reply
        self.customer = customer
        begin, end = whole(reply)
        self.empty = begin == end
        self._hits: list[list[Hit] | None] = [None] * len(program.signals)

    def hits(self, signal: int) -> list[Hit]:
        """The hits of a signal, which is looked for when it is first asked for: not every rule asks for all."""
        known = self._hits[signal]
        if known is None:
            known = self._hits[signal] = self._read(self.program.signals[signal])
        return known

    def union(self, signals: Sequence[int]) -> list[Hit]:
        """All hits of several signals, in order."""
        if not signals:
            return []
        if len(signals) == 1:
            return self.hits(signals[0])
        return in_order([hit for number in signals for hit in self.hits(number)])

    def standing(self, text: Text, condition: Any, hits: list[Hit]) -> list[Hit]:
        """The hits for which a condition (where, signals) holds: one of the signals stands there."""
        where, signals = condition
        if not hits:
            return hits
        if where == "reply":
            return hits if any(self.hits(number) for number in signals) else []
        return standing(text, where, [hit for number in signals for hit in self.hits(number)], hits)

    def _read(self, signal: dict[str, Any]) -> list[Hit]:
        text = self.customer if signal["reads"] == "customer" else self.reply
        others = self.union(signal["hits_of"])
        if signal["phrases"] not in text.seen.sets and not others and not signal["units"]:
            return []
        masked = self._masked(text, signal["without"], signal["except"])
        found = masked.hits(signal["phrases"])
        if others:
            found = in_order(found + [hit for hit in others if not any(masked.hidden[hit[0] : hit[1]])])
        if signal["units"] == "sentence":
            found = sentences(masked)
        elif signal["units"] == "reply":
            begin, end = whole(masked)
            found = [(begin, end)] if begin < end else []
        for condition in signal["only_if"]:
            found = self.standing(text, condition, found)
        for condition in signal["unless"]:
            found = without(found, self.standing(text, condition, found))
        for measure in signal["measures"]:
            found = fitting(masked, measure, found)
        return found

    def _masked(self, text: Text, without: Sequence[int], number: int) -> Text:
        """The text with what is to be taken away first hidden; the text itself when there is nothing."""
        taken = [hit for signal in without for hit in self.hits(signal)]
        if taken:
            text = Text(self.program, text.tokens, text.symbols, _hiding(text, taken), text)
        excepted = text.hits(number)
        if excepted:
            text = Text(self.program, text.tokens, text.symbols, _hiding(text, excepted), text)
        return text


def in_order(hits: list[Hit]) -> list[Hit]:
    """Hits from left to right, the longest at each place, none inside or across another."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda one: (one[0], -one[1])):
        if not kept or hit[0] >= kept[-1][1]:
            kept.append(hit)
    return kept


def standing(text: Text, where: str, others: Sequence[Hit], hits: list[Hit]) -> list[Hit]:
    """The hits to which one of `others` stands as asked: in the same sentence, before, after, inside, or anywhere."""
    if not others or not hits:
        return []
    if where == "sentence":
        numbers = {text.tokens.sentences[begin] for begin, _ in others}
        return [hit for hit in hits if text.tokens.sentences[hit[0]] in numbers]
    if where == "before":
        first = min(end for _, end in others)
        return [hit for hit in hits if first <= hit[0]]
    if where == "after":
        last = max(begin for begin, _ in others)
        return [hit for hit in hits if last >= hit[1]]
    if where == "inside":
        inside = covering(text, others)
        return [hit for hit in hits if any(inside[hit[0] : hit[1]])]
    return hits


def without(hits: list[Hit], gone: list[Hit]) -> list[Hit]:
    """The hits that are not among `gone`, which are some of them in the same order."""
    kept: list[Hit] = []
    at = 0
    for hit in hits:
        if at < len(gone) and gone[at] == hit:
            at += 1
        else:
            kept.append(hit)
    return kept


def _hiding(text: Text, hits: Sequence[Hit]) -> bytearray:
    hidden = covering(text, hits)
    for at, before in enumerate(text.hidden):
        if before:
            hidden[at] = 1
    return hidden
