"""Misfits: groups of fields with a field too many or too few. The fields of one group explain each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pydantic import BaseModel

from playbook.diagnostics.diagnostic import Diagnostic
from playbook.diagnostics.place import Span
from playbook.diagnostics.suggest import did_you_mean
from playbook.models.fields import Spot, keys_of, locate
from playbook.models.origin import Origin, Path

MOST_NAMED = 8
"""How many fields a hint names."""

_GLUED = re.compile(r"([\w-]+):\S.*", re.DOTALL)


@dataclass(slots=True)
class Group:
    """The fields of one group that do not fit: `unknown` are too many, `missing` too few. `kinds` are the models that
    the group may be; the first is what it was taken for."""

    path: Path
    kinds: tuple[type[BaseModel], ...]
    unknown: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


def gather(errors: Iterable[tuple[str, Spot]]) -> list[Group]:
    """The groups of errors about unknown and missing fields, given as type and spot."""
    groups: dict[Path, Group] = {}
    for kind, spot in errors:
        path, key = spot.path[:-1], str(spot.path[-1])
        holder = (spot.holder,) if spot.holder else ()
        group = groups.setdefault(path, Group(path, spot.kinds if spot.entry == path and spot.kinds else holder))
        (group.missing if kind == "missing" else group.unknown).append(key)
    return list(groups.values())


def misfits(groups: list[Group], origin: Origin, model: type[BaseModel]) -> Iterator[Diagnostic]:
    """The problems of all groups of a document of this model."""
    explained: set[tuple[Path, str]] = set()  # fields that are missing because they stand elsewhere or are misspelt
    for group in groups:
        yield from _Misfit(group, origin, model, explained).unknown()
    for group in groups:
        missing = [name for name in group.missing if (group.path, name) not in explained]
        if missing and (group.path, "") not in explained and "<<" not in _keys(origin, group.path):
            yield _missing(group, missing, origin)


class _Misfit:
    """The unknown fields of one group, and what they explain."""

    def __init__(self, group: Group, origin: Origin, model: type[BaseModel], explained: set[tuple[Path, str]]) -> None:
        self.group = group
        self.origin = origin
        self.model = model
        self.explained = explained
        self.name = origin.name(group.path)
        self.present = _keys(origin, group.path)
        taken, *others = (keys_of(kind) for kind in group.kinds) if group.kinds else ((),)
        self.known: tuple[str, ...] = taken
        self.others: list[tuple[str, ...]] = others

    def unknown(self) -> Iterator[Diagnostic]:
        unknown = [name for name in self.group.unknown if name != "<<"]
        foreign = [name for name in unknown if any(name in keys for keys in self.others)]
        if foreign:
            yield self._mixed(foreign)
            unknown = [name for name in unknown if name not in foreign]
        elif self.others and unknown and self._of_no_kind():
            yield self._no_kind(unknown[0])
            return
        elif unknown and not any(key in self.known for key in self.present):  # then it is something else altogether
            self.explained.add((self.group.path, ""))
        for name in unknown:
            yield self._one(name)

    def _mixed(self, foreign: list[str]) -> Diagnostic:
        """An entry with fields of two kinds, such as `event` and `from`."""
        self.explained.add((self.group.path, ""))
        other = next(keys for keys in self.others if foreign[0] in keys)
        deciding = next((key for key in self.present if key in self.known and key not in other), self.known[0])
        return self.origin.diagnostic(
            "PB101",
            f"{self.name} has {_quoted([deciding])} and cannot have {_quoted(foreign)} as well",
            self.origin.key_span((*self.group.path, foreign[0])),
            f"write two entries: one with {_quoted(self.known)}, one with {_quoted(other)}",
            "belongs to another kind of entry",
        )

    def _of_no_kind(self) -> bool:
        known = {key for keys in (self.known, *self.others) for key in keys}
        written = [key.partition(":")[0] for key in self.present]
        return not any(key in known or did_you_mean(key, known) for key in written)

    def _no_kind(self, first: str) -> Diagnostic:
        self.explained.add((self.group.path, ""))
        kinds = "; or ".join(_quoted(keys) for keys in (self.known, *self.others))
        span = self.origin.key_span((*self.group.path, first))
        return self.origin.diagnostic("PB101", f"{self.name} is no kind of entry", span, f"an entry has {kinds}")

    def _one(self, name: str) -> Diagnostic:
        path = (*self.group.path, name)
        message = f'there is no field "{name}" in {self.name}' if name else f"{self.name} has a field without a name"
        hint = self._glued(name) or self._elsewhere(name) or self._after_comma(path, name)
        suggestions = () if hint else self._meant(name)
        if not hint and not suggestions:
            hint = self._gap() or self._unused()
        return self.origin.diagnostic("PB101", message, self.origin.key_span(path), hint, "no such field", suggestions)

    def _gap(self) -> str:
        """The one field that is missing where one is too many: one mistake, not two."""
        missing = [name for name in self.group.missing if (self.group.path, name) not in self.explained]
        if len(missing) != 1 or len(self.group.unknown) != 1:
            return ""
        self.explained.add((self.group.path, missing[0]))
        return f'"{missing[0]}" is missing here: is it meant?'

    def _unused(self) -> str:
        unused = [key for key in self.known if key not in self.present]
        if len(self.known) <= MOST_NAMED or not unused:
            return f"the fields here are: {', '.join(self.known[:MOST_NAMED])}"
        return f"fields that are not used here yet: {', '.join(unused[:MOST_NAMED])}"

    def _meant(self, name: str) -> tuple[str, ...]:
        """The field that was misspelt: one of this kind of entry, or the one that makes it another kind."""
        for keys in (self.group.missing, self.known, *self.others):
            close = did_you_mean(name, [key for key in keys if key not in self.present])
            if close:
                self.explained.add((self.group.path, close[0] if close[0] in self.known else ""))
                return close[:1]
        return ()

    def _glued(self, name: str) -> str:
        """A field such as `from:customer`."""
        match = _GLUED.fullmatch(name)
        if not match or match[1] not in (*self.known, *(key for keys in self.others for key in keys)):
            return ""
        self.explained.add((self.group.path, match[1] if match[1] in self.known else ""))
        return "write a space after the colon"

    def _elsewhere(self, name: str) -> str:
        """A field of a group around this one, which was indented too far."""
        for length in range(len(self.group.path) - 1, -1, -1):
            above = self.group.path[:length]
            holder = locate(self.model, (*above, name)).holder
            if holder and name in keys_of(holder) and name not in _keys(self.origin, above):
                self.explained.add((above, name))
                return f"it is a field of {self.origin.name(above)}: indent it like the fields there"
        return ""

    def _after_comma(self, path: Path, name: str) -> str:
        """The rest of a text in brackets that was cut at a comma."""
        in_braces = self.origin.source(self.group.path).startswith("{")
        if in_braces and self.origin.value(path) is None and re.search(r"\W", name.strip()):
            return "a comma ends a text in brackets: put quotes round the whole text if this belongs to it"
        return ""


def _missing(group: Group, missing: list[str], origin: Origin) -> Diagnostic:
    names = " and no ".join(", no ".join(f'"{name}"' for name in missing).rsplit(", no ", 1))
    said = {name: _description(group.kinds[0], name) for name in missing} if group.kinds else {}
    if len(missing) == 1:
        hint = said.get(missing[0], "")
    else:
        hint = " ".join(f"{name}: {text}" for name, text in said.items()) if len(missing) <= 3 else ""
    span = origin.span(group.path) if group.path else Span(1, 1, 1, 1)
    return origin.diagnostic(
        "PB102", f"{origin.name(group.path)} has no {names}", span, hint, f"needs {_quoted(missing)}"
    )


def _description(model: type[BaseModel], name: str) -> str:
    """What a field is for, on one line and without Markdown."""
    found = next((f.description for n, f in model.model_fields.items() if (f.alias or n) == name), None)
    return " ".join((found or "").split()).replace("`", "")


def _keys(origin: Origin, path: Path) -> tuple[str, ...]:
    value = origin.value(path)
    return tuple(value) if isinstance(value, dict) else ()


def _quoted(names: Iterable[str]) -> str:
    """`"a", "b" and "c"`."""
    return " and ".join(", ".join(f'"{name}"' for name in names).rsplit(", ", 1))
