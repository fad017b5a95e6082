"""Tokens and sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook.etiquette.characters import Characters
from playbook.etiquette.compiler.unicode_tables import committed_tables
from playbook.etiquette.compiler.vocabulary import ABBREVIATIONS
from playbook.etiquette.reader import tokenise
from playbook.etiquette.tokens import Tokens

CHARACTERS = Characters(committed_tables())


def tokens(text: str) -> Tokens:
    return tokenise(CHARACTERS, ABBREVIATIONS, text)


def sentences(text: str) -> list[str]:
    made = tokens(text)
    firsts = [at for at in range(len(made.kinds)) if made.firsts[at] == at]
    return [text[made.starts[at] : made.ends[made.limits[at] - 1]].strip() for at in firsts]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We’ll see", ["we'll", "see"]),
        ("rock 'n' roll", ["rock", "'", "n", "'", "roll"]),
        ("at 4pm, 16:00 or 4 p.m.", ["at", "4", "pm", ",", "16:00", "or", "4", "pm"]),
        ("£30.50 and 20% of 1,000", ["£30.50", "and", "20%", "of", "1,000"]),
        ("B12 covid19 2nd", ["b12", "covid19", "2", "nd"]),
        ("e-mail – follow-up", ["e", "mail", "–", "follow", "up"]),
        ("soft\u00adhyphen zero\u200bwidth", ["softhyphen", "zerowidth"]),
        ("https://a.example/x).", ["https://a.example/x", ")", "."]),
        ("a.b@c.example, @sam_x", ["a.b@c.example", ",", "@sam_x"]),
        ("{agent} {a b}", ["{agent}", "{", "a", "b", "}"]),
        ("🇬🇧👩‍🚀", ["🇬🇧", "👩‍🚀"]),
        ("مرحبا، كيف", ["مرحبا", ",", "كيف"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert tokens(text).texts == words


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("Mr. Smith came at 4 p.m. We left at 5 p.m. sharp.", ["Mr. Smith came at 4 p.m.", "We left at 5 p.m. sharp."]),
        ("It's at example.com/help. Go.", ["It's at example.com/help.", "Go."]),
        ("Wait... what? Well... Fine.", ["Wait... what?", "Well...", "Fine."]),
        ("He said “no.” Then left.", ["He said “no.”", "Then left."]),
        ("From F. Holm. So do I. Yes.", ["From F. Holm.", "So do I.", "Yes."]),
        ("today.We go", ["today.", "We go"]),
        ("Hi Sam,\nThanks for\nwaiting.\n\nregards", ["Hi Sam,", "Thanks for\nwaiting.", "regards"]),
        ("Really?! Yes", ["Really?!", "Yes"]),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


@given(st.text(st.characters(codec=None), max_size=60))
def test_any_text_has_tokens_in_order(text: str) -> None:
    made = tokens(text)
    size = len(made.kinds)
    lists = (made.texts, made.starts, made.ends, made.upper, made.passable, made.sentences, made.firsts, made.limits)
    assert all(len(one) == size for one in lists)
    assert all(0 <= start < end <= len(text) for start, end in zip(made.starts, made.ends, strict=True))
    assert made.starts == sorted(made.starts)
    assert made.sentences == sorted(made.sentences)
    assert all(made.firsts[at] <= at < made.limits[at] for at in range(size))
