"""The site: a library as pages, navigation and assets. Knows nothing of any site builder."""

from playbook.site.page import Asset, NavItem, Page, RenderedSite, SearchEntry
from playbook.site.render import render_site

__all__ = ["Asset", "NavItem", "Page", "RenderedSite", "SearchEntry", "render_site"]
