"""What a page's markup must hold for every reader, as far as markup alone can tell.

Read from the parsed page, without a browser, so that every page is looked at in every build
(WCAG 2.2, levels A and AA). Contrast, sizes and focus need a browser: tests/site holds them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
#: Words that say nothing of where a link leads (2.4.4).
_VAGUE = frozenset(
    ("tại đây", "ở đây", "vào đây", "bấm vào đây", "nhấn vào đây", "xem", "xem thêm", "chi tiết")
)
#: What gives a link its context: the sentence, the item, the row, the step (2.4.4).
_CONTEXTS = frozenset(("li", "p", "dd", "tr", "summary", "figcaption"))
_LANDMARKS = frozenset(("nav", "header", "footer"))
_HEADINGS = "h1, h2, h3, h4, h5, h6"
#: The engine's own switches carry no name: labels.js gives them theirs.
_FIELDS = "input:not([type=hidden], [type=submit], [type=reset], .md-toggle), select, textarea"
_POINTERS = ("aria-labelledby", "aria-describedby", "aria-controls", "for")
#: The engine heads its contents list by a label for a switch that only some pages have.
_POINTING = ", ".join(f"[{pointer}]:not(.md-nav__title)" for pointer in _POINTERS)
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Barrier:
    """A rule that a page breaks, and the words that show where."""

    rule: str
    what: str


def barriers_of(tree: LexborHTMLParser) -> tuple[Barrier, ...]:
    """All that stands in a reader's way on one page, each named once."""
    found = (
        Barrier(rule, what[:_LONGEST]) for rule, check in _CHECKS.items() for what in check(tree)
    )
    return tuple(dict.fromkeys(found))


def title_of(tree: LexborHTMLParser) -> str:
    """The name of the page's window."""
    node = tree.css_first("head > title")
    return _words(node) if node else ""


def _languages(tree: LexborHTMLParser) -> Iterator[str]:
    """The page, and each part in another language, says which (3.1.1, 3.1.2)."""
    if not tree.css("html[lang]"):
        yield "<html>"
    for node in tree.css("[lang]"):
        if not _LANGUAGE.fullmatch(node.attributes["lang"] or ""):
            yield _start(node)


def _headings(tree: LexborHTMLParser) -> Iterator[str]:
    """One h1, and no level is left out on the way down (1.3.1, 2.4.6)."""
    if (count := len(tree.css("h1"))) != 1:
        yield f"{count} × h1"
    former = 0
    for node in tree.css(_HEADINGS):
        level = int((node.tag or "h0")[1])
        if level > former + 1 or not _words(node):
            yield f"{node.tag} {_words(node)}"
        former = level


def _tables(tree: LexborHTMLParser) -> Iterator[str]:
    """A table has a caption and header cells that say what they head (1.3.1).

    A table of plain Markdown can only have a head, whose cells head their columns.
    """
    for table in tree.css("table"):
        caption = table.css_first("caption")
        name = _words(caption) if caption else ""
        is_markdown = not table.attributes and table.css_first("thead") is not None
        if not (name or is_markdown) or not table.css("th"):
            yield name or _start(table)
        if not is_markdown:
            yield from (f"th {_words(node)}" for node in table.css("th:not([scope])"))


def _links(tree: LexborHTMLParser) -> Iterator[str]:
    """A link's words say where it leads (2.4.4)."""
    for node in tree.css("a[href]"):
        name = _name(node)
        if not name or name.casefold().rstrip(" .…") in _VAGUE:
            yield f"{name} ({node.attributes['href']})"


def _same_links(tree: LexborHTMLParser) -> Iterator[str]:
    """The same words lead to one place, unless what stands around tells them apart (2.4.4)."""
    targets: dict[tuple[str, tuple[str, str]], str | None] = {}
    for node in tree.css("a[href]"):
        key = _name(node), _context(node)
        address = node.attributes["href"]
        if targets.setdefault(key, address) != address:
            yield f"{key[0]} ({address})"


