"""Shape problems: one mistake, one diagnostic, at its place. The reports of whole files are in `tests/broken`."""

from __future__ import annotations

from typing import Annotated, Literal

import pytest
from pydantic import BaseModel, Field

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.models.base import Flag, Id, Integer, Line, Model, Term, Text
from playbook.models.bind import MAX_ERRORS, bind
from playbook.models.scenario import Scenario
from playbook.models.story_clock import Duration
from playbook.models.thread import ThreadEntry
from playbook.source.yaml_tree import read_tree


class Part(Model):
    """A part."""

    name: Line
    """Its name."""
    size: Integer = 1
    """Its size."""


class Whole(Model):
    """A whole."""

    title: Line
    """Its title."""
    text: Text | None = None
    """A text."""
    kind: Literal["good", "bad"] = "good"
    """Its kind."""
    parts: Annotated[tuple[Part, ...], Field(min_length=1)] = (Part(name="x"),)
    """Its parts."""
    by_name: dict[Id, Part] = Field(default_factory=dict)
    """Parts by name."""
    spans: dict[Term, Duration] = Field(default_factory=dict)
    """Spans by term."""
    thread: tuple[ThreadEntry, ...] = ()
    """A thread."""
    flag: Flag = False
    """A flag."""
    inner: Part | None = None
    """One more part."""


def diagnostics(text: str, model: type[BaseModel] = Whole) -> list[Diagnostic]:
    tree = read_tree(text, "x.yml")
    assert tree.problems == []
    bound, found = bind(model, tree, "x.yml")
    assert (bound is None) == bool(found)
    return found


def problems_in(text: str) -> list[str]:
    return [f"{one.code} {str(one.place).removeprefix('x.yml:')}" for one in diagnostics(text)]


def test_a_document_without_problems() -> None:
    text = "title: 007\ntext: no\nparts: [{name: a, size: 2}]\nspans: {x_y: 2h 10m}\nflag: True\n"
    model, found = bind(Whole, read_tree(text, "x.yml"), "x.yml")
    assert found == [] and model is not None
    assert (model.title, model.text, model.parts[0].size) == ("007", "no", 2)
    assert (model.spans, model.flag) == ({"x_y": 130}, True)


TEXTS = ["no", "on", "12:30", "1.10", "007", "2026-11-21", "null", "true", "~", "0x1F", ".inf", "1e3", "1_000"]


@pytest.mark.parametrize("text", TEXTS)
def test_text_fields_are_text_as_written(text: str) -> None:
    for written in (text, f'"{text}"', f"'{text}'", f"|\n  {text}"):
        model, found = bind(Whole, read_tree(f"title: x\ntext: {written}\n", "x.yml"), "x.yml")
        assert found == [] and model is not None and model.text == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{}", ["PB102 1:1"]),
        ("titel: a\n", ["PB101 1:1"]),
        ("title: a\ntitel: b\n", ["PB101 2:1"]),
        ("title: a\nparts:\n  - size: 1\n", ["PB102 3:5"]),
        ("title: a\nparts:\n  - {size: 1}\n", ["PB102 3:5"]),
        ("title: a\ninner:\n  size: 1\n", ["PB102 2:1"]),
        ("title: a\nby_name:\n  x: {size: 1}\n", ["PB102 3:3"]),
        ("title: a\nparts: []\n", ["PB105 2:1"]),
        ("title: a\nparts: [{name: b, size: x}]\n", ["PB103 2:25"]),
        ("title: a\nparts: [x]\n", ["PB103 2:9"]),
        ("title: a\nparts: x\n", ["PB103 2:8"]),
        ("title: a\nby_name: {Not An Id: {name: x}}\n", ["PB107 2:11"]),
        ("title: a\nby_name: {Not An Id: {size: x}}\n", ["PB102 2:11", "PB107 2:11", "PB103 2:29"]),
        ("title: a\nby_name: [x]\n", ["PB103 2:1"]),
        ("title: a\nspans: {x: soon}\n", ["PB106 2:12"]),
        ("title: a\nkind: ugly\n", ["PB104 2:7"]),
        ("title: a\nkind:\n", ["PB109 2:1"]),
        ("title: a\ninner:\n", ["PB109 2:1"]),
        ("title: a\nparts:\n  -\n", ["PB109 3:3"]),
        ("title: a\nparts: [{name: }]\n", ["PB109 2:10"]),
        ("title: a\nunknown:\n", ["PB101 2:1"]),
        ("title: a\nunknown: {a: }\n", ["PB101 2:1"]),
        ("title: [a: ]\n", ["PB103 1:1"]),
        ("title: a\nflag: 0\n", ["PB103 2:7"]),
    ],
)
def test_the_place_of_each_mistake(text: str, expected: list[str]) -> None:
    assert problems_in(text) == expected


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("{event: a, at: noon}", 'thread 1, at is not a moment: "noon"'),
        ("{event: a, at: Mon 10:00, from: us}", 'thread 1 has "event" and cannot have "from" as well'),
        ("{now: Mon 10:00, at: Mon 11:00}", 'thread 1 has "now" and cannot have "at" as well'),
        ("{from: us, text: a}", 'thread 1 has no "at"'),
        ("{from: us, ta: Mon 10:00, text: a}", 'there is no field "ta" in thread 1'),
        ("{nwo: Mon 10:00}", 'there is no field "nwo" in thread 1'),
        ("{reply-due: Mon 10:00}", 'there is no field "reply-due" in thread 1'),
        ("{now:Mon 10:00}", 'there is no field "now:Mon 10:00" in thread 1'),
        ("{who: b, said: d}", "thread 1 is no kind of entry"),
        ("[a]", "thread 1 should be a group of fields (from, at, text, via, …), not a list"),
    ],
)
def test_entries_of_several_kinds(entry: str, message: str) -> None:
    assert [one.message for one in diagnostics(f"title: a\nthread:\n  - {entry}\n")] == [message]


