"""The phrase language: what matches, and where a mistake is."""

from __future__ import annotations

import pytest

from playbook.etiquette.compiler.language import PhraseError, parse
from tests.etiquette.engine import compiled, found_in

DAYS = {"weekday": ["monday", "(tuesday|wednesday)", "the day after *"], "soon": ["<weekday>", "now"]}


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        # words, case, quotes, hyphens
        ("we're sorry", "We’re SORRY, really", ["We’re SORRY"]),
        ("follow-up", "A follow up, a follow-up, a followup", ["follow up", "follow-up"]),
        ("café", "The cafe\u0301 is shut", ["cafe\u0301"]),
        ("you and me", "You & me", ["You & me"]),
        # several and optional
        ("you (need|have) to", "You have to, you need to, you want to", ["You have to", "you need to"]),
        ("(get in touch|contact us)", "Get in touch or contact us", ["Get in touch", "contact us"]),
        ("(red|blue|pink|pin*|grey|sky blue) hat", "Red hat, pins hat, tan hat", ["Red hat", "pins hat"]),
        ("[so|very] sorry", "So sorry, very sorry, sorry", ["So sorry", "very sorry", "sorry"]),
        ("we [(will|shall) [soon]] call", "We call. We will soon call.", ["We call", "We will soon call"]),
        # any word and gaps
        ("a * day", "A fine day, a very fine day, a day", ["A fine day"]),
        ("sorry …2 wait", "Sorry for the wait. Sorry wait. Sorry in a long wait", ["Sorry for the wait", "Sorry wait"]),
        ("sorry ...2 wait", "Sorry for the wait.", ["Sorry for the wait"]),
        ("sorry … wait", "Sorry to all who had such a cold wait", ["Sorry to all who had such a cold wait"]),
        ("sorry …3 wait", "Sorry. We wait.", []),
        ("sorry …3 wait", "Sorry; wait", []),
        # the rest
        ("so that …,", "Write, so that we find it, and fast.", ["so that we find it"]),
        ("so that …$", "Write, so that we find it, and fast.", ["so that we find it, and fast"]),
        ("so that …, and", "Write so that we find it, and fast.", ["so that we find it, and"]),
        # forms of words
        ("apolog*", "Apologies! We apologise. Apology.", ["Apologies", "apologise", "Apology"]),
        ("*n't", "We can't and cannot and won’t", ["can't", "won’t"]),
        ("we *ed it", "We mended it and lost it", ["We mended it"]),
        # places
        ("^ sorry", "Sorry. We are sorry. @sam_x Sorry 😀 sorry", ["Sorry", "Sorry"]),
        ("sorry $", "Sorry, all. So sorry! Sorry 😀", ["sorry", "Sorry"]),
        ("^^ thanks", "Thanks. Thanks.", ["Thanks"]),
        ("thanks $$", "Thanks. Thanks, Sam. Thanks :)", ["Thanks"]),
        ("^ … ?", "We ask. Do you know, Sam? Yes.", ["Do you know, Sam?"]),
        ("regards // <name> $$", "Kind regards,\nSam", ["regards,\nSam"]),
        # guards
        ("!not<2 you need", "You need. Not that you need. Not what I think you need", ["You need", "you need"]),
        ("sorry !if>1", "Sorry if. Sorry, and if", ["Sorry"]),
        ("&(hi|dear)<1 <name>", "Hi Sam, dear old Tom, dear Ann", ["Sam", "Ann"]),
        ('&","<1 <name> $', "Thanks, Sam. Thanks Tom.", ["Sam"]),
        ("we &soon>3 call", "We call soon. We call later. We will soon call", ["We call"]),
        ("we &soon>3", "We call soon. We call later.", ["We"]),
        ("!<no><1 thanks", "No thanks, thanks", ["thanks"]),
        # lists and classes
        ("on <weekday>", "On Monday, on the day after tomorrow, on Friday", ["On Monday", "on the day after tomorrow"]),
        ("<soon>", "Monday or now", ["Monday", "now"]),
        ("by <number> [(am|pm)]", "By 4pm or by 16:00 or by 4 p.m. today", ["By 4pm", "by 16:00", "by 4 p.m."]),
        ("<clock>", "At 16:00, 4:5, 4.30 and 4", ["16:00"]),
        ("<money>", "£30.50 and 30", ["£30.50"]),
        ("<link>", "https://a.example/b?c=d and a.b", ["https://a.example/b?c=d"]),
        ("<link>", "www.a.b, a.example/c. a.example", ["www.a.b", "a.example/c", "a.example"]),
        ("<email>", "Write to a.b@c.example.", ["a.b@c.example"]),
        ("<phone>", "Ring 020 7946 0118 or (020) 7946 0118, not 12345", ["020 7946 0118", "(020) 7946 0118"]),
        ("<handle>", "@sam_x and a@b", ["@sam_x"]),
        ("<emoji>", "Hi 👩🏽‍🚀🇬🇧 :-) a:)", ["👩🏽‍🚀", "🇬🇧", ":-)"]),
        ("<capitals> <capitalised>", "READ This, read THIS", ["READ This"]),
        ('"^" <initials> $$', "All done ^SK", ["^SK"]),
        ("<gap>", "Hi {customer_name} {", ["{customer_name}"]),
        # signs
        ("!", "Great! Thanks!!", ["!", "!", "!"]),
        ("sorry?", "Sorry? Sorry.", ["Sorry?"]),
        ('"[" …3 "]"', "Hi [customer name], hi", ["[customer name]"]),
        ("so - call", "So – call, so-call, so call", ["So – call"]),
    ],
)  # fmt: skip
def test_what_a_phrase_finds(phrase: str, text: str, found: list[str]) -> None:
    words = {**DAYS, "no": ["no"], "not-names": ["hi", "thanks", "kind", "dear", "ring"]}
    assert found_in(text, phrase, words=words) == found


