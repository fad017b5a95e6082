"""An edit of one scenario is checked without looking at all the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.checks import OF_SCENARIOS, run
from playbook.library.library import Library
from playbook.mkdocs_plugin.narrow import narrowed, to_be_told
from playbook.mkdocs_plugin.project import Project
from tests.projects import RULE, SCENARIO, TODAY, small_project


class Edited:
    """The small project, as read before an edit and after it."""

    def __init__(self, folder: Path, principle: str = "") -> None:
        self.root = small_project(folder, {"content/principles/late-reply.yml": principle})
        self._project = Project(self.root)
        self.before = self._project.read(TODAY)

    def edit(self, path: str, old: str, new: str) -> Library | None:
        text = (self.root / path).read_text(encoding="utf-8")
        assert old in text
        (self.root / path).write_text(text.replace(old, new), encoding="utf-8")
        self.after = self._project.read(TODAY)
        return narrowed(self.after, self.before)


@pytest.fixture
def edited(tmp_path: Path) -> Edited:
    return Edited(tmp_path)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("related: [mail-question]", "related: [mail-questoin]"),
        ("A new kettle goes out today", "You need to wait today"),
        ("quote: You need to", "quote: You ought to"),
        ("reviewed: 2026-11-02", "reviewed: 2999-01-01"),
        ("title: The tweet we missed", "title: Another title"),
    ],
)
def test_an_edited_scenario_is_checked_as_always(edited: Edited, old: str, new: str) -> None:
    narrow = edited.edit(SCENARIO, old, new)
    assert narrow and set(narrow.scenarios) == {"late-tweet"}
    assert list(to_be_told(tuple(run(narrow)))) == run(edited.after)


COMPARE = """\
compare:
  - replies:
      - {scenario: late-tweet, reply: own-it}
      - {scenario: mail-question, reply: plain}
    ask: What do both say first?
    answer: What the customer is waiting for.
"""


@pytest.mark.parametrize(
    ("old", "new"),
    [("own-it", "owned"), ("skills: [late-reply, close-publicly]", "skills: [close-publicly]")],
    ids=["a reply that is compared and renamed", "a skill that is compared and gone"],
)
def test_what_a_principle_compares_is_checked_when_the_scenario_changes(tmp_path: Path, old: str, new: str) -> None:
    edited = Edited(tmp_path, COMPARE)
    narrow = edited.edit(SCENARIO, old, new)
    assert narrow
    found = list(to_be_told(tuple(run(narrow))))
    assert found == run(edited.after)
    assert {one.code for one in found} & {"PB201", "PB323"}


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [(SCENARIO, "title:", "titel:"), (RULE, "title:", "# more\ntitle:"), ("site_config/site.yml", "Tern", "Gull")],
    ids=["a broken file", "a rule", "the site"],
)
def test_anything_else_is_checked_whole(edited: Edited, path: str, old: str, new: str) -> None:
    assert edited.edit(path, old, new) is None


def test_a_scenario_that_comes_or_goes_is_checked_whole(edited: Edited) -> None:
    (edited.root / "content/scenarios/social/mail-question.yml").unlink()
    assert edited.edit(SCENARIO, "title:", "title:") is None


def test_what_only_all_scenarios_together_tell_is_left_for_later(edited: Edited) -> None:
    allowed = "related: [mail-question]\nallow:\n  - {rule: PB315, because: We mean it.}\n"
    narrow = edited.edit(SCENARIO, "related: [mail-question]\n", allowed)
    assert narrow
    assert [one.code for one in run(edited.after)] == ["PB317"]
    assert to_be_told(tuple(run(narrow))) == ()


def test_only_the_replies_of_the_changed_scenario_are_read(edited: Edited) -> None:
    run(edited.before)
    narrow = edited.edit(SCENARIO, "A new kettle goes out today", "Your new kettle goes out today")
    assert narrow is not None
    narrow.take_engine(edited.before)
    narrow.read.clear()
    assert run(narrow, OF_SCENARIOS) == []
    assert [path for path, _ in narrow.read] == [SCENARIO]
    assert narrow.program is edited.before.program
