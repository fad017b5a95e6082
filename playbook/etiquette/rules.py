"""Rules: what the signals mean here. A rule that does not speak of this moment stays silent."""

from __future__ import annotations

from typing import Any

from playbook.etiquette.context import Context
from playbook.etiquette.facts import compared
from playbook.etiquette.measures import sentences, whole
from playbook.etiquette.phrases import Hit
from playbook.etiquette.signals import Reading, in_order, standing, without
from playbook.etiquette.thread import looked_back

Found = tuple[int, int, str]
"""Where a rule fires, in code points of the text as typed, and the better wording that fits there."""


def applies(rule: dict[str, Any], context: Context) -> bool:
    """Whether a rule speaks of this moment. What is not known of it does not fit."""
    when = rule["when"]
    return (
        (when["public"] is None or when["public"] == context.public)
        and (not when["roles"] or context.role in when["roles"])
        and (when["late"] is None or (context.late is not None and (context.late > 0) == when["late"]))
        and (when["heat_from"] is None or (context.heat is not None and context.heat >= when["heat_from"]))
        and (not when["stakes"] or context.stakes in when["stakes"])
    )


def fired(rule: dict[str, Any], reading: Reading, context: Context) -> list[Found]:
    """Where a rule fires, in the order of its hits. `asks` are sets of phrases without one of which it says nothing."""
    unseen = rule["asks"] and reading.reply.seen.sets.isdisjoint(rule["asks"])
    if unseen or reading.empty or not applies(rule, context):
        return []
    if rule["kind"] == "prefer":
        return _prefer(rule, reading)
    if rule["kind"] == "fact" and rule["compares"] == "length":
        return [(start, end, rule["better"]) for start, end in compared(rule, reading, context)]
    return _spans(reading, _hits(rule, reading, context), rule["mark"], rule["better"])


def _hits(rule: dict[str, Any], reading: Reading, context: Context) -> list[Hit]:
    kind = rule["kind"]
    if kind == "require":
        missing = [number for number in rule["signals"] if not reading.hits(number)]
        due = 1 if rule["all"] else len(rule["signals"])
        return [whole(reading.reply)] if missing and len(missing) >= due else []
    if kind == "order":
        first, then = reading.union(rule["first"]), reading.union(rule["then"])
        return [then[0]] if first and then and then[0] < first[0] else []
    if kind == "fact":
        return compared(rule, reading, context)
    if kind == "thread":
        return [whole(reading.reply)] if looked_back(rule, reading, context) else []
    hits = what(rule, reading)
    if kind == "pair":
        return without(hits, reading.standing(reading.reply, [rule["where"], rule["needs"]], hits))
    if kind == "count":
        if len(hits) < rule["fewer_than"]:
            return [whole(reading.reply)]
        return [hits[rule["more_than"]]] if 0 <= rule["more_than"] < len(hits) else []
    return hits


def what(rule: dict[str, Any], reading: Reading) -> list[Hit]:
    """The hits of a rule's own phrases and of the signals it names, without those that something pardons."""
    hits = reading.reply.hits(rule["phrases"])
    if rule["signals"]:
        hits = in_order(hits + reading.union(rule["signals"]))
    return _pardoned(rule, reading, hits)


def _pardoned(rule: dict[str, Any], reading: Reading, hits: list[Hit]) -> list[Hit]:
    if not hits:
        return hits
    excepted = reading.reply.hits(rule["except"])
    hits = without(hits, standing(reading.reply, "inside", excepted, hits))
    for condition in rule["unless"]:
        hits = without(hits, reading.standing(reading.reply, condition, hits))
    return hits


def _prefer(rule: dict[str, Any], reading: Reading) -> list[Found]:
    found: list[Found] = []
    for number, better in rule["swaps"]:
        hits = _pardoned(rule, reading, reading.reply.hits(number))
        found += _spans(reading, hits, rule["mark"], better)
    return found


def _spans(reading: Reading, hits: list[Hit], mark: str, better: str) -> list[Found]:
    """Hits as stretches of the text as typed: themselves, their sentence, the first or last sentence, or all of it."""
    tokens = reading.reply.tokens
    parts = [] if mark == "hit" or not hits else sentences(reading.reply) or [whole(reading.reply)]
    found: list[Found] = []
    for hit in hits:
        begin, end = hit
        if mark == "reply":
            begin, end = whole(reading.reply)
        elif mark == "first sentence":
            begin, end = parts[0]
        elif mark == "last sentence":
            begin, end = parts[-1]
        elif mark == "sentence":
            begin, end = parts[_part_with(parts, hit)]
        span = (tokens.starts[begin], tokens.ends[end - 1], better)
        if not found or found[-1] != span:
            found.append(span)
    return found


def _part_with(parts: list[Hit], hit: Hit) -> int:
    """The number of the last sentence that begins no later than a hit."""
    low, high = 0, len(parts)
    while high - low > 1:
        middle = (low + high) // 2
        if parts[middle][0] <= hit[0]:
            low = middle
        else:
            high = middle
    return low
