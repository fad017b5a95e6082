"""What was found is kept, and believed as long as nothing changed that it depends on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from playbook import app
from playbook.library.findings import read_all
from playbook.library.kept_findings import as_text, take
from playbook.library.load import load
from tests.projects import RULE, SCENARIO, TODAY, VOCABULARY, library_with, small_project

SWAP = """
kind: prefer
swaps: [{phrases: [you need to], better: we can}, {phrases: [you have to], better: you may}]
"""


def kept(**changes: str) -> str:
    library = library_with(**changes)
    list(read_all(library))
    return as_text(library)


@pytest.mark.parametrize("rule", ["", SWAP])
def test_what_was_kept_is_what_would_be_found(rule: str) -> None:
    library, fresh = library_with(rule=rule), library_with(rule=rule)
    assert take(library, kept(rule=rule)) == len(library.scenarios) == len(library.read)
    assert dict((one.id, read) for one, read in read_all(library)) == dict(
        (one.id, read) for one, read in read_all(fresh)
    )


@pytest.mark.parametrize("changed", [RULE, VOCABULARY, "content/etiquette/words/day.yml"])
def test_nothing_is_believed_once_what_all_depend_on_has_changed(changed: str) -> None:
    other = "title: Days\nwords: [monday]\n" if "words" in changed else "# a comment\n"
    assert take(library_with(other, changed), kept()) == 0


def test_a_scenario_that_changed_is_read_anew_and_the_others_are_not() -> None:
    library = library_with("# a comment\n", SCENARIO)
    assert take(library, kept()) == len(library.scenarios) - 1


@pytest.mark.parametrize("spoil", ["", "[]", "{}", "null", '{"made_of": 1}', "kept[:200]", "rule", "place", "program"])
def test_a_spoilt_file_is_as_good_as_none(spoil: str) -> None:
    data = json.loads(kept())
    texts = next(iter(data["found"].values()))
    if spoil == "rule":
        texts[0] = [["no-such-rule", 0, 1]]
    elif spoil == "place":
        texts[0] = [["you-need-to", 0, 9_999]]
    elif spoil == "program":
        data["program"] = {"format": 0}
    whole = json.dumps(data)
    text = {"rule": whole, "place": whole, "program": whole, "kept[:200]": kept()[:200]}.get(spoil, spoil)
    library = library_with()
    assert take(library, text) < len(library.scenarios)
    assert [len(read) for _, read in read_all(library)] == [len(read) for _, read in read_all(library_with())]


def test_a_check_of_many_scenarios_keeps_what_it_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "MANY", 1)
    root = small_project(tmp_path, {SCENARIO: "close: {via: x, text: You need to wait., why: W}"})
    first = app.check(root, TODAY)
    assert [one.code for one in first.report.diagnostics] == ["PB340"]
    assert (root / ".playbook/.gitignore").read_text() == "*\n"
    again = load(root, TODAY)
    assert take(again, (root / app.KEPT).read_text()) == len(again.scenarios)
    assert app.check(root, TODAY).report == first.report


def test_few_scenarios_leave_no_file(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    app.check(root, TODAY)
    assert not (root / ".playbook").exists()


def test_where_nothing_can_be_kept_everything_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "MANY", 1)
    root = small_project(tmp_path)
    (root / ".playbook").write_text("in the way")
    assert app.check(root, TODAY).report.diagnostics == ()


def test_examples_are_proved_once_and_again_when_a_rule_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "MANY", 1)
    root = small_project(tmp_path)
    assert not app.check(root, TODAY).report.diagnostics
    again = load(root, TODAY)
    take(again, (root / app.KEPT).read_text())
    assert again.proved
    assert again.compiled == load(root, TODAY).compiled
    rule = root / RULE
    text = rule.read_text()
    rule.write_text(text.replace("level: ", "except: [you need to]\nlevel: ", 1))
    codes = {one.code for one in app.check(root, TODAY).report.diagnostics}
    assert "PB321" in codes
    assert {one.code for one in app.check(root, TODAY).report.diagnostics} == codes
    rule.write_text(text)
    assert not app.check(root, TODAY).report.diagnostics
