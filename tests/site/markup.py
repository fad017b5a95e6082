"""HTML as a strict reader sees it: a tree of elements, or what is wrong with it.

Browsers mend broken HTML silently, so a test needs a reader that does not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
ONLY_PHRASES = frozenset("p h1 h2 h3 h4 h5 h6 a b em strong span q mark sup label legend code pre time".split())
"""Elements of which a browser throws out blocks, or which make no sense round one."""
BLOCKS = frozenset(
    "address article aside blockquote dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav"
    " ol p pre section table ul".split()
)
PARENTS = {
    "li": {"ul", "ol"},
    "dt": {"dl", "div"},
    "dd": {"dl", "div"},
    "legend": {"fieldset"},
    "tr": {"thead", "tbody"},
    "th": {"tr"},
    "td": {"tr"},
    "thead": {"table"},
    "tbody": {"table"},
}
CONTROLS = frozenset(("input", "select", "textarea", "button"))


@dataclass(eq=False)
class Element:
    """An element with what is in it, in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    parent: Element | None = None
    children: list[Element | str] = field(default_factory=list)

    def all(self, *tags: str) -> Iterator[Element]:
        """Every element inside, or those with one of these tags."""
        for child in self.children:
            if isinstance(child, Element):
                if not tags or child.tag in tags:
                    yield child
                yield from child.all(*tags)

    def one(self, **attributes: str) -> Element:
        """The only element inside that has these attributes; `class_` is `class`, and `data_gap` `data-gap`."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        (found,) = (one for one in self.all() if wanted.items() <= one.attributes.items())
        return found

    @property
    def text(self) -> str:
        """All text inside, as typed."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    @property
    def words(self) -> str:
        """The text with every space single."""
        return " ".join(self.text.split())

    def above(self) -> Iterator[Element]:
        """The elements round this one, from the inside out."""
        here = self.parent
        while here is not None:
            yield here
            here = here.parent


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("")
        self.here = self.root
        self.problems: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        self.problems += [f"<{tag}> has {name} twice" for name in set(names) if names.count(name) > 1]
        element = Element(tag, {name: value or "" for name, value in attrs}, self.here)
        self.here.children.append(element)
        if tag not in VOID:
            self.here = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag != self.here.tag or self.here.parent is None:
            self.problems.append(f"</{tag}> ends <{self.here.tag}>")
        else:
            self.here = self.here.parent

    def handle_data(self, data: str) -> None:
        self.here.children.append(data)

    def handle_comment(self, data: str) -> None:
        self.problems.append(f"a comment: {data}")

    def handle_decl(self, decl: str) -> None:
        self.problems.append(f"a declaration: {decl}")

    def unknown_decl(self, data: str) -> None:
        self.problems.append(f"a declaration: {data}")

    def handle_pi(self, data: str) -> None:
        self.problems.append(f"an instruction: {data}")


def parsed(html: str) -> Element:
    """The tree of a page's body. Fails when the HTML is not well-formed."""
    root, problems = _read(html)
    assert problems == []
    return root


def problems_of(html: str) -> list[str]:
    """Everything that is wrong with a page's body, for browsers and for people who cannot see it."""
    root, problems = _read(html)
    return [*problems, *_misplaced(root), *_ids(root), *_headings(root), *_unnamed(root)]


def _read(html: str) -> tuple[Element, list[str]]:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    if reader.here is not reader.root:
        reader.problems.append(f"<{reader.here.tag}> has no end")
    return reader.root, reader.problems


def _misplaced(root: Element) -> Iterator[str]:
    for one in root.all():
        outer = next((above.tag for above in one.above() if above.tag in ONLY_PHRASES), "")
        if one.tag in BLOCKS and outer:
            yield f"<{one.tag}> stands in <{outer}>"
        parent = one.parent.tag if one.parent else ""
        if one.tag in PARENTS and parent not in PARENTS[one.tag]:
            yield f"<{one.tag}> stands in <{parent}>"
        if one.tag in ("a", *CONTROLS) and any(above.tag in ("a", "button") for above in one.above()):
            yield f"<{one.tag}> stands in another thing to click"
        if one.tag in ("ul", "ol") and any(isinstance(child, str) and child.strip() for child in one.children):
            yield f"<{one.tag}> has text outside its entries"


def _ids(root: Element) -> Iterator[str]:
    ids = Counter(one.attributes["id"] for one in root.all() if "id" in one.attributes)
    yield from (f"the id {id_!r} is there {count} times" for id_, count in ids.items() if count > 1)
    yield from (f"the id {id_!r} is no word" for id_ in ids if not id_ or any(map(str.isspace, id_)))
    for one in root.all():
        named = [one.attributes.get("for", ""), *one.attributes.get("aria-labelledby", "").split()]
        href = one.attributes.get("href", "")
        if href.startswith("#"):
            named.append(href[1:])
        yield from (f"<{one.tag}> names {id_!r}, which is not there" for id_ in named if id_ and id_ not in ids)


def _headings(root: Element) -> Iterator[str]:
    levels = [int(one.tag[1]) for one in root.all("h1", "h2", "h3", "h4", "h5", "h6")]
    if levels.count(1) != 1 or levels[0] != 1:
        yield f"the headings are {levels}, without one h1 that comes first"
    yield from (f"h{lower} follows h{upper}" for upper, lower in pairwise(levels) if lower > upper + 1)


def _unnamed(root: Element) -> Iterator[str]:
    labelled = {one.attributes.get("for") for one in root.all("label") if one.words}
    for one in root.all(*CONTROLS, "a", "svg"):
        name = one.attributes.get("aria-label") or (one.words if one.tag in ("a", "button") else "")
        if one.tag == "svg":
            if one.attributes.get("aria-hidden") != "true":
                yield "<svg> is not hidden from people who cannot see it"
        elif one.tag in CONTROLS - {"button"}:
            inside = any(above.tag == "label" and above.words for above in one.above())
            if not (name or inside or one.attributes.get("id", "-") in labelled):
                yield f"<{one.tag}> has no label"
        elif not name:
            yield f"<{one.tag}> has no name"
    for one in root.all("section", "aside", "nav", "form"):
        if one.tag != "section" and not {"aria-label", "aria-labelledby"} & one.attributes.keys():
            yield f"<{one.tag}> has no name"
