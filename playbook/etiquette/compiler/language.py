"""The phrase language: what a phrase says, as a tree, or the exact place where it says nothing.

you (need|have) to      words, and one of several
[really] sorry          may be left out
apolog*  *ing  *n't     words that begin or end so
*                       any one word
sorry …3 wait           up to three words between (… alone: up to 40)
so that …,              the rest of the clause; …$ the rest of the sentence
^ unfortunately         at the start of a sentence; $ at its end; ^^ and $$ of the whole reply
!not<3 you need to      “not” is not among the three words before; need to !worry>2: nor “worry” in the two after
&dear<1 <name>          “dear” is the word before, and no part of what is found; &x>2: “x” is in the two after
<weekday>  <number>     a word list, or a class of words
//                      a line break
"["                     a sign that would mean something else
"""

from __future__ import annotations

from playbook.etiquette import steps
from playbook.etiquette.compiler.tree import Either, Guard, Node, Reference, Several, Step, Word
from playbook.etiquette.symbols import CLASSES

FARTHEST = 40
"""How many words `…` alone reaches across."""

MOST_NESTED = 8
"""How many brackets may stand inside each other."""

_ENDS_WORD = frozenset(' \t\n()[]|<>"…^$')


class PhraseError(Exception):
    """A mistake in a phrase: what is wrong, what to do, and where, in characters of the phrase."""

    def __init__(self, message: str, hint: str, start: int, end: int) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.start = start
        self.end = end


def parse(phrase: str) -> Several:
    """A phrase as a tree. Raises `PhraseError`."""
    parser = _Parser(phrase)
    tree = parser.several("", 0)
    if not tree.parts:
        raise PhraseError("this phrase is empty", "write the words to look for", 0, len(phrase))
    return tree


