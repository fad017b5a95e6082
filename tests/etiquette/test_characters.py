"""The tables of characters: fresh, and enough to normalise as Unicode says."""

from __future__ import annotations

import unicodedata
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook.etiquette.characters import BREAK, DIGIT, EMOJI, IGNORED, LETTER, SPACE, SYMBOL, Characters
from playbook.etiquette.compiler.unicode_tables import as_text, committed_tables, make_tables
from playbook.etiquette.normalise import normalise

CHARACTERS = Characters(committed_tables())
LOOK_ALIKES = {*range(0xF900, 0xFB00), *range(0x2F800, 0x2FA20)}

restless = st.text(st.sampled_from(sorted(CHARACTERS.restless - {chr(code) for code in LOOK_ALIKES})) | st.characters(
    categories=["L", "M", "N", "Z", "P", "S"]
))  # fmt: skip


def test_the_committed_tables_are_fresh(request: pytest.FixtureRequest) -> None:
    """`--update-golden` writes them anew. Another version of Unicode makes other tables: then nothing is compared."""
    if committed_tables()["unicode"] != unicodedata.unidata_version:
        return
    file = resources.files("playbook.etiquette.compiler").joinpath("characters.json")
    fresh = as_text(make_tables())
    if file.read_text(encoding="utf-8") != fresh and request.config.getoption("--update-golden"):
        with resources.as_file(file) as path:
            path.write_text(fresh, encoding="utf-8", newline="\n")
        pytest.fail("characters.json is written anew; look at the difference and run the test again")
    assert file.read_text(encoding="utf-8") == fresh


@given(restless)
def test_text_is_composed_as_unicode_says(text: str) -> None:
    if any(ord(char) in LOOK_ALIKES for char in text) or unicodedata.unidata_version != committed_tables()["unicode"]:
        return
    assert "".join(normalise(CHARACTERS, text).typed) == unicodedata.normalize("NFC", text)


@given(st.text(st.characters(codec=None)))
def test_every_character_knows_where_it_came_from(text: str) -> None:
    made = normalise(CHARACTERS, text)
    assert len(made.typed) == len(made.chars) == len(made.starts) == len(made.ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(made.starts, made.ends, strict=True))
    assert list(made.starts) == sorted(made.starts)


@pytest.mark.parametrize(
    ("chars", "kind"),
    [
        ("aZéßЖ中\u0301ª½", LETTER),
        ("059٣𝟏", DIGIT),
        (" \t\u00a0\u2009\u3000", SPACE),
        ("\n\r\x85\u2028", BREAK),
        ("\u200b\u200d\ufe0f\ufeff\u00ad\u202e\U000e0041", IGNORED),
        ("😀🇬⚓🏽", EMOJI),
        (".,-“€§\ud800\U000f0000\u0378\x00", SYMBOL),
    ],
)
def test_classes(chars: str, kind: int) -> None:
    assert {char: CHARACTERS.class_of(char) for char in chars} == dict.fromkeys(chars, kind)
