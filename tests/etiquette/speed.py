"""How long the engine takes, for `scripts/bench.py`: `python -m tests.etiquette.speed` prints figures as JSON.

`python` is milliseconds for a reply of the evaluation set, `browser` for 10 kB of replies in Chromium; without a
browser it is missing, and `no_browser` says why.
"""

from __future__ import annotations

import gzip
import json
import statistics
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any

from playbook.etiquette.context import Context
from playbook.etiquette.evaluate import evaluate
from playbook.library.load import load
from playbook.workbench.labelled import FOLDER

ROOT = Path(__file__).parents[2]
TIMES = 15


def main() -> None:
    """Measure, and print."""
    library = load(ROOT, date.min)
    rows = [json.loads(line) for file in sorted((ROOT / FOLDER).glob("*.jsonl")) for line in file.open("rb")]
    program, text = library.program, library.compiled.as_text()
    took = []
    for _ in range(3):
        start = time.process_time()
        for row in rows:
            context = Context(public=row.get("channel") == "public", customer=row.get("customer") or "")
            evaluate(program, row["text"], context)
        took.append(time.process_time() - start)
    figures: dict[str, Any] = {
        "python": min(took) / len(rows) * 1000,
        "program_kb": len(gzip.compress(text.encode(), 9)) / 1000,
    }
    long = " ".join(row["text"] for row in rows).encode()[:10_000].decode(errors="ignore")
    try:
        from tests.browser import chromium
        from tests.etiquette.engine_page import engine_page

        with chromium.started() as browser, engine_page(browser) as engine:
            engine.load(text)
            figures["browser"] = statistics.median(engine.time(long, TIMES))
    except Exception as error:  # no Playwright, no browser, or one that does not start
        figures["no_browser"] = f"{type(error).__name__}: {error}".splitlines()[0]
    json.dump(figures, sys.stdout)


if __name__ == "__main__":
    main()
