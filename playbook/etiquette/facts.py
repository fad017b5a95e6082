"""Facts: rules that compare a reply with what is known of its case."""

from __future__ import annotations

from typing import Any

from playbook.etiquette.context import Context
from playbook.etiquette.measures import whole
from playbook.etiquette.phrases import Hit, covering
from playbook.etiquette.reader import tokens_around
from playbook.etiquette.signals import Reading
from playbook.etiquette.symbols import NAME
from playbook.etiquette.tokens import LINK, MAIL, NUMBER, PHONE, WORD, Tokens

SMALL_WORDS = frozenset(
    "a all an and are as at be by do for get got had has he her him his how if in is it its me my no not of off on or"
    " our out s she so the to up us was we who why you".split()
)
"""Words of something known that are not looked for. Other short ones are: a *tag number* is not any number."""


def compared(rule: dict[str, Any], reading: Reading, context: Context) -> list[Hit]:
    """Where a reply is at odds with a fact. The stretch of `length` is in code points, all others in tokens."""
    if rule["compares"] == "length":
        return _too_long(reading.reply.tokens, context)
    if rule["compares"] == "name":
        return _unnamed(rule, reading, context)
    if rule["compares"] == "contacts":
        return _contacts(rule, reading)
    return _asked_again(rule, reading, context)


def words_of(reading: Reading, text: str) -> list[str]:
    """The words of a text, folded."""
    tokens = tokens_around(reading.program, text)
    return [word for at, word in enumerate(tokens.texts) if tokens.kinds[at] in (WORD, NUMBER)]


def counted_length(tokens: Tokens, length: int, link_length: int | None) -> int:
    """The length of a text of `length` code points, with links counted as the channel counts them."""
    links = _links(tokens) if link_length is not None else []
    return length + sum((link_length or 0) - (end - start) for start, end in links)


def _links(tokens: Tokens) -> list[tuple[int, int]]:
    return [
        (tokens.starts[at], tokens.ends[at])
        for at, kind in enumerate(tokens.kinds)
        if kind == LINK and tokens.texts[at].startswith("http")
    ]


def _too_long(tokens: Tokens, context: Context) -> list[Hit]:
    """What stands beyond the limit of the channel, if anything does."""
    if context.limit is None or not tokens.kinds:
        return []
    end = tokens.ends[-1]
    if counted_length(tokens, end, context.link_length) <= context.limit:
        return []
    room, at = context.limit, 0
    for start, stop in _links(tokens) if context.link_length is not None else []:
        if at + room < start + (context.link_length or 0):
            return [(min(at + room, start), end)]
        room -= start - at + (context.link_length or 0)
        at = stop
    return [(at + room, end)]


def _unnamed(rule: dict[str, Any], reading: Reading, context: Context) -> list[Hit]:
    """The reply, when the customer's name is known and nothing in it is a name."""
    known = words_of(reading, context.name) if context.name else []
    tokens = reading.reply.tokens
    if not known or any(tokens.texts[at] in known and NAME in one for at, one in enumerate(reading.reply.symbols)):
        return []
    return [] if any(reading.hits(number) for number in rule["signals"]) else [whole(reading.reply)]


def _contacts(rule: dict[str, Any], reading: Reading) -> list[Hit]:
    """E-mail addresses and telephone numbers that are not ours; where the rule has phrases, those inside one."""
    tokens = reading.reply.tokens
    inside = covering(reading.reply, reading.reply.hits(rule["phrases"])) if rule["phrases"] >= 0 else None
    return [
        (at, at + 1)
        for at, kind in enumerate(tokens.kinds)
        if kind in (MAIL, PHONE)
        and (inside is None or inside[at])
        and plain_contact(tokens.texts[at]) not in reading.program.contacts
    ]


def plain_contact(text: str) -> str:
    """An address as it is, and a telephone number as its digits."""
    return text if "@" in text else "".join(char for char in text if char in "0123456789")


def _asked_again(rule: dict[str, Any], reading: Reading, context: Context) -> list[Hit]:
    """The hits of the rule's signals that hold every word of something known, small words aside."""
    hits = reading.union(rule["signals"])
    if not hits:
        return []
    known = [[_singular(word) for word in words_of(reading, one) if word not in SMALL_WORDS] for one in context.known]
    found: list[Hit] = []
    for hit in hits:
        asked = {_singular(word) for word in reading.reply.tokens.texts[hit[0] : hit[1]]}
        if any(words and asked.issuperset(words) for words in known):
            found.append(hit)
    return found


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") else word
