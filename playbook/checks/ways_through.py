"""Ways through questions or turns that lead to one another: what is reached, and where they come round again.

`leads` says of each name which names it leads to, in the order of the file; a name without an entry leads nowhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Leads = Mapping[str, Sequence[str]]


def reached_from(start: str, leads: Leads) -> set[str]:
    """Everything that some way leads to, the start included."""
    reached, ahead = {start}, [start]
    while ahead:
        for target in leads.get(ahead.pop(), ()):
            if target not in reached:
                reached.add(target)
                ahead.append(target)
    return reached


def way_back(start: str, leads: Leads) -> tuple[str, int] | None:
    """A step (name, index of its target) that leads back to a name on the way to it; `None` when every way ends."""
    on_the_way = [(start, 0)]
    open_, done = {start}, set[str]()
    while on_the_way:
        name, index = on_the_way.pop()
        targets = leads.get(name, ())
        if index == len(targets):
            open_.discard(name)
            done.add(name)
            continue
        target = targets[index]
        if target in open_:
            return name, index
        on_the_way.append((name, index + 1))
        if target not in done:
            open_.add(target)
            on_the_way.append((target, 0))
    return None