class _Parser:
    """Reads a phrase from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def several(self, closing: str, depth: int) -> Several:
        """Everything up to `closing`, or to a `|` inside brackets, which are left standing."""
        parts: list[Node] = []
        while self.at < len(self.text):
            char = self.text[self.at]
            if char in " \t\n":
                self.at += 1
            elif closing and (char == closing or char == "|"):
                break
            else:
                parts.append(self.node(char, depth))
        return Several(tuple(parts))

    def node(self, char: str, depth: int) -> Node:
        start = self.at
        before = self.text[start - 1 : start]
        if (char in "([<" and before.isalnum()) or (before in (")", "]", ">") and char.isalnum()):
            hint = "write the words out, (apology|apologies), or put a space between"
            raise self.error("a bracket cannot be part of a word", hint, start, start + 1)
        ahead = self.text[start : start + 3]
        if char in "([":
            return self.either(char, depth + 1)
        if char in ")]|>":
            raise self.error(*_STRAY[char], start, start + 1)
        if char == "<":
            return self.reference()
        if char == '"':
            return self.literal()
        if char == "…" or ahead == "...":
            return self.gap(1 if char == "…" else 3)
        if ahead[:2] in ("^^", "$$"):
            return self.step(steps.REPLY_START if char == "^" else steps.REPLY_END, 2)
        if char in "^$":
            return self.step(steps.SENTENCE_START if char == "^" else steps.SENTENCE_END, 1)
        if ahead[:2] == "//":
            self.at += 2
            return Reference("line", start)
        if char in "!&" and len(ahead) > 1 and ahead[1] not in " !?|)]":
            return self.guard(depth)
        return self.word()

    def step(self, kind: int, length: int) -> Step:
        self.at += length
        return Step(kind)

    def either(self, opening: str, depth: int) -> Either:
        start, closing = self.at, ")" if opening == "(" else "]"
        if depth > MOST_NESTED:
            hint = "make a word list of the inner ones"
            raise self.error("too many brackets inside each other", hint, start, start + 1)
        choices: list[Node] = []
        while True:
            self.at += 1
            choice = self.several(closing, depth)
            if self.at >= len(self.text):
                raise self.error(f"“{opening}” is never closed", f"add “{closing}”", start, start + 1)
            if not choice.parts:
                hint = "write words on both sides of “|”; what may be left out goes in [square brackets]"
                raise self.error("nothing stands here", hint, self.at, self.at + 1)
            choices.append(choice)
            if self.text[self.at] == closing:
                self.at += 1
                return Either(tuple(choices), opening == "[")

    def reference(self) -> Reference:
        start = self.at
        end = self.text.find(">", start)
        name = self.text[start + 1 : end] if end > 0 else ""
        if not name or not all(char.isascii() and (char.isalnum() or char == "-") for char in name):
            stop = end + 1 if end > 0 else len(self.text)
            raise self.error("this is not the name of a list", "write it as <weekday>", start, stop)
        self.at = end + 1
        return Reference(name, start)

    def literal(self) -> Node:
        start = self.at
        end = self.text.find('"', start + 1)
        if end < 0:
            raise self.error("the quotation mark is never closed", "add one after the sign", start, start + 1)
        if not self.text[start + 1 : end].strip():
            hint = "write the sign between them"
            raise self.error("nothing stands between the quotation marks", hint, start, end + 1)
        self.at = end + 1
        return Word(self.text[start + 1 : end], start + 1)

    def gap(self, length: int) -> Step:
        start = self.at
        self.at += length
        if self.text[self.at : self.at + 1] in ("$", ","):
            self.at += 1
            return Step(steps.REST_OF_SENTENCE if self.text[self.at - 1] == "$" else steps.REST_OF_CLAUSE)
        number = self.digits()
        if number and not 1 <= int(number) <= FARTHEST:
            raise self.error(f"“…” reaches across 1 to {FARTHEST} words", "write …3 for up to three", start, self.at)
        return Step(steps.UP_TO, int(number or FARTHEST))

    def guard(self, depth: int) -> Guard:
        start = self.at
        self.at += 1
        char = self.text[self.at]
        inner = self.node(char, depth) if char in '(<"' else self.word()
        side = self.text[self.at : self.at + 1]
        self.at += 1
        number = self.digits() if side in ("<", ">") else ""
        if not number or not 1 <= int(number) <= FARTHEST or isinstance(inner, Step):
            hint = "!not<3 means: not after “not” within three words; !worry>2: not before “worry” within two"
            raise self.error("this guard is not complete", hint, start, min(max(self.at, start + 1), len(self.text)))
        return Guard(inner, int(number), side == "<", self.text[start] == "&")

    def digits(self) -> str:
        start = self.at
        while self.at < len(self.text) and self.text[self.at] in "0123456789" and self.at - start < 4:
            self.at += 1
        return self.text[start : self.at]

    def word(self) -> Word | Reference:
        start = self.at
        while self.at < len(self.text) and self.text[self.at] not in _ENDS_WORD:
            if self.at > start and self.text.startswith(("...", "//"), self.at):
                break
            self.at += 1
        text = self.text[start : self.at]
        if text == "*":
            return Reference("*", start)
        bare = text.strip("*")
        if "*" in bare or not bare or text.startswith("**") or text.endswith("**"):
            hint = "a * stands alone for any word, or at the start or end of one: apolog*, *ing"
            raise self.error("a * cannot stand here", hint, start, self.at)
        open_start, open_end = text[0] == "*", text[-1] == "*"
        if (open_start or open_end) and len(bare) < 2:
            raise self.error("too short: nearly every word looks like that", "write more of the word", start, self.at)
        if open_start and open_end:
            raise self.error("a * cannot stand on both sides", "write two phrases", start, self.at)
        return Word(bare, start + open_start, open_start, open_end)

    def error(self, message: str, hint: str, start: int, end: int) -> PhraseError:
        return PhraseError(message, hint, start, end)


_STRAY = {
    ")": ("“)” closes nothing", "add “(” before it, or write it in quotation marks"),
    "]": ("“]” closes nothing", "add “[” before it, or write it in quotation marks"),
    "|": ("“|” stands outside of brackets", "put what it divides in brackets: (need|have)"),
    ">": ("“>” closes nothing", "write the name of a list as <weekday>"),
}

CLASS_NAMES = frozenset(CLASSES) - {"*", "line"}
"""The names between `<` and `>` that need no word list."""
