"""The use cases: what the command line and the MkDocs plugin can ask for. Values out; nothing is printed here."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import BinaryIO

from playbook import checks
from playbook.authoring.json_schema import schema_files
from playbook.authoring.scaffold import scaffold
from playbook.diagnostics import catalogue
from playbook.diagnostics.catalogue import PROBLEMS, Problem
from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.report import Report
from playbook.diagnostics.suggest import did_you_mean
from playbook.etiquette.fronts import forget
from playbook.library.kept_findings import as_text, take
from playbook.library.library import Library
from playbook.library.load import collector_paused, load
from playbook.models.base import ID_PATTERN
from playbook.publish.whole import write_whole
from playbook.review.columns import WrongColumns, renamed
from playbook.review.export import ENCODINGS, Export, NotAnExport, open_export
from playbook.review.judged import Judged
from playbook.review.replies import ExportedReply, Moments
from playbook.review.reviewing import reviewed
from playbook.review.rows import Skipped
from playbook.source.files import read_file
from playbook.workbench.explained import explain_rule, explain_signal
from playbook.workbench.moment import Moment, UnknownWord, context_of_moment
from playbook.workbench.tried import Tried, try_rule, try_signal

SCHEMA_FOLDER = "site_config/schemas"
"""Where a project keeps the JSON Schemas for its editors."""

ENGINE_KINDS = ("rule", "signal", "words", "vocabulary", "site")
"""The kinds of file that the etiquette engine is made of."""
KEPT = Path(".playbook", "findings.json")
"""Where a project keeps what was found in its scenarios. It may be deleted at any time."""

MANY = 5
"""From so many scenarios on that is worth a file."""

ENGINE_FOLDER = "content/etiquette/"
"""Where the files of the etiquette engine lie."""

Progress = Callable[[int, int], None]
"""Hears (files done, files in all)."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The content of a project, and everything that is to be said about it."""

    library: Library
    report: Report


@dataclass(frozen=True, slots=True)
class Explanation:
    """A kind of problem and its page, in Markdown."""

    problem: Problem
    page: str


