"""The project that speed is measured on: as many scenarios as asked for, varied from the real ones.

Only words that no rule looks at are varied, so that what is found in the replies stays as it is.
"""

from __future__ import annotations

import random
import re
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

NAMES = "Ada Ben Eli Gus Ida Jon Kai Lea Max Mia Ned Noa Ola Pia Rex Sam Tom Uma Val Zoe".split()
WORDS = (
    "amber anchor apple basket beacon bottle bridge candle carpet cedar cherry copper cotton cradle desert engine "
    "fabric feather ferry forest garden ginger hammer harbour island jacket kettle ladder lantern lemon magnet maple "
    "marble meadow mirror needle nutmeg olive orchid paddle pebble pepper pillow planet pocket quarry ribbon river "
    "saddle sailor silver stable summer tailor timber tunnel valley velvet walnut window winter"
).split()


def write_project(project: Path, count: int) -> int:
    """A project of `count` scenarios; the number written."""
    chance = random.Random(1)
    for folder in ("content", "site_config"):
        shutil.copytree(ROOT / folder, project / folder)
    shutil.copy(ROOT / "mkdocs.yml", project)
    originals = sorted((project / "content" / "scenarios").glob("*/*.yml"))
    texts = [file.read_text(encoding="utf-8") for file in originals]
    pieces, pools = [WORD.split(text) for text in texts], free_words(texts)
    for file in originals[count:]:
        file.unlink()
    stems = [file.stem for file in originals]
    for number in range(len(originals), count):
        file = originals[number % len(originals)]
        first = number - number % len(originals)
        near = {stem: f"{stem}-{first + place:05}" for place, stem in enumerate(stems) if first + place < count}
        text = reworded(pieces[number % len(originals)], pools, chance)
        text = related_to(near, varied(text, number, chance))
        file.with_name(f"{file.stem}-{number:05}.yml").write_text(text, encoding="utf-8")
    return count


WORD = re.compile(r"(?<![\w./@:&{'’-])([A-Z]?[a-z]{4,})(?![\w@/:}'’-]|\.\w)")
"""A word in a sentence: not a key, a part of an address, a gap, or a part of a longer name."""

NAMED = re.compile(
    r"\b(?:level|channel|contact_reason|skills|feeling|stakes|sources|at_fault|from|via|now|at|reply_due|id|verdict|role"
    r"|shows|breaks|better|use|skill|next|start|ends|model|spot|related|rule|best)\s*:\s*\[?([^\]}\n]*)"
)
"""What stands in a field that names something else."""


TOLD = re.compile(r"^(?:title|description|message|why|better|instead|sources|examples):.*\n(?:[ \n].*\n?)*", re.M)
"""The fields of rules and signals in which no word is looked for."""


def free_words(texts: list[str]) -> dict[int, list[str]]:
    """The words of the scenarios that nothing looks at, by length: no rule, no signal, no list, no name of anything."""
    looks = [ROOT / "content" / "vocabulary.yml", *(ROOT / "site_config").glob("*.yml")]
    read = [file.read_text(encoding="utf-8") for file in looks]
    for file in (ROOT / "content" / "etiquette").rglob("*.yml"):
        read.append(TOLD.sub("", file.read_text(encoding="utf-8")))
    taken = {word for text in read for word in re.findall(r"[a-z]+", text.lower())}
    taken |= {word for text in texts for named in NAMED.findall(text) for word in re.findall(r"[a-z]+", named)}
    between = (piece for text in texts for piece in WORD.split(text)[::2])  # keys, addresses, parts of longer names
    taken |= {word for piece in between for word in re.findall(r"[a-z]+", piece.lower())}
    starts = tuple({part for text in read for part in re.findall(r"([a-z]+)\*", text)})
    ends = tuple({part for text in read for part in re.findall(r"\*([a-z]+)", text)})
    pools: dict[int, list[str]] = {}
    for word in sorted({word for text in texts for word in WORD.findall(text) if word.islower()} - taken):
        if not word.startswith(starts) and not word.endswith(ends):
            pools.setdefault(len(word), []).append(word)
    return pools


def reworded(pieces: list[str], pools: dict[int, list[str]], chance: random.Random) -> str:
    """A scenario in which such words have changed places with others as long, everywhere in the same way.

    Whatever is found in its replies is found as before, and quotes still stand in them; but most texts are no longer
    those of another copy.
    """
    other: dict[str, str] = {}
    for words in pools.values():
        for word, instead in zip(words, chance.sample(words, len(words)), strict=True):
            other[word], other[word.capitalize()] = instead, instead.capitalize()
    return "".join(other.get(piece, piece) if at % 2 else piece for at, piece in enumerate(pieces))


def related_to(names: dict[str, str], text: str) -> str:
    """A scenario that names others as related, so that none is named by all."""
    before, key, rest = text.partition("\nrelated:")
    return before + key + re.sub(r"[a-z0-9-]+", lambda found: names.get(found[0], found[0]), rest)


MESSAGE = re.compile(r"from: customer\n(?:    (?!text)\w.*\n)*    text: \|-?\n(?:      .*\n|\n(?= {6}))*      .*")
"""A message of a customer in a thread, to its end."""


def varied(text: str, number: int, chance: random.Random) -> str:
    """A scenario of the same size with another customer, title and summary, other messages and ways of asking."""
    found = re.search(r"\bname: \"?(\w+)", text)
    if found:
        names = [name for name in NAMES if len(name) <= len(found[1])]
        text = re.sub(rf"\b{found[1]}\b", chance.choice(names or [found[1]]), text)
    topic = f"{WORDS[number % len(WORDS)]} {WORDS[number // len(WORDS) % len(WORDS)]}"  # one for each number
    text = re.sub(r"^(title: .*?)(\"?)$", rf"\1 ({topic} {number})\2", text, count=1, flags=re.M)
    text = re.sub(r"^(summary: [^|>\n]*?)(\"?)$", rf"\1 About {topic}.\2", text, count=1, flags=re.M)
    text = MESSAGE.sub(lambda found: f"{found[0]} ({topic} {number})", text)
    before, key, rest = text.partition("also_asked:\n")
    asked = re.match(r"(?:  - .*\n)*", rest)
    lines = asked[0].splitlines() if asked else []
    said = [re.sub(r"(\"?)$", rf" {topic}\1", line, count=1) for line in lines]
    return before + key + "".join(f"{line}\n" for line in said) + rest[asked.end() if asked else 0 :]
