"""The four forms of a report: one golden file each, and what must hold for any text whatever."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook.diagnostics.catalogue import PROBLEMS
from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.formats import FORMATS
from playbook.diagnostics.formats.github import as_github
from playbook.diagnostics.formats.json import as_json
from playbook.diagnostics.formats.sarif import as_sarif
from playbook.diagnostics.formats.snippet import MAX_WIDTH, snippet
from playbook.diagnostics.formats.text import MAX_PER_FILE, as_text, diagnostic_as_text
from playbook.diagnostics.formats.visible import visible, width
from playbook.diagnostics.place import Place, Related, Span
from playbook.diagnostics.report import Report

PATH = "content/scenarios/social/missed-tweet.yml"
LATE_TWEET = """title: The tweet we missed
also_asked: [まだ返事がない, still nothing]
checklist:
  - use: late-replay
\t- use: "a\u202eb"
title: Twice
"""


def at(line: int, column: int, end_column: int, path: str = PATH) -> Place:
    return Place(path, Span(line, column, line, end_column))


REPORT = Report(
    diagnostics=(
        Diagnostic("PB014", '"Bad Name" cannot be the id of a scenario', Place("content/Bad Name, 50%.yml"),
                   hint="rename it"),
        Diagnostic("PB007", '"title" is written twice', at(6, 1, 6), hint="keep one of the two; merge what they say",
                   related=(Related(at(1, 1, 6), "first written here"),)),
        Diagnostic("PB202", 'unknown channel "still nothing"', at(2, 22, 35), subject="scenario other-name"),
        Diagnostic("PB201", 'unknown checklist "late-replay"', at(4, 10, 21), label="no checklist has this id",
                   subject="scenario missed-tweet", suggestions=("late-reply", "late-answer")),
        Diagnostic("PB004", "an invisible character (U+202E) stands here", at(5, 12, 13), label="delete it"),
        Diagnostic("PB311", "the review is due", Place("content/glossary.yml")),
    ),
    texts={PATH: LATE_TWEET},
    files=61,
)  # fmt: skip


@pytest.mark.parametrize("name", FORMATS)
def test_golden(name: str, golden: Callable[[str, str], None]) -> None:
    golden(f"report.{name}", FORMATS[name](REPORT))


def test_golden_in_colour(golden: Callable[[str, str], None]) -> None:
    golden("report.colour", as_text(REPORT, colour=True))


def test_the_example_of_the_architecture() -> None:
    text = "\n" * 62 + "checklist:\n  - use: late-replay\n"
    one = replace(REPORT.diagnostics[3], place=at(64, 10, 21), suggestions=("late-reply",))
    assert diagnostic_as_text(one, {PATH: text}) == (
        'error[PB201]: unknown checklist "late-replay"\n'
        "  --> content/scenarios/social/missed-tweet.yml:64:10\n"
        "   |\n"
        "63 | checklist:\n"
        "64 |   - use: late-replay\n"
        "   |          ^^^^^^^^^^^ no checklist has this id\n"
        "   |\n"
        "   = did you mean: late-reply\n"
        "   = more: playbook explain PB201\n"
    )


def report(*places: Place, text: str = "a: b\n", files: int = 1, code: str = "PB201") -> Report:
    return Report(tuple(Diagnostic(code, "wrong", place) for place in places), {PATH: text}, files)


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (report(files=61), "61 files checked: no problems"),
        (report(), "1 file checked: no problems"),
        (report(at(1, 1, 2)), "1 error in 1 of 1 file"),
        (report(at(1, 1, 2), at(1, 2, 3), files=4), "2 errors in 1 of 4 files"),
        (report(at(1, 1, 2), files=4, code="PB306"), "1 warning in 1 of 4 files"),
        (report(at(1, 1, 2), at(1, 2, 3), files=4, code="PB311"), "2 pieces of advice in 1 of 4 files"),
        (report(Place("content/scenarios/a"), Place("content/scenarios/b")), "2 errors in 2 places"),
    ],
)
def test_the_last_line_sums_up(made: Report, said: str) -> None:
    assert as_text(made).splitlines()[-1] == said


def test_a_long_list_is_cut_for_each_file() -> None:
    text = as_text(report(*[at(1, 1, 2)] * (MAX_PER_FILE + 5), at(1, 1, 2, "content/other.yml"), files=2))
    assert text.count("error[") == MAX_PER_FILE + 1
    assert "… and 5 more in this file" in text
    assert text.endswith(f"{MAX_PER_FILE + 6} errors in 2 of 2 files\n")


def marked(line: str, column: int, end_column: int) -> tuple[str, str]:
    """The line as shown and the marks below it, without the gutter."""
    shown = diagnostic_as_text(Diagnostic("PB201", "wrong", at(1, column, end_column)), {PATH: line}).split("\n")
    return shown[3].removeprefix("1 |").removeprefix(" "), shown[4].removeprefix("  | ")


def test_marks_stand_under_wide_and_combining_characters() -> None:
    assert marked("a: 返事 late", 7, 11) == ("a: 返事 late", "        ^^^^")
    assert marked("a: 返事 late", 4, 6) == ("a: 返事 late", "   ^^^^")
    assert marked("a: e\u0301 late", 7, 11) == ("a: e\u0301 late", "     ^^^^")


def test_tabs_and_hidden_characters_keep_the_marks_in_place() -> None:
    assert marked("a:\tlate", 4, 8) == ("a: late", "   ^^^^")
    assert marked("a\x1b[31m: late", 9, 13) == ("a<U+001B>[31m: late", "               ^^^^")
    assert marked("a: \u202elate", 4, 5) == ("a: <U+202E>late", "   ^^^^^^^^")


def test_joined_emoji_and_persian_words_stay_whole() -> None:
    assert visible("👩\u200d🚀 می\u200cخواهم") == "👩\u200d🚀 می\u200cخواهم"
    assert visible("late\u200dreply") == "late<U+200D>reply"


def test_a_place_at_the_end_of_a_line_or_file_still_has_a_mark() -> None:
    assert marked("a:", 3, 3) == ("a:", "  ^")
    assert marked("", 1, 1) == ("", "^")
    assert snippet("a: b", Span(2, 1, 2, 2)) is None


def test_a_place_over_several_lines_is_marked_on_the_first() -> None:
    found = snippet("a: one  \n  two\n", Span(1, 4, 2, 6))
    assert found and (found.line, found.indent, found.marks) == ("a: one", 3, 3)


@pytest.mark.parametrize("start", [0, 30, 5_000, 9_996])
def test_a_long_line_is_cut_round_the_marks(start: int) -> None:
    line = "x" * start + "late" + "y" * (10_000 - start - 4)
    found = snippet(line, Span(1, start + 1, 1, start + 5))
    assert found and found.marked == "late"
    assert width(found.line) <= MAX_WIDTH
    assert found.left.startswith("…") == (start > 90)
    assert found.right.endswith("…") == (start < 9_900)


def test_marks_longer_than_the_line_may_be_are_cut() -> None:
    found = snippet("z" * 50 + "x" * 10_000, Span(1, 51, 1, 10_051))
    assert found and width(found.line) <= MAX_WIDTH
    assert found.marked.endswith("x…")


def test_a_whole_file_has_no_lines_but_keeps_its_label() -> None:
    one = Diagnostic("PB005", "this is not YAML", Place(PATH), label="unacceptable")
    assert diagnostic_as_text(one, {PATH: "x"}) == (
        f"error[PB005]: this is not YAML\n --> {PATH}\n  |\n  | unacceptable\n  |\n  = more: playbook explain PB005\n"
    )


def test_our_own_fault_has_no_place() -> None:
    assert "-->" not in diagnostic_as_text(Diagnostic("PB901", "wrong", Place("")), {})
    assert json.loads(as_sarif(report(Place(""))))["runs"][0]["results"][0]["locations"] == []


def test_github_escapes_what_would_end_a_command() -> None:
    one = Diagnostic("PB201", "50% wrong\n::error::gotcha", Place("content/a,b:c.yml"))
    assert as_github(Report((one,), {}, 1)).splitlines()[0] == (
        "::error file=content/a%2Cb%3Ac.yml,title=PB201 unknown-reference::"
        "50%25 wrong<U+000A>::error::gotcha%0AMore: playbook explain PB201"
    )


def test_sarif_fingerprints_survive_a_move_and_tell_twins_apart() -> None:
    def prints(text: str, *lines: int) -> list[str]:
        log = json.loads(as_sarif(report(*(at(line, 1, 2) for line in lines), text=text)))
        return [result["partialFingerprints"]["primaryLocationLineHash"] for result in log["runs"][0]["results"]]

    assert prints("a: b\n", 1) == prints("new\n  a: b\n", 2)
    assert len(set(prints("a: b\na: b\n", 1, 2))) == 2


ANY = st.text(st.characters(exclude_categories=()), max_size=60) | st.text(
    "ab \t\n\r\x1b\u202eé返👩\u200d%:,<>\ud800", max_size=60
)


@st.composite
def places(draw: st.DrawFn) -> Place:
    line, column, height = draw(st.integers(1, 4)), draw(st.integers(1, 90)), draw(st.integers(0, 1))
    end = draw(st.integers(1 if height else column, 120))
    return Place(draw(ANY), draw(st.none() | st.just(Span(line, column, line + height, end))))


DIAGNOSTICS = st.builds(
    Diagnostic,
    code=st.sampled_from([problem.code for problem in PROBLEMS]),
    message=ANY,
    place=places(),
    label=ANY,
    hint=ANY,
    subject=ANY,
    suggestions=st.lists(ANY, max_size=3).map(tuple),
    related=st.lists(st.builds(Related, places(), ANY), max_size=2).map(tuple),
)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    found = draw(st.lists(DIAGNOSTICS, max_size=4))
    paths = {place.path for one in found for place in (one.place, *(related.place for related in one.related))}
    return Report(tuple(found), {path: draw(ANY) for path in paths}, draw(st.integers(0, 9)))


@given(reports())
def test_programs_can_read_whatever_was_written(made: Report) -> None:
    assert len(json.loads(as_json(made))["diagnostics"]) == len(made.diagnostics)
    assert len(json.loads(as_sarif(made))["runs"][0]["results"]) == len(made.diagnostics)
    for form in (as_json, as_sarif):
        assert form(made).isascii()
        assert not any(0xD800 <= ord(c) <= 0xDFFF for c in json.dumps(json.loads(form(made)), ensure_ascii=False))
    commands = as_github(made).removesuffix("\n").split("\n")
    assert len(commands) == len(made.diagnostics) + 1
    assert all(command.startswith("::") for command in commands[:-1])


@given(reports())
def test_people_see_nothing_hidden_and_no_colour_they_did_not_ask_for(made: Report) -> None:
    for shown in (as_text(made), as_github(made)):
        assert all(unicodedata.category(c) not in ("Cc", "Cs", "Zl", "Zp") or c == "\n" for c in shown)
        assert not any(c in shown for c in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
        shown.encode("utf-8")
    assert "\x1b[" in as_text(made, colour=True) or not made.diagnostics


@given(ANY, places())
def test_marks_are_never_wider_than_the_line(text: str, place: Place) -> None:
    found = snippet(text, place.span) if place.span else None
    if found:
        assert found.indent + found.marks <= width(found.line) + 1
        assert width(found.line) <= MAX_WIDTH
        assert width(found.before) <= MAX_WIDTH
