"""The words of the repository that people read: of content, help, documentation and templates, each with its line.

What is not ours to spell is left out: code, addresses, handles, gaps and ids; the examples and phrases of the engine,
which hold what people really type; titles of publications; and what customers say. **Customers write as people write**,
some of them in a second language and some with one thumb, so their words in threads, conversations, role plays and
`also_asked` are never checked. What we say is, in bad replies too: a mistake there should be the one that is explained.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent.parent

_NOT_OURS = re.compile(
    r"https?://\S+|\S+@\S+|(?<!\w)[@#]\w+|\{\{?[^{}\n]*\}?\}|<[^<>\n]*>|`[^`\n]+`|\S*[/\\_=]\S*[/\\_=]\S*|\S*_\S*"
    r"|\b[\w-]+\.(?:example|yml|md|py|mjs|csv|json|svg|html|css|toml|lock|com|org|net|gov|uk)\b(?:/\S*)?"
    r"|(?<![\w'’-])(?:--?)[a-z][\w-]*"
)
_WORD = re.compile(r"(?<![\w'’])[^\W\d_]+(?:['’][^\W\d_]+)*(?![\w])")
_ID = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)+")

SKIPPED_KEYS = frozenset(
    "also also_asked author breaks channel customer except examples feeling handle hits hits_of id link"
    " misses needs next opening phrases principle related rule shows signals skill skills sources swaps use via"
    " where without words".split()
)
"""Fields that hold ids, names, phrases of the engine, or what customers say."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word and where it stands."""

    file: str
    line: int
    text: str


def words_of(file: Path, root: Path = ROOT) -> Iterator[Word]:
    """The words of a file that are ours."""
    name, text = file.relative_to(root).as_posix(), file.read_text(encoding="utf-8")
    if file.suffix == ".yml":
        for start, end in _values(yaml.compose(text, yaml.CSafeLoader), ()):
            yield from _words(name, text, text[start:end], start)
    else:
        plain = _without_templating(text) if file.suffix == ".html" else _without_code(text)
        yield from _words(name, text, plain, 0)


def _words(file: str, whole: str, part: str, start: int) -> Iterator[Word]:
    if _ID.fullmatch(part.strip("\"'")):
        return
    clean = _NOT_OURS.sub(lambda found: _blank(found[0]), part)
    line = whole.count("\n", 0, start) + 1
    at = 0
    for found in _WORD.finditer(clean):
        line += clean.count("\n", at, found.start())
        at = found.start()
        if len(found[0]) > 2:
            yield Word(file, line, found[0].replace("’", "'"))


def _blank(text: str) -> str:
    """As many spaces and lines as the text had: places stay where they are."""
    return re.sub(r"[^\n]", " ", text)


def _values(node: yaml.Node | None, path: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where the values stand that are ours to spell."""
    if isinstance(node, yaml.ScalarNode):
        yield node.start_mark.index, node.end_mark.index
    elif isinstance(node, yaml.SequenceNode):
        for one in node.value:
            yield from _values(one, path)
    elif isinstance(node, yaml.MappingNode):
        fields = {key.value: value for key, value in node.value}
        if "from" in fields and fields["from"].value != "us":
            return
        for key, value in fields.items():
            ours = key not in SKIPPED_KEYS or (path == ("role_play",) and key == "customer")
            ours = ours and not (key == "channels" and isinstance(value, yaml.SequenceNode))
            if ours and not (key == "title" and path[:1] == ("sources",)):
                yield from _values(value, (*path, key))


def _without_code(text: str) -> str:
    return re.sub(
        r"^( *)```.*?^\1```$|<!--.*?-->|(?<=\])\([^()\s]*\)", lambda found: _blank(found[0]), text, flags=re.M | re.S
    )


def _without_templating(text: str) -> str:
    """A template's own words: text, and what a screen reader says."""
    said = re.sub(
        r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}|<(?:code|svg)\b.*?</(?:code|svg)>", lambda f: _blank(f[0]), text, flags=re.S
    )
    return re.sub(r"<[^>]*>", _only_labels, said)


def _only_labels(tag: re.Match[str]) -> str:
    kept = _blank(tag[0])
    for label in re.finditer(r'(?:aria-label|title|alt|placeholder)="([^"]*)"', tag[0]):
        kept = kept[: label.start(1)] + label[1] + kept[label.end(1) :]
    return kept


def files() -> list[Path]:
    """The files whose words are checked."""
    patterns = ("*.md", "content/**/*.yml", "content/pages/*.md", "site_config/site.yml", "playbook/site/help/*.md",
                "playbook/site/templates/**/*.html", "playbook/site/theme/**/*.html", "playbook/diagnostics/pages/*.md",
                "playbook/authoring/*.template")  # fmt: skip
    return sorted({file for pattern in patterns for file in ROOT.glob(pattern)})
