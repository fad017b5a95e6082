"""Thread: rules that look at the turns before a reply."""

from __future__ import annotations

from typing import Any

from playbook.etiquette.context import Context
from playbook.etiquette.phrases import Text
from playbook.etiquette.program import Program
from playbook.etiquette.reader import MOST_AROUND, tokens_around
from playbook.etiquette.signals import Reading
from playbook.etiquette.symbols import NAME, symbols_of
from playbook.etiquette.tokens import GAP, HANDLE, LAST_WORDLIKE, Tokens

FEWEST_WORDS = 5
"""Replies shorter than this may be the same by chance."""


def looked_back(rule: dict[str, Any], reading: Reading, context: Context) -> bool:
    """Whether a rule about the turns before fires."""
    if rule["looks_at"] == "public-turns":
        ours = sum(turn.by == "us" and turn.public for turn in context.turns)
        return bool(context.public) and ours + 1 > rule["more_than"]
    if rule["looks_at"] == "public-close":
        public = [turn for turn in context.turns if turn.public]
        return context.public is False and bool(public) and public[-1].by == "customer"
    if rule["looks_at"] == "same-text":
        return _same_text(reading, context)
    return _missed_promise(rule, reading, context)


def text_of(program: Program, tokens: Tokens, theirs: set[str], known: set[str]) -> Text:
    """Any text in tokens and symbols, nothing hidden."""
    return Text(program, tokens, symbols_of(program, tokens, theirs, known), None)


def _same_text(reading: Reading, context: Context) -> bool:
    """Whether we said the same before, names and handles aside. The customer's words make no difference to either."""
    program, tokens = reading.program, reading.reply.tokens
    most = len(_words_in(tokens))
    ours = [_said_before(program, turn.text) for turn in context.turns if turn.by == "us"]
    alike = [said for said in ours if max(FEWEST_WORDS, most - sum(map(bool, tokens.upper))) <= len(said) <= most]
    return bool(alike) and _said(text_of(program, tokens, set(), set())) in alike


def _earlier(program: Program, text: str) -> Text:
    return text_of(program, tokens_around(program, text), set(), set())


def _said_before(program: Program, text: str) -> list[str]:
    """What an earlier turn said, as `_said` has it: the same for all replies that follow it."""
    known = program.said.get(text)
    if known is None:
        if len(program.said) >= MOST_AROUND:
            program.said.clear()
        known = program.said[text] = _said(_earlier(program, text))
    return known


def _said(text: Text) -> list[str]:
    return [text.tokens.texts[at] for at in _words_in(text.tokens) if NAME not in text.symbols[at]]


def _words_in(tokens: Tokens) -> list[int]:
    """The words, handles and gaps aside."""
    return [at for at, kind in enumerate(tokens.kinds) if kind <= LAST_WORDLIKE and kind not in (HANDLE, GAP)]


def _missed_promise(rule: dict[str, Any], reading: Reading, context: Context) -> bool:
    """Whether our last turn promised a time, that time is past, and nothing the rule needs is said about it."""
    ours = [turn for turn in context.turns if turn.by == "us"]
    if not ours or not context.late or reading.union(rule["needs"]):
        return False
    before = Reading(reading.program, _earlier(reading.program, ours[-1].text), _earlier(reading.program, ""))
    return any(before.hits(number) for number in rule["signals"])
