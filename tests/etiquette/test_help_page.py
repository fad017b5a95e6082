"""The page for trainers: its examples do what it says."""

from __future__ import annotations

import re
from importlib import resources

import pytest

from playbook.etiquette.compiler.compile import Sources, compile_program
from playbook.etiquette.compiler.vocabulary import known_names
from playbook.etiquette.context import Context
from playbook.etiquette.evaluate import evaluate
from playbook.etiquette.program import Program, prepare
from playbook.models.etiquette_rule import EtiquetteRule
from playbook.models.signal import Signal
from playbook.source.yaml_tree import read_tree
from tests.etiquette.engine import found_in, program_of
from tests.site.rendered import real

PAGE = resources.files("playbook.site").joinpath("help", "phrases.md").read_text(encoding="utf-8")
WORDS = {id_: list(one.model.words) for id_, one in real().words.items()}
ROWS = [
    [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", row)[1:-1]]
    for row in re.findall(r"^\| `.*$", PAGE, re.MULTILINE)
]
SIGNAL, RULE = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
PHRASES = [row for row in ROWS if (len(row) == 3 and row[0] != "kind") or row[0].startswith("`<")]


def test_there_are_examples() -> None:
    assert len(PHRASES) > 25


@pytest.fixture(scope="module")
def examples() -> Program:
    """The phrases of the examples, each a signal of its own."""
    signals = {f"example-{nth}": {"phrases": [row[0].strip("`")]} for nth, row in enumerate(PHRASES)}
    return program_of({"signals": signals, "words": WORDS})


@pytest.mark.parametrize("nth", range(len(PHRASES)), ids=lambda nth: PHRASES[nth][0])
def test_an_example_finds_what_it_shows_in_bold_or_all_of_it(examples: Program, nth: int) -> None:
    def found(text: str) -> list[str]:
        spans = evaluate(examples, text, Context()).signals.get(f"example-{nth}", [])
        return [text[start:end] for start, end in spans]

    row = PHRASES[nth]
    for text in row[1].split(" · "):
        expected = re.findall(r"\*\*(.*?)\*\*", text) or [text]
        assert found(text.replace("**", "")) == expected
    for text in filter(None, row[2:]):
        assert found(text) == []


@pytest.mark.parametrize("form", ["apolog*", "*n't"])
def test_forms_of_words(form: str) -> None:
    (said,) = re.findall(rf"`{re.escape(form)}` finds\s+\*(.*?)\*\s+and\s+\*(.*?)\*", PAGE)
    assert all(found_in(word, form) == [word] for word in said)


def test_the_signal_on_the_page_passes_its_own_examples() -> None:
    made = read_tree(SIGNAL, "signal.yml").value
    signal = Signal.model_validate(made)
    program = program_of({"signals": {"it": made}, "words": WORDS})

    def found(text: str) -> list[str]:
        return [text[start:end] for start, end in evaluate(program, text, Context()).signals.get("it", [])]

    assert all(found(hit.text) == list(hit.quotes) for hit in signal.examples.hits)
    assert all(found(miss.text) == [] for miss in signal.examples.misses)


def test_the_rule_on_the_page_passes_its_own_examples() -> None:
    made = read_tree(RULE, "rule.yml").value
    rule = EtiquetteRule.model_validate(made)
    library = real()
    assert rule.principle in library.principles
    signals = {id_: one.model for id_, one in library.signals.items()}
    words = {id_: one.model for id_, one in library.words.items()}
    done = compile_program(Sources(signals=signals, rules={"it": rule}, words=words))
    assert not done.faults
    program = prepare(done.program)

    def found(text: str) -> list[str]:
        return [text[one.start : one.end] for one in evaluate(program, text, Context()).findings]

    assert all(found(bad.text) == [bad.quote] for bad in rule.examples.bad)
    assert all(found(good.text) == [] for good in rule.examples.good)


def test_every_class_is_explained() -> None:
    assert {name for name in known_names({}) if f"`<{name}>`" not in PAGE} == set()
