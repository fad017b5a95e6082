"""The rules of this repository keep quiet where a reply is good."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from playbook.etiquette.context import Context
from playbook.etiquette.evaluate import Evaluation, evaluate
from playbook.library.etiquette import example_context
from tests.site.rendered import real

ROOT = Path(__file__).parent.parent.parent
PARTS = ("tune", "held")
MOST_ERRORS, MOST_WARNINGS = 1, 5
"""On how many of a hundred good replies the rules of a level may fire, all of them together."""


def replies(part: str, *, good: bool) -> Iterator[Evaluation]:
    """The replies of a part of the labelled set, as the engine reads them."""
    lines = (ROOT / "content" / "etiquette" / "evaluation" / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()
    for row in map(json.loads, lines):
        if row["good"] is good:
            context = Context(public=row["channel"] == "public", customer=row["customer"] or "")
            yield evaluate(real().program, row["text"], context)


def fired(part: str, level: str, *, good: bool) -> tuple[float, Counter[str]]:
    """The share of replies, in percent, on which rules of a level fire, and how often each of them does."""
    rules: Counter[str] = Counter()
    hit = size = 0
    for evaluation in replies(part, good=good):
        found = {one.rule for one in evaluation.findings if one.level == level}
        rules.update(found)
        hit += bool(found)
        size += 1
    return 100 * hit / size, rules


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize(("level", "most"), [("error", MOST_ERRORS), ("warning", MOST_WARNINGS)])
def test_good_replies_are_left_alone(part: str, level: str, most: int) -> None:
    share, rules = fired(part, level, good=True)
    assert share <= most, rules


@pytest.mark.parametrize("part", PARTS)
def test_other_replies_are_not(part: str) -> None:
    assert fired(part, "error", good=False)[0] > 5
    assert fired(part, "warning", good=False)[0] > 20


def test_what_one_rule_calls_good_no_other_calls_bad() -> None:
    found = [
        (finding.rule, id_, example.text)
        for id_, rule in real().rules.items()
        for example in rule.model.examples.good
        for finding in evaluate(
            real().program, example.text, example_context(real(), example.context, rule.model.examples.context)
        ).findings
        if finding.level != "suggestion"
    ]
    assert found == []
