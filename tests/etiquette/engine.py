"""Small programs for tests, and their evaluations in a form that reads well."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from playbook.etiquette.compiler.compile import Compiled, Sources, compile_program
from playbook.etiquette.context import context_of
from playbook.etiquette.evaluate import Evaluation, evaluate
from playbook.etiquette.program import Program, prepare
from playbook.models.etiquette_rule import EtiquetteRule
from playbook.models.signal import Signal
from playbook.models.word_list import WordList

_EXAMPLES = {"hits": [{"text": "x", "quotes": ["x"]}], "misses": ["y"]}
_SIGNAL = {"title": "A signal", "description": "For tests.", "examples": _EXAMPLES}
_RULE = {
    "title": "A rule", "principle": "p", "level": "warning",
    "message": "What it does.", "why": "Why.", "better": "Try.",
    "examples": {"bad": [{"text": "x", "quote": "x"}], "good": ["y"]},
}  # fmt: skip


def sources(made: Mapping[str, Any]) -> Sources:
    """Sources from plain values: `signals`, `rules` and `words` by id, without the fields that the engine ignores."""
    return Sources(
        signals={id_: Signal.model_validate({**_SIGNAL, **one}) for id_, one in made.get("signals", {}).items()},
        rules={id_: EtiquetteRule.model_validate({**_RULE, **one}) for id_, one in made.get("rules", {}).items()},
        words={
            id_: WordList.model_validate({"title": "Words", "words": words})
            for id_, words in made.get("words", {}).items()
        },
        contacts=tuple(made.get("contacts", ())),
    )


def compiled(made: Mapping[str, Any]) -> Compiled:
    return compile_program(sources(made))


def program_of(made: Mapping[str, Any]) -> Program:
    """A program ready to run; everything in it must be right."""
    done = compiled(made)
    assert not done.faults, done.faults
    return prepare(done.program)


def found_in(text: str, *phrases: str, words: Mapping[str, list[str]] = {}, **context: Any) -> list[str]:
    """What a signal with these phrases finds."""
    program = program_of({"signals": {"it": {"phrases": list(phrases)}}, "words": words})
    spans = evaluate(program, text, context_of(context)).signals.get("it", [])
    return [text[start:end] for start, end in spans]


def plain(evaluation: Evaluation) -> list[Any]:
    """An evaluation as the browser sends it."""
    signals = {id_: [list(span) for span in spans] for id_, spans in evaluation.signals.items()}
    findings = [[one.rule, one.level, one.start, one.end, one.better] for one in evaluation.findings]
    return [signals, findings, evaluation.score]
