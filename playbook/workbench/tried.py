"""Trying a rule or a signal on a text: what it finds, and where it finds nothing, why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from playbook.etiquette.context import Context
from playbook.etiquette.evaluate import read
from playbook.etiquette.phrases import Hit, Text
from playbook.etiquette.rules import applies, fired, what
from playbook.etiquette.signals import Reading, in_order, standing
from playbook.library.library import Library


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of the text, in code points, and the better wording for it; a signal has none."""

    start: int
    end: int
    better: str = ""


@dataclass(frozen=True, slots=True)
class Tried:
    """What a rule or a signal finds in a text. `reasons` say why it finds nothing, where that can be said."""

    kind: str
    id: str
    title: str
    level: str
    text: str
    found: tuple[Found, ...]
    message: str
    why: str
    reasons: tuple[str, ...]


def try_rule(library: Library, id_: str, text: str, context: Context) -> Tried:
    """A rule on a text."""
    program = library.program
    rule = next(one for one in program.rules if one["id"] == id_)
    reading = read(program, text, context)
    found = tuple(Found(*one) for one in fired(rule, reading, context))
    reasons = () if found else tuple(_why_silent(rule, reading, context))
    return Tried("rule", id_, rule["title"], rule["level"], text, found, rule["message"], rule["why"], reasons)


def try_signal(library: Library, id_: str, text: str, context: Context) -> Tried:
    """A signal on a text: the reply, or the customer's message where the signal reads that."""
    program = library.program
    signal = program.signals[program.names[id_]]
    theirs = signal["reads"] == "customer"
    reading = read(program, "" if theirs else text, replace(context, customer=text) if theirs else context)
    looked_at = reading.customer if theirs else reading.reply
    tokens = looked_at.tokens
    hits = reading.hits(program.names[id_])
    found = tuple(Found(tokens.starts[begin], tokens.ends[end - 1]) for begin, end in hits)
    reasons = () if found else tuple(_why_missing(signal, reading, looked_at, text))
    description = library.signals[id_].model.description
    return Tried("signal", id_, signal["title"], "", text, found, description, "", reasons)


def _why_silent(rule: dict[str, Any], reading: Reading, context: Context) -> Iterator[str]:
    """Why a rule says nothing."""
    if not reading.reply.tokens.kinds:
        yield "There are no words in the text."
        return
    if not applies(rule, context):
        yield from _when(rule["when"], context)
        return
    names = [signal["id"] for signal in reading.program.signals]
    kind = rule["kind"]
    if kind == "require":
        there = [names[one] for one in rule["signals"] if reading.hits(one)]
        yield f"It asks for {_listed(names, rule['signals'])}, and {_and(there)} is there."
    elif kind == "order":
        for side in ("first", "then"):
            if not reading.union(rule[side]):
                yield f"It needs {_listed(names, rule[side])}, and that is not there."
                return
        yield "What should be first is first."
    elif kind == "fact":
        yield _FACTS[rule["compares"]]
    elif kind == "thread":
        yield "It looks at the turns before the reply, and a text on its own has none."
    else:
        yield from _why_no_hits(rule, reading, names)


_FACTS = {
    "length": "It needs a channel with a limit (--channel), and a text that is longer.",
    "name": "It needs the customer's name (--name), and a text in which no name is.",
    "contacts": "There is no e-mail address or telephone number in it that is not ours.",
    "known": "It needs to know what the customer has said (--known “order number”), and a text that asks for it.",
}


