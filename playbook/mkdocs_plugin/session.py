"""What lasts from one build to the next while serving; a plain build is a session of one build."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterable
from dataclasses import replace

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from playbook.app import report_of, today
from playbook.checks import OF_SCENARIOS
from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.formats.text import as_text
from playbook.diagnostics.report import Report
from playbook.diagnostics.severity import Severity
from playbook.library.library import Library
from playbook.mkdocs_plugin.built_site import BuiltSite
from playbook.mkdocs_plugin.links import LinkCheck
from playbook.mkdocs_plugin.narrow import narrowed, to_be_told
from playbook.mkdocs_plugin.problems import Problem, nothing_to_show, panel_data, problems_of, with_panel
from playbook.mkdocs_plugin.project import Project
from playbook.mkdocs_plugin.salvage import without_errors
from playbook.mkdocs_plugin.settings import project_root
from playbook.site import RenderedSite, render_site

log = get_plugin_logger("playbook")

_LEVELS = {Severity.WARNING: logging.WARNING, Severity.ADVICE: logging.INFO}


class Session:
    """Content, the last good rendering of it, and the build it went into."""

    def __init__(self, config: MkDocsConfig, *, serving: bool) -> None:
        self.root = project_root(config)
        self.serving = serving
        self.problems: tuple[Problem, ...] = ()
        self.built: BuiltSite | None = None
        self.scenarios = 0
        self._directory_urls = config.use_directory_urls
        self._project = Project(self.root)
        self._links = LinkCheck(directory_urls=self._directory_urls)
        self._rendered: RenderedSite | None = None
        self._good: Library | None = None
        self._told: frozenset[Diagnostic] = frozenset()

    def adopt(self, config: MkDocsConfig) -> None:
        """Go on with a configuration that may have changed."""
        if self._directory_urls != config.use_directory_urls:
            self._directory_urls = config.use_directory_urls
            self._links = LinkCheck(directory_urls=self._directory_urls)
            self._rendered = None  # every link in it is another
            if self._good:
                self._render(self._good)

    def update(self, *, whole: bool = True) -> None:
        """Read and check the content as it is now, say what is wrong, and render it if it is good.

        In a plain build errors end the build, with the old site untouched. While serving, the last good rendering
        stays; before there is one, everything that has no errors is shown. Without `whole`, only what changed is
        checked where that is enough.
        """
        try:
            library = self._project.read(today(os.environ))
        except ValueError as error:
            raise PluginError(str(error)) from None
        if self._good:
            library.take_engine(self._good)
        report = self._report(library, whole)
        failed = report.failed()
        self._tell(report)
        if failed and not self.serving:
            raise PluginError("the content has errors")
        self.problems = problems_of(report)
        self.scenarios = len(library.scenarios)
        if failed and self._good:
            return
        self._good = None if failed else library
        self._render(without_errors(library) if failed else library)

    def site(self) -> RenderedSite:
        """What is to be built."""
        if self._rendered is None:
            raise RuntimeError("the content has not been read")
        return with_panel(self._rendered) if self.serving else self._rendered

    def panel(self) -> bytes:
        """The data of the panel that tells of problems."""
        return panel_data(self.problems, "the last good version" if self._good else "what has no problems")

    def build(self, config: MkDocsConfig) -> BuiltSite:
        """Begin a build of the site."""
        self.built = BuiltSite(self.site(), config, self._links)
        return self.built

    def _report(self, library: Library, whole: bool) -> Report:
        """Everything that is wrong; of the last report as much as still holds, where only what changed is checked."""
        narrow = narrowed(library, self._good) if self._good and not whole else None
        if narrow is None:
            return report_of(self.root, library)
        report = report_of(self.root, narrow, OF_SCENARIOS)
        changed = {one.path for one in narrow.documents()}
        kept = (one for one in self._told if one.place.path not in changed and one.severity is not Severity.ERROR)
        return replace(report, diagnostics=(*to_be_told(report.diagnostics), *kept))

    def _render(self, library: Library | None) -> None:
        if library is None:
            self._rendered = nothing_to_show()
        else:
            self._rendered = render_site(library, directory_urls=self._directory_urls, before=self._rendered)

    def _tell(self, report: Report) -> None:
        """Say what was not said before: errors in full, the rest in a line each, which strict mode counts."""
        new = tuple(one for one in report.diagnostics if one not in self._told)
        mended = bool(self.problems) and not report.failed()
        self._told = frozenset(report.diagnostics)
        if report.failed() and new:
            errors = replace(report, diagnostics=tuple(one for one in new if one.severity is Severity.ERROR))
            print(as_text(errors, colour=_colour()), file=sys.stderr, flush=True)
        elif mended:
            log.info("mended: the site shows the content as it is now")
        for one in _said_in_a_line(new):
            log.log(_LEVELS[one.severity], "%s %s: %s", one.code, one.place, one.message)


def _said_in_a_line(diagnostics: Iterable[Diagnostic]) -> Iterable[Diagnostic]:
    return (one for one in diagnostics if one.severity in _LEVELS)


def _colour() -> bool:
    return sys.stderr.isatty() and "NO_COLOR" not in os.environ
