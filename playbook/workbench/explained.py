"""Explaining a rule or a signal: everything its file says, in the order in which a trainer asks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from playbook.library.documents import Document
from playbook.models.etiquette_rule import EtiquetteRule, When
from playbook.models.phrase import Condition, Measure
from playbook.models.signal import Signal


def explain_rule(document: Document[EtiquetteRule]) -> str:
    """A rule, in Markdown."""
    rule = document.model
    return _joined(
        [
            rule.message,
            _section("When", _when(rule.when) or ["in every reply"]),
            _section("What it finds", [_fires(rule), *_finds(rule)]),
            _section("Except", [*_code(rule.exceptions), *(f"not {_condition(one)}" for one in rule.unless)]),
            f"## Why\n\n{rule.why}",
            f"## Try\n\n{rule.better}",
            _section("It says something about", _code(one.text for one in rule.examples.bad)),
            _section("It says nothing about", _code(one.text for one in rule.examples.good)),
            _tail(document),
        ]
    )


def explain_signal(document: Document[Signal]) -> str:
    """A signal, in Markdown."""
    signal = document.model
    finds = [*_code(signal.phrases)]
    finds += [f"what {_either(signal.hits_of)} finds"] if signal.hits_of else []
    finds += [f"every {signal.each}" if signal.each == "sentence" else "the whole reply"] if signal.each else []
    only = [f"only {_condition(one)}" for one in signal.only_if]
    only += [f"not {_condition(one)}" for one in signal.unless]
    only += [_measure(one) for one in signal.measures]
    except_ = [*_code(signal.exceptions)]
    except_ += [f"what {_either(signal.without)} finds"] if signal.without else []
    return _joined(
        [
            signal.description,
            "" if signal.reads == "reply" else "It looks at the customer's message, not at ours.",
            _section("What it finds", finds),
            _section("Only where", only),
            _section("Taken away first", except_),
            _section("Found in", _code(f"{one.text} → {', '.join(one.quotes)}" for one in signal.examples.hits)),
            _section("Not found in", _code(one.text for one in signal.examples.misses)),
            _tail(document),
        ]
    )


_FACTS = {
    "length": "fires when the reply is longer than its channel allows",
    "name": "fires when the customer's name is known and no name is in the reply",
    "contacts": "fires when there is an e-mail address or telephone number in it that is not ours",
    "known": "fires when it asks for something that the customer has said already",
    "": "compares the reply with what is known",
}

_THREADS = {
    "public-turns": "fires when we have answered in public often enough",
    "public-close": "fires when the conversation ends in private and the public question stays open",
    "same-text": "fires when we have said the same before",
    "promise": "fires when our last turn promised a time that is past, and nothing is said about it",
    "": "looks at the turns before",
}

_WHERE = {
    "reply": "in the same reply", "sentence": "in the same sentence",
    "before": "before it", "after": "after it", "inside": "inside it",
}  # fmt: skip


def _fires(rule: EtiquetteRule) -> str:
    """What makes a rule of its kind fire; its words follow where it has any."""
    if rule.kind == "prefer":
        return "fires when these words are there, and offers better ones:"
    if rule.kind == "require":
        return f"fires when {'any' if rule.all else 'all'} of this is missing:"
    if rule.kind == "pair":
        return f"fires when this is there without {_either(rule.needs)} {_WHERE[rule.where]}:"
    if rule.kind == "order":
        return f"fires when {_either(rule.then)} comes before {_either(rule.first)}"
    if rule.kind == "count":
        few = f"fewer than {rule.fewer_than}" if rule.fewer_than is not None else ""
        return f"fires when there are {few or f'more than {rule.more_than}'} of these:"
    if rule.kind == "fact":
        return _FACTS[rule.compares or ""]
    if rule.kind == "thread":
        return _THREADS[rule.looks_at or ""]
    return "fires when this is there:"


def _finds(rule: EtiquetteRule) -> list[str]:
    found = [*_code(rule.phrases)]
    found += [f"signal {one}" for one in rule.signals]
    for swap in rule.swaps:
        found.append(f"{', '.join(_code(swap.phrases))} → {swap.better}")
    return found


def _when(when: When) -> list[str]:
    said = []
    if when.public is not None:
        said.append("where strangers read along" if when.public else "in private")
    if when.roles:
        said.append(f"at these places in a conversation: {', '.join(when.roles)}")
    if when.late is not None:
        said.append("when the reply is late" if when.late else "when the reply is in time")
    if when.heat_from is not None:
        said.append(f"when the customer's feeling has a heat of {when.heat_from} or more")
    if when.stakes:
        said.append(f"when the stakes are {_either(when.stakes)}")
    return said


def _condition(one: Condition) -> str:
    return f"with {_either(one.any)} {_WHERE[one.where]}"


def _measure(one: Measure) -> str:
    what = {"words": "words", "outside": f"words outside <{one.words}>", "capitals": "words in capitals"}[one.count]
    unit = " percent of" if one.percent else ""
    parts = [f"at least {one.at_least}{unit}"] if one.at_least is not None else []
    parts += [f"at most {one.at_most}{unit}"] if one.at_most is not None else []
    return f"with {' and '.join(parts)} {what} in the {one.of}"


def _code(texts: Iterable[str]) -> list[str]:
    """Phrases and examples as code, in which nothing is taken for a mark of Markdown."""
    return [f"`{text.replace('`', chr(39))}`" for text in texts]


def _either(ids: Sequence[str]) -> str:
    return " or ".join(ids)


def _section(title: str, items: Sequence[str]) -> str:
    said = "\n".join(f"- {' '.join(item.split())}" for item in items)
    return f"## {title}\n\n{said}" if items else ""


def _tail(document: Document[EtiquetteRule] | Document[Signal]) -> str:
    return f'Its file: `{document.path}`. Try it on a text: `playbook try {document.id} "…"`'


def _joined(parts: Iterable[str]) -> str:
    return "\n\n".join(filter(None, parts)) + "\n"
