"""Problems while serving: told in the terminal, and in the browser on every page of the last good site."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from importlib import resources

from playbook.diagnostics.formats.text import diagnostic_as_text
from playbook.diagnostics.report import Report
from playbook.diagnostics.severity import Severity
from playbook.site.page import Asset, Page, RenderedSite

DATA = "playbook-problems.json"
"""What the panel reads, at the root of the served site."""

_STYLE = "assets/playbook/problems.css"
_SCRIPT = "assets/playbook/problems.mjs"


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem as the panel shows it. `where` is file, line and column; `text` is all of it as in the terminal."""

    code: str
    message: str
    where: str
    text: str


def problems_of(report: Report) -> tuple[Problem, ...]:
    """The errors of a report. Warnings stand in the terminal only: they keep nothing from being shown."""
    return tuple(
        Problem(one.code, one.message, str(one.place), diagnostic_as_text(one, report.texts))
        for one in report.diagnostics
        if one.severity is Severity.ERROR
    )


def build_problem(said: Sequence[str]) -> tuple[Problem, ...]:
    """What MkDocs said when it could not build, such as about a broken `mkdocs.yml`."""
    return tuple(Problem("", line.splitlines()[0], "", line) for line in said if line.strip())


def panel_data(problems: Sequence[Problem], shown: str) -> bytes:
    """What the panel reads. `shown` says what the reader sees below it.

    The `id` is the same for the same problems, so that a panel once closed stays closed.
    """
    listed = [asdict(one) for one in problems]
    text = json.dumps(listed, ensure_ascii=False)
    id_ = hashlib.blake2b(text.encode(), digest_size=8).hexdigest() if listed else ""
    return json.dumps({"id": id_, "shown": shown, "problems": listed}, ensure_ascii=False).encode()


def with_panel(site: RenderedSite) -> RenderedSite:
    """The site with the panel on every page."""
    folder = resources.files("playbook.mkdocs_plugin") / "web"
    panel = (
        Asset(_STYLE, (folder / "problems.css").read_bytes()),
        Asset(_SCRIPT, (folder / "problems.mjs").read_bytes()),
    )
    return replace(
        site,
        assets=(*site.assets, *panel),
        stylesheets=(*site.stylesheets, _STYLE),
        scripts=(*site.scripts, _SCRIPT),
    )


def nothing_to_show() -> RenderedSite:
    """A site of one page, for content of which no page can be made yet."""
    why = "The content has problems that every page depends on. Mend them, and save."
    body = f"<h1>Nothing to show yet</h1><p>{why}</p>"
    return RenderedSite((Page("index.md", "Problems", "", body, wide=True),), (), (), (), ())
