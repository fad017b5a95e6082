"""The YAML parser: libyaml's where PyYAML was built with it, otherwise the pure one, which is slower by far."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import yaml
from yaml.scanner import ScannerError

from playbook.source.positions import Raw

_BLANK = r"\0 \t\r\n\x85\u2028\u2029"
_IN_BRACKETS = re.compile(rf"(?:[^{_BLANK}:,\[\]{{}}]++|:(?![{_BLANK},?\[\]{{}}]))++")
_IN_LINES = re.compile(rf"(?:[^{_BLANK}:]++|:(?![{_BLANK}]))++")
_SURROGATE = re.compile("[\ud800-\udfff]")


class PureLoader(yaml.SafeLoader):
    """PyYAML's own parser, made to agree with libyaml.

    In brackets it ends a text at `?`, which YAML does not ask for, and lets `a:[b]` pass. In double quotes it takes
    escapes that stand for no character.
    """

    def scan_plain(self) -> Any:
        """An unquoted text as a token."""
        words = _IN_BRACKETS if self.flow_level else _IN_LINES
        start = end = self.get_mark()
        chunks: list[str] = []
        spaces: list[str] = []
        while self.peek() != "#":
            word = words.match(self.buffer, self.pointer)
            if word:
                self.allow_simple_key = False
                chunks += [*spaces, word[0]]
                self.forward(len(word[0]))
                end = self.get_mark()
            if self.flow_level and self.peek() == ":" and self.peek(1) in ",?[]{}":
                raise ScannerError("while scanning a plain scalar", start, "found unexpected ':'", self.get_mark())
            spaces = list(self.scan_plain_spaces(self.indent + 1, start) or ()) if word else []
            if not spaces or (not self.flow_level and self.column < self.indent + 1):
                break
        return yaml.ScalarToken("".join(chunks), True, start, end)

    def scan_flow_scalar(self, style: str) -> Any:
        """A text in quotes as a token."""
        start = self.get_mark()
        with suppress(ValueError):  # an escape outside Unicode
            token = super().scan_flow_scalar(style)
            if not _SURROGATE.search(token.value):
                return token
        raise ScannerError("while scanning a quoted scalar", start, "found an escape that is no character", start)


Loader: Any = getattr(yaml, "CSafeLoader", PureLoader)


def events(text: str) -> Callable[[], Any]:
    """A function that gives the next event of `text`, and `None` after the last. It raises `yaml.YAMLError`, and
    `ValueError` for characters that no file holds."""
    next_event: Callable[[], Any] = Loader(text).get_event
    return next_event


def quoted_over_lines(text: str) -> Iterator[Raw]:
    """The places of all texts in quotes that go over several lines, as far as the parser can read."""
    if '"' not in text and "'" not in text:
        return
    next_token = Loader(text).get_token
    with suppress(yaml.YAMLError, ValueError):
        while (token := next_token()) is not None:
            start, end = token.start_mark, token.end_mark
            if start.line < end.line and isinstance(token, yaml.ScalarToken) and token.style in ("'", '"'):
                yield (start.line, start.column, end.line, end.column)
