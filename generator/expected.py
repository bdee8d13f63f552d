"""What each built page must show, written beside the pages and compared with the HTML.

The render stage makes it from the views, never from its own Markdown; the publish
stage reads it back (design 5). It also says which content files a page was made from,
so that a later build can redo only what a change touches. Imports nothing of ours.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pydantic import TypeAdapter


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedSection:
    """A heading with its fixed id."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedFact:
    """An element with ``data-field`` (and ``data-record``), and its visible text."""

    record: str
    field: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedRow:
    """A table row or list item with ``data-record``, inside the section ``section``."""

    section: str
    record: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedPage:
    """One page of the built site; content files are named as findings name them."""

    #: Path below the commune's site, as built: ``thu-tuc/1.001193/index.html``.
    path: str
    #: Record id that the page carries as ``data-page-record`` on its article.
    record: str
    title: str
    #: Content files that the page was made from; the first is the one that it is about.
    sources: tuple[str, ...]
    sections: tuple[ExpectedSection, ...]
    facts: tuple[ExpectedFact, ...]
    rows: tuple[ExpectedRow, ...]
    #: JSON of the page's data for machines; empty where it carries none.
    structured: str = ""
    #: Whether the search must find the page, or must not.
    in_search: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedSite:
    """All pages of one commune's site, and the files beside them."""

    commune: str
    #: The content file that stands for the whole site: ``commune.yml``.
    source: str
    pages: tuple[ExpectedPage, ...]
    #: Paths of the open data and other files that must lie beside the pages.
    files: tuple[str, ...]

    def to_json(self) -> str:
        """The site's expectations as JSON, the same bytes for the same pages."""
        return _in_json().dump_json(self, indent=1).decode() + "\n"

    @classmethod
    def from_json(cls, text: str) -> ExpectedSite:
        """The inverse of :meth:`to_json`; ``ValueError`` where another form was written."""
        return _in_json().validate_json(text)


@cache
def _in_json() -> TypeAdapter[ExpectedSite]:
    return TypeAdapter(ExpectedSite)
