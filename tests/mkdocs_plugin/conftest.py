"""One built site for all tests that only look at it."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.mkdocs_plugin.built_site import BuiltSite
from tests.mkdocs_plugin.building import built, project


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> tuple[BuiltSite, Path]:
    """The small project, built: the build, and the folder of the site."""
    folder = tmp_path_factory.mktemp("small")
    return built(project(folder), folder / "site", strict=True), folder / "site"
