"""What each built page must show, written beside the pages and compared with the HTML.

The render stage makes it from the views, never from its own Markdown; the publish
stage reads it back (design 5). It also says which content files a page was made from,
so that a later build can redo only what a change touches. Imports nothing of ours.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass


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
    """One page of the built site."""

    #: Path below the commune's site, as built: ``thu-tuc/1.001193/index.html``.
    path: str
    #: Record id that the page carries as ``data-page-record`` on its article.
    record: str
    title: str
    #: Content files, below ``content/``, that the page was made from.
    sources: tuple[str, ...]
    sections: tuple[ExpectedSection, ...]
    facts: tuple[ExpectedFact, ...]
    rows: tuple[ExpectedRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedSite:
    """All pages of one commune's site, and the files beside them."""

    commune: str
    pages: tuple[ExpectedPage, ...]
    #: Paths of the open data and other files that must lie beside the pages.
    files: tuple[str, ...]

    def to_json(self) -> str:
        """The site's expectations as JSON, the same bytes for the same pages."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True) + "\n"

    @classmethod
    def from_json(cls, text: str) -> ExpectedSite:
        """The inverse of :meth:`to_json`."""
        raw = json.loads(text)
        return cls(
            commune=raw["commune"],
            files=tuple(raw["files"]),
            pages=tuple(_page(page) for page in raw["pages"]),
        )


def _page(raw: dict[str, object]) -> ExpectedPage:
    parts = dict(raw)
    parts["sources"] = tuple(raw["sources"])  # type: ignore[arg-type]
    parts["sections"] = tuple(ExpectedSection(**part) for part in raw["sections"])  # type: ignore[attr-defined]
    parts["facts"] = tuple(ExpectedFact(**part) for part in raw["facts"])  # type: ignore[attr-defined]
    parts["rows"] = tuple(
        ExpectedRow(section=row["section"], record=row["record"], cells=tuple(row["cells"]))
        for row in raw["rows"]  # type: ignore[attr-defined]
    )
    return ExpectedPage(**parts)  # type: ignore[arg-type]
