"""Reviewing: the rows of an export to judged replies, in order, one after the other."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from typing import Any

from playbook.review.judged import Judged, Question, judge_all
from playbook.review.replies import ExportedReply, Moments
from playbook.review.rows import Row, Skipped


def reviewed(
    rows: Iterable[Row | Skipped],
    moments: Moments,
    source: Mapping[str, Any],
    skip: Callable[[Skipped], None],
    processes: int | None = None,
) -> Generator[tuple[ExportedReply, Judged], None, None]:
    """Every reply with what the engine says of it. `skip` hears of the rows that are none, as soon as they are read.

    `source` is the program as compiled. However long the export is, only what is being judged is held.
    """
    pending: deque[ExportedReply] = deque()

    def questions() -> Iterator[Question]:
        for row in rows:
            reply = moments.reply_of(row) if isinstance(row, Row) else row
            if isinstance(reply, Skipped):
                skip(reply)
            else:
                pending.append(reply)
                yield reply.text, reply.context

    with closing(judge_all(source, questions(), processes)) as judging:
        for judged in judging:
            yield pending.popleft(), judged


def as_json_line(reply: ExportedReply, judged: Judged, signals: Sequence[str]) -> str:
    """A judged reply as one line of JSON. `signals` are all that the program looks for in replies."""
    return json.dumps(
        {
            "id": reply.id,
            "signals": {signal: signal in judged.signals for signal in signals},
            "findings": [
                {"rule": rule, "level": level, "start": start, "end": end}
                for rule, level, start, end in judged.findings
            ],
            "score": judged.score,
        }
    )