def test_a_name_is_no_word_of_the_customer_unless_it_is_theirs() -> None:
    names = {"not-names": ["hi"]}
    assert found_in("Hi Heater", "<name>", words=names, customer="My heater broke") == []
    assert found_in("Hi Heater", "<name>", words=names, customer="My heater broke", name="Heater Jones") == ["Heater"]
    assert found_in("Hi priya", "<name>", words=names, name="Priya") == ["priya"]
    assert found_in("Your heater", "<customer-word>", customer="My heater broke") == ["heater"]


def test_the_longest_match_wins_and_matches_do_not_overlap() -> None:
    assert found_in("so very very sorry", "so", "so very", "very very sorry", "sorry") == ["so very", "sorry"]


@pytest.mark.parametrize(
    ("phrase", "start", "end", "message"),
    [
        ("apolog(y|ies)", 6, 7, "a bracket cannot be part of a word"),
        ("(tues|wednes)day", 13, 14, "a bracket cannot be part of a word"),
        ("<number>pm", 8, 9, "a bracket cannot be part of a word"),
        ("you (need|have to", 4, 5, "“(” is never closed"),
        ("you need) to", 8, 9, "“)” closes nothing"),
        ("you [need to", 4, 5, "“[” is never closed"),
        ("need|have", 4, 5, "“|” stands outside of brackets"),
        ("you (need||have) to", 10, 11, "nothing stands here"),
        ("on <week day>", 3, 13, "this is not the name of a list"),
        ("on <weekday", 3, 11, "this is not the name of a list"),
        ('a "[ b', 2, 3, "the quotation mark is never closed"),
        ("sorry …99 wait", 6, 9, "“…” reaches across 1 to 40 words"),
        ("!not you need to", 0, 5, "this guard is not complete"),
        ("!not<0 you", 0, 6, "this guard is not complete"),
        ("we a*b", 3, 6, "a * cannot stand here"),
        ("we *sorry*", 3, 10, "a * cannot stand on both sides"),
        ("we *s", 3, 5, "too short: nearly every word looks like that"),
        ("[so]", 0, 4, "this phrase matches nothing at all"),
        ("^ $", 0, 3, "this phrase matches nothing at all"),
        ("…3 sorry", 0, 3, "a phrase cannot begin with “…”"),
        ("(" * 9 + "a" + ")" * 9, 8, 9, "too many brackets inside each other"),
        ("on <weekdya>", 3, 12, 'unknown word list "weekdya"'),
        ("\u200b", 0, 1, "there is no word here"),
    ],
)
def test_a_mistake_is_told_at_its_place(phrase: str, start: int, end: int, message: str) -> None:
    (fault,) = compiled({"signals": {"it": {"phrases": ["fine", phrase]}}, "words": DAYS}).faults
    assert (fault.message, fault.path) == (message, ("phrases", 1))
    assert (fault.start, fault.end) == (start, end)


def test_a_hostile_phrase_is_refused() -> None:
    (fault,) = compiled({"signals": {"it": {"phrases": ["[(a|b)] " * 20 + "a " + "(a|b) " * 14]}}}).faults
    assert fault.message == "this phrase can match in too many ways"


def test_the_parser_never_fails_otherwise() -> None:
    for phrase in ("", " ", "!", "&", "!!", "^", "((", "<>", '""', "…$", "a …,", "!(a|b)<2 c", "//", "* *", "|", "!<"):
        try:
            parse(phrase)
        except PhraseError as error:
            assert 0 <= error.start <= error.end <= len(phrase)
