"""What was measured, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from playbook.review.text import counted, one_line
from playbook.workbench.measured import Miss, Part, Score

LEVELS = ("error", "warning", "suggestion")


def as_text(parts: Mapping[str, Part]) -> str:
    """A table for each part."""
    return "\n".join(_part(name, part) for name, part in parts.items())


def _part(name: str, part: Part) -> str:
    good = f", {part.good} of them good as they are" if part.good else ""
    lines = [f"{one_line(name)}: {counted(part.replies, 'reply', 'replies')}{good}", ""]
    lines.append(f"  {'signal':<24}{'precision':>10}{'recall':>8}{'F1':>7}{'there':>7}{'false':>7}{'missed':>8}")
    lines += [_score(id_, score) for id_, score in sorted(part.scores.items())]
    if part.macro is not None:
        lines.append(f"  {'mean of F1 (macro)':<42}{part.macro:>7.3f}")
    if any(not score.known for score in part.scores.values()):
        lines.append("  * There is no such signal in this project, so nothing is found.")
    if part.good:
        lines += ["", "  What rules say about the good replies:"]
        for level in LEVELS:
            rules = ", ".join(f"{rule} {count}" for rule, count in part.alarms.get(level, {}).items())
            share = 100 * part.disturbed[level] / part.good
            said = f"{counted(part.disturbed[level], 'reply', 'replies')} ({share:.1f} %)"
            lines.append(f"  {level:<12}{said:<22}{rules}".rstrip())
    return "\n".join(lines) + "\n"


def _score(id_: str, score: Score) -> str:
    name = one_line(id_) + ("" if score.known else " *")
    counts = f"{score.positives:>7}{score.false_alarms:>7}{score.missed:>8}"
    if not score.positives:
        return f"  {name:<24}{'':>10}{'':>8}{'':>7}{counts}"
    return f"  {name:<24}{score.precision:>10.2f}{score.recall:>8.2f}{score.f1:>7.3f}{counts}"


def as_json(parts: Mapping[str, Part], skipped: int) -> str:
    """One JSON value with everything."""
    said = {
        name: {
            "replies": part.replies,
            "good": part.good,
            "macro_f1": None if part.macro is None else round(part.macro, 4),
            "signals": {id_: _as_values(score) for id_, score in sorted(part.scores.items())},
            "on_good_replies": {
                level: {"replies": part.disturbed[level], "rules": dict(sorted(part.alarms.get(level, {}).items()))}
                for level in LEVELS
            },
        }
        for name, part in parts.items()
    }
    return json.dumps({"parts": said, "skipped": skipped}, indent=2) + "\n"


def _as_values(score: Score) -> dict[str, float | int | bool]:
    return {
        "known": score.known,
        "precision": round(score.precision, 4),
        "recall": round(score.recall, 4),
        "f1": round(score.f1, 4),
        "positives": score.positives,
        "false_alarms": score.false_alarms,
        "missed": score.missed,
    }


def misses_as_text(signal: str, misses: Iterable[Miss]) -> str:
    """What went wrong with a signal, reply by reply: first what it missed, then what it found and should not."""
    missed: list[str] = []
    false: list[str] = []
    for one in misses:
        text = _marked(one.reply.text, one.spans)
        customer = f"\n    answers: {one_line(one.reply.context.customer)}" if one.reply.context.customer else ""
        (false if one.spans else missed).append(f"  {one_line(one.reply.id)}: {text}{customer}")
    parts = []
    if missed:
        parts.append(f"{signal} is there and is not found, in {len(missed)}:\n\n" + "\n".join(missed))
    if false:
        parts.append(f"{signal} is found «so» and is not there, in {len(false)}:\n\n" + "\n".join(false))
    return "\n\n".join(parts or [f"{signal} is found wherever it is, and nowhere else."]) + "\n"


def _marked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    shown, at = "", 0
    for start, end in spans:
        shown += f"{text[at:start]}«{text[start:end]}»"
        at = end
    return one_line(shown + text[at:])
