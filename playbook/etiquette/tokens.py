"""Tokens: the words, numbers and signs of a text, each with what phrases can ask of it, and the sentences they form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from playbook.etiquette import shapes
from playbook.etiquette.characters import BREAK, DIGIT, EMOJI, IGNORED, LETTER, SPACE, Characters
from playbook.etiquette.normalise import Normalised, normalise

WORD, NUMBER, LINK, MAIL, PHONE, HANDLE, GAP, FACE, SIGN, LINE = range(10)
"""Kinds of token. `GAP` is a placeholder such as `{agent}`, `FACE` an emoji, `LINE` a line break."""

LONGEST_DOTTED = 12
"""The most characters of single letters with dots."""

LAST_WORDLIKE = GAP
"""Kinds up to this one count as words."""

_BARRIERS = frozenset(".!?…;:\u2013^")
_CLOSING = frozenset("\"')]}")


@dataclass(slots=True)
class Tokens:
    """A text in tokens, list by list. A token stands from `starts` to `ends` of the text as typed, in code points.

    `upper` is 0 for a word in lower case, 1 for one that begins with a capital, 2 for one all in capitals.
    `passable` signs (commas, quotes, brackets, emoji) do not keep a phrase from matching across them.
    `sentences` numbers the sentence of every token; `firsts` and `limits` say where that sentence begins and ends.
    """

    kinds: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    upper: list[int] = field(default_factory=list)
    passable: list[bool] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    firsts: list[int] = field(default_factory=list)
    limits: list[int] = field(default_factory=list)


def tokenise(characters: Characters, abbreviations: frozenset[str], text: str) -> Tokens:
    """The tokens of any string. `abbreviations` are words after which a full stop ends no sentence."""
    return _Reader(characters, abbreviations, normalise(characters, text)).read()


class _Reader:
    """Goes through a text once, from left to right."""

    def __init__(self, characters: Characters, abbreviations: frozenset[str], text: Normalised) -> None:
        self.text = text
        self.chars: Sequence[str] = text.chars
        self.classes = list(map(characters.class_of, text.chars))
        self.lower = characters.lower
        self.abbreviations = abbreviations
        self.tokens = Tokens()
        self.sentence = 0

    def read(self) -> Tokens:
        at, size = 0, len(self.chars)
        while at < size:
            kind = self.classes[at]
            if kind == SPACE or kind == IGNORED:
                at += 1
            elif kind == BREAK:
                at = self._line(at)
            elif kind == LETTER or kind == DIGIT:
                at = self._shape(at) or (self._word(at) if kind == LETTER else self._number(at))
            else:
                at = self._shape(at) or self._sign(at)
        self._limits()
        return self.tokens

    def _shape(self, at: int) -> int:
        """Take a shape that begins here; where it ends, or 0."""
        chars, classes = self.chars, self.classes
        kind = classes[at]
        if kind == LETTER:
            candidates = ((LINK, shapes.link_end), (MAIL, shapes.mail_end), (LINK, shapes.site_end))
            if not self._has_shape(at):
                return 0
        elif kind == DIGIT:
            candidates = ((MAIL, shapes.mail_end), (PHONE, shapes.phone_end))
        elif kind == EMOJI:
            candidates = ((FACE, shapes.emoji_end),)
        elif chars[at] in "+($£€¥₹":
            candidates = ((PHONE, shapes.phone_end), (NUMBER, shapes.number_end))
        else:
            candidates = ((HANDLE, shapes.handle_end), (FACE, shapes.face_end), (GAP, shapes.gap_end))
        for token, shape in candidates:
            end = shape(chars, classes, at)
            if end > at:
                self._take(token, at, end, "".join(chars[at:end]))
                return end
        return 0

    def _has_shape(self, at: int) -> bool:
        """Whether the stretch up to the next space holds a sign of an address: cheap, and mostly no."""
        end = at + 1
        while end < len(self.chars) and self.classes[end] == LETTER:
            end += 1
        return end < len(self.chars) and (self.classes[end] == DIGIT or self.chars[end] in ".@_+-:")

    def _word(self, at: int) -> int:
        """A word: letters and digits, an apostrophe between letters, and the dots of `a.m.` left out."""
        chars, classes, size = self.chars, self.classes, len(self.chars)
        end, last, letters = at, at, []
        dotted = self._dotted_end(at)
        while end < (dotted or size):
            kind = classes[end]
            inner = chars[end] == "'" and end + 1 < size and classes[end + 1] == LETTER and classes[end - 1] == LETTER
            if kind == LETTER or kind == DIGIT or inner:
                letters.append(chars[end])
                last = end + 1
            elif kind != IGNORED and not dotted:
                break
            end += 1
        self._take(WORD, at, dotted or last, "".join(letters))
        if dotted and self._capital_follows(dotted):
            self.sentence += 1
        return self._past_hyphen(dotted or last)

    def _dotted_end(self, at: int) -> int:
        """Where single letters with dots end, such as `a.m.` or `U.S.`; 0 when there are none."""
        chars, classes, size = self.chars, self.classes, len(self.chars)
        end = at
        while end + 1 < size and end - at < LONGEST_DOTTED and classes[end] == LETTER and chars[end + 1] == ".":
            end += 2
        before = at > 0 and classes[at - 1] == LETTER
        if end - at < 4 or before or (end < size and classes[end] in (LETTER, DIGIT)):
            return 0
        return end

    def _number(self, at: int) -> int:
        end = shapes.number_end(self.chars, self.classes, at)
        self._take(NUMBER, at, end, "".join(self.chars[at:end]))
        return self._past_hyphen(end)

    def _past_hyphen(self, at: int) -> int:
        """`follow-up` is two words: a hyphen between letters or digits is passed over."""
        between = at + 1 < len(self.chars) and self.chars[at] == "-" and self.classes[at + 1] in (LETTER, DIGIT)
        return at + 1 if between else at

    def _sign(self, at: int) -> int:
        char = self.chars[at]
        if char == "&":
            self._take(WORD, at, at + 1, "and")
            return at + 1
        end = at + 1
        if char == "-":
            while end < len(self.chars) and self.chars[end] == "-":
                end += 1
            char = "\u2013"
        if char in ".!?…":
            return self._end_of_sentence(at)
        self._take(SIGN, at, end, char)
        return end

    def _end_of_sentence(self, at: int) -> int:
        """A run of `.`, `!`, `?` and `…` with the quotes and brackets that close behind it, and whether it ends a
        sentence."""
        chars, end, dots, strong = self.chars, at, 0, False
        first = len(self.tokens.kinds)
        while end < len(chars) and (chars[end] in ".!?…" or (chars[end] in _CLOSING and end > at)):
            dots += {".": 1, "…": 3}.get(chars[end], 0)
            strong = strong or chars[end] in "!?"
            self._take(SIGN, end, end + 1, chars[end])
            end += 1
        if strong or self._ends_here(first, end, dots):
            self.sentence += 1
        else:
            for token in range(first, len(self.tokens.kinds)):
                self.tokens.passable[token] = True
        return end

    def _ends_here(self, first: int, end: int, dots: int) -> bool:
        if end >= len(self.chars) or self.classes[end] == BREAK:
            return True
        apart = self.classes[end] in (SPACE, EMOJI)
        if dots > 1:
            return apart and self._capital_follows(end)
        if not apart:
            before = first > 0 and self.tokens.kinds[first - 1] == WORD and self.tokens.upper[first - 1] == 0
            return before and len(self.tokens.texts[first - 1]) > 1 and self.text.typed[end] in self.lower
        return not (first > 0 and self.tokens.texts[first - 1] in self.abbreviations)

    def _capital_follows(self, at: int) -> bool:
        while at < len(self.chars) and self.classes[at] in (SPACE, IGNORED):
            at += 1
        return at < len(self.chars) and (self.text.typed[at] in self.lower or self.classes[at] in (DIGIT, BREAK))

    def _line(self, at: int) -> int:
        """A line break ends the sentence, unless the next line goes on in lower case."""
        end, breaks, returns = at, 0, 0
        while end < len(self.chars) and self.classes[end] in (BREAK, SPACE, IGNORED):
            breaks += self.classes[end] == BREAK
            returns += self.chars[end] == "\r" and end + 1 < len(self.chars) and self.chars[end + 1] == "\n"
            end += 1
        small = end < len(self.chars) and self.classes[end] == LETTER and self.text.typed[end] not in self.lower
        before = self.tokens.sentences[-1] if self.tokens.sentences else 0
        self._take(LINE, at, end, "\n")
        self.tokens.sentences[-1] = before
        if before == self.sentence and (breaks - returns > 1 or not small):
            self.sentence += 1
        return end

    def _take(self, kind: int, at: int, end: int, text: str) -> None:
        tokens = self.tokens
        tokens.kinds.append(kind)
        tokens.texts.append(text)
        tokens.starts.append(self.text.starts[at])
        tokens.ends.append(self.text.ends[end - 1])
        tokens.upper.append(self._capitals(at, end) if kind == WORD else 0)
        tokens.passable.append(kind == FACE or (kind == SIGN and text not in _BARRIERS))
        tokens.sentences.append(self.sentence)

    def _capitals(self, at: int, end: int) -> int:
        typed, lower = self.text.typed, self.lower
        if typed[at] not in lower:
            return 0
        letters = [place for place in range(at, end) if self.classes[place] == LETTER]
        return 2 if len(letters) > 1 and all(typed[place] in lower for place in letters) else 1

    def _limits(self) -> None:
        tokens = self.tokens
        size = len(tokens.kinds)
        first = 0
        for at in range(size):
            if tokens.sentences[at] != tokens.sentences[first]:
                tokens.limits += [at] * (at - first)
                first = at
            tokens.firsts.append(first)
        tokens.limits += [size] * (size - first)
