"""Shapes: stretches of characters that are one thing, such as a link, an address, a number or an emoji.

Every function looks at the text from one place on and says where the shape ends; `at` itself when there is none. None
looks further than a fixed number of characters, links aside, so that no text can make reading slow.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from playbook.etiquette.characters import BREAK, DIGIT, EMOJI, IGNORED, LETTER, SPACE

Shape = Callable[[Sequence[str], Sequence[int], int], int]
"""Characters, their classes and a place; where the shape ends that begins there, or the place itself."""

LONGEST_NAME = 64
"""The most characters of an e-mail address on either side of its `@`, and of a handle."""

LONGEST_NUMBER = 24
"""The most characters of a telephone number or a number."""

LONGEST_DOTTED = 12
"""The most characters of single letters with dots."""

ENDINGS = frozenset(
    "app biz ca co com de dev edu es eu example fr gov ie info io it ly me net nl nz org shop tv uk us".split()
)
"""What an address without `https://` ends in."""

_AFTER_LINK = frozenset(".,;:!?)]}'\"")
_CURRENCY = frozenset("$£€¥₹")
_TONES = frozenset(map(chr, range(0x1F3FB, 0x1F400)))
_FLAGS = frozenset(map(chr, range(0x1F1E6, 0x1F200)))
_JOINER = "\u200d"


def link_end(chars: Sequence[str], classes: Sequence[int], at: int) -> int:
    """Where a web address ends that begins with `http://`, `https://` or `www.`."""
    head = "".join(chars[at : at + 8])
    begun = next((len(start) for start in ("https://", "http://", "www.") if head.startswith(start)), 0)
    if not begun:
        return at
    end = at + begun
    while end < len(chars) and classes[end] not in (SPACE, BREAK) and chars[end] not in '<>"':
        end += 1
    while end > at + begun and chars[end - 1] in _AFTER_LINK:
        end -= 1
    return end if end > at + begun else at


def site_end(chars: Sequence[str], classes: Sequence[int], at: int) -> int:
    """Where a web address ends that is written without its beginning: `example.com/help`."""
    end = dot = at
    while end < len(chars) and end - at < LONGEST_NAME:
        if chars[end] == ".":
            dot = end
        elif classes[end] not in (LETTER, DIGIT) and chars[end] != "-":
            break
        end += 1
    if dot == end - 1 and dot > at:  # the full stop of the sentence
        end = dot
        dot = at
        for place in range(at, end):
            if chars[place] == ".":
                dot = place
    if dot == at or "".join(chars[dot + 1 : end]) not in ENDINGS:
        return at
    if end < len(chars) and chars[end] == "/":
        while end < len(chars) and classes[end] not in (SPACE, BREAK) and chars[end] not in '<>"':
            end += 1
        while chars[end - 1] in _AFTER_LINK:
            end -= 1
    return end


def mail_end(chars: Sequence[str], classes: Sequence[int], at: int) -> int:
    """Where an e-mail address ends."""
    end = at
    while end < len(chars) and end - at < LONGEST_NAME and (classes[end] in (LETTER, DIGIT) or chars[end] in "._+-"):
        end += 1
    if end == at or end >= len(chars) or chars[end] != "@":
        return at
    begin = end = end + 1
    last = dot = begin  # after the last letter, and at the last dot before it
    while end < len(chars) and end - begin < LONGEST_NAME:
        if classes[end] in (LETTER, DIGIT):
            last = end + 1
        elif chars[end] not in ".-":
            break
        end += 1
    for place in range(begin, last):
        if chars[place] == ".":
            dot = place
    return last if dot > begin and last - dot > 2 else at


def handle_end(chars: Sequence[str], classes: Sequence[int], at: int) -> int:
    """Where a name with `@` before it ends."""
    if chars[at] != "@" or (at > 0 and classes[at - 1] in (LETTER, DIGIT)):
        return at
    end = at + 1
    while end < len(chars) and end - at < LONGEST_NAME and (classes[end] in (LETTER, DIGIT) or chars[end] == "_"):
        end += 1
    return end if end > at + 1 else at


def phone_end(chars: Sequence[str], classes: Sequence[int], at: int) -> int:
    """Where a telephone number ends: 9 to 15 digits in groups, or that begin with `+` or `0`."""
    end, last, digits, groups = at, at, 0, 0
    inside = False
    while end < len(chars) and end - at < LONGEST_NUMBER:
        if classes[end] == DIGIT:
            digits += 1
            groups += not inside
            inside = True
            last = end + 1
        elif chars[end] == " " or chars[end] in "()-./" or (chars[end] == "+" and end == at):
            inside = False
        else:
            break
        end += 1
    if end < len(chars) and classes[end] in (LETTER, DIGIT) and end == last:
        return at
    looks = chars[at] in "+0" or groups >= 3 or (chars[at] == "(" and groups >= 2)
    return last if looks and 9 <= digits <= 15 else at


def number_end(chars: Sequence[str], classes: Sequence[int], at: int) -> int:
    """Where a number ends: digits with `.`, `,` or `:` between them, a currency sign before and a `%` behind."""
    end = at + (chars[at] in _CURRENCY)
    if end >= len(chars) or classes[end] != DIGIT:
        return at
    while end < len(chars) and end - at < LONGEST_NUMBER:
        between = chars[end] in ".,:" and end + 1 < len(chars) and classes[end + 1] == DIGIT
        if classes[end] != DIGIT and not between:
            break
        end += 1
    return end + (end < len(chars) and chars[end] == "%")


def emoji_end(chars: Sequence[str], classes: Sequence[int], at: int) -> int:
    """Where an emoji ends, with its skin tone, its partner in a flag, and what it is joined to."""
    if classes[at] != EMOJI:
        return at
    end = at + 1
    if chars[at] in _FLAGS and end < len(chars) and chars[end] in _FLAGS:
        end += 1
    while end < len(chars):
        joined = chars[end - 1] == _JOINER and classes[end] == EMOJI
        if classes[end] != IGNORED and chars[end] not in _TONES and not joined:
            break
        end += 1
    return end


def face_end(chars: Sequence[str], classes: Sequence[int], at: int) -> int:
    """Where a face made of signs ends, such as `:)` or `;-)`, with nothing of a word on either side."""
    if chars[at] not in ":;=" or (at > 0 and classes[at - 1] not in (SPACE, BREAK, EMOJI)):
        return at
    end = at + 1
    if end < len(chars) and chars[end] in "-'":
        end += 1
    if end >= len(chars) or chars[end] not in ")(dp|/\\o*3[]":
        return at
    end += 1
    return at if end < len(chars) and classes[end] in (LETTER, DIGIT) else end


def gap_end(chars: Sequence[str], classes: Sequence[int], at: int) -> int:
    """Where a gap of a reply ends, such as `{agent}`."""
    if chars[at] != "{":
        return at
    end = at + 1
    while end < len(chars) and end - at < LONGEST_NAME and (classes[end] in (LETTER, DIGIT) or chars[end] in "_-"):
        end += 1
    return end + 1 if end > at + 1 and end < len(chars) and chars[end] == "}" else at


def dotted_end(chars: Sequence[str], classes: Sequence[int], at: int) -> int:
    """Where single letters with dots end, such as `a.m.` or `U.S.`; 0 when there are none."""
    end = at
    while end + 1 < len(chars) and end - at < LONGEST_DOTTED and classes[end] == LETTER and chars[end + 1] == ".":
        end += 2
    inside = at > 0 and classes[at - 1] == LETTER
    goes_on = end < len(chars) and classes[end] in (LETTER, DIGIT)
    return 0 if end - at < 4 or inside or goes_on else end