def test_a_field_of_the_group_around_is_not_missing_there() -> None:
    (problem,) = diagnostics("inner:\n  name: a\n  title: b\n")
    assert (problem.code, str(problem.place)) == ("PB101", "x.yml:3:3")
    assert problem.hint == "it is a field of the file: indent it like the fields there"


def test_one_field_too_many_and_one_too_few_are_one_mistake() -> None:
    (problem,) = diagnostics("headline: a\n")
    assert problem.hint == '"title" is missing here: is it meant?'
    assert [one.code for one in diagnostics("headline: a\nfoo: b\nflag: true\n")] == ["PB101", "PB101", "PB102"]


def test_a_group_that_is_something_else_altogether_lacks_nothing() -> None:
    assert [one.code for one in diagnostics("headline: a\nfoo: b\n")] == ["PB101", "PB101"]


def test_a_list_is_not_too_short_when_its_entries_are_wrong() -> None:
    assert problems_in("title: a\nparts:\n  - {name: b, sice: 1}\n") == ["PB101 3:15"]


def test_lines_with_slips_say_nothing_more() -> None:
    assert problems_in("title: a: b\nkind: @ugly\nflag: !x maybe\ninner: *a\nparts: x: y\nby_name: z\n") == [
        *("PB005 1:9", "PB005 2:7", "PB009 3:7", "PB008 4:8", "PB005 5:9"),
        "PB103 6:10",
    ]


def test_a_merge_key_hides_what_is_missing() -> None:
    assert problems_in("title: a\nby_name:\n  b: &b {name: c}\n  d:\n    <<: *b\n") == ["PB008 3:6"]


def test_many_errors_are_counted() -> None:
    found = diagnostics("title: a\n" + "".join(f"k{n}: 1\n" for n in range(200)))
    assert len(found) == MAX_ERRORS
    assert found[-1].hint.endswith("mend these first: 150 more problems were found in this file")


def test_the_subject_is_what_an_author_calls_the_file() -> None:
    tree = read_tree("titel: a\n", "content/scenarios/social/late.yml")
    _, found = bind(Scenario, tree, "content/scenarios/social/late.yml")
    assert {one.subject for one in found} == {"scenario late"}


def test_what_a_later_model_may_refuse_is_said_in_its_words() -> None:
    class Even(Model):
        """Even."""

        size: Annotated[float, Field(multiple_of=2)]
        """A size."""

    (problem,) = diagnostics("size: 3\n", Even)
    assert (problem.code, problem.message) == ("PB110", "size is not accepted: Input should be a multiple of 2")
