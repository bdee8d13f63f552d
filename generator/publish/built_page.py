"""Reads one built HTML file, once, into all that verification asks of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.publish.accessibility import Barrier, barriers_of, title_of

_BLOCKS = (
    "address article aside blockquote br caption dd details div dl dt figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot "
    "th thead tr ul"
)
#: Elements that begin a line of their own: their text does not run on from before.
_LINES = frozenset(_BLOCKS.split())
_HAS_LINES = "br, p, div, ul, ol, dl, table, pre, blockquote, hr, h2, h3, h4, h5, h6"
_SHOWN = (
    "article :is(h1, h2, h3, h4, h5, h6), article tr[data-record], article li[data-record], "
    "article [data-field][data-record]"
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LINKS = "a[href], area[href]"
_LOADED = "[src], [srcset], [poster], object[data], link[href], base[href], image[href], use[href]"
#: Relations of ``link`` that fetch nothing.
_SAID_ONLY = frozenset(("canonical", "alternate", "prev", "next", "license", "author", "help"))
_INLINE = "style, [style], script:not([src]), [srcdoc], meta[http-equiv=refresh i]"
#: What looks like ``onclick=``; where nothing does, no element needs to be looked at.
_HANDLER = re.compile(rb"[\s\"'/]on[a-z]+\s*=", re.IGNORECASE)
_STRUCTURED = 'script[type="application/ld+json"]'


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltRow:
    """A table row, or a list item as a row of one cell, that carries a record id."""

    section: str
    record: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltPage:
    """What one HTML file holds."""

    #: Path below the release, with forward slashes.
    path: str
    record: str
    title: str
    #: Text of the headings that have an id.
    headings: dict[str, str]
    ids: frozenset[str]
    #: Record, field and text of the single facts, as often as they stand there.
    facts: tuple[tuple[str, str, str], ...]
    rows: tuple[BuiltRow, ...]
    tables: int
    links: tuple[str, ...]
    #: Addresses that the browser fetches with the page.
    loaded: tuple[str, ...]
    #: Scripts and styles written into the page, by the start of their markup.
    inline: tuple[str, ...]
    #: Texts of the blocks of data for machines, as they stand there.
    structured: tuple[str, ...] = ()
    #: The name of the window, and what stands in a reader's way.
    window: str = ""
    barriers: tuple[Barrier, ...] = ()


def read_page(file: Path, path: str) -> BuiltPage:
    """Parse one file of a release."""
    content = file.read_bytes()
    tree = LexborHTMLParser(content)
    inline = [node for node in tree.css(_INLINE) if not _is_data(node)]
    if _HANDLER.search(content):
        inline += [node for node in tree.css("*") if _has_handler(node)]
    headings, facts, rows = _shown(tree)
    return BuiltPage(
        path=path,
        record=_record(tree),
        title=_text_of_first(tree, "h1"),
        headings=headings,
        ids=frozenset(node.attributes["id"] or "" for node in tree.css("[id]")),
        facts=facts,
        rows=rows,
        tables=len(tree.css("article table")),
        links=tuple(node.attributes["href"] or "" for node in tree.css(_LINKS)),
        loaded=tuple(_loaded(tree)),
        structured=tuple(node.text() for node in tree.css(_STRUCTURED)),
        inline=tuple((node.html or "")[:60] for node in inline),
        window=title_of(tree),
        barriers=barriers_of(tree),
    )


def visible_text(node: LexborNode) -> str:
    """What a reader sees, with white space folded; a line's end counts as a space."""
    if node.css_first(_HAS_LINES) is None:
        return " ".join(node.text().split())
    return " ".join("".join(_pieces(node)).split())


def _pieces(node: LexborNode) -> list[str]:
    pieces: list[str] = []
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            pieces.append(child.text(deep=False))
        elif child.tag in _LINES:
            pieces.extend((" ", *_pieces(child), " "))
        else:
            pieces.extend(_pieces(child))
    return pieces


def _shown(
    tree: LexborHTMLParser,
) -> tuple[dict[str, str], tuple[tuple[str, str, str], ...], tuple[BuiltRow, ...]]:
    """Headings, facts and rows, in the order of the page."""
    headings: dict[str, str] = {}
    facts: list[tuple[str, str, str]] = []
    rows: list[BuiltRow] = []
    section = ""
    for node in tree.css(_SHOWN):
        attributes = node.attributes
        if node.tag in _HEADINGS:
            section = attributes.get("id") or ""
            headings[section] = visible_text(node)
        elif "data-field" in attributes:
            facts.append(
                (
                    attributes["data-record"] or "",
                    attributes["data-field"] or "",
                    visible_text(node),
                )
            )
        else:
            record = attributes["data-record"] or ""
            rows.append(BuiltRow(section=section, record=record, cells=_cells(node)))
    return headings, tuple(facts), tuple(rows)


def _cells(node: LexborNode) -> tuple[str, ...]:
    if node.tag == "li":
        return (visible_text(node),)
    return tuple(visible_text(cell) for cell in node.iter() if cell.tag in ("td", "th"))


def _record(tree: LexborHTMLParser) -> str:
    node = tree.css_first("[data-page-record]")
    return (node.attributes["data-page-record"] or "") if node else ""


def _text_of_first(tree: LexborHTMLParser, selector: str) -> str:
    node = tree.css_first(f"article {selector}")
    return visible_text(node) if node else ""


def _loaded(tree: LexborHTMLParser) -> list[str]:
    addresses: list[str] = []
    for node in tree.css(_LOADED):
        attributes = node.attributes
        if node.tag == "link" and _SAID_ONLY & set((attributes.get("rel") or "").split()):
            continue
        addresses.extend(attributes.get(name) or "" for name in ("src", "poster", "data", "href"))
        sources = (attributes.get("srcset") or "").split(",")
        addresses.extend(source.split()[0] for source in sources if source.strip())
    return [address for address in addresses if address]


def _has_handler(node: LexborNode) -> bool:
    return any(name.startswith("on") for name in node.attributes)


def _is_data(node: LexborNode) -> bool:
    """JSON for a script to read is no script."""
    kind = node.attributes.get("type") or ""
    return node.tag == "script" and kind in ("application/json", "application/ld+json")
