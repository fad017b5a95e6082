"""Speed, side by side in one run: the checks, our build, plain MkDocs with Material on the same pages, and serving.

Writes a project with as many scenarios as asked for, varied from the real ones, into a temporary folder. Uses Python's
standard library only; playbook and MkDocs run as commands, with the Python that runs this.

    python scripts/bench.py --scenarios 1000
    python scripts/bench.py --only check,build --json
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from bench_project import NAMES, write_project

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("check", "build", "tree", "serve", "weight", "hostile", "replies")
EDITS = 7
REPLIES = (5_000, 20_000)
"""How many replies are reviewed: twice, so that memory that grows with them shows."""

PATIENCE = 120.0
"""Seconds to wait for the server or a fresh page before giving up."""


def main() -> int:
    """Measure what was asked for, and print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scenarios", type=int, default=1000, metavar="N", help="how many scenarios (default 1000)")
    parser.add_argument("--only", default=",".join(PARTS), help=f"which parts, joined by commas: {','.join(PARTS)}")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    options = parser.parse_args()
    parts = options.only.split(",")
    if unknown := set(parts) - set(PARTS):
        parser.error(f"there is no part {', '.join(sorted(unknown))}")
    with tempfile.TemporaryDirectory(prefix="playbook-bench-") as folder:
        project = Path(folder, "project")
        figures: dict[str, float] = {"scenarios": write_project(project, options.scenarios)}
        for part in PARTS:
            if part in parts:
                figures |= MEASURES[part](project)
    if "build_seconds" in figures and "tree_seconds" in figures:
        figures["ratio"] = figures["tree_seconds"] / figures["build_seconds"]
    print(json.dumps(figures, indent=2) if options.json else as_table(figures))
    return 0


# Running commands


def playbook(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "playbook", *arguments]


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}


def timed(command: list[str], folder: Path) -> tuple[float, float, float]:
    """Seconds, seconds of work and megabytes that a command takes, all its processes together.

    The work tells more than the clock on a machine that does other things meanwhile; where the system counts neither
    it nor the memory of others, they are 0.
    """
    started, before = time.perf_counter(), os.times()
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=subprocess.STDOUT, env=environment())
        most = 0.0
        while process.poll() is None:
            most = max(most, memory(process.pid))
            time.sleep(0.02)
        seconds = time.perf_counter() - started
        if process.returncode:
            said.seek(0)
            sys.exit(f"{' '.join(command)} failed:\n{said.read().decode(errors='replace')[-4000:]}")
    after = os.times()
    work = after.children_user + after.children_system - before.children_user - before.children_system
    return seconds, work, most


