"""Problem codes in groups, for their index."""

from __future__ import annotations

from dataclasses import dataclass

from playbook.diagnostics.catalogue import PROBLEMS
from playbook.site.paths import Links, problem_path

GROUPS = (
    ("0", "Files and YAML"),
    ("1", "Fields"),
    ("2", "References"),
    ("3", "Writing"),
    ("4", "Practice"),
    ("5", "Site"),
    ("6", "Publishing"),
    ("9", "Our fault"),
)


@dataclass(frozen=True, slots=True)
class ProblemEntry:
    """A code with its page."""

    code: str
    says: str
    severity: str
    href: str


@dataclass(frozen=True, slots=True)
class ProblemGroup:
    """Codes that begin with the same digit."""

    anchor: str
    title: str
    problems: tuple[ProblemEntry, ...]


def problem_groups(links: Links) -> tuple[ProblemGroup, ...]:
    """All codes by group; groups without a code are left out."""
    groups = []
    for digit, title in GROUPS:
        entries = tuple(
            ProblemEntry(one.code, one.name.replace("-", " "), one.severity.value, links.to(problem_path(one.code)))
            for one in PROBLEMS
            if one.code[2] == digit
        )
        if entries:
            groups.append(ProblemGroup(f"group-{digit}", title, entries))
    return tuple(groups)