@dataclass(frozen=True, slots=True)
class Explained:
    """A rule or a signal: its heading, and what it does, in Markdown."""

    heading: str
    page: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Why something that was asked for was not done, and what to do instead."""

    message: str
    hint: str = ""


def find_root(start: Path) -> Path | None:
    """The project that `start` lies in: the nearest folder, upwards, that has a folder `content`."""
    return next((folder for folder in (start, *start.parents) if (folder / "content").is_dir()), None)


def today(environment: Mapping[str, str]) -> date:
    """Today in UTC, or the day that `SOURCE_DATE_EPOCH` says, for builds that can be repeated.

    Raises `ValueError` when that is not a number of seconds.
    Source: https://reproducible-builds.org/specs/source-date-epoch/
    """
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.now(UTC).date()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise ValueError(f'SOURCE_DATE_EPOCH is "{epoch}", and should be a number of seconds since 1970') from None


def check(root: Path, today: date, progress: Progress = lambda done, total: None) -> Checked:
    """Read and check all content of the project at `root`. `today` is the day that reviews are measured against."""
    with collector_paused():
        library = load(root, today, progress)
        return Checked(library, report_of(root, library))


def report_of(root: Path, library: Library, which: Sequence[checks.Check] = checks.CHECKS) -> Report:
    """Everything that is to be said about a library, with the texts of the files it speaks of."""
    known = _take_kept(root, library)
    found = tuple(checks.run(library, which))
    if which is checks.CHECKS and not any(one.place.path.startswith(ENGINE_FOLDER) for one in found):
        known &= library.proved
        library.is_proved()
    if not known and len(library.scenarios) >= MANY and library.read:
        with suppress(OSError):
            write_whole((root / KEPT).with_name(".gitignore"), b"*\n")
            write_whole(root / KEPT, as_text(library).encode())
    if which is checks.CHECKS:
        forget(library.program)  # a build has other uses for the room
    read = {one.path: one.text for one in library.documents()}
    texts = {path: read[path] if path in read else read_file(root, path).text for path in _pointed_at(found)}
    return Report(found, texts, len(read) + len(library.failed))


def _take_kept(root: Path, library: Library) -> bool:
    """Use what an earlier check found in the same scenarios; whether that is all of them. For few scenarios everything
    is read each time."""
    if len(library.scenarios) < MANY:
        return False
    with suppress(OSError, ValueError):
        return take(library, (root / KEPT).read_text(encoding="utf-8")) == len(library.scenarios)
    return False


def new_scenario(root: Path, id_: str, category: str | None, channel: str | None, today: date) -> Path | Refused:
    """Write the scaffold of a scenario; the path written, from `root`. Never writes over a file.

    What is left out is taken where there is one only (the category), or the first of the vocabulary (the channel).
    """
    library = load(root, today)
    if library.vocabulary is None:
        return Refused("content/vocabulary.yml is missing or has errors", "run playbook check first")
    known = library.vocabulary.model
    channel = channel or next(iter(known.channels))
    category = category or (next(iter(known.categories)) if len(known.categories) == 1 else None)
    refused = _bad_id(id_) or _taken(library, id_) or _unknown("channel", channel, known.channels)
    if refused:
        return refused
    if category is None:
        return Refused("a scenario needs a category", f"add --category and one of: {', '.join(known.categories)}")
    return _unknown("category", category, known.categories) or _write_new(
        root, Path("content", "scenarios", category, f"{id_}.yml"), scaffold(library, known, channel)
    )


def explain(word: str) -> Explanation | Refused:
    """The page of a code (`PB201`, in any case) or of its name (`unknown-reference`)."""
    asked = word.strip().casefold().replace("_", "-").replace(" ", "-")
    for problem in PROBLEMS:
        if asked in (problem.code.casefold(), problem.code[2:], problem.name):
            return Explanation(problem, catalogue.page(problem.code))
    names = [problem.code for problem in PROBLEMS] if re.search(r"\d", asked) else [one.name for one in PROBLEMS]
    close = did_you_mean(asked, names)
    hint = f"did you mean: {', '.join(close)}" if close else "the codes are on the site, under For trainers"
    return Refused(f'there is no code or name "{word}"', hint)


@dataclass(frozen=True, slots=True)
class Review:
    """An export that is ready to be reviewed, with the library whose rules it is read by."""

    library: Library
    export: Export
    channel: str | None

    @property
    def signals(self) -> list[str]:
        """The signals that are looked for in replies."""
        return sorted(id_ for id_, one in self.library.signals.items() if one.model.reads == "reply")

    def results(
        self, skip: Callable[[Skipped], None], processes: int | None = None
    ) -> Generator[tuple[ExportedReply, Judged], None, None]:
        """Every reply with what the engine says of it, in order; `skip` hears of the rows that are none."""
        moments = Moments(self.library, self.channel)
        return reviewed(self.export.rows(), moments, self.library.compiled.program, skip, processes)


def engine_library(root: Path) -> Library | Refused:
    """What the etiquette engine of a project is made of, without the scenarios."""
    library = load(root, date.min, kinds=ENGINE_KINDS)
    if library.rules or library.signals:
        return library
    return Refused("there are no signals or rules in content/etiquette", "run playbook check first")


def left_out(library: Library) -> int:
    """How many files of the engine, or phrases in them, have problems and take no part."""
    return len(library.failed) + len(library.compiled.faults)


def try_on(library: Library, id_: str, text: str, moment: Moment) -> Tried | Refused:
    """A rule or a signal on a text."""
    if id_ not in library.rules and id_ not in library.program.names:
        return _no_rule(library, id_)
    try:
        context = context_of_moment(library, moment)
    except UnknownWord as wrong:
        return Refused(str(wrong), wrong.hint)
    return (try_rule if id_ in library.rules else try_signal)(library, id_, text, context)


def explain_engine(library: Library, id_: str) -> Explained | Refused:
    """What a rule or a signal of a project does."""
    if id_ in library.rules:
        rule, signal = library.rules[id_], library.signals.get(id_)
        page = explain_rule(rule) + (f"\n# The signal of the same name\n\n{explain_signal(signal)}" if signal else "")
        return Explained(f"{id_} (rule, {rule.model.level}): {rule.model.title}", page)
    if id_ in library.signals:
        signal = library.signals[id_]
        return Explained(f"{id_} (signal): {signal.model.title}", explain_signal(signal))
    return _no_rule(library, id_)


def _no_rule(library: Library, id_: str) -> Refused:
    close = did_you_mean(id_, (*library.rules, *library.signals))
    broken = any(one.id == id_ for one in library.failed)
    hint = "its file has a problem; playbook check says which" if broken else ""
    near = f"did you mean: {', '.join(close)}" if close else "they are in content/etiquette, one file each"
    return Refused(f'there is no rule or signal "{id_}"', hint or near)


def unknown_signal(library: Library, id_: str) -> Refused:
    """That there is no such signal, and which may have been meant."""
    close = did_you_mean(id_, library.signals)
    return Refused(
        f'there is no signal "{id_}"',
        f"did you mean: {', '.join(close)}" if close else f"one of: {', '.join(sorted(library.signals))}",
    )


def review(
    library: Library,
    stream: BinaryIO,
    name: str,
    *,
    form: str | None = None,
    columns: Iterable[str] = (),
    channel: str | None = None,
    encoding: str = ENCODINGS[0],
) -> Review | Refused:
    """Open an export of replies. `columns` say what is called otherwise (`text=body`); `channel` is that of all replies
    that name none."""
    try:
        known = Moments(library).channels
        refused = _unknown("channel", channel, known) if channel else None
        return refused or Review(library, open_export(stream, name, form, renamed(columns), encoding), channel)
    except (NotAnExport, WrongColumns) as wrong:
        return Refused(str(wrong), wrong.hint)


def nothing_to_explain(library: Library, word: str) -> Refused:
    """That nothing has this name: no problem, no rule and no signal; and which may have been meant."""
    names = (*(one.name for one in PROBLEMS), *library.rules, *library.signals)
    close = did_you_mean(word, names)
    hint = f"did you mean: {', '.join(close)}" if close else "the codes are on the site, under For trainers"
    return Refused(f'there is no code, name, rule or signal "{word}"', hint)


def schemas() -> dict[str, str]:
    """The JSON Schema of each kind of file, as text, by file name."""
    return schema_files()


def write_schemas(root: Path) -> list[Path]:
    """Write all schemas into the project; the paths written, from `root`. Raises `OSError` when that fails."""
    folder = Path(SCHEMA_FOLDER)
    (root / folder).mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (root / folder / name).write_text(text, encoding="utf-8", newline="\n")
    return [folder / name for name in schemas()]


def _bad_id(id_: str) -> Refused | None:
    if re.fullmatch(ID_PATTERN, id_):
        return None
    plain = "-".join(re.findall(r"[a-z0-9]+", id_.casefold()))
    hint = "use lower-case letters and digits, joined by hyphens"
    return Refused(f'"{id_}" cannot be the id of a scenario', hint + (f": {plain}" if plain else ""))


def _taken(library: Library, id_: str) -> Refused | None:
    if id_ not in library.defined("scenario"):
        return None
    return Refused(f'there is a scenario "{id_}" already', f"see {library.place_of('scenario', id_).path}")


def _unknown(kind: str, word: str, known: Iterable[str]) -> Refused | None:
    if word in known:
        return None
    close = did_you_mean(word, known)
    hint = f"did you mean: {', '.join(close)}" if close else f"one of: {', '.join(known)}"
    return Refused(f'unknown {kind} "{word}"', hint)


def _write_new(root: Path, path: Path, text: str) -> Path | Refused:
    try:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        with open(root / path, "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        return Refused(f"{path.as_posix()} cannot be written", (error.strerror or "unknown reason").lower())
    return path


def _pointed_at(found: Iterable[Diagnostic]) -> list[str]:
    """The files in which a diagnostic, or what it refers to, has a line."""
    places = (place for one in found for place in (one.place, *(related.place for related in one.related)))
    return list(dict.fromkeys(place.path for place in places if place.span))