def memory(pid: int) -> float:
    """Megabytes that a process and those below it use now; 0 where there is no /proc."""
    pages, parents = {}, {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents[int(entry.name)], pages[int(entry.name)] = int(fields[1]), int(fields[21])
    ours = {pid}
    while more := {child for child, parent in parents.items() if parent in ours} - ours:
        ours |= more
    return sum(pages.get(one, 0) for one in ours) * 4096 / 1e6


def size(folder: Path) -> float:
    """Megabytes in a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6


# What is measured


def measure_check(project: Path) -> dict[str, float]:
    cold, work, most = timed(playbook("check"), project)
    warm, _, _ = timed(playbook("check"), project)
    return {"check_seconds": cold, "check_work": work, "check_again_seconds": warm, "check_mb": most}


def measure_build(project: Path) -> dict[str, float]:
    shutil.rmtree(project / "site", ignore_errors=True)
    shutil.rmtree(project / ".playbook", ignore_errors=True)
    seconds, work, most = timed(playbook("build"), project)
    pages = sum(1 for _ in (project / "site").rglob("*.html"))
    written = size(project / "site")
    return {"build_seconds": seconds, "build_work": work, "build_mb": most, "site_mb": written, "pages": pages}


def measure_tree(project: Path) -> dict[str, float]:
    tree = project.parent / "tree"
    export, _, _ = timed(playbook("export", "tree", str(tree)), project)
    seconds, work, most = timed([sys.executable, "-m", "mkdocs", "build", "--quiet"], tree)
    written = size(tree / "site")
    return {
        "export_seconds": export,
        "tree_seconds": seconds,
        "tree_work": work,
        "tree_mb": most,
        "tree_site_mb": written,
    }


def measure_serve(project: Path) -> dict[str, float]:
    """Seconds from saving a scenario to its fresh page, several times, each with another file."""
    files = sorted((project / "content" / "scenarios").glob("*/*.yml"))
    chosen = random.Random(2).sample(files, min(EDITS, len(files)))
    taken = []
    with serving(project) as (address, started):
        for number, file in enumerate(chosen):
            time.sleep(1.0 + 0.13 * number)  # another moment between two looks of the watcher each time
            page = f"{address}scenarios/{file.parent.name}/{file.stem}/"
            word = f"freshword{number}"
            text = file.read_text(encoding="utf-8")
            file.write_text(re.sub(r"^(summary: .*?)(\"?)$", rf"\1 {word}\2", text, count=1, flags=re.M), "utf-8")
            saved = time.perf_counter()
            wait_for(lambda page=page, word=word: word in fetch(page))  # type: ignore[misc]
            taken.append(time.perf_counter() - saved)
    return {
        "serve_start_seconds": started,
        "fresh_min_seconds": min(taken),
        "fresh_median_seconds": statistics.median(taken),
        "fresh_max_seconds": max(taken),
    }


def measure_weight(project: Path) -> dict[str, float]:
    """Kilobytes of a scenario page as sent, gzipped: its HTML with our styles and scripts, without the theme's.

    The coach's engine is apart: it lies in folders of its own, with its data, and only the page of the coach loads it.
    """
    if not (project / "site").is_dir():
        timed(playbook("build"), project)
    pages = sorted((project / "site" / "scenarios").glob("*/*/index.html"))
    page = max(pages, key=lambda file: file.stat().st_size)
    ours = project / "site" / "assets" / "playbook"
    own = [file for file in ours.iterdir() if file.suffix in (".css", ".mjs")]
    figures = {"page_kb": gzipped(page), "page_and_ours_kb": gzipped(page) + sum(map(gzipped, own))}
    coach = [file for file in ours.rglob("*") if file.is_file() and (file.parent != ours or file.suffix == ".json")]
    return figures | ({"coach_kb": sum(map(gzipped, coach))} if coach else {})


def gzipped(file: Path) -> float:
    """Kilobytes of a file as sent."""
    return len(gzip.compress(file.read_bytes(), 9)) / 1000


def measure_hostile(project: Path) -> dict[str, float]:
    """The slowest and the largest of the hostile files that the tests keep; seconds are of processor time."""
    command = [sys.executable, "-m", "tests.broken.hostile"]
    told = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout
    cases = list(json.loads(told).values())
    return {
        "hostile_cases": len(cases),
        "hostile_seconds": max(case["seconds"] for case in cases),
        "hostile_mb": max(case["megabytes"] for case in cases),
    }


def measure_replies(project: Path) -> dict[str, float]:
    """The etiquette engine: a reply in Python, 10 kB in a browser if there is one, and exports under review."""
    told = subprocess.run(
        [sys.executable, "-m", "tests.etiquette.speed"], cwd=ROOT, env=environment(), stdout=subprocess.PIPE, check=True
    ).stdout
    speed = json.loads(told)
    if "no_browser" in speed:
        print(f"the engine is not measured in a browser: {speed['no_browser']}", file=sys.stderr)
    figures = {"reply_ms": speed["python"], "program_kb": speed["program_kb"]}
    figures |= {"browser_ms": speed["browser"]} if "browser" in speed else {}
    for count in REPLIES:
        export = project.parent / f"replies-{count}.jsonl"
        write_replies(export, count)
        seconds, work, most = timed(playbook("review", str(export)), project)
        figures |= {f"review_{count}_seconds": seconds, f"review_{count}_work": work, f"review_{count}_mb": most}
    figures["review_per_second"] = REPLIES[-1] / figures[f"review_{REPLIES[-1]}_seconds"]
    return figures


def write_replies(file: Path, count: int) -> None:
    """An export of as many replies, each of one or two of the evaluation set."""
    chance = random.Random(3)
    known = [
        json.loads(line)
        for path in sorted((ROOT / "content" / "etiquette" / "evaluation").glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    with open(file, "w", encoding="utf-8") as out:
        for number in range(count):
            one, other = chance.choice(known), chance.choice(known)
            text = f"{one['text']} {other['text']}" if number % 3 == 0 else one["text"]
            day = f"2026-{1 + number % 11:02}-{1 + number % 28:02}"
            about = {"customer": one["customer"], "channel": one["channel"], "role": "first", "date": day}
            out.write(json.dumps({"id": number, "text": text, "agent": NAMES[number % 12], **about}) + "\n")


MEASURES: dict[str, Callable[[Path], dict[str, float]]] = {
    "check": measure_check,
    "build": measure_build,
    "tree": measure_tree,
    "serve": measure_serve,
    "weight": measure_weight,
    "hostile": measure_hostile,
    "replies": measure_replies,
}


@contextmanager
def serving(project: Path) -> Iterator[tuple[str, float]]:
    """The address of a server that shows the project, and the seconds it took to start."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    started = time.perf_counter()
    with open(project.parent / "serve.log", "wb") as said:
        process = subprocess.Popen(
            playbook("serve", "--port", str(port)),
            cwd=project,
            stdout=said,
            stderr=subprocess.STDOUT,
            env=environment(),
        )
    address = f"http://127.0.0.1:{port}/"
    try:
        wait_for(lambda: process.poll() is not None or bool(fetch(address)))
        if process.poll() is not None:
            sys.exit("playbook serve stopped:\n" + (project.parent / "serve.log").read_text(errors="replace"))
        yield address, time.perf_counter() - started
    finally:
        process.send_signal(signal.SIGTERM if os.name == "nt" else signal.SIGINT)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()


def fetch(address: str) -> str:
    """A page, or nothing when there is none."""
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
            return str(answer.read(), "utf-8")
    except (urllib.error.URLError, ConnectionError):
        return ""


def wait_for(ready: Callable[[], bool]) -> None:
    """Ask again every hundredth of a second until `ready`; gives up after a while."""
    until = time.perf_counter() + PATIENCE
    while not ready():
        if time.perf_counter() > until:
            sys.exit(f"nothing happened for {PATIENCE:.0f} s")
        time.sleep(0.01)


# The table


ROWS = (
    (
        "playbook check",
        "{check_seconds:.2f} s ({check_work:.1f} s of work), again {check_again_seconds:.2f} s; {check_mb:.0f} MB",
    ),
    (
        "playbook build, cold",
        "{build_seconds:.2f} s ({build_work:.1f} s of work); {build_mb:.0f} MB; "
        "{pages:.0f} pages, {site_mb:.1f} MB written",
    ),
    ("playbook export tree", "{export_seconds:.2f} s"),
    (
        "MkDocs + Material, same pages",
        "{tree_seconds:.2f} s ({tree_work:.1f} s of work); {tree_mb:.0f} MB; {tree_site_mb:.1f} MB written",
    ),
    ("how many times as fast", "{ratio:.1f}"),
    ("playbook serve, first page", "{serve_start_seconds:.2f} s"),
    (
        "from saving to the fresh page",
        "{fresh_min_seconds:.2f} / {fresh_median_seconds:.2f} / {fresh_max_seconds:.2f} s (min, median, max)",
    ),
    ("largest scenario page", "{page_kb:.1f} kB gzipped; with our css and js {page_and_ours_kb:.1f} kB"),
    ("the coach's engine", "{coach_kb:.1f} kB gzipped, loaded by its page only"),
    ("worst of the hostile files", "{hostile_seconds:.2f} s of work; {hostile_mb:.0f} MB ({hostile_cases:.0f} cases)"),
    ("a reply in Python", "{reply_ms:.2f} ms; the program is {program_kb:.1f} kB gzipped"),
    ("10 kB of replies in Chromium", "{browser_ms:.1f} ms (median)"),
    ("playbook review, 5,000 replies", "{review_5000_seconds:.1f} s ({review_5000_work:.1f} s of work)"),
    (
        "playbook review, 20,000 replies",
        "{review_20000_seconds:.1f} s ({review_20000_work:.1f} s of work), {review_per_second:.0f} a second",
    ),
    ("memory of both, all processes", "{review_5000_mb:.0f} MB and {review_20000_mb:.0f} MB"),
)


def as_table(figures: dict[str, float]) -> str:
    """A line for each row whose figures were measured."""
    lines = [f"{figures['scenarios']:.0f} scenarios, Python {sys.version.split()[0]}, {os.cpu_count()} cores"]
    for name, form in ROWS:
        with suppress(KeyError):
            lines.append(f"{name:<32} {form.format(**figures)}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
