"""PB314: a link in our prose leads to a web page or writes an e-mail, and to nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt

from playbook.checks.texts import Path, field_of, say_path, short, texts_of
from playbook.diagnostics.diagnostic import Diagnostic
from playbook.library.library import Library

PROSE_FIELDS = frozenset(
    {"against", "answer", "ask", "because", "before", "better", "both_sides", "customer", "decide_alone", "discuss"}
    | {"do", "do_not", "hardens", "hint", "if", "lead", "may", "means", "prompt", "rep", "root_cause", "says"}
    | {"situation", "softens", "then", "voice", "why"}
)
"""The fields whose text is Markdown. Everything else is shown as typed, so a link in it leads nowhere."""

ALLOWED = ("https://", "http://", "mailto:")
"""How the address of a link may begin."""


def check(library: Library) -> Iterator[Diagnostic]:
    """Links and pictures in prose that the site does not show."""
    for document in library.documents():
        if not _may_link(document.text):
            continue
        for path, text in texts_of(document):
            if field_of(path) not in PROSE_FIELDS or _is_typed(path) or not _may_link(text):
                continue
            for address, picture in dict.fromkeys(links_in(text)):
                if picture or not address.lower().startswith(ALLOWED):
                    what = "a picture" if picture else "a link"
                    yield Diagnostic(
                        "PB314",
                        f'{say_path(path)} has {what} to "{short(address)}"',
                        document.text_place(address, *path),
                        label="pictures cannot stand here" if picture else "not a web or e-mail address",
                        hint="say it in words" if picture else "begin the address with https:// or mailto:",
                        subject=document.subject,
                    )


def links_in(text: str) -> Iterator[tuple[str, bool]]:
    """Every address that Markdown links to, as typed, and whether it is a picture's."""
    for token in _parser().parse(text):
        for part in token.children or ():
            if part.type == "link_open":
                yield str(part.attrs["href"]), False
            elif part.type == "image":
                yield str(part.attrs["src"]), True


def _is_typed(path: Path) -> bool:
    """Whether it is what somebody says, in a field whose name means prose elsewhere: a turn of a conversation."""
    return path[:2] == ("practice", "converse") and field_of(path) == "customer"


def _may_link(text: str) -> bool:
    """Whether it is worth parsing: no link in Markdown can do without one of these signs."""
    return "](" in text or "]:" in text or "<" in text


@cache
def _parser() -> MarkdownIt:
    """Markdown in which every address is a link. The site's own parser shows `javascript:` as typed, without a word."""
    parser = MarkdownIt("commonmark", {"html": False})
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return parser
