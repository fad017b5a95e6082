"""The edition: what all pages of one rendering share."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

from playbook.library.library import Library
from playbook.models.scenario import Scenario
from playbook.site.links import address
from playbook.site.page import State
from playbook.site.paths import Links
from playbook.site.views.cards import Cards
from playbook.site.views.seen_in import seen_in


class Edition:
    """A library on its way to becoming a site: its cards and links, each made once for all pages that show it.

    States are coarse on purpose: a page counts as made from all files that are not scenarios, and from the whole file
    of each scenario it shows. Making a few pages in vain is cheap, and a dependency forgotten would show an old page.
    """

    def __init__(self, library: Library, *, directory_urls: bool = True) -> None:
        self.library = library
        self.cards = Cards(library)
        self.seen_in = seen_in(library)
        self._directory_urls = directory_urls
        self._links: dict[int, Links] = {}
        self._lessons = _lessons(library)
        self._scenarios = {id_: f"{one.path} {one.digest}" for id_, one in library.scenarios.items()}

    def links(self, path: str) -> Links:
        """The links of the page at `path`. Pages of the same depth share them."""
        here = address(path, directory_urls=self._directory_urls)
        return self._links.setdefault(here.count("/"), Links(here, directory_urls=self._directory_urls))

    def fixed(self) -> State:
        """The state of a page that is the same for every library."""
        return (str(self._directory_urls),)

    def state(self, scenarios: Iterable[str] = ()) -> State:
        """The state of a page that shows these scenarios, and whatever else there is besides scenarios."""
        return (*self.fixed(), self._lessons, *map(self._scenarios.__getitem__, scenarios))


def _lessons(library: Library) -> str:
    """The hash of every file that is not a scenario."""
    found = blake2b(digest_size=16)
    for one in library.documents():
        if not isinstance(one.model, Scenario):
            found.update(f"{one.path} {one.digest}\n".encode())
    return found.hexdigest()
