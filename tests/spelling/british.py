"""Which words are British English: those of a general word list, unless they are spelled the American way.

The word list (pyspellchecker) knows American spellings better than British ones, so a British word counts as known
where its American twin is. The pairs are codespell's; `-ize`, `-yze`, `-or` and single consonants are told by their
form, so that a word which no list has is caught as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources

from spellchecker import SpellChecker

AMERICAN_FORM = re.compile(
    r".{2}(?P<ize>[iy]z)(?=(e|ed|es|er|ers|ing|ation|ations|able)$)"
    r"|(?:arm|behavi|clam|col|endeav|fav|flav|harb|hon|hum|lab|neighb|od|parl|rum|sav|splend|vap|vig)(?P<our>or)"
    r"(?=(s|ed|ing|ful|less|able|ably|ite|ites|hood|hoods|ly|y)?$)"
    r"|(?:cance|trave|labe|mode|signa|fue|tota|counse|jewe|marve|que|tunne|leve|channe|pane|parce)(?P<ll>l)"
    r"(?=(ed|ing|er|ers|or|ors|ous|ously)$)"
)
"""What an American spelling looks like. The named group is what the British do otherwise."""

BRITISH_FORM = {"ize": {"iz": "is", "yz": "ys"}, "our": {"or": "our"}, "ll": {"l": "ll"}}

BRITISH_TOO = frozenset(
    "acknowledgment acknowledgments biased capsize capsized capsizing focused focuses focusing humorous judgment"
    " judgments license licensed licenses licensing meter meters oversized practice practices prize prized prizes"
    " program programs resize resized resizing routing seize seized seizes seizing size sized sizes sizing specialties"
    " specialty story stories wizard".split()
)
"""Words that look American, and that the British write too, some of them in another sense."""

ONLY_AMERICAN = {"anymore": "any more", "checkbook": "chequebook", "curb": "kerb", "jewelry": "jewellery",
                 "mom": "mum", "pajamas": "pyjamas", "tire": "tyre", "tires": "tyres", "toward": "towards",
                 "gotten": "got", "airplane": "aeroplane", "skillful": "skilful", "aluminum": "aluminium"}  # fmt: skip
"""American words that neither the pairs nor the forms tell."""

_IS = re.compile(r"is(?=(e|ed|es|er|ers|ing|ation|ations|able)$)")
_ENDING = re.compile(r"(?:'s|'ll|'d|'ve|'re|'m|s')$")


class British:
    """The dictionary, with words of one's own. Every word is looked up once."""

    def __init__(self, own: Iterable[str] = ()) -> None:
        self._known = SpellChecker()
        self._own = frozenset(own)
        self.used: set[str] = set()
        self._twins = {gb: us for us, gb in ONLY_AMERICAN.items()} | dict(_pairs("dictionary_en-GB_to_en-US.txt"))
        self._american = {us: gb for gb, us in self._twins.items() if us not in BRITISH_TOO} | ONLY_AMERICAN
        self._typos = dict(_pairs("dictionary.txt"))
        self._fits: dict[str, bool] = {}

    def fits(self, word: str) -> bool:
        """Whether a word, which may have an apostrophe, is spelled the British way."""
        known = self._fits.get(word)
        if known is None:
            known = self._fits[word] = self._look_up(word)
        return known

    def instead(self, word: str) -> str:
        """What was probably meant; empty where nothing comes near."""
        plain = word.lower()
        return self._british(plain) or self._typos.get(plain, "") or (self._known.correction(plain) or "")

    def _look_up(self, word: str) -> bool:
        for one in (word, _ENDING.sub("", word)):
            for form in (one, one.lower(), one.capitalize() if one.isupper() else one):
                if form in self._own:
                    self.used.add(form)
                    return True
        forms = (word.lower(), _ENDING.sub("", word.lower()))
        return not any(map(self._british, forms)) and any(map(self._in_dictionary, forms))

    def _in_dictionary(self, plain: str) -> bool:
        if plain in self._known or self._twins.get(plain, "") in self._known:
            return True
        twins = (plain.replace("our", "or", 1), _IS.sub("iz", plain))
        return any(twin in self._known and self._british(twin) == plain for twin in twins)

    def _british(self, plain: str) -> str:
        """The British spelling of an American one; empty for all others."""
        if plain in BRITISH_TOO:
            return ""
        if plain in self._american:
            return self._american[plain]
        found = None if plain in self._twins else AMERICAN_FORM.search(plain)
        if found is None:
            return ""
        kind = next(name for name, part in found.groupdict().items() if part)
        start, end = found.span(kind)
        return plain[:start] + BRITISH_FORM[kind][plain[start:end]] + plain[end:]


@cache
def _lines(name: str) -> tuple[str, ...]:
    file = resources.files("codespell_lib").joinpath("data", name)
    return tuple(file.read_text(encoding="utf-8").splitlines())


def _pairs(name: str) -> Iterator[tuple[str, str]]:
    """What a dictionary of codespell replaces, and its first proposal."""
    for line in _lines(name):
        word, _, better = line.partition("->")
        yield word, better.split(",")[0].strip()
