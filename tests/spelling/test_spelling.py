"""Our words are spelled the British way, everywhere that people read them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tests.spelling.british import British
from tests.spelling.texts import ROOT, Word, files, words_of

OWN = ROOT / "tests" / "spelling" / "words.txt"
"""Names and words that no dictionary has. One with a capital counts only with it."""


@cache
def own() -> tuple[str, ...]:
    return tuple(OWN.read_text(encoding="utf-8").split())


@cache
def checked() -> tuple[British, tuple[Word, ...]]:
    """The dictionary after it has looked at every word, and the words that are wrong."""
    british = British(own())
    wrong = tuple(word for file in files() for word in words_of(file) if not british.fits(word.text))
    return british, wrong


def test_every_word_is_spelled_the_british_way() -> None:
    """If a word is right and the dictionary lacks it, such as a name: add it to `words.txt`, in order."""
    british, wrong = checked()
    said = [f"{one.file}:{one.line}: {one.text} ({british.instead(one.text) or 'unknown'})" for one in wrong]
    assert not said, "\n" + "\n".join(said)


def test_our_own_words_are_in_order_and_all_needed() -> None:
    assert list(own()) == sorted(set(own()), key=lambda word: (word.casefold(), word))
    assert sorted(set(own()) - checked()[0].used) == []


@pytest.mark.parametrize(
    ("american", "british"),
    [
        ("color", "colour"), ("Apologize", "apologise"), ("analyzed", "analysed"), ("neighborhood", "neighbourhood"),
        ("canceled", "cancelled"), ("traveler", "traveller"), ("center", "centre"), ("gray", "grey"),
        ("jewelry", "jewellery"), ("organizations", "organisations"), ("favorite", "favourite"),
        ("harbor's", "harbour"), ("defense", "defence"), ("catalog", "catalogue"),
    ],
)  # fmt: skip
def test_american_spellings_are_caught_and_british_ones_are_not(american: str, british: str) -> None:
    dictionary = checked()[0]
    assert not dictionary.fits(american)
    assert dictionary.instead(american.removesuffix("'s")) == british
    assert dictionary.fits(british)


def test_words_that_only_look_american_are_left_alone() -> None:
    for (
        word
    ) in "size prize seized resizing doctor mirror error monitor minor called selling model practice meter".split():
        assert checked()[0].fits(word), word


@pytest.mark.parametrize("word", ["recieve", "seperate", "occured", "definately", "adress", "thier", "untill"])
def test_mistakes_are_caught(word: str) -> None:
    assert not checked()[0].fits(word)


def test_a_name_counts_with_its_capital_only() -> None:
    dictionary = British(["Priya"])
    assert [dictionary.fits(word) for word in ("Priya", "Priya's", "PRIYA", "priya")] == [True, True, True, False]


def found_in(folder: Path, name: str, text: str) -> list[tuple[int, str]]:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return [(one.line, one.text) for one in words_of(file, folder)]


def test_ids_keys_addresses_gaps_and_code_are_no_words(tmp_path: Path) -> None:
    text = "titel: Hello {agnt}, see https://exampel.org/wrods or @hndl\nskills: [late-replay]\nwhy: Use `cdoe` now\n"
    assert found_in(tmp_path, "a.yml", text) == [(1, "Hello"), (1, "see"), (3, "Use"), (3, "now")]


def test_what_customers_say_is_theirs_and_what_we_say_is_ours(tmp_path: Path) -> None:
    text = "also_asked: [wher is it]\nthread:\n- {from: customer, text: Plz helpp}\n- {from: us, text: Gladly}\n"
    assert found_in(tmp_path, "a.yml", text) == [(4, "Gladly")]


def test_the_line_is_that_of_the_word(tmp_path: Path) -> None:
    assert found_in(tmp_path, "a.yml", "why: |\n  one two\n\n  three\n") == [(2, "one"), (2, "two"), (4, "three")]
    assert found_in(tmp_path, "a.md", "```yaml\nwrnog\n```\nFine ([so](lnik.md))\n") == [(4, "Fine")]
    html = '<p class="wrnog">Fine {{ view.wrnog }}\n<a aria-label="And so"></a></p>'
    assert found_in(tmp_path, "a.html", html) == [(1, "Fine"), (2, "And")]


def test_all_kinds_of_file_are_looked_at() -> None:
    names = {file.relative_to(ROOT).as_posix() for file in files()}
    assert {"README.md", "site_config/site.yml", "content/vocabulary.yml", "playbook/site/help/write.md"} <= names
    assert {"playbook/site/templates/home.html", "playbook/diagnostics/pages/PB201.md"} <= names
    assert not any("evaluation" in name for name in names)
