"""PB501: the brand's colours can be read on the pages of the site."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.checks.contrast import contrast, nearest_shade
from playbook.diagnostics.diagnostic import Diagnostic
from playbook.library.library import Library

LEAST = 4.5
"""The contrast that text needs (WCAG 2, level AA)."""

LIGHT_PAGE = "#ffffff"
DARK_PAGE = "#1e2129"
"""The backgrounds of the light and the dark page."""


def check(library: Library) -> Iterator[Diagnostic]:
    """Colours of the brand that are too faint on their page."""
    if library.site is None:
        return
    site, brand = library.site, library.site.model.brand
    pairs = (("colour", brand.colour, LIGHT_PAGE, "light"), ("colour_dark", brand.colour_dark, DARK_PAGE, "dark"))
    for field, colour, page, name in pairs:
        ratio = contrast(colour, page)
        if ratio < LEAST:
            yield Diagnostic(
                "PB501",
                f"the brand's {field} is hard to read on the {name} page",
                site.place("brand", field),
                label=f"contrast {int(ratio * 100) / 100:.2f} to 1, and text needs {LEAST}",
                hint="take a darker shade" if page == LIGHT_PAGE else "take a lighter shade",
                subject=site.subject,
                suggestions=(nearest_shade(colour, page, LEAST),),
            )