def _why_no_hits(rule: dict[str, Any], reading: Reading, names: Sequence[str]) -> Iterator[str]:
    """Why a rule that looks for words finds none, or none that count."""
    text = reading.reply
    sets = [number for number, _ in rule["swaps"]] if rule["kind"] == "prefer" else [rule["phrases"]]
    bare = in_order([hit for number in sets for hit in text.hits(number)] + reading.union(rule["signals"]))
    if not bare:
        parts = ["none of its phrases"] if any(number >= 0 for number in sets) else []
        parts += [f"no {_listed(names, rule['signals'])}"] if rule["signals"] else []
        yield f"There is {' and '.join(parts)} in the text."
        return
    words = _quoted(text, bare)
    if standing(text, "inside", text.hits(rule["except"]), bare):
        yield f"{words} would be found, but an exception (“except”) takes it out."
    for condition in rule["unless"]:
        if reading.standing(text, condition, bare):
            pardon = f"{_listed(names, condition[1])} {_where(condition)}"
            yield f"{words} would be found, but “unless” pardons it: {pardon}."
    if rule["kind"] == "pair" and what(rule, reading):
        yield f"{words} is there, and so is what must go with it: {_listed(names, rule['needs'])}."
    if rule["kind"] == "count" and (hits := what(rule, reading)):
        yield f"It is there {len(hits)} times: {words}. The rule speaks from {rule['more_than'] + 1} on."


def _when(when: dict[str, Any], context: Context) -> Iterator[str]:
    """Which moments a rule speaks of, where this is none of them."""
    if when["public"] is not None and when["public"] != context.public:
        yield f"It speaks of {'public' if when['public'] else 'private'} replies only: --channel."
    if when["roles"] and context.role not in when["roles"]:
        yield f"It speaks of these places in a conversation only: {', '.join(when['roles'])}. Say which it is: --role."
    if when["late"] is not None and (context.late is None or (context.late > 0) != when["late"]):
        yield f"It speaks of replies that are {'late' if when['late'] else 'in time'} only: --late 13h, or --late 0."
    if when["heat_from"] is not None and (context.heat is None or context.heat < when["heat_from"]):
        yield f"It speaks of customers whose feeling has a heat of {when['heat_from']} or more only: --feeling."
    if when["stakes"] and context.stakes not in when["stakes"]:
        yield f"It speaks of these stakes only: {', '.join(when['stakes'])}. Say which they are: --stakes."


def _why_missing(signal: dict[str, Any], reading: Reading, text: Text, said: str) -> Iterator[str]:
    """Why a signal is not found."""
    names = [one["id"] for one in reading.program.signals]
    if not text.tokens.kinds:
        yield "There are no words in the text."
        return
    bare = list(_bare(signal, reading, text))
    if not bare and not signal["units"]:
        yield "None of its phrases is in the text."
        return
    words = _quoted(text, bare) if bare else "The text"
    for other in signal["without"]:
        if standing(text, "inside", reading.hits(other), bare):
            yield f"{words} belongs to {names[other]}, which is taken away first (“without”)."
    if standing(text, "inside", text.hits(signal["except"]), bare):
        yield f"{words} would be found, but an exception (“except”) takes it out."
    for condition in signal["only_if"]:
        if not reading.standing(text, condition, bare):
            yield f"{words} counts only with {_listed(names, condition[1])} {_where(condition)} (“only_if”)."
    for condition in signal["unless"]:
        if reading.standing(text, condition, bare):
            yield f"{words} does not count with {_listed(names, condition[1])} {_where(condition)} (“unless”)."
    if signal["measures"]:
        yield f"{words} must have as much as “measures” says."


def _bare(signal: dict[str, Any], reading: Reading, text: Text) -> Iterator[Hit]:
    """What a signal's own phrases, and the signals it is made of, find before anything is taken away."""
    number = signal["phrases"]
    if number >= 0:
        yield from (
            text.matches(reading.program.alone[number]) if reading.program.alone[number] >= 0 else text.hits(number)
        )
    if signal["hits_of"]:
        yield from reading.union(signal["hits_of"])


def _where(condition: Sequence[Any]) -> str:
    return {"reply": "in the reply", "sentence": "in the same sentence", "inside": "inside it"}.get(
        condition[0], f"{condition[0]} it"
    )


def _quoted(text: Text, hits: Sequence[Hit]) -> str:
    return _and([f"“{' '.join(text.tokens.texts[begin:end])}”" for begin, end in hits[:3]])


def _listed(names: Sequence[str], numbers: Sequence[int]) -> str:
    return " or ".join(names[number] for number in numbers)


def _and(words: Sequence[str]) -> str:
    return " and ".join(words)
