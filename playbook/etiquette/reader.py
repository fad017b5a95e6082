"""The reader: from characters to tokens, once through the text from left to right."""

from __future__ import annotations

import re
from collections.abc import Sequence

from playbook.etiquette import shapes
from playbook.etiquette.characters import BREAK, DIGIT, EMOJI, IGNORED, LETTER, SPACE, Characters
from playbook.etiquette.normalise import Normalised, normalise
from playbook.etiquette.program import Program
from playbook.etiquette.tokens import FACE, GAP, HANDLE, LINE, LINK, MAIL, NUMBER, PHONE, SIGN, WORD, Tokens, delimit

MOST_AROUND = 500
"""How many texts around replies are remembered before all of them are forgotten."""

_BARRIERS = frozenset(".!?…;:\u2013^")
_CLOSING = frozenset("\"')]}")

_PLAIN = re.compile(r"[a-z]+(?:'[a-z]+)*(?=[ ,])")
"""Most words of most replies, which need no second look: nothing but a space or a comma follows them."""

_SHAPES: dict[int, tuple[tuple[int, shapes.Shape], ...]] = {
    LETTER: ((LINK, shapes.link_end), (MAIL, shapes.mail_end), (LINK, shapes.site_end)),
    DIGIT: ((MAIL, shapes.mail_end), (PHONE, shapes.phone_end)),
    EMOJI: ((FACE, shapes.emoji_end),),
}
_OF_NUMBERS: tuple[tuple[int, shapes.Shape], ...] = ((PHONE, shapes.phone_end), (NUMBER, shapes.number_end))
_OF_SIGNS: tuple[tuple[int, shapes.Shape], ...] = (
    (HANDLE, shapes.handle_end), (FACE, shapes.face_end), (GAP, shapes.gap_end),
)  # fmt: skip
"""What may begin at a character, by its class, and the kind of token it is."""


def tokenise(characters: Characters, abbreviations: frozenset[str], text: str) -> Tokens:
    """The tokens of any string. `abbreviations` are words after which a full stop ends no sentence."""
    return _Reader(characters, abbreviations, normalise(characters, text)).read()


def tokens_around(program: Program, text: str) -> Tokens:
    """The tokens of a text that stands around replies: their customer's message or name, what is known, earlier turns.

    Such a text is read once for all of them, and not again with every letter that somebody types.
    """
    tokens = program.around.get(text)
    if tokens is None:
        if len(program.around) >= MOST_AROUND:
            program.around.clear()
        tokens = program.around[text] = tokenise(program.characters, program.abbreviations, text)
    return tokens


class _Reader:
    """Goes through a text once, from left to right."""

    def __init__(self, characters: Characters, abbreviations: frozenset[str], text: Normalised) -> None:
        self.text = text
        self.chars: Sequence[str] = text.chars
        self.classes = characters.classes_of(text.chars)
        self.lower = characters.lower
        self.abbreviations = abbreviations
        self.tokens = Tokens()
        self.sentence = 0

    def read(self) -> Tokens:
        at, size, classes = 0, len(self.chars), self.classes
        plain = isinstance(self.chars, str) and isinstance(self.text.typed, str)
        while at < size:
            kind = classes[at]
            if kind in (SPACE, IGNORED):
                at += 1
            elif plain and kind == LETTER and (end := self._plain_word(at)):
                at = end
            elif kind == BREAK:
                at = self._line(at)
            elif kind in (LETTER, DIGIT):
                at = self._shape(at) or (self._word(at) if kind == LETTER else self._number(at))
            else:
                at = self._shape(at) or self._sign(at)
        delimit(self.tokens)
        return self.tokens

    def _plain_word(self, at: int) -> int:
        """Take a word that is plain; where it ends, or 0. Says what `_shape` and `_word` would say, only sooner."""
        found = _PLAIN.match(self.chars, at)  # type: ignore[call-overload]
        if not found:
            return 0
        end: int = found.end()
        typed = self.text.typed[at:end]
        upper = 0
        if typed[0] in self.lower:
            upper = 2 if end - at > 1 and all(char in self.lower or char == "'" for char in typed) else 1
        self._add(WORD, at, end, found[0], upper, False)
        return end

    def _shape(self, at: int) -> int:
        """Take a shape that begins here; where it ends, or 0."""
        chars, classes = self.chars, self.classes
        if classes[at] == LETTER and not self._has_shape(at):
            return 0
        candidates = _SHAPES.get(classes[at]) or (_OF_NUMBERS if chars[at] in "+($£€¥₹" else _OF_SIGNS)
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
        dotted = shapes.dotted_end(chars, classes, at)
        while end < (dotted or size):
            kind = classes[end]
            inner = chars[end] == "'" and end + 1 < size and classes[end + 1] == LETTER and classes[end - 1] == LETTER
            if kind in (LETTER, DIGIT) or inner:
                letters.append(chars[end])
                last = end + 1
            elif kind != IGNORED and not dotted:
                break
            end += 1
        self._take(WORD, at, dotted or last, "".join(letters))
        if dotted and self._capital_follows(dotted):
            self.sentence += 1
        return self._past_hyphen(dotted or last)

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
        return not (first > 0 and (self.tokens.texts[first - 1] in self.abbreviations or self._is_initial(first - 1)))

    def _is_initial(self, token: int) -> bool:
        """Whether a token is the first letter of a name, as in `F. Holm`."""
        text = self.tokens.texts[token]
        return self.tokens.upper[token] == 1 and len(text) == 1 and text != "i"

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
        upper = self._capitals(at, end) if kind == WORD else 0
        self._add(kind, at, end, text, upper, kind == FACE or (kind == SIGN and text not in _BARRIERS))

    def _add(self, kind: int, at: int, end: int, text: str, upper: int, passable: bool) -> None:
        tokens = self.tokens
        tokens.kinds.append(kind)
        tokens.texts.append(text)
        tokens.starts.append(self.text.starts[at])
        tokens.ends.append(self.text.ends[end - 1])
        tokens.upper.append(upper)
        tokens.passable.append(passable)
        tokens.sentences.append(self.sentence)

    def _capitals(self, at: int, end: int) -> int:
        typed, lower = self.text.typed, self.lower
        if typed[at] not in lower:
            return 0
        letters = [place for place in range(at, end) if self.classes[place] == LETTER]
        return 2 if len(letters) > 1 and all(typed[place] in lower for place in letters) else 1
