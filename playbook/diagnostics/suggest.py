"""“Did you mean”: what an author may have wanted to type."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(word: str, candidates: Iterable[str], *, most: int = 3) -> tuple[str, ...]:
    """The candidates closest to `word`, best first, at most `most`; empty when none is near enough to help.

    Case, underscores and spaces are looked past, because `Late_Reply` for `late-reply` is the commonest slip.
    """
    by_plain: dict[str, str] = {}
    for candidate in sorted(set(candidates)):
        by_plain.setdefault(_plain(candidate), candidate)
    close = get_close_matches(_plain(word), by_plain, n=most, cutoff=0.6)
    return tuple(by_plain[match] for match in close)


def _plain(word: str) -> str:
    return word.casefold().replace("_", "-").replace(" ", "-")
