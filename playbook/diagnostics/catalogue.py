"""Every code there is: its name and its severity. A code is never used twice; a retired one keeps its row and page.

0xx file and YAML, 1xx shape, 2xx references, 3xx editorial, 4xx practice, 5xx site and links, 6xx publish,
9xx our fault.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources

from playbook.diagnostics.severity import Severity

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE


@dataclass(frozen=True, slots=True)
class Problem:
    """A kind of problem. Its page (what, why, what to do, a bad and a good example) is `pages/CODE.md`."""

    code: str
    name: str
    severity: Severity


PROBLEMS: tuple[Problem, ...] = (
    Problem("PB001", "unreadable-file", ERROR),
    Problem("PB002", "file-too-large", ERROR),
    Problem("PB003", "not-utf8", ERROR),
    Problem("PB004", "invisible-character", ERROR),
    Problem("PB005", "yaml-syntax", ERROR),
    Problem("PB006", "tab-indentation", ERROR),
    Problem("PB007", "duplicate-key", ERROR),
    Problem("PB008", "anchor-or-alias", ERROR),
    Problem("PB009", "tag", ERROR),
    Problem("PB010", "second-document", ERROR),
    Problem("PB011", "too-deep", ERROR),
    Problem("PB012", "wrong-extension", WARNING),
    Problem("PB013", "empty-file", ERROR),
    Problem("PB014", "file-name-not-an-id", ERROR),
    Problem("PB015", "file-out-of-place", WARNING),
    Problem("PB016", "missing-file", ERROR),
    Problem("PB101", "unknown-field", ERROR),
    Problem("PB102", "missing-field", ERROR),
    Problem("PB103", "wrong-type", ERROR),
    Problem("PB104", "not-a-choice", ERROR),
    Problem("PB105", "out-of-range", ERROR),
    Problem("PB106", "not-a-time", ERROR),
    Problem("PB107", "not-an-id", ERROR),
    Problem("PB108", "not-a-date", ERROR),
    Problem("PB109", "empty-value", ERROR),
    Problem("PB110", "wrong-form", ERROR),
    Problem("PB111", "no-single-now", ERROR),
    Problem("PB201", "unknown-reference", ERROR),
    Problem("PB202", "unknown-term", ERROR),
    Problem("PB203", "duplicate-id", ERROR),
    Problem("PB204", "unused", ADVICE),
    Problem("PB205", "refers-to-itself", ERROR),
    Problem("PB206", "unknown-category", ERROR),
    Problem("PB301", "quote-not-found", ERROR),
    Problem("PB302", "quote-not-unique", ERROR),
    Problem("PB303", "no-pair", ERROR),
    Problem("PB304", "wrong-reply-named", ERROR),
    Problem("PB305", "too-long-for-channel", ERROR),
    Problem("PB306", "too-many-public-turns", WARNING),
    Problem("PB307", "no-public-close", WARNING),
    Problem("PB308", "real-looking-data", ERROR),
    Problem("PB309", "personal-data-in-public", ERROR),
    Problem("PB310", "clock-runs-backwards", ERROR),
    Problem("PB311", "review-due", ADVICE),
    Problem("PB312", "reviewed-in-the-future", WARNING),
    Problem("PB313", "few-ways-of-asking", ADVICE),
    Problem("PB314", "link-not-allowed", ERROR),
    Problem("PB315", "asked-the-same", WARNING),
    Problem("PB316", "bad-reply-breaks-nothing", ERROR),
    Problem("PB317", "unused-exception", WARNING),
    Problem("PB318", "marks-overlap", ERROR),
    Problem("PB319", "not-filled-in", ERROR),
    Problem("PB320", "unknown-placeholder", ERROR),
    Problem("PB321", "example-does-not-match", ERROR),
    Problem("PB322", "compared-with-itself", ERROR),
    Problem("PB323", "compared-untrained", ERROR),
    Problem("PB324", "good-beside-bad", WARNING),
    Problem("PB325", "few-questions-to-discuss", ADVICE),
    Problem("PB326", "no-role-play", ADVICE),
    Problem("PB327", "said-twice-in-a-role-play", WARNING),
    Problem("PB330", "phrase-not-understood", ERROR),
    Problem("PB331", "phrase-without-example", ADVICE),
    Problem("PB332", "leads-back-to-itself", ERROR),
    Problem("PB333", "field-of-another-kind", ERROR),
    Problem("PB335", "instead-says-no", ERROR),
    Problem("PB336", "hard-to-read", ADVICE),
    Problem("PB340", "good-reply-breaks-rule", ERROR),
    Problem("PB341", "broken-rule-not-listed", ERROR),
    Problem("PB342", "listed-rule-does-not-fire", ERROR),
    Problem("PB343", "mark-misses-the-words", ERROR),
    Problem("PB401", "unknown-turn", ERROR),
    Problem("PB402", "unreachable-turn", ERROR),
    Problem("PB403", "path-without-end", ERROR),
    Problem("PB404", "no-single-best-option", ERROR),
    Problem("PB405", "one-kind-of-ending", WARNING),
    Problem("PB410", "either-or", ERROR),
    Problem("PB411", "unknown-part-of-guide", ERROR),
    Problem("PB412", "unreachable-part-of-guide", ERROR),
    Problem("PB413", "guide-leads-round", ERROR),
    Problem("PB501", "brand-colour-contrast", ERROR),
    Problem("PB502", "no-promise-for-channel", WARNING),
    Problem("PB503", "coverage-goal-missed", ADVICE),
    Problem("PB504", "way-says-both", ERROR),
    Problem("PB505", "contact-not-ours", ERROR),
    Problem("PB901", "our-fault", ERROR),
)


@cache
def _by_code() -> dict[str, Problem]:
    return {problem.code: problem for problem in PROBLEMS}


def problem(code: str) -> Problem:
    """The row of a code. Raises `KeyError` for a code that does not exist."""
    return _by_code()[code]


def page(code: str) -> str:
    """The Markdown page that explains a code. Raises `KeyError` for a code that does not exist."""
    problem(code)
    return resources.files("playbook.diagnostics").joinpath("pages", f"{code}.md").read_text(encoding="utf-8")