def _fields(tree: LexborHTMLParser) -> Iterator[str]:
    """Each field and each button has a name (1.3.1, 4.1.2)."""
    for node in tree.css(_FIELDS):
        if not (_said(node) or _has_label(tree, node)):
            yield _start(node)
    for node in tree.css("button"):
        if not _name(node):
            yield _start(node)


def _ids(tree: LexborHTMLParser) -> Iterator[str]:
    """An id stands once, and what is pointed at is there (1.3.1, 4.1.2)."""
    ids = Counter(node.attributes["id"] for node in tree.css("[id]"))
    yield from (str(name) for name, count in ids.items() if count > 1)
    for node in tree.css(_POINTING):
        for pointer in _POINTERS:
            names = (node.attributes.get(pointer) or "").split()
            yield from (name for name in names if name not in ids)


def _images(tree: LexborHTMLParser) -> Iterator[str]:
    """An image has words or is plainly ornament, and keeps its room (1.1.1)."""
    for node in tree.css("img"):
        if not {"alt", "width", "height"} <= node.attributes.keys():
            yield _start(node)
    for node in tree.css("svg[role=img]"):
        if not (_said(node) or node.css("title")):
            yield _start(node)


def _landmarks(tree: LexborHTMLParser) -> Iterator[str]:
    """One main part; several navigations are told apart by names (1.3.1, 2.4.1)."""
    if (count := len(tree.css("main"))) != 1:
        yield f"{count} × main"
    navigations = tree.css("nav")
    if len(navigations) > 1:
        yield from (_start(node) for node in navigations if not _said(node))
    yield from (_start(node) for node in tree.css("[role=region]") if not _said(node))


_CHECKS: Mapping[str, Callable[[LexborHTMLParser], Iterator[str]]] = {
    "tiep-can-ngon-ngu": _languages,
    "tiep-can-tieu-de": _headings,
    "tiep-can-bang": _tables,
    "tiep-can-lien-ket": _links,
    "tiep-can-lien-ket-trung": _same_links,
    "tiep-can-o-nhap": _fields,
    "tiep-can-ma": _ids,
    "tiep-can-hinh": _images,
    "tiep-can-vung": _landmarks,
}


def _words(node: LexborNode) -> str:
    return " ".join(node.text().split())


def _said(node: LexborNode) -> str:
    """The name that attributes give."""
    attributes = node.attributes
    return (attributes.get("aria-label") or attributes.get("aria-labelledby") or "").strip()


def _name(node: LexborNode) -> str:
    """The name that a screen reader says."""
    if said := _said(node) or _words(node):
        return said
    images = (image.attributes.get("alt") or "" for image in node.css("img"))
    return " ".join(images).strip() or (node.attributes.get("title") or "").strip()


def _has_label(tree: LexborHTMLParser, node: LexborNode) -> bool:
    identifier = node.attributes.get("id")
    labels = tree.css(f'label[for="{identifier}"]') if identifier else []
    around = _closest(node, frozenset(("label",)))
    return any(_words(label) for label in (*labels, *((around,) if around else ())))


def _context(node: LexborNode) -> tuple[str, str]:
    """The words around, and the named landmark that they stand in."""
    around, landmark = _closest(node, _CONTEXTS), _closest(node, _LANDMARKS)
    return _label(node) + (_words(around) if around else ""), _said(landmark) if landmark else ""


def _label(node: LexborNode) -> str:
    """The head of a cell's column, or the term of a fact: numbers alike are told by it."""
    place = _closest(node, frozenset({"td", "th", "dd"}))
    if place and place.tag == "dd" and place.parent:
        term = place.parent.css_first("dt")
        return _words(term) if term else ""
    return (place.attributes.get("data-label") or "") if place else ""


def _closest(node: LexborNode, tags: frozenset[str]) -> LexborNode | None:
    above = node.parent
    while above is not None and above.tag not in tags:
        above = above.parent
    return above


def _start(node: LexborNode) -> str:
    return (node.html or "").partition(">")[0] + ">"
