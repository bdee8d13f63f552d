"""The content file that a built page comes from, for findings of the built site."""

from __future__ import annotations

from generator.expected import ExpectedSite
from generator.findings import Position
from generator.render import FRONT


def source_of(site: ExpectedSite | None, path: str, address: str) -> Position:
    """Where staff mend a page: its first source, else the commune's own file."""
    for page in site.pages if site else ():
        if page.path == path and page.sources:
            return Position(page.sources[0])
    return home_of(address)


def home_of(address: str) -> Position:
    """The file that stands for a whole commune; the front page has the catalogue's."""
    has_commune = address and address != FRONT
    return Position(f"{address}/commune.yml" if has_commune else "catalogue/sectors.yml")
